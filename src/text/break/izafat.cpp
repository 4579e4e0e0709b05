#include "text/break/izafat.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lectern::text {

bool ends_in_izafat(const Codepoints& text, IndexRange word, const LanguageTag& language) {
  constexpr std::array languages{"ur", "fa", "prs"};
  if (std::ranges::find(languages, language.language()) == languages.end()) return false;
  if (word.size() < 2) return false;
  constexpr std::u32string_view marks = U"\u0650\u0654\u06C0\u06C2\u06D3";
  if (marks.find(text[word.end - 1]) != marks.npos) return true;
  if (word.size() < 4 || text[word.end - 1] != U'ی' || text[word.end - 3] != U'ه') return false;
  return text[word.end - 2] == U'\u200C';  // خانه‌ی
}

}  // namespace lectern::text
