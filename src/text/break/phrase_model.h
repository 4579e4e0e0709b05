// Where a phrase begins in a language that writes no spaces, by the characters about the place.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/codepoints.h"

namespace lectern::text {

/// A linear model of the characters before and after a place, as BudouX has them
/// (https://github.com/google/budoux). Immutable.
class PhraseModel {
 public:
  PhraseModel() = default;
  /// A file has lines such as `BW1: から 1662 が、 1142`: a window, and what each text in it adds
  /// to the score; and `base: -8123`, what a score begins with. `#` begins a line that is not read,
  /// nor is one that is not understood.
  explicit PhraseModel(std::string_view file);

  bool empty() const;

  /// More than 0 where a phrase is more likely to begin at the index than not: the surer the more,
  /// up to some thousands.
  int score(const Codepoints& text, std::size_t index) const;

  friend bool operator==(const PhraseModel&, const PhraseModel&) = default;

 private:
  /// One to three characters, 21 bits each.
  using Key = std::uint64_t;
  struct Weight {
    Key text = 0;
    int weight = 0;
    friend bool operator==(const Weight&, const Weight&) = default;
  };
  void read(std::string_view line);

  static constexpr std::size_t window_count = 13;
  int base_ = 0;
  std::array<std::vector<Weight>, window_count> weights_;  ///< of each window, sorted by text
};

}  // namespace lectern::text
