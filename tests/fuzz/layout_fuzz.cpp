// Sets any bytes as a paragraph and holds its lines to the rules: libFuzzer's entry.
//
// Bytes 0 to 3 choose the language, the size, the width and how lines run; the rest is the text.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "config/assets.h"
#include "support/line_rules.h"
#include "text/break/boundaries.h"
#include "text/paragraph.h"

namespace {

using namespace lectern;

constexpr std::array languages{"en", "ar",      "ur",      "he", "fa",     "hi", "ta",
                               "th", "km",      "lo",      "my", "bo",     "zh", "ja",
                               "ko", "mn-Mong", "zh-Hant", "fr", "sr-Latn"};
constexpr std::array sizes{11.5F, 20.F, 40.F, 48.F, 100.1F};
constexpr std::array widths{1.F, 25.F, 90.F, 300.F, 901.7F, 5000.F, 1e7F};
constexpr std::array ways{text::Writing::Horizontal, text::Writing::Horizontal,
                          text::Writing::ColumnsFromRight, text::Writing::ColumnsFromLeft};

text::Fonts& fonts() {
  static text::Fonts opened = [] {
    Problems problems;
    return text::Fonts(config::read_fonts(LECTERN_ASSETS "/fonts/noto-sans.toml", problems).stacks);
  }();
  return opened;
}

[[noreturn]] void broken(const std::string& rule) {
  std::fprintf(stderr, "%s\n", rule.c_str());
  std::abort();
}

void check_cuts(const std::string& text, const LanguageTag& language) {
  for (const auto& cut : {text::sentences, text::clauses, text::unbreakables}) {
    std::size_t end = 0;
    for (const ByteRange& range : cut(text, language)) {
      if (range.begin < end || range.begin >= range.end || range.end > text.size()) {
        broken("sentences or clauses are not in order");
      }
      end = range.end;
    }
  }
  if (text::word_count(text, language) > text.size() ||
      text::character_count(text, language) > text.size()) {
    broken("there are more words or characters than bytes");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t choices = 4;
  if (size < choices) return 0;
  const auto chosen = [data](std::size_t byte, const auto& table) {
    return table[data[byte] % table.size()];
  };
  const LanguageTag language = *LanguageTag::parse(chosen(0, languages));
  const text::Paragraph paragraph(
      std::string(reinterpret_cast<const char*>(data) + choices, size - choices), language, fonts(),
      chosen(3, ways));
  const std::string rule = LineRules(paragraph).broken(chosen(1, sizes), chosen(2, widths));
  if (!rule.empty()) broken(rule);
  check_cuts(paragraph.text(), language);
  return 0;
}
