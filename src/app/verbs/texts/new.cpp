// lectern new: a deck from what there is, or an empty translation for a deck.
#include <algorithm>
#include <string>
#include <utility>

#include "app/verbs/printing.h"
#include "app/verbs/texts/incoming.h"
#include "app/verbs/texts/kept_changes.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/environment.h"
#include "base/system/file.h"
#include "deck/accepted.h"
#include "deck/format/blank_text.h"
#include "deck/format/deck_toml.h"
#include "deck/format/deck_toml_edit.h"
#include "deck/format/folder.h"
#include "deck/format/unread_file.h"
#include "deck/staleness.h"
#include "review/text.h"
#include "text/languages.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

/// That of whoever begins it, where nothing says more.
LanguageTag users_language() {
  for (const std::string& locale : locales_of_messages()) {
    const auto language = text::language_tag(locale);
    if (language && text::is_known(*language)) return *LanguageTag::parse(language->language());
  }
  return *LanguageTag::parse("en");
}

/// Puts a text into a deck that is not written yet. Nothing, once that has been said on standard
/// error, where it cannot be read.
std::optional<LanguageTag> add(const ImportOptions& from, const fs::path& folder,
                               UnwrittenFiles& files) {
  const bool is_first = files.all().empty();
  const auto incoming =
      read_incoming(from, is_first ? deck::Deck{folder, {}, {}, {}} : deck::read(folder, files));
  if (!incoming) return std::nullopt;
  if (is_first && incoming->ending == ".po") {
    throw Failure(from.file.string() + " is a translation: name the original before it");
  }
  const std::string name = incoming->language.text();
  for (const auto& [other, bytes] : files.all()) {
    if (deck::language_named(other) != incoming->language) continue;
    throw Failure(from.file.string() + " is in " + review::name_and_tag(incoming->language) +
                  ", and so is one before it: a deck is one speech, with one text in a language");
  }
  files.add(folder / (name + incoming->ending), incoming->bytes);
  return incoming->language;
}

/// The commented one that comes with the program, of these languages; the original is the first.
std::string deck_toml_of(const std::vector<LanguageTag>& languages) {
  const LanguageTag example = *LanguageTag::parse("en");
  std::string toml = read_file(content::assets_folder() / "templates" / deck::deck_toml_name);
  const std::string table = "[languages." + example.text() + ']';
  toml.replace(toml.find(table), table.size(), "[languages." + languages.front().text() + ']');
  for (auto language = languages.begin() + 1; language != languages.end(); ++language) {
    toml = deck::with_key(toml, *language, "status", {deck::toml_string("unofficial")});
  }
  return toml;
}

void require_empty(const fs::path& folder) {
  if (!fs::exists(fs::symlink_status(folder))) return;
  if (fs::is_directory(folder) && list_folder(folder).empty()) return;
  throw Failure(folder.string() +
                " is there already, and nothing of it is overwritten: name a folder that is not "
                "there yet, or an empty one; to put a text into a deck, `lectern import`");
}

void say_what_is_next(const fs::path& folder) {
  tell("next: `lectern preview " + deck::shell_word(folder) + "` shows it, `lectern check " +
       deck::shell_word(folder) + "` says what is wrong with it");
}

int new_deck(const NewOptions& options) {
  require_empty(options.folder);
  UnwrittenFiles files;
  std::vector<LanguageTag> languages;
  for (const fs::path& file : options.from) {
    ImportOptions from{file, {}, {}, options.encoding, ImportOptions::Form::AsItIs};
    if (languages.empty()) from.language = options.language;
    const auto language = add(from, options.folder, files);
    if (!language) return exit_findings;
    languages.push_back(*language);
  }
  if (languages.empty()) {
    languages.push_back(options.language.value_or(users_language()));
    require_known(languages.front());
    files.add(options.folder / (languages.front().text() + ".txt"), deck::blank_original());
  }
  files.add(options.folder / deck::deck_toml_name, deck_toml_of(languages));
  make_folders(options.folder);
  for (const auto& [file, bytes] : files.all()) write_file(file, *bytes);
  std::string translations;
  for (auto language = languages.begin() + 1; language != languages.end(); ++language) {
    translations +=
        (translations.empty() ? ", translated into " : ", ") + review::name_and_tag(*language);
  }
  tell(options.folder.string() + ": a speech in " + review::name_and_tag(languages.front()) +
       translations);
  if (options.from.empty()) {
    tell("write it into " + (options.folder / (languages.front().text() + ".txt")).string());
  }
  say_what_is_next(options.folder);
  return exit_fine;
}

int new_translation(const fs::path& folder, const LanguageTag& language) {
  require_known(language);
  for (const std::string& name : list_folder(folder)) {
    if (deck::language_named(name) != language) continue;
    throw Failure((folder / name).string() + " is there already, and is not overwritten");
  }
  const deck::Deck deck = deck::read(folder);
  report(deck.problems, Severity::Error);
  if (deck.speeches.empty() || has_error(deck.problems)) return exit_findings;
  const deck::Speech& original = deck.speeches.front();
  const fs::path toml = folder / deck::deck_toml_name;
  std::string said = fs::exists(toml) ? read_file(toml) : std::string();
  if (original.status == deck::Status::Original) {
    said = deck::with_key(said, original.language, "status", {deck::toml_string("original")});
  }
  said = deck::with_key(said, language, "status", {deck::toml_string("unofficial")});
  said = deck::with_made_from(said, language, deck::fingerprints_of(original));
  const fs::path file = folder / (language.text() + ".txt");
  KeptChanges changes(".before-new");
  changes.replace(file, deck::blank_translation(original));
  changes.replace(folder / deck::accepted_name,
                  deck::accepted_wordings(deck, deck::known_wordings(deck)));
  changes.replace(toml, said);
  changes.say_way_back();
  tell(file.string() + ": write the " + review::english_name(language) + " of each passage of " +
       original.file.filename().string() + " below it");
  say_what_is_next(folder);
  return exit_fine;
}

}  // namespace

int begin(const NewOptions& options) {
  const bool is_deck = options.language && options.from.empty() &&
                       fs::is_directory(options.folder) && !list_folder(options.folder).empty();
  return is_deck ? new_translation(options.folder, *options.language) : new_deck(options);
}

}  // namespace lectern::app
