// Which words of two languages go together: by their look, and as learnt from what is matched.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "deck/align.h"

namespace lectern::deck {

/// Says how much more two units have in common than units picked at random. Words are taken for
/// cognates that begin with the same four letters (Simard, Foster & Isabelle 1992); the others are
/// learnt from a matching, as in Varga et al. 2005 (hunalign), leaving out the pair in question.
class Lexicon {
 public:
  Lexicon(std::span<const Unit> source, std::span<const Unit> target);

  void learn(const std::vector<Match>& matches);

  /// Of units of both sides, in nats; 0 where nothing is known.
  double affinity(IndexRange source, IndexRange target) const;

 private:
  using Term = std::size_t;

  struct Side {
    explicit Side(std::span<const Unit> from);
    std::vector<Term> terms_in(IndexRange of_units) const;  ///< sorted, each once

    std::vector<std::string> terms;        ///< sorted
    std::vector<std::vector<Term>> units;  ///< the terms of each
    std::vector<double> weights;           ///< of each term: how rare it is
    std::vector<std::size_t> matched;      ///< of each term: in how many matches it is
  };

  bool is_cognate(Term source, Term target) const;
  double association(Term source, Term target, std::size_t shared_left_out,
                     std::size_t source_left_out, std::size_t target_left_out) const;
  void estimate_usual();

  Side source_;
  Side target_;
  std::vector<char> cognates_;         ///< of each pair of terms
  std::vector<std::size_t> together_;  ///< of each pair of terms: in how many matches
  std::vector<double> affinities_;     ///< of each pair of units: what they have in common
  std::vector<double> usual_;          ///< of each pair of units: what they would have by chance
};

}  // namespace lectern::deck
