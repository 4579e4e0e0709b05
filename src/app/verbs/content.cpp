// lectern content: which good content is kept, and putting it back.
#include <unistd.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/ownership.h"
#include "content/content_store.h"
#include "content/restore.h"
#include "content/stick/stick.h"
#include "deck/format/folder.h"
#include "kiosk/calendar.h"
#include "kiosk/report/state_directory.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;
using content::Generation;

fs::path state_of(const ContentOptions& options) {
  return options.state.empty() ? kiosk::state_directory_with("content") : fs::path(options.state);
}

std::vector<std::string> languages_of(const Generation& generation) {
  std::vector<std::string> languages;
  if (!generation.damage.empty()) return languages;
  const auto opened = content::open_content(generation, content::assets_folder());
  Problems ignored;
  for (const deck::TextFile& file :
       deck::text_files(opened.config.deck, {}, ignored, *opened.snapshot)) {
    languages.push_back(file.language.text());
  }
  return languages;
}

void print_text(const Generation& generation) {
  const bool sound = generation.damage.empty();
  std::cout << generation.id << (sound ? "  sound    " : "  damaged  ");
  if (generation.manifest.fingerprint.empty()) {
    std::cout << generation.damage << '\n';
    return;
  }
  std::cout << kiosk::instant_text(generation.manifest.saved) << "  "
            << generation.manifest.subject.path.string() << ' ';
  for (const std::string& language : languages_of(generation)) std::cout << ' ' << language;
  if (!sound) std::cout << ' ' << generation.damage;
  std::cout << '\n';
}

nlohmann::ordered_json to_json(const Generation& generation) {
  const auto& [saved, subject, fingerprint, files] = generation.manifest;
  nlohmann::ordered_json object{{"id", generation.id}, {"sound", generation.damage.empty()}};
  if (!generation.damage.empty()) object["damage"] = generation.damage;
  if (fingerprint.empty()) return object;  // its manifest is damaged
  const bool deck = subject.kind == config::Subject::Kind::Deck;
  object["saved"] = kiosk::instant_text(saved);
  object["kind"] = deck ? "deck" : "configuration";
  object["path"] = subject.path.string();
  object["fingerprint"] = fingerprint;
  object["languages"] = languages_of(generation);
  auto& list = object["files"] = nlohmann::ordered_json::array();
  for (const content::KeptFile& file : files) list.push_back(file.path.string());
  return object;
}

int list(const std::vector<Generation>& generations, const fs::path& state, OutputFormat output) {
  auto array = nlohmann::ordered_json::array();
  bool sound = true;
  for (const Generation& generation : generations) {
    sound = sound && generation.damage.empty();
    if (output == OutputFormat::Json) {
      array.push_back(to_json(generation));
    } else {
      print_text(generation);
    }
  }
  if (const auto copy = content::StickCopy(state).folder(); copy && output == OutputFormat::Text) {
    tell("of a stick there is a copy, " + copy->string() +
         ", which is shown where [stick] adopt says so; `restore` removes it");
  }
  if (generations.empty()) tell("no content is kept in " + state.string());
  if (output == OutputFormat::Json) print(array);
  return sound ? exit_fine : exit_findings;
}

const Generation& find(const std::vector<Generation>& generations, unsigned long id,
                       const fs::path& state) {
  const std::string name = "content " + std::to_string(id);
  for (const Generation& generation : generations) {
    if (generation.id != id) continue;
    if (generation.damage.empty()) return generation;
    throw Failure(name + " is damaged: " + generation.damage + "; nothing is changed");
  }
  throw Failure("there is no " + name + " in " + state.string());
}

/// Who may write what is kept may have written anything in there: then it is put back only where
/// the content of this kiosk is now. Nothing: nobody else may.
std::optional<config::Sources> bounds_of(const Generation& generation,
                                         const content::Target& target) {
  if (only_changed_by(geteuid(), generation.folder / "manifest")) return std::nullopt;
  const config::Sources now = content::open_content(target).snapshot->sources();
  const config::Subject& subject = generation.manifest.subject;
  if (now.subject == subject) return now;
  throw Failure(generation.folder.string() + " is in another user's hands and is of " +
                subject.path.string() +
                ", which is not what this machine plays: if that is meant, " +
                "name it, as in `lectern content restore " + std::to_string(generation.id) + ' ' +
                subject.path.string() + "`; nothing is changed");
}

/// What somebody brought is not what is put back, and no longer goes before it.
int restore(const Generation& generation, const std::vector<Generation>& all,
            content::Target target, const fs::path& state) {
  target.sticks = content::Target::Sticks::None;
  const auto within = bounds_of(generation, target);
  content::StickCopy(state).remove();
  if (content::restore(generation, all, within) == content::Restored::Everything) return exit_fine;
  std::cerr << "look at the configuration that has been put back; where it is right, run this once "
               "more for the files that it names\n";
  return exit_findings;
}

}  // namespace

int content(const ContentOptions& options) {
  const fs::path state = state_of(options);
  const auto generations = content::ContentStore(state).inspected();
  if (!options.restore) return list(generations, state, options.output);
  const Generation& generation = find(generations, *options.restore, state);
  if (options.folder.empty()) {
    return restore(generation, generations, options.target, state);
  }
  content::unpack(generation, options.folder);
  return exit_fine;
}

}  // namespace lectern::app
