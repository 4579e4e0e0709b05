// lectern import: a translation that has come back goes into the deck.
#include <algorithm>
#include <array>
#include <iostream>

#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/file.h"
#include "deck/format/deck_toml.h"
#include "deck/format/deck_toml_edit.h"
#include "deck/format/folder.h"
#include "deck/format/po.h"
#include "deck/speech.h"
#include "deck/staleness.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

/// By what is said, by the name (`fr.po`, `remarks.fr.po`), or by the header of a catalogue.
LanguageTag language_of(const ImportOptions& options) {
  if (options.language) return *options.language;
  const fs::path stem = options.file.stem();
  const std::string last =
      stem.has_extension() ? stem.extension().string().substr(1) : stem.string();
  const auto named = LanguageTag::parse(last);
  if (named && named->language().size() <= 3) return *named;
  Problems ignored;
  for (const deck::PoEntry& entry : deck::read_po(read_file(options.file), options.file, ignored)) {
    if (!entry.original.text.empty()) break;
    const auto said = LanguageTag::parse(deck::header_field(entry.translation.text, "Language"));
    if (said) return *said;
  }
  throw Failure("cannot tell the language of " + options.file.string() + ": say --language");
}

void print(const Problems& problems) {
  for (const Problem& problem : problems) std::cerr << to_string(problem) << '\n';
}

/// The names that a catalogue gave by itself mean nothing in a text.
void keep_anchors(deck::Speech& speech, const deck::Deck& deck) {
  const auto& known = deck.speeches.front().paragraphs;
  for (deck::Paragraph& paragraph : speech.paragraphs) {
    const bool named = std::any_of(known.begin(), known.end(), [&](const deck::Paragraph& each) {
      return each.anchor == paragraph.anchor;
    });
    if (!named) paragraph.anchor.clear();
  }
}

/// What a text has no place for, written into deck.toml unless that says it already.
std::string with_what_it_says(std::string toml, const deck::Speech& speech) {
  Problems ignored;
  const deck::DeckToml said = deck::read_deck_toml(toml, "deck.toml", ignored);
  const auto found =
      std::find_if(said.languages.begin(), said.languages.end(),
                   [&](const auto& entry) { return entry.language == speech.language; });
  const deck::LanguageEntry own = found == said.languages.end() ? deck::LanguageEntry{} : *found;
  const auto add = [&](std::string_view key, const std::string& before, const std::string& text) {
    if (!before.empty() || text.empty()) return;
    toml = deck::with_key(toml, speech.language, key, {deck::toml_string(text)});
  };
  add("translator", own.translator, speech.translator);
  add("title", own.credits.title, speech.credits.title);
  add("speaker", own.credits.speaker, speech.credits.speaker);
  add("place", own.credits.place, speech.credits.place);
  add("source", own.credits.source, speech.credits.source);
  add("rights", own.credits.rights, speech.credits.rights);
  if (speech.made_from) toml = deck::with_made_from(toml, speech.language, *speech.made_from);
  return toml;
}

void write_as_text(deck::Speech speech, const deck::Deck& deck, const fs::path& file) {
  if (!deck.speeches.empty()) keep_anchors(speech, deck);
  const fs::path toml = deck.folder / "deck.toml";
  const std::string before = fs::exists(toml) ? read_file(toml) : std::string();
  const std::string after = with_what_it_says(before, speech);
  replace_file(file, deck::to_text(speech));
  if (after != before) replace_file(toml, after);
}

/// The file that has held the language so far, if any.
std::optional<fs::path> former_file(const fs::path& folder, const LanguageTag& language) {
  Problems ignored;
  for (const deck::TextFile& file : deck::text_files(folder, {}, ignored)) {
    if (file.language == language) return file.path;
  }
  return std::nullopt;
}

}  // namespace

int import_text(const ImportOptions& options) {
  const auto deck = content::read_deck(options.target);
  if (!deck) return exit_configuration;
  if (!deck::format_of(options.file)) {
    throw Failure(options.file.string() + " is no .po, .vtt, .srt or .txt");
  }
  const LanguageTag language = language_of(options);
  Problems problems;
  const auto speech = deck::read_speech(options.file, language, problems);
  if (!speech || has_error(problems)) {
    print(problems);
    std::cerr << "nothing is changed\n";
    return exit_findings;
  }
  const bool as_text = options.form == ImportOptions::Form::Text;
  const fs::path file =
      deck->folder / (language.text() + (as_text ? ".txt" : options.file.extension().string()));
  const auto former = former_file(deck->folder, language);
  if (as_text) {
    write_as_text(*speech, *deck, file);
  } else {
    replace_file(file, read_file(options.file));
  }
  if (former && *former != file) {
    fs::remove(*former);
    std::cerr << file.filename().string() << " stands in place of " << former->filename().string()
              << '\n';
  }
  Problems found = deck::read(deck->folder).problems;
  std::erase_if(found, [&](const Problem& problem) { return problem.file != file; });
  print(found);
  std::cerr << file.string() << ": " << speech->paragraphs.size() << " paragraphs in "
            << language.text() << '\n';
  return exit_fine;
}

}  // namespace lectern::app
