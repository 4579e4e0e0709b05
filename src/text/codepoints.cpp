#include "text/codepoints.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "text/icu.h"

namespace lectern::text {
namespace {

char32_t as_set(char32_t character) {
  if (is_terminator(character)) return U' ';
  return u_charType(static_cast<UChar32>(character)) == U_CONTROL_CHAR ? U'\u200B' : character;
}

}  // namespace

Codepoints::Codepoints(std::string_view utf8) {
  const std::vector<Character> read = characters(utf8);
  values_.reserve(read.size());
  bytes_.reserve(read.size() + 1);
  for (const Character& character : read) {
    if (character.value == line_separator) separators_.push_back(values_.size());
    values_.push_back(as_set(character.value));
    bytes_.push_back(character.byte);
  }
  bytes_.push_back(utf8.size());
}

bool Codepoints::have_separator(IndexRange range) const {
  const auto first = std::ranges::lower_bound(separators_, range.begin);
  return first != separators_.end() && *first < range.end;
}

std::size_t Codepoints::index_at(std::size_t byte) const {
  const bool ascii_so_far = byte < bytes_.size() && bytes_[byte] == byte;
  if (ascii_so_far) return byte;
  return static_cast<std::size_t>(std::lower_bound(bytes_.begin(), bytes_.end(), byte) -
                                  bytes_.begin());
}

bool is_breaking_space(char32_t character) {
  return u_isWhitespace(static_cast<UChar32>(character)) != 0;
}

bool is_default_ignorable(char32_t character) {
  return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) !=
         0;
}

std::string name_of(char32_t character) {
  std::array<char, 16> code{};
  std::snprintf(code.data(), code.size(), "U+%04X ", static_cast<unsigned>(character));
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  u_charName(static_cast<UChar32>(character), U_EXTENDED_CHAR_NAME, name.data(),
             static_cast<int>(name.size()), &status);
  require(status, "character names");
  return std::string(code.data()) + name.data();
}

}  // namespace lectern::text
