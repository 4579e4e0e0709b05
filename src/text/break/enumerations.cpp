#include "text/break/enumerations.h"

#include "text/break/pauses.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

constexpr std::size_t most_words = 3;
constexpr std::size_t most_ideographs = 8;

bool is_hiragana_letter(char32_t character) { return character >= 0x3041 && character <= 0x309F; }

/// Whether what is between two commas names a thing, and says nothing of it.
bool is_short_item(const Codepoints& text, IndexRange between) {
  std::size_t words = 1;
  std::size_t ideographs = 0;
  while (!between.empty() && is_breaking_space(text[between.begin])) ++between.begin;
  if (between.empty()) return false;
  for (std::size_t i = between.begin; i < between.end; ++i) {
    if (is_hiragana_letter(text[i])) return false;
    if (is_spaceless(text[i])) ++ideographs;
    if (is_breaking_space(text[i]) && !is_breaking_space(text[i + 1])) ++words;
  }
  return words <= most_words && ideographs <= most_ideographs;
}

/// One that a line may end after: no decimal comma.
bool parts_words(const Codepoints& text, std::size_t comma) {
  return comma + 1 < text.size() &&
         (is_breaking_space(text[comma + 1]) || is_spaceless(text[comma]));
}

}  // namespace

std::vector<bool> commas_of_lists(const Codepoints& text, const LanguageTag& language) {
  // which has a comma for lists alone
  const bool chinese = language.language() == "zh" || language.language() == "yue";
  std::vector<bool> result(text.size(), false);
  std::size_t last = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (marks_statement(text[i]) || (marks_clause(text[i]) && !is_comma(text[i]))) {
      last = text.size();
    }
    if (!is_comma(text[i]) || !parts_words(text, i)) continue;
    if (chinese && text[i] != U'、') {
      last = text.size();
      continue;
    }
    if (last < i && is_short_item(text, {last + 1, i})) result[last] = result[i] = true;
    last = i;
  }
  return result;
}

}  // namespace lectern::text
