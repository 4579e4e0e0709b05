#include "text/break/function_words.h"

#include <algorithm>
#include <array>

namespace lectern::text {
namespace {

struct Kind {
  std::string_view name;
  Leaning leaning;
};

/// How makers of captions grade the ends of lines (BBC Subtitle Guidelines, Netflix Timed Text
/// Style Guide): never after an article, a preposition or a conjunction; not between a verb and its
/// auxiliary or negation, nor between a name and its title; best before a conjunction or a
/// preposition. The figures are ours.
constexpr std::array kinds_of_words{
    Kind{"article", {1.0, -0.02}},     Kind{"determiner", {0.8, -0.02}},
    Kind{"preposition", {1.0, -0.03}}, Kind{"conjunction", {1.0, -0.04}},
    Kind{"relative", {0.9, -0.04}},    Kind{"auxiliary", {0.8, 0}},
    Kind{"negation", {0.8, 0}},        Kind{"pronoun", {0.6, 0}},
    Kind{"degree", {0.4, 0}},          Kind{"title", {1.0, 0}},
    Kind{"prefix", {1.5, 0}},          Kind{"link", {1.0, 1.0}},
    Kind{"number", {0.4, 0}},          Kind{"postposition", {0, 1.0}},
    Kind{"particle", {0, 1.0}},
};

constexpr std::string_view compound = "compound";

/// Of a word that leans to either side, as one that is both preposition and postposition.
constexpr Leaning either{0.5, 0.5};

Leaning both(const Leaning& a, const Leaning& b) {
  const Leaning worst{std::max(a.after, b.after), std::max(a.before, b.before)};
  if (worst.after > either.after && worst.before > either.before) return either;
  return worst;
}

/// Cuts off and returns what comes before the separator; all, where there is none.
std::string_view take(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

}  // namespace

FunctionWords::FunctionWords(std::string_view file) {
  for (int number = 1; !file.empty(); ++number) {
    std::string_view line = take(file, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    const std::string_view name = take(line, ':');
    const auto kind = std::ranges::find(kinds_of_words, name, &Kind::name);
    if (name == compound) {
      add_compounds(line);
    } else if (kind == kinds_of_words.end()) {
      misread_.push_back({number, std::string(name)});
    } else {
      add(line, kind->leaning);
    }
  }
  sort();
}

void FunctionWords::add(std::string_view words, Leaning leaning) {
  while (!words.empty()) {
    const std::string_view word = take(words, ' ');
    if (!word.empty()) words_.push_back({std::string(word), leaning});
  }
}

void FunctionWords::add_compounds(std::string_view words) {
  while (!words.empty()) {
    const std::string_view word = take(words, ' ');
    if (!word.empty()) compounds_.emplace_back(word);
  }
}

void FunctionWords::sort() {
  std::ranges::sort(compounds_);
  std::ranges::stable_sort(words_, {}, &Word::text);
  std::vector<Word> merged;
  merged.reserve(words_.size());
  for (Word& word : words_) {
    if (!merged.empty() && merged.back().text == word.text) {
      merged.back().leaning = both(merged.back().leaning, word.leaning);
    } else {
      merged.push_back(std::move(word));
    }
  }
  words_ = std::move(merged);
}

Leaning FunctionWords::leaning_of(std::string_view word) const {
  const auto found = std::ranges::lower_bound(words_, word, {}, &Word::text);
  return found != words_.end() && found->text == word ? found->leaning : Leaning{};
}

bool FunctionWords::is_compound(std::string_view text) const {
  return std::ranges::binary_search(compounds_, text);
}

std::vector<std::string_view> FunctionWords::kinds() {
  std::vector<std::string_view> names;
  for (const Kind& kind : kinds_of_words) names.push_back(kind.name);
  names.push_back(compound);
  return names;
}

const FunctionWords& FunctionWordLists::of(const LanguageTag& language) const {
  static const FunctionWords none;
  const auto found = find_by_language(*lists_, language);
  return found == lists_->end() ? none : found->second;
}

}  // namespace lectern::text
