// The fonts that the tests of this folder set text in, and short ways to make what they compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "text/font/fonts.h"
#include "text/line.h"
#include "text/paragraph.h"

namespace lectern::text {

inline LanguageTag tag(std::string_view text) { return LanguageTag::parse(text).value(); }

inline FontStacks test_stacks() {
  FontStacks stacks;
  stacks.by_language = {{"ja", {"NotoSansCJKjp-Regular"}},
                        {"ko", {"NotoSansCJKkr-Regular"}},
                        {"ur", {"NotoNastaliqUrdu-Regular", "NotoSans-Regular"}},
                        {"zh", {"NotoSansCJKsc-Regular"}},
                        {"zh-Hant", {"NotoSansCJKtc-Regular"}},
                        {"zh-Hant-HK", {"NotoSansCJKhk-Regular"}}};
  stacks.by_script = {{"Arab", {"NotoSansArabic-Regular", "NotoSans-Regular"}},
                      {"Cyrl", {"NotoSans-Regular"}},
                      {"Deva", {"NotoSansDevanagari-Regular", "NotoSans-Regular"}},
                      {"Grek", {"NotoSans-Regular"}},
                      {"Hani", {"NotoSansCJKsc-Regular"}},
                      {"Hebr", {"NotoSansHebrew-Regular", "NotoSans-Regular"}},
                      {"Hira", {"NotoSansCJKjp-Regular"}},
                      {"Kana", {"NotoSansCJKjp-Regular"}},
                      {"Latn", {"NotoSans-Regular"}},
                      {"Thai", {"NotoSansThai-Regular", "NotoSans-Regular"}}};
  stacks.fallback = {"NotoSans-Regular", "NotoSansMath-Regular", "NotoSansSymbols2-Regular"};
  stacks.packages = {{"NotoSansCJK", "fonts-noto-cjk"}, {"Noto", "fonts-noto-core"}};
  return stacks;
}

/// What a reader sees on each line, as the text has it.
inline std::vector<std::string> texts(const Paragraph& paragraph, const std::vector<Line>& lines) {
  std::vector<std::string> result;
  for (const Line& line : lines) result.emplace_back(line.range.of(paragraph.text()));
  return result;
}

}  // namespace lectern::text
