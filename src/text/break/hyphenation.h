// Where a word that is too long for a line may be divided with a hyphen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/range.h"
#include "text/codepoints.h"

namespace lectern::text {

/// Liang's patterns (Word Hy-phen-a-tion by Com-put-er, 1983) as the dictionaries of LibreOffice
/// have them: in levels, each of which divides what the one before left whole. Where a word is
/// spelt otherwise with a hyphen there is none.
class HyphenationPatterns {
 public:
  /// The bytes of a dictionary, whose encoding its first line names. Empty where ICU has not that.
  explicit HyphenationPatterns(std::string_view dictionary);

  /// Offsets of bytes into a word in small letters: three letters at least from either end.
  std::vector<std::size_t> places(std::string_view word) const;

 private:
  /// In the pool: its letters in UTF-8, then for each byte, and for the end, how much a hyphen
  /// before it is wanted; odd: it may be, even: it may not.
  struct Pattern {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };
  using Level = std::vector<Pattern>;  // in order of their letters

  std::string_view letters(const Pattern& pattern) const;
  void add(std::string_view line);
  std::vector<std::size_t> divided(std::string_view part, const Level& level) const;

  std::string pool_;
  std::vector<Level> levels_{1};
};

/// Indices within the word, which may have punctuation about it, by the dictionary of its language
/// that is installed; none where none is.
std::vector<std::size_t> hyphen_places(const Codepoints& text, IndexRange word,
                                       const LanguageTag& language);

}  // namespace lectern::text
