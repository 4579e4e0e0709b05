// Matches two sequences of lengths that say the same in two languages (Gale & Church 1993).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/range.h"

namespace lectern::deck {

/// A paragraph or sentence as the matching sees it.
struct Unit {
  enum class Kind {
    Passage,
    Salutation,
    Either,  ///< matches both kinds
  };

  std::size_t characters = 0;  ///< without spaces
  Kind kind = Kind::Passage;
  std::size_t sentences = 0;  ///< that a paragraph holds; 0 where this is itself a sentence
  std::vector<std::string> terms = {};  ///< its words, romanised; none: its length alone counts
};

/// Consecutive units of either side that say the same. One of the ranges may be empty: nothing on
/// that side says it.
struct Match {
  IndexRange source;
  IndexRange target;
  double cost = 0;  ///< minus the logarithm of its probability, up to a constant
  friend bool operator==(const Match& a, const Match& b) {
    return a.source == b.source && a.target == b.target;
  }
};

/// The most probable matching by length, and by the number of sentences where units hold several.
/// The matches are in order and cover both sides, each unit once. Takes time and memory for at most
/// some millions of pairs: beyond that only those near the diagonal are tried.
std::vector<Match> align(std::span<const Unit> source, std::span<const Unit> target);

}  // namespace lectern::deck
