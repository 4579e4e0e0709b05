#include "text/stems.h"

#include <unicode/translit.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "base/utf8.h"
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

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What the transliterator makes of a word in ASCII, without its help.
std::string plain(std::string_view word) {
  std::string letters;
  for (const char c : word) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      letters += capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return letters;
}

/// A number in ASCII digits; empty: it is none.
std::string number(std::string_view word) {
  std::string digits;
  for (const Character& character : characters(word)) {
    const auto value = digit_value(character.value);
    if (!value) return {};
    digits += static_cast<char>('0' + *value);
  }
  return digits;
}

std::string romanised(const std::string& word) {
  static const std::unique_ptr<icu::Transliterator> to_latin = romaniser();
  icu::UnicodeString letters = icu::UnicodeString::fromUTF8(word);
  to_latin->transliterate(letters);
  std::string latin;
  return letters.toUTF8String(latin);
}

}  // namespace

std::vector<std::string> stems(std::string_view text, const LanguageTag& language) {
  std::vector<std::string> all;
  for (const Segment& segment : segments(Boundary::Word, text, language)) {
    if (segment.status < UBRK_WORD_NONE_LIMIT) continue;
    std::string word(text.substr(segment.begin, segment.end - segment.begin));
    const auto first = first_telling_character(word);
    if (!first) continue;
    std::string digits = number(word);
    if (!digits.empty() || !is_spaceless(*first)) {
      word = !digits.empty() ? std::move(digits) : is_ascii(word) ? plain(word) : romanised(word);
      if (word.size() < shortest_word) continue;
      word.resize(std::min(word.size(), longest_stem));
    }
    all.push_back(std::move(word));
  }
  return all;
}

}  // namespace lectern::text
