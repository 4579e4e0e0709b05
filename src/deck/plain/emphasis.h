// Pairs of `*`, `_` and `~` around words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace lectern::deck {

/// Whether a letter or a digit of a script that parts its words clings to a mark at these bytes.
bool is_word_before(std::string_view text, std::size_t byte);
bool is_word_after(std::string_view text, std::size_t byte);

/// Follows CommonMark 6.2 where nothing else can be meant: a mark opens before a word that a space
/// or a sign precedes, and the same mark closes after one that a space or a sign follows. `2*3*4`
/// and `snake_case` have none.
class Emphasis {
 public:
  /// Takes in the run of signs that begins there; where it ends.
  std::size_t add(std::string_view text, std::size_t byte);

  const std::vector<ByteRange>& pairs() const { return pairs_; }
  /// `**` without a counterpart; `__` begins many a name.
  std::vector<ByteRange> single_doubles() const;

 private:
  static constexpr std::size_t longest = 3;

  struct Open {
    char sign = 0;
    ByteRange bytes;
  };

  std::vector<Open> open_;
  std::vector<ByteRange> pairs_;
  std::vector<ByteRange> unpaired_;
};

}  // namespace lectern::deck
