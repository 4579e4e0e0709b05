// lectern import: a translation that has come back goes into the deck.
#include <algorithm>
#include <array>
#include <iostream>

#include "app/verbs/kept_changes.h"
#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/file.h"
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

void write_as_text(deck::Speech speech, const deck::Deck& deck, const fs::path& file,
                   KeptChanges& changes) {
  if (!deck.speeches.empty()) keep_anchors(speech, deck);
  const fs::path toml = deck.folder / "deck.toml";
  const std::string before = fs::exists(toml) ? read_file(toml) : std::string();
  const std::string after = with_what_it_says(before, speech);
  changes.replace(file, deck::to_text(speech));
  changes.replace(toml, after);
}

/// Those that have held the language so far.
std::vector<fs::path> former_files(const fs::path& folder, const LanguageTag& language) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (deck::language_named(entry.path()) == language) files.push_back(entry.path());
  }
  return files;
}

}  // namespace

int import_text(const ImportOptions& options) {
  const auto deck = read_deck(options.target);
  if (!deck) return exit_configuration;
  if (!deck::format_of(options.file)) {
    throw Failure(options.file.string() + " is no .po, .vtt, .srt or .txt");
  }
  const LanguageTag language = language_of(options);
  Problems problems;
  const auto speech = deck::read_speech(options.file, language, problems);
  if (!speech || has_error(problems)) {
    report(problems);
    std::cerr << "nothing is changed\n";
    return exit_findings;
  }
  const bool as_text = options.form == ImportOptions::Form::Text;
  const fs::path file =
      deck->folder / (language.text() + (as_text ? ".txt" : options.file.extension().string()));
  KeptChanges changes(".before-import");
  if (as_text) {
    write_as_text(*speech, *deck, file, changes);
  } else {
    changes.replace(file, read_file(options.file));
  }
  for (const fs::path& former : former_files(deck->folder, language)) {
    if (former != file) changes.move_aside(former);
  }
  Problems found = deck::read(deck->folder).problems;
  std::erase_if(found, [&](const Problem& problem) { return problem.file != file; });
  report(found);
  std::cerr << file.string() << ": " << speech->paragraphs.size() << " paragraphs in "
            << language.text() << '\n';
  changes.say_way_back();
  return exit_fine;
}

}  // namespace lectern::app
