// lectern export: one language as subtitles, as plain text or for its translator.
#include <chrono>
#include <ctime>
#include <iostream>

#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/file.h"
#include "deck/format/catalogue.h"
#include "deck/format/xliff.h"
#include "show/subtitles.h"

namespace lectern::app {
namespace {

/// Lines that are kept say so.
std::string with_kept_ends(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') result += '\\';
    result += c;
  }
  return result;
}

/// What is shown, a paragraph for each slide.
std::string to_text(const show::Show& show) {
  std::string text;
  for (const show::Cue& cue : show.timeline.cues) {
    const std::string& said = show::slide_of(show, cue).readings.front().text;
    if (!said.empty()) text += (text.empty() ? "" : "\n") + with_kept_ends(said) + '\n';
  }
  return text;
}

std::string exported(const show::Show& show, ExportOptions::Format format) {
  switch (format) {
    case ExportOptions::Format::WebVtt: return show::to_webvtt(show);
    case ExportOptions::Format::SubRip: return show::to_subrip(show);
    case ExportOptions::Format::Text:
    case ExportOptions::Format::Catalogue:
    case ExportOptions::Format::Xliff: break;
  }
  return to_text(show);
}

std::string for_translator(const deck::Deck& deck, const ExportOptions& options) {
  const LanguageTag& language = options.language;
  const deck::Speech& original = deck.speeches.front();
  if (language == original.language) {
    throw Failure(language.text() + " is the original: what a translator gets is of a translation");
  }
  const deck::Speech* revised = &original;
  for (const deck::Speech& speech : deck.speeches) {
    if (speech.language == language) revised = &speech;
  }
  const auto entries = deck::catalogue_of(deck, language, revision_of(revised->file));
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

int export_for_translator(const ExportOptions& options) {
  const auto deck = read_deck(options.target);
  if (!deck) return exit_configuration;
  if (deck->speeches.empty()) {
    report(deck->problems, Severity::Error);
    return exit_findings;
  }
  write(for_translator(*deck, options), options);
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
  if (options.format == ExportOptions::Format::Catalogue ||
      options.format == ExportOptions::Format::Xliff) {
    return export_for_translator(options);
  }
  return with_prepared_show(options.target, [&](const content::PreparedShow& prepared) {
    const show::Show alone = content::only(prepared.show, options.language, prepared.config);
    write(exported(alone, options.format), options);
    return exit_fine;
  });
}

}  // namespace lectern::app
