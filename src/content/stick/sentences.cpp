#include "content/stick/sentences.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/one_line.h"
#include "base/system/environment.h"
#include "base/utf8.h"
#include "config/assets.h"
#include "content/stick/stick.h"
#include "content/target.h"
#include "text/script.h"

namespace lectern::content {
namespace {

constexpr std::size_t most_keys_named = 3;
constexpr std::size_t longest_name = 40;  // characters

using Values = std::map<std::string, std::string>;

/// What differs is isolated: a file's name runs its own way, whatever runs about it (UAX #9, 2.7).
std::string filled(std::string phrase, const Values& values) {
  constexpr const char* first_strong_isolate = "\u2068";
  constexpr const char* pop_isolate = "\u2069";
  for (const auto& [name, value] : values) {
    const std::string mark = '{' + name + '}';
    const std::size_t at = phrase.find(mark);
    if (at == std::string::npos) continue;
    phrase.replace(at, mark.size(), first_strong_isolate + value + pop_isolate);
  }
  return phrase;
}

/// The end of it, where it is long; whatever bytes somebody has named a file by.
std::string shown_name(const std::string& name) {
  std::string text = one_line(repaired(name));
  const std::vector<Character> all = characters(text);
  if (all.size() <= longest_name) return text;
  return "…" + text.substr(all[all.size() - longest_name].byte);
}

/// By ever shorter tags; where somebody writes traditional
/// characters, those are meant.
slide::StaffPhraseBook::const_iterator find_phrases(const slide::StaffPhraseBook& book,
                                                    const LanguageTag& language) {
  const bool traditional = text::script_of(language).name() == "Hant";
  return find_by_language(book, traditional ? *LanguageTag::parse("zh-Hant") : language);
}

/// "lectern.toml, line 3": as seen from the stick.
std::string place_of(const Problem& problem, const slide::StaffPhrases& phrases) {
  const std::filesystem::path mount = stick_mount();
  const std::filesystem::path folder = mount / stick_folder_name;
  std::filesystem::path name = problem.file.filename();
  for (const std::filesystem::path& above : {mount, folder}) {
    if (problem.file != above && lies_in(problem.file, above)) {
      name = problem.file.lexically_relative(above);
    }
  }
  const std::string file = shown_name(name.string());
  if (problem.line <= 0) return filled("{file}", {{"file", file}});
  return filled(phrases.place, {{"file", file}, {"line", std::to_string(problem.line)}});
}

std::string reason_of(const Problem& problem, const slide::StaffPhrases& phrases) {
  auto found = phrases.reasons.find(problem.code);
  if (found == phrases.reasons.end()) found = phrases.reasons.find("other");
  return found == phrases.reasons.end() ? problem.code : found->second;
}

/// "hours.on_open, status": the keys that a stick may not set, as it has said them.
std::string keys_left_out(const Problems& problems, const std::filesystem::path& stick) {
  std::string keys;
  std::size_t count = 0;
  for (const Problem& problem : problems) {
    if (problem.code != "untrusted" || !lies_in(problem.file, stick)) continue;
    if (++count > most_keys_named) return keys + ", …";
    const std::string key = problem.message.substr(0, problem.message.find(':'));
    keys += (keys.empty() ? "" : ", ") + key;
  }
  return keys;
}

/// The first that says why; that nothing is left to be shown follows from others.
const Problem* gravest(const Problems& problems) {
  const Problem* found = nullptr;
  for (const Problem& problem : problems) {
    if (problem.severity != Severity::Error) continue;
    if (problem.code != "no-text") return &problem;
    if (found == nullptr) found = &problem;
  }
  return found;
}

std::size_t count_languages(const PreparedShow& prepared) {
  const bool one_by_one = prepared.config.arrangement == slide::Arrangement::Single ||
                          prepared.config.arrangement == slide::Arrangement::Caption;
  if (one_by_one) return prepared.show.slides.editions.size();
  return prepared.config.languages.empty() ? prepared.deck.speeches.size()
                                           : prepared.config.languages.size();
}

}  // namespace

std::optional<LanguageTag> language_of_machine() {
  const std::vector<std::string> locales = locales_of_messages();
  if (locales.empty()) return std::nullopt;
  return LanguageTag::parse(locales.front().substr(0, locales.front().find_first_of(".@")));
}

StaffWords words_for_staff(const config::Config& config) {
  Problems ignored;  // then there are none, and nothing is said
  const slide::StaffPhraseBook book =
      config::read_staff_phrases(assets_folder() / "staff-phrases.toml", ignored);
  const auto wanted = config.staff_language ? config.staff_language : language_of_machine();
  if (wanted) {
    if (const auto found = find_phrases(book, *wanted); found != book.end()) {
      return {*wanted, found->second};
    }
  }
  const auto english = book.find("en");
  return {*LanguageTag::parse("en"),
          english == book.end() ? slide::StaffPhrases{} : english->second};
}

std::vector<std::string> sentences_of_shown(const LoadResult& result,
                                            const slide::StaffPhrases& phrases) {
  const PreparedShow& prepared = *result.prepared;
  std::vector<std::string> sentences{
      filled(phrases.found, {{"languages", std::to_string(count_languages(prepared))},
                             {"slides", std::to_string(prepared.show.slides.count)}})};
  const std::string keys = keys_left_out(result.problems, result.sources().subject.path);
  if (!keys.empty()) sentences.push_back(filled(phrases.ignored, {{"keys", keys}}));
  return sentences;
}

std::vector<std::string> sentences_of_passed_over(const LoadResult& result,
                                                  const slide::StaffPhrases& phrases) {
  std::vector<std::string> sentences;
  if (const Problem* error = gravest(result.passed_over)) {
    sentences.push_back(filled(phrases.unusable, {{"place", place_of(*error, phrases)},
                                                  {"reason", reason_of(*error, phrases)}}));
  }
  sentences.push_back(phrases.stays);
  return sentences;
}

}  // namespace lectern::content
