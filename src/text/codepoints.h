// A paragraph's text as characters to be set, with the byte that each was read from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace lectern::text {

/// Within this folder a position in a paragraph is an index into this; bytes are for the outside.
class Codepoints {
 public:
  /// Reads well-formed UTF-8. Line separators, other terminators and tabs become spaces, and other
  /// control characters, which fonts do not draw, become U+200B; all keep their index.
  explicit Codepoints(std::string_view utf8);

  std::size_t size() const { return values_.size(); }
  std::uint32_t operator[](std::size_t index) const { return values_[index]; }
  std::span<const std::uint32_t> values() const { return values_; }

  /// Where the character begins; of `size()`, where the text ends.
  std::size_t byte(std::size_t index) const { return bytes_[index]; }
  ByteRange bytes(IndexRange range) const { return {byte(range.begin), byte(range.end)}; }
  /// Whether one of these characters is a line separator, which ends a line at any width.
  bool have_separator(IndexRange range) const;
  /// The character that begins at the byte, or the first after it.
  std::size_t index_at(std::size_t byte) const;

 private:
  std::vector<std::uint32_t> values_;
  std::vector<std::size_t> bytes_;
  std::vector<std::size_t> separators_;  ///< where they are
};

/// U+2028, UAX #14 LB4; the only one that is kept: others are how a file happens to be stored.
constexpr char32_t line_separator = U'\u2028';

/// U+00AD, which is seen only where a line ends with it.
constexpr char32_t soft_hyphen = U'\u00AD';

/// A space that a line neither begins nor ends with. No-break spaces are not such.
bool is_breaking_space(char32_t character);

/// An invisible character, which no font needs a glyph for: a joiner, a variation selector.
bool is_default_ignorable(char32_t character);

/// `U+00E9 LATIN SMALL LETTER E WITH ACUTE`; a character without a name has its kind for one:
/// `U+E000 <private use area-E000>`.
std::string name_of(char32_t character);

}  // namespace lectern::text
