// What is asked of a line of plain text everywhere.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// A blank line in so many may come of a page's number that was left out, or of a stray key.
inline constexpr std::size_t lines_for_each_blank = 8;

/// Of what is found at the line's beginning.
Problem problem_at(const SourceLine& line, const std::filesystem::path& file, Severity severity,
                   std::string code, std::string message);

/// Whether nothing of it is seen.
bool is_blank(const SourceLine& line);

bool ends_sentence(const SourceLine& line);

/// Without the spaces and tabs at its ends.
std::string_view trimmed(std::string_view text);

/// Whether several characters have no small letter among them.
bool is_in_capitals(std::string_view text);

/// What heads of different pages, or two ways to write a title, have in common.
std::string letters_in_small(std::string_view text);

/// Whether one word of a text leads somewhere: `https://…`, `page.html`, `#part`; or nothing.
bool looks_like_address(std::string_view word);

}  // namespace lectern::deck
