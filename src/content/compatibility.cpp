#include "content/compatibility.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/nearest.h"
#include "deck/format/folder.h"

namespace lectern::content {
namespace {

bool has(const deck::Deck& deck, const LanguageTag& language) {
  return std::ranges::find(deck.speeches, language, &deck::Speech::language) != deck.speeches.end();
}

/// A text that cannot be shown has been said to be so, and is not to be said to be missing too.
bool broken(const deck::Deck& deck, const LanguageTag& language) {
  return std::ranges::any_of(deck.problems, [&](const Problem& problem) {
    return problem.severity == Severity::Error && deck::language_named(problem.file) == language;
  });
}

std::string missing(const deck::Deck& deck, const LanguageTag& language) {
  return "the deck has no text in " + language.text() +
         instead_of(language, deck::languages_of(deck));
}

void check_list(const config::Config& config, const deck::Deck& deck, const std::string& key,
                const std::vector<LanguageTag>& languages, Problems& problems) {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (has(deck, languages[i]) || broken(deck, languages[i])) continue;
    problems.push_back(problem_with(config, key + '[' + std::to_string(i) + ']', Severity::Error,
                                    "missing-language", missing(deck, languages[i])));
  }
}

/// A text that is its own caption would stand there twice: it has none.
void check_captions(const config::Config& config, const deck::Deck& deck, Problems& problems) {
  const std::vector<LanguageTag> shown =
      config.languages.empty() ? deck::languages_of(deck) : config.languages;
  if (shown.size() != 1) return;
  const auto itself = std::ranges::find(config.captions, shown.front());
  if (itself == config.captions.end()) return;
  const auto index = std::to_string(itself - config.captions.begin());
  problems.push_back(
      problem_with(config, "languages.caption[" + index + ']', Severity::Warning, "no-effect",
                   "only " + shown.front().text() + " is shown, which is no caption of itself"));
}

void check_keys(const config::Config& config, const deck::Deck& deck, Problems& problems) {
  const std::string table = "input.language.";
  for (const auto& [key, place] : config.key_positions) {
    if (!key.starts_with(table) || key.ends_with(']')) continue;
    const auto language = LanguageTag::parse(key.substr(table.size()));
    if (!language || has(deck, *language) || broken(deck, *language)) continue;
    problems.push_back(
        problem_with(config, key, Severity::Warning, "missing-language", missing(deck, *language)));
  }
}

}  // namespace

std::string instead_of(const LanguageTag& wanted, const std::vector<LanguageTag>& there) {
  std::vector<std::string_view> tags;
  std::string all;
  for (const LanguageTag& tag : there) {
    if (tag.language() == wanted.language()) return ", do you mean \"" + tag.text() + "\"?";
    tags.push_back(tag.text());
    all += (all.empty() ? ": it has " : ", ") + tag.text();
  }
  const auto meant = nearest(wanted.text(), tags);
  return meant ? ", do you mean \"" + std::string(*meant) + "\"?" : all;
}

Problems incompatibilities(const config::Config& config, const deck::Deck& deck) {
  Problems problems;
  check_list(config, deck, "languages.show", config.languages, problems);
  if (config.arrangement == slide::Arrangement::Caption) {
    check_list(config, deck, "languages.caption", config.captions, problems);
    check_captions(config, deck, problems);
  }
  check_keys(config, deck, problems);
  return problems;
}

}  // namespace lectern::content
