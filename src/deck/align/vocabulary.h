// The words of a text as numbers.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "deck/align/align.h"

namespace lectern::deck {

/// A word, as its index in the text's vocabulary.
using Term = std::size_t;

/// The different words of a text's units, by their stems. Terms are sorted, each once, wherever
/// they are listed.
class Vocabulary {
 public:
  explicit Vocabulary(std::span<const Unit> units);

  std::size_t size() const { return stems_.size(); }
  std::size_t units() const { return terms_.size(); }

  const std::string& stem(Term term) const { return stems_[term]; }

  /// All terms whose stems begin so: they follow each other.
  IndexRange beginning_with(std::string_view letters) const;

  /// In how many units it is, by how many all terms are in together: 0 to 1.
  double frequency(Term term) const { return frequencies_[term]; }

  const std::vector<Term>& terms_of(std::size_t unit) const { return terms_[unit]; }

  /// How many terms the units before it have, each counted in each.
  std::size_t terms_before(std::size_t unit) const { return before_[unit]; }
  std::size_t count_in(IndexRange units) const { return before_[units.end] - before_[units.begin]; }

  std::vector<Term> terms_in(IndexRange units) const;

 private:
  std::vector<std::string> stems_;
  std::vector<std::vector<Term>> terms_;
  std::vector<std::size_t> before_;
  std::vector<double> frequencies_;
};

}  // namespace lectern::deck
