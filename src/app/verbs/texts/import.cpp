// lectern import: a translation that has come back goes into the deck.
#include <algorithm>
#include <utility>

#include "app/verbs/printing.h"
#include "app/verbs/texts/incoming.h"
#include "app/verbs/texts/kept_changes.h"
#include "app/verbs/verbs.h"
#include "base/system/file.h"
#include "deck/accepted.h"
#include "deck/format/deck_toml.h"
#include "deck/format/deck_toml_edit.h"
#include "deck/format/folder.h"
#include "deck/speech.h"
#include "deck/staleness.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

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

/// The original's wording that it was made from, which a text has not beside it.
void keep_wording(const deck::Speech& speech, deck::Deck deck, const FileReader& files,
                  KeptChanges& changes) {
  if (!speech.made_from || deck.speeches.empty()) return;
  deck.speeches.push_back(speech);
  changes.replace(deck.folder / deck::accepted_name,
                  deck::accepted_wordings(deck, deck::known_wordings(deck, files)));
}

void write_as_text(deck::Speech speech, const deck::Deck& deck, const fs::path& file,
                   KeptChanges& changes) {
  if (!deck.speeches.empty()) deck::keep_anchors_of(deck.speeches.front(), speech);
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
  const auto incoming = read_incoming(options, *deck);
  const LanguageTag language = incoming ? incoming->language : LanguageTag();
  Problems problems;
  std::optional<deck::Speech> speech;
  const bool as_text = options.form == ImportOptions::Form::Text;
  fs::path file;
  UnwrittenFiles files;
  if (incoming) {
    file = deck->folder / (language.text() + incoming->ending);
    files.add(file, incoming->bytes);
    speech = deck::read_speech(file, language, problems, files);
  }
  if (!speech || has_error(problems)) {
    report(problems);
    tell("nothing is changed");
    return exit_findings;
  }
  KeptChanges changes(".before-import");
  if (as_text) {
    file.replace_extension(".txt");
    keep_wording(*speech, *deck, files, changes);
    write_as_text(*speech, *deck, file, changes);
  } else {
    changes.replace(file, incoming->bytes);
  }
  for (const fs::path& former : former_files(deck->folder, language)) {
    if (former != file) changes.move_aside(former);
  }
  Problems found = deck::read(deck->folder).problems;
  std::erase_if(found, [&](const Problem& problem) { return problem.file != file; });
  report(found);
  tell(file.string() + ": " + std::to_string(speech->paragraphs.size()) + " paragraphs in " +
       language.text());
  changes.say_way_back();
  return exit_fine;
}

}  // namespace lectern::app
