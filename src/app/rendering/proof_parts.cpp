#include "app/rendering/proof_parts.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

#include "app/findings/of_slide.h"
#include "app/findings/summary.h"
#include "app/rendering/drawing.h"
#include "app/rendering/proof.h"
#include "base/one_line.h"
#include "base/sha256.h"
#include "base/system/file.h"
#include "deck/format/folder.h"
#include "deck/staleness.h"
#include "review/text.h"
#include "text/dates/date.h"
#include "text/languages.h"
#include "text/script.h"

namespace lectern::app {
namespace {

using nlohmann::json;

/// Enough of it to tell files apart by eye.
constexpr std::size_t short_checksum = 16;

std::string decimal(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

std::string file_and_checksum(const deck::Speech& speech) {
  return one_line(speech.file.filename().string()) + ", SHA-256 " +
         sha256(read_file(speech.file)).substr(0, short_checksum);
}

json finding_of(const Problem& problem) {
  std::string place = one_line(problem.file.filename().string());
  if (problem.line > 0) place += ':' + std::to_string(problem.line);
  return {{"place", place}, {"message", one_line(problem.message)}, {"code", problem.code}};
}

std::string kind_of(const deck::Speech& speech, bool first) {
  switch (speech.status) {
    case deck::Status::Original: return "the original";
    case deck::Status::Official: return "official translation";
    case deck::Status::Unofficial: return "unofficial translation";
    case deck::Status::Unknown: break;
  }
  return first ? "taken for the original" : "translation";
}

/// Which file deck.toml says that a translation was made from; empty: it does not.
std::string source_sha256_said(const deck::Deck& deck, const LanguageTag& language) {
  const auto file = deck.folder / deck::deck_toml_name;
  std::error_code unknown;
  if (!std::filesystem::exists(file, unknown)) return "";
  Problems said_elsewhere;
  const deck::DeckToml toml = deck::read_deck_toml(read_file(file), file, said_elsewhere);
  const auto entry = std::ranges::find(toml.languages, language, &deck::LanguageEntry::language);
  return entry == toml.languages.end() ? "" : entry->source_sha256;
}

std::string wording_of(const deck::Deck& deck, std::size_t speech) {
  const std::string now = file_and_checksum(deck.speeches.front());
  std::string as_now = "the original as it is: " + now;
  if (deck.speeches[speech].made_from) {
    const std::size_t stale = deck::stale_paragraphs(deck, speech).size();
    if (stale == 0) return as_now;
    return "an earlier wording: " + std::to_string(stale) +
           (stale == 1 ? " passage" : " passages") + " of the original changed since; now " + now;
  }
  const std::string said = source_sha256_said(deck, deck.speeches[speech].language);
  if (said.empty()) return "not written down; the original is now " + now;
  if (said == deck::source_sha256_of(deck)) return as_now;
  return "another wording, SHA-256 " + said.substr(0, short_checksum) + "; the original is now " +
         now;
}

/// What is wrong with a text that others sign is for them; with one that nobody does, for all.
bool concerns(const Problem& problem, const slide::Edition& edition, const deck::Deck& deck) {
  const auto language = deck::language_named(problem.file);
  if (!language || *language == edition.language || slide::shows(edition, *language)) return true;
  return std::ranges::find(deck.speeches, *language, &deck::Speech::language) ==
         deck.speeches.end();
}

std::string lines_together(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

}  // namespace

ProofParts::ProofParts(const content::PreparedShow& prepared, const show::Show& show,
                       const Problems& problems)
    : prepared_(prepared),
      show_(show),
      problems_(problems),
      fonts_(prepared.config.fonts),
      edition_(show.slides.editions.size()) {
  for (const text::Face* face : fonts_.fallback()) font_names_.insert(face->postscript_name());
}

json ProofParts::text(const LanguageTag& language, const std::string& text) {
  auto fonts = json::array();
  for (const text::Face* face : fonts_.stack(language, text::script_of(language))) {
    fonts.push_back(face->postscript_name());
    font_names_.insert(face->postscript_name());
  }
  const bool leftward = text::direction_of(language) == text::Direction::RightToLeft;
  return {{"language", language.text()},
          {"direction", leftward ? "rtl" : "ltr"},
          {"fonts", std::move(fonts)},
          {"text", text}};
}

json ProofParts::passage(std::size_t speech, const slide::Slide& slide, const std::string& said) {
  const deck::Speech& of = prepared_.deck.speeches[speech];
  return {{"name", review::name_and_tag(of.language)},
          {"place", one_line(lines_of(slide, prepared_.deck, speech))},
          {"text", text(of.language, said)}};
}

json ProofParts::passages(const slide::Slide& slide) {
  auto list = json::array();
  const std::vector<std::size_t> speeches = speeches_of(slide, prepared_.deck);
  if (std::ranges::find(speeches, std::size_t{0}) == speeches.end()) {
    const std::string original = passage_of(slide, prepared_.deck, 0);
    if (!original.empty()) list.push_back(passage(0, slide, original));
  }
  for (std::size_t i = 0; i < speeches.size(); ++i) {
    const bool closing = slide.kind == slide::Slide::Kind::Closing;
    const std::string said = closing ? lines_together(slide.notices) : slide.readings[i].text;
    const auto place = speeches[i] == 0 ? list.begin() : list.end();
    list.insert(place, passage(speeches[i], slide, said));
    if (closing) break;  // it says them once
  }
  return list;
}

json ProofParts::particulars(const slide::Edition& edition) {
  const deck::Deck& deck = prepared_.deck;
  auto list = json::array();
  const auto add = [&](const char* term, const std::string& said) {
    if (!said.empty()) list.push_back({{"term", term}, {"text", said}});
  };
  const deck::Credits& credits = deck.speeches.front().credits;
  if (edition.language != deck.speeches.front().language) add("Speech", title_of(deck));
  add("Speaker", credits.speaker);
  add("Place", credits.place);
  add("Date", credits.date ? text::format_date(*credits.date, *LanguageTag::parse("en")) : "");
  const auto found = std::ranges::find(deck.speeches, edition.language, &deck::Speech::language);
  const auto speech = static_cast<std::size_t>(found - deck.speeches.begin());
  add("Language", review::name_and_tag(edition.language) + ", " + kind_of(*found, speech == 0));
  add("Text", file_and_checksum(*found));
  if (speech > 0) {
    add("Translator", found->translator.empty() ? "not named" : found->translator);
    add("Made from", wording_of(deck, speech));
  }
  const show::Show shown = content::only(show_, edition.language, prepared_.config);
  const Overview overview = overview_of(shown);
  add("Slides", std::to_string(overview.slides) + ", " + in_words(overview.round) + " a round");
  const slide::Panel& panel = show_.slides.panel;
  add("Panel", std::to_string(panel.size.width) + " × " + std::to_string(panel.size.height) +
                   " pixels, " + decimal(panel.diagonal.count()) + " inches, read from " +
                   decimal(prepared_.config.viewer.distance.count()) + " m");
  Problems told = problems_;
  std::erase_if(told, [&](const Problem& problem) { return !concerns(problem, edition, deck); });
  add("Findings", counted(told));
  add("Content", prepared_.fingerprint);
  return list;
}

json ProofParts::part(const slide::Edition& edition) {
  const deck::Deck& deck = prepared_.deck;
  Problems on_slides;
  for (const slide::Slide& each : edition.slides) {
    const Problems found = findings_of(each, deck, problems_);
    on_slides.insert(on_slides.end(), found.begin(), found.end());
  }
  auto elsewhere = json::array();
  for (const Problem& problem : problems_) {
    if (!concerns(problem, edition, deck)) continue;
    if (std::ranges::find_if(on_slides, [&](const Problem& each) {
          return to_string(each) == to_string(problem);
        }) == on_slides.end()) {
      elsewhere.push_back(finding_of(problem));
    }
  }
  const auto speech = std::ranges::find(deck.speeches, edition.language, &deck::Speech::language);
  const std::string& title = speech->credits.title;
  const deck::Speech& original = deck.speeches.front();
  return {{"language", edition.language.text()},
          {"name", review::name_and_tag(edition.language)},
          {"own_name", text(edition.language, text::own_name(edition.language))},
          {"title",
           title.empty() ? text(original.language, title_of(deck)) : text(edition.language, title)},
          {"particulars", particulars(edition)},
          {"findings", std::move(elsewhere)},
          {"slides", json::array()}};
}

void ProofParts::add(const show::Cue& cue, const std::string& picture) {
  if (cue.edition != edition_) {
    edition_ = cue.edition;
    parts_.push_back(part(show_.slides.editions[edition_]));
  }
  const slide::Slide& slide = show::slide_of(show_, cue);
  auto findings = json::array();
  for (const Problem& problem : findings_of(slide, prepared_.deck, problems_)) {
    findings.push_back(finding_of(problem));
  }
  parts_.back()["slides"].push_back(
      {{"number", std::to_string(show::number_of(show_, cue)) + letter_of(show_, cue)},
       {"time", decimal(Seconds(cue.duration).count()) + " s"},
       {"picture", json::binary({picture.begin(), picture.end()})},
       {"passages", passages(slide)},
       {"findings", std::move(findings)}});
}

json ProofParts::whole() && {
  const deck::Deck& deck = prepared_.deck;
  return {{"title", text(deck.speeches.front().language, title_of(deck))},
          {"fingerprint", prepared_.fingerprint},
          {"fonts", font_names_},
          {"parts", std::move(parts_)}};
}

}  // namespace lectern::app
