#include "text/stems.h"

#include <unicode/translit.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "text/icu.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

// Long enough to tell words apart, short enough to leave out most endings.
constexpr std::size_t longest_stem = 5;
constexpr std::size_t shortest_word = 2;

std::unique_ptr<icu::Transliterator> romaniser() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
      "Any-Latin; Latin-ASCII; Lower; [^[:alnum:]] Remove", UTRANS_FORWARD, status));
  require(status, "the transliterator Any-Latin");
  return made;
}

}  // namespace

std::vector<std::string> stems(std::string_view text, const LanguageTag& language) {
  static const std::unique_ptr<icu::Transliterator> to_latin = romaniser();
  std::vector<std::string> all;
  for (const Segment& segment : segments(Boundary::Word, text, language)) {
    if (segment.status < UBRK_WORD_NONE_LIMIT) continue;
    std::string word(text.substr(segment.begin, segment.end - segment.begin));
    const auto first = first_telling_character(word);
    if (!first) continue;
    if (!is_spaceless(*first)) {
      icu::UnicodeString romanised = icu::UnicodeString::fromUTF8(word);
      to_latin->transliterate(romanised);
      word.clear();
      romanised.toUTF8String(word);
      if (word.size() < shortest_word) continue;
      word.resize(std::min(word.size(), longest_stem));
    }
    all.push_back(std::move(word));
  }
  return all;
}

}  // namespace lectern::text
