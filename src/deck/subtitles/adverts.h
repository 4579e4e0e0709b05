// Who made the subtitles, and what they would like to be visited: no part of a speech.
#pragma once

#include <string_view>

namespace lectern::deck {

/// A short text that names those who made subtitles, in one of the languages they mostly do it in.
bool is_credit(std::string_view text);

/// `www.example.org`, `https://…`.
bool has_address(std::string_view text);

}  // namespace lectern::deck
