// How much is read of a deck: more than anybody says in a day, and less than would keep a panel
// from showing.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

inline constexpr std::size_t most_text = std::size_t{512} << 10U;    ///< bytes of one language
inline constexpr std::size_t most_together = std::size_t{2} << 20U;  ///< of all of them
inline constexpr std::size_t most_files = 1000;                      ///< in the deck's folder
inline constexpr std::size_t most_languages = 100;
inline constexpr std::size_t most_paragraphs = 5000;      ///< of a text; or cues
inline constexpr std::size_t longest_paragraph = 50'000;  ///< bytes; or line

/// Whether it is no more than is read; else an error (`too-large`) that names the limit.
bool within_limits(std::string_view text, const std::filesystem::path& file, Problems& problems);
bool within_limits(const std::vector<SourceParagraph>& paragraphs,
                   const std::filesystem::path& file, Problems& problems);

/// The same of a number of things, such as "files".
bool within_limit(std::size_t number, std::size_t most, const char* things,
                  const std::filesystem::path& file, Problems& problems);

}  // namespace lectern::deck
