// Texts in the encodings that the world has used, to UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/language_tag.h"

namespace lectern::text {

/// The name that an encoding goes by (`latin1` → `ISO-8859-1`, `cp1251` → `windows-1251`). Nothing
/// for one that ICU does not have.
std::optional<std::string> encoding_named(const std::string& name);

/// The Unicode encoding that a text's first bytes mark it as, and how many they are; none: 0.
struct ByteOrderMark {
  std::string_view encoding;
  std::size_t size = 0;
};
ByteOrderMark byte_order_mark_of(std::string_view bytes);

struct DecodedText {
  std::string utf8;                           ///< as far as it could be read
  std::optional<std::size_t> first_bad = {};  ///< the byte that belongs to no character
};

/// Strictly: nothing is replaced or left out, and what an encoding of single bytes leaves to
/// control codes that no text has (0x81 of windows-1252) belongs to no character. `encoding` is one
/// that ICU has.
DecodedText decode(std::string_view bytes, const std::string& encoding);

/// What a text that is not UTF-8 is most likely encoded in: that which gives letters and marks of
/// the language (CLDR's exemplar characters; empty: of any), and of several that do, what ICU's
/// detector prefers. UTF-16 and UTF-32 without their mark are among them. Nothing where none does.
std::optional<std::string> likely_encoding(std::string_view bytes, const LanguageTag& language);

}  // namespace lectern::text
