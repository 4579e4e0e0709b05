// Words of a text that is to be broken in lines.
#pragma once

#include <cstddef>
#include <string>

#include "base/range.h"
#include "text/codepoints.h"

namespace lectern::text {

/// Of the word that ends before the space before the index, as much as one letter more than are
/// wanted; nothing where there is no space.
IndexRange word_before(const Codepoints& text, std::size_t index, std::size_t letters);

/// The same of the word that begins after the space at the index.
IndexRange word_after(const Codepoints& text, std::size_t index, std::size_t letters);

/// In small letters, whatever the language.
std::string small_letters_of(const Codepoints& text, IndexRange word);

}  // namespace lectern::text
