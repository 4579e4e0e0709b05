// Matches the sentences of two texts that say the same in two languages (Gale & Church 1993).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/range.h"
#include "base/time.h"
#include "deck/align/signs.h"

namespace lectern::deck {

/// A sentence as the matching sees it.
struct Unit {
  enum class Kind {
    Passage,
    Salutation,
    Either,  ///< may be one or the other
  };

  std::size_t characters = 0;  ///< without spaces
  Kind kind = Kind::Passage;
  bool opens_paragraph = true;
  bool addresses = false;  ///< begins as a salutation does
  Signs signs = 0;
  Numbers numbers = 0;
  std::optional<TimeRange> time = {};  ///< when it is said, where both texts are of one recording
  std::string_view text = {};          ///< for its words; empty: its length alone counts
  LanguageTag language = {};
};

/// Consecutive units of either side that say the same. One of the ranges may be empty: nothing on
/// that side says it.
struct Match {
  IndexRange source;
  IndexRange target;
  friend bool operator==(const Match&, const Match&) = default;
};

struct Alignment {
  std::vector<Match> matches;  ///< in order; together they cover both sides, each unit once
  std::vector<IndexRange> uncertain = {};  ///< of the source: see uncertain_stretches()
};

/// Whether both texts are known to begin by saying the same.
enum class Beginning { Free, Same };

/// The most probable matching by length, by where paragraphs begin and by what the words have in
/// common. What nothing matches comes as whole paragraphs where it can. Takes time and memory for
/// at most some millions of pairs: beyond that only those near the diagonal are tried.
Alignment align(std::span<const Unit> source, std::span<const Unit> target,
                Beginning beginning = Beginning::Free);

}  // namespace lectern::deck
