// Which words of two languages go together: by their look, and as learnt from what is matched.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "deck/align/align.h"
#include "deck/align/vocabulary.h"

namespace lectern::deck {

/// Scores how much more two stretches have in common than stretches picked at random: IBM model 1
/// in both directions (Brown et al. 1993; for matching sentences Moore 2002), learnt from a
/// matching of these very texts, so that a pair's own counts are left out when it is scored.
/// Words that begin alike are taken for cognates (Simard, Foster & Isabelle 1992).
class Lexicon {
 public:
  Lexicon(std::span<const Unit> source, std::span<const Unit> target);
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// Whether it will never know anything: the texts have no words, or more than it can hold.
  bool empty() const { return directions_.empty(); }

  /// Forgets what other matches gave.
  void learn(const std::vector<Match>& matches);

  /// In nats; 0 where nothing is known.
  double affinity(IndexRange source, IndexRange target) const;

 private:
  /// A number for each pair of a row and a column.
  class Grid {
   public:
    Grid() = default;
    Grid(std::size_t rows, std::size_t columns) : columns_(columns), cells_(rows * columns) {}
    float& at(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }
    float at(std::size_t row, std::size_t column) const { return cells_[row * columns_ + column]; }
    void clear() { std::ranges::fill(cells_, 0.0F); }

    std::span<const float> row(std::size_t row) const {
      return std::span(cells_).subspan(row * columns_, columns_);
    }
    bool empty() const { return cells_.empty(); }

   private:
    std::size_t columns_ = 0;
    std::vector<float> cells_;
  };

  /// The words of two matched stretches, and how probably each is the translation of each.
  struct TrainingPair {
    IndexRange from_units;
    IndexRange to_units;
    std::vector<Term> from;
    std::vector<Term> to;
    Grid posteriors;
    std::vector<double> totals = {};  ///< of each `from`: the sum of its posteriors
  };

  /// Where a training pair has a term, among its `from`.
  struct Occurrence {
    const TrainingPair* pair = nullptr;
    std::size_t index = 0;
  };

  /// How often a term is expected to be translated by each of the other text, and by any, one pair
  /// left out.
  struct ExpectedCounts {
    std::vector<float> together;
    double total = 0;
  };

  /// The terms of the other text that look like one of this, and share a count of one.
  struct Cognates {
    IndexRange terms;
    double share = 0;
  };

  /// How one text's words give rise to the other's.
  class Direction {
   public:
    Direction(const Vocabulary& from, const Vocabulary& to);

    /// From matches whose source is `from`.
    void learn(std::span<const Match> matches);

    double affinity(IndexRange from, IndexRange to) const;

   private:
    double all_counts(Term from, double total) const;
    void add_probabilities(Term from, const ExpectedCounts& counts,
                           std::vector<double>& sums) const;
    double probability(Term from, Term to, double together, double total) const;
    std::vector<TrainingPair> training_pairs_of(std::span<const Match> matches) const;
    void expect(TrainingPair& pair) const;
    void maximise(std::span<const TrainingPair> pairs);
    ExpectedCounts counts_without(Term from, const Occurrence& left_out) const;
    void lift(std::size_t unit, std::span<const std::vector<Occurrence>> occurrences);
    void leave_out(std::size_t unit, const Occurrence& occurrence, const ExpectedCounts& others);
    double lift_of(std::size_t column, IndexRange from) const;
    void weigh(std::span<const Match> matches);

    const Vocabulary* from_;
    const Vocabulary* to_;
    std::vector<Cognates> cognates_;  ///< of each term of `from`
    Grid together_;                   ///< of each pair of terms: its expected count
    std::vector<double> totals_;      ///< of each term of `from`: its expected count
    double words_for_each_;           ///< how many of `to` there are for each of `from`
    /// Of each unit of `from` and each term of each unit of `to`, one unit's after another's: by
    /// how many times its frequency the one makes the other likelier.
    Grid lifts_;
    double usual_ =
        0;  ///< what a word of what is matched adds to its affinity, if less than nothing
  };

  Vocabulary source_;
  Vocabulary target_;
  std::vector<Direction> directions_;  ///< from the source, and from the target
};

}  // namespace lectern::deck
