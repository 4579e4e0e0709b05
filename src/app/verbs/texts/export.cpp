// lectern export: one language as subtitles, as plain text or for its translator; or all as a page.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <iostream>
#include <vector>

#include "app/rendering/reading_page.h"
#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/file.h"
#include "content/compatibility.h"
#include "deck/accepted.h"
#include "deck/format/catalogue.h"
#include "deck/format/xliff.h"
#include "deck/speech.h"
#include "show/subtitles.h"

namespace lectern::app {
namespace {

std::string subtitles_of(const show::Show& show, const deck::Speech& speech,
                         const text::FunctionWordLists& words, ExportOptions::Format format) {
  return format == ExportOptions::Format::WebVtt ? show::to_webvtt(show, speech, words)
                                                 : show::to_subrip(show, speech, words);
}

/// Throws Failure where the deck has none in the language.
const deck::Speech& speech_in(const deck::Deck& deck, const LanguageTag& language) {
  const auto speech = std::ranges::find(deck.speeches, language, &deck::Speech::language);
  if (speech != deck.speeches.end()) return *speech;
  throw Failure("the deck has nothing in " + language.text() +
                content::instead_of(language, deck::languages_of(deck)));
}

/// The text as it came, where it came as one, else its paragraphs.
std::string text_of(const deck::Deck& deck, const LanguageTag& language) {
  const deck::Speech& speech = speech_in(deck, language);
  if (deck::format_of(speech.file) == deck::Format::Text) return read_file(speech.file);
  deck::Speech said = speech;
  deck::keep_anchors_of(deck.speeches.front(), said);
  return deck::to_text(said);
}

std::vector<deck::Change> changes_for(const deck::Deck& deck, const LanguageTag& language) {
  for (std::size_t speech = 1; speech < deck.speeches.size(); ++speech) {
    if (deck.speeches[speech].language != language) continue;
    return deck::changes_since(deck, speech, deck::known_wordings(deck));
  }
  return {};
}

std::string for_translator(const deck::Deck& deck, const ExportOptions& options) {
  const LanguageTag& language = *options.language;
  const deck::Speech& original = deck.speeches.front();
  if (language == original.language) {
    throw Failure(language.text() + " is the original: what a translator gets is of a translation");
  }
  const deck::Speech* revised = &original;
  for (const deck::Speech& speech : deck.speeches) {
    if (speech.language == language) revised = &speech;
  }
  const auto entries =
      deck::catalogue_of(deck, language, revision_of(revised->file), changes_for(deck, language));
  return options.format == ExportOptions::Format::Catalogue
             ? deck::to_po(entries)
             : deck::to_xliff(entries, original.language, language,
                              original.file.filename().string());
}

void write(const std::string& text, const ExportOptions& options) {
  if (options.file.empty()) {
    std::cout << text;
  } else {
    replace_file(options.file, text);
  }
}

/// What needs no panel.
int export_deck(const ExportOptions& options) {
  const auto deck = read_deck(options.target);
  if (!deck) return exit_configuration;
  const bool as_text = options.format == ExportOptions::Format::Text;
  if (deck->speeches.empty() || (as_text && has_error(deck->problems))) {
    report(deck->problems, Severity::Error);
    return exit_findings;
  }
  write(as_text ? text_of(*deck, *options.language) : for_translator(*deck, options), options);
  return exit_fine;
}

int export_subtitles(const ExportOptions& options) {
  return with_prepared_show(options.target, [&](const content::PreparedShow& prepared) {
    const show::Show alone = content::only(prepared.show, *options.language, prepared.config);
    const deck::Speech& speech = speech_in(prepared.deck, *options.language);
    write(subtitles_of(alone, speech, prepared.config.function_words, options.format), options);
    return exit_fine;
  });
}

/// The languages in their order on the panel, or the one that was asked for.
int export_page(const ExportOptions& options) {
  const content::OpenedContent opened = content::open_content(options.target);
  report(opened.problems);
  if (has_error(opened.problems)) return exit_configuration;
  const deck::Deck deck = deck::read(opened.config.deck, *opened.snapshot);
  if (deck.speeches.empty() || has_error(deck.problems)) {
    report(deck.problems, Severity::Error);
    return exit_findings;
  }
  std::vector<std::size_t> speeches;
  for (std::size_t i = 0; i < deck.speeches.size(); ++i) {
    if (!options.language || deck.speeches[i].language == *options.language) speeches.push_back(i);
  }
  if (speeches.empty()) speech_in(deck, *options.language);  // which says what there is instead
  write(reading_page(deck, speeches, opened.config), options);
  return exit_fine;
}

}  // namespace

std::string revision_of(const std::filesystem::path& file) {
  const auto written = std::chrono::file_clock::to_sys(std::filesystem::last_write_time(file));
  const std::time_t seconds = std::chrono::system_clock::to_time_t(
      std::chrono::time_point_cast<std::chrono::system_clock::duration>(written));
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M+0000", &utc);
  return text;
}

int export_show(const ExportOptions& options) {
  using Format = ExportOptions::Format;
  if (options.format == Format::WebPage) return export_page(options);
  const bool timed = options.format == Format::WebVtt || options.format == Format::SubRip;
  return timed ? export_subtitles(options) : export_deck(options);
}

}  // namespace lectern::app
