// How improbable it is that some sentences of a text translate some sentences of another.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "deck/align/align.h"

namespace lectern::deck {

/// How a translation's lengths follow from the original's.
struct Relation {
  double expansion = 1;   ///< characters of the translation for each of the original
  double variance = 6.8;  ///< of its length, for each character of the original (Gale & Church)
};

class Lexicon;

/// Scores matches between two sequences, with the target's lengths scaled to the source's. Costs
/// are minus the logarithms of probabilities, up to a constant for a given pair of sequences.
class MatchScorer {
 public:
  MatchScorer(std::span<const Unit> source, std::span<const Unit> target,
              Beginning beginning = Beginning::Free);

  void assume(Relation relation) { relation_ = relation; }

  /// Weighs what the units' words have in common too; the lexicon has to outlive the scorer.
  void consult(const Lexicon& lexicon) { lexicon_ = &lexicon; }

  /// How the lengths follow from each other, estimated from these matches.
  Relation relation_in(const std::vector<Match>& matches) const;

  /// How many standard deviations the translation is longer or shorter than expected.
  double deviation(const Match& match) const;

  /// How many times as long as expected the translation is, if both had so many characters more.
  double times_expected(const Match& match, double more) const;

  /// Of a match of at most three units a side, or of units of one paragraph that nothing matches.
  double cost(IndexRange source, IndexRange target) const;

  /// Of a paragraph that is left out together with its neighbours.
  struct GapCosts {
    double opened = 0;   ///< the first
    double gone_on = 0;  ///< one that follows another
  };
  GapCosts gap_costs(IndexRange source, IndexRange target) const;

  /// What is added where the source's last paragraph is part of such a gap: less than nothing, for
  /// most translations that are not finished have been made up to some point.
  double cost_of_ending_in_gap() const;

  /// Of matches without such a gap.
  double cost(const std::vector<Match>& matches) const;

 private:
  /// One text, with sums over the units before each, so that a stretch is known without adding up.
  struct Side {
    explicit Side(std::span<const Unit> units);

    struct Kinds {
      bool salutation = false, passage = false;  ///< some are
      bool addresses = false;                    ///< some begin as a salutation does
      bool may_address = false;                  ///< or may
    };

    double characters_in(IndexRange range) const;
    Kinds kinds_in(IndexRange range) const;
    Signs signs_in(IndexRange range) const;
    Numbers numbers_in(IndexRange range) const;
    /// How many units are headings, items or lines.
    std::size_t set_apart_in(IndexRange range) const;
    bool is_whole(IndexRange paragraphs) const;
    std::size_t paragraphs_begun_inside(IndexRange range) const;

    std::vector<double> characters;
    std::vector<Unit::Kind> kinds;
    std::vector<char> addresses;
    std::vector<Signs> signs;
    std::vector<Numbers> numbers;
    std::vector<std::optional<TimeRange>> times;
    std::vector<char> opens;  ///< of each unit, and 1 after the last
  };

  double cost_of_position(IndexRange source, IndexRange target) const;
  double cost_of_pair(IndexRange source, IndexRange target) const;
  double cost_of_length(double expected, double actual) const;
  double cost_of_kinds(IndexRange source, IndexRange target) const;
  double cost_of_times(IndexRange source, IndexRange target) const;
  double cost_of_signs(IndexRange source, IndexRange target) const;
  double cost_of_numbers(IndexRange source, IndexRange target) const;

  Side source_;
  Side target_;
  Beginning beginning_;
  Relation relation_;
  const Lexicon* lexicon_ = nullptr;
};

}  // namespace lectern::deck
