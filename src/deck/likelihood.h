// How improbable it is that some units of a text translate some units of another.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "deck/align.h"

namespace lectern::deck {

/// A way to match: so many units of the source with so many of the target.
struct Step {
  std::uint8_t source;
  std::uint8_t target;
  double surprise;  ///< minus the logarithm of how often it happens
};

/// Gale & Church 1993, table 5. The threes are ours: to twos as twos are to ones.
extern const std::array<Step, 8> steps;

/// How a translation's lengths follow from the original's.
struct Relation {
  double expansion = 1;   ///< characters of the translation for each of the original
  double variance = 6.8;  ///< of its length, for each character of the original (Gale & Church)
};

class Lexicon;

/// Judges matches between two sequences, with the target's lengths scaled to the source's.
class Judge {
 public:
  Judge(std::span<const Unit> source, std::span<const Unit> target);

  void assume(Relation relation) { relation_ = relation; }

  /// Weighs what the units' words have in common too; the lexicon has to outlive the judge.
  void consult(const Lexicon& lexicon) { lexicon_ = &lexicon; }

  /// What the lengths on both sides of these matches say of how they follow from each other.
  Relation relation_in(const std::vector<Match>& matches) const;

  /// How many standard deviations the translation is longer or shorter than expected.
  double deviation(const Match& match) const;

  /// Of the match by this step that ends before these units.
  double cost(const Step& step, std::size_t source_end, std::size_t target_end) const;

  /// Writes each match its cost, and returns their sum.
  double price(std::vector<Match>& matches) const;

 private:
  /// Sums over the units before each, so that a stretch of them is known without adding up.
  struct Sums {
    double characters = 0;
    double sentences = 0;
    int salutations = 0;
    int passages = 0;
  };

  static std::vector<Sums> sums_of(std::span<const Unit> units);
  static Sums between(const std::vector<Sums>& sums, IndexRange range);
  double cost(const Step& step, const Sums& source, const Sums& target) const;
  double affinity(IndexRange source, IndexRange target) const;

  std::vector<Sums> source_;
  std::vector<Sums> target_;
  Relation relation_;
  const Lexicon* lexicon_ = nullptr;
};

}  // namespace lectern::deck
