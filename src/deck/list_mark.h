// The mark that an item of a list begins with, as people type it.
#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::deck {

/// `- `, `• `, `— `, `12. `, `(a) `, `1 - `, `1、`, `一、`, `①`: bytes of the mark and of the white
/// space after it, which all but the last three need; 0 where a text begins with none.
std::size_t list_mark(std::string_view text);

/// Whether a text begins with a bullet or a dash, as nothing but an item or a turn of a dialogue
/// does; a number may be that of a day.
bool is_bullet_mark(std::string_view text);

}  // namespace lectern::deck
