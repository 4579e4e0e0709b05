// The known word that somebody most likely meant: `titel` → `title`.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace lectern {

/// The candidate with the fewest single-letter changes (a swap of neighbours is one, case is none),
/// the first of equals. Nothing when even that would change more than a third of the longer word.
std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

}  // namespace lectern
