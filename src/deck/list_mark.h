// The mark that an item of a list begins with, as people type it.
#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::deck {

/// `- `, `• `, `+ `, `— `, `12. `, `(a) `, `1 - `, `1、`, `一、`, `①`, `・水`: bytes of the mark
/// and of the white space after it, which all but the last four need; 0 where a text begins with
/// none.
std::size_t list_mark(std::string_view text);

/// The same, and of what could be an initial or a section of a law as well: `a. `, `IV. `, `가. `,
/// `§ 3 `, `2.1 `. To be believed of a text that counts on from the one before, or that the next
/// one counts on from.
std::size_t counting_mark(std::string_view text);

/// Whether the mark of `next` comes after that of `text`: `1. ` `2. `, `iv. ` `v. `, `א) ` `ב) `,
/// `가. ` `나. `; or is the first: `1. `, `a) `, `§ 1 `.
bool counts_on(std::string_view text, std::string_view next);
bool counts_from_one(std::string_view text);

/// Whether a line begins as an item does, among others that may have been wrapped: with a bullet, a
/// number of one or two digits, a letter in a bracket; but with no year (`2011. `), no initial
/// (`A. `) and no dash but a hyphen, as speakers have.
bool begins_item(std::string_view line);

/// Whether a text begins with a bullet or a dash, as nothing but an item or a turn of a dialogue
/// does; a number may be that of a day.
bool is_bullet_mark(std::string_view text);

}  // namespace lectern::deck
