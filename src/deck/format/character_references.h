// Characters by their names or numbers, as HTML, WebVTT and Markdown refer to them: `&eacute;`,
// `&#233;`, `&#xE9;`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::deck {

struct CharacterReference {
  std::string text;      ///< what is meant
  std::size_t size = 0;  ///< of the reference, in bytes
};

enum class ReferenceEnd {
  Semicolon,
  Loose,  ///< HTML's oldest names may do without: `&copy 2011`
};

/// What a text that begins with `&` refers to there; nothing where that is no reference that HTML
/// 13.2.5.72 ff. knows.
std::optional<CharacterReference> character_reference(std::string_view text,
                                                      ReferenceEnd end = ReferenceEnd::Semicolon);

/// How many bytes at the beginning of a text have the form of a reference, known or not; 0: none.
std::size_t reference_size(std::string_view text);

}  // namespace lectern::deck
