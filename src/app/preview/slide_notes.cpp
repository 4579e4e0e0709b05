#include "app/preview/slide_notes.h"

#include <algorithm>
#include <cstdio>

#include "app/findings/of_slide.h"
#include "app/findings/summary.h"
#include "app/rendering/proof.h"
#include "base/one_line.h"
#include "review/text.h"
#include "show/pace.h"

namespace lectern::app {
namespace {

std::string in_seconds(Duration duration) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f s", Seconds(duration).count());
  return text;
}

/// "fr.txt:17: warning: …": the file by its name, as its folder is in the window's title.
std::string sentence_of(const Problem& problem) {
  std::string text = problem.file.filename().string();
  if (problem.line > 0) text += ':' + std::to_string(problem.line);
  return one_line(text + ": " + std::string(name(problem.severity)) + ": " + problem.message +
                  " [" + problem.code + ']');
}

std::string places_of(const slide::Slide& slide, const deck::Deck& deck) {
  std::string places;
  for (const std::size_t speech : speeches_of(slide, deck)) {
    const std::string lines = lines_of(slide, deck, speech);
    if (!lines.empty()) places += " · " + lines;
  }
  return places;
}

/// How long it stands, and how long reading it takes in the slowest of its languages.
std::string times_of(const slide::Slide& slide, const show::Cue& cue, const show::Pace& pace) {
  Duration reading{};
  for (const slide::Reading& each : slide.readings) {
    reading = std::max(reading, show::reading_time(each, pace));
  }
  std::string text = in_seconds(cue.duration);
  if (reading > Duration::zero()) text += ", reading takes " + in_seconds(reading);
  return text;
}

}  // namespace

SlideNotes notes_of(const content::PreparedShow& prepared, const show::Show& show,
                    const show::Cue& cue, const Problems& problems) {
  const slide::Slide& slide = show::slide_of(show, cue);
  const LanguageTag& language = show.slides.editions[cue.edition].language;
  const std::string number = "slide " + std::to_string(show::number_of(show, cue)) + " of " +
                             std::to_string(show.slides.count);
  const std::string tongue = review::name_and_tag(language);
  SlideNotes notes;
  notes.title = one_line(title_of(prepared.deck) + " – " + tongue + " – " + number + " – Lectern");
  notes.status = "S" + number.substr(1) + " · " + tongue + " · " +
                 times_of(slide, cue, prepared.config.pace) + places_of(slide, prepared.deck);
  Problems found = findings_of(slide, prepared.deck, problems);
  std::ranges::stable_sort(found, std::ranges::greater{}, &Problem::severity);
  for (const Problem& problem : found) notes.findings.push_back(sentence_of(problem));
  notes.summary = counted(problems) + " in all of the show";
  return notes;
}

std::vector<std::string> hindrances(const Problems& problems) {
  std::vector<std::string> sentences;
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::Error) sentences.push_back(sentence_of(problem));
  }
  return sentences;
}

}  // namespace lectern::app
