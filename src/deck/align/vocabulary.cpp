#include "deck/align/vocabulary.h"

#include <algorithm>
#include <iterator>

#include "text/stems.h"

namespace lectern::deck {
namespace {

template <typename T>
std::vector<T> sorted_each_once(std::vector<T> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

Vocabulary::Vocabulary(std::span<const Unit> units) {
  std::vector<std::vector<std::string>> stems;
  for (const Unit& unit : units) {
    stems.push_back(sorted_each_once(text::stems(unit.text, unit.language)));
    std::copy(stems.back().begin(), stems.back().end(), std::back_inserter(stems_));
  }
  const auto all = static_cast<double>(stems_.size());
  stems_ = sorted_each_once(std::move(stems_));
  frequencies_.resize(stems_.size());
  before_.push_back(0);
  for (const auto& own : stems) {
    std::vector<Term> terms;
    for (const std::string& stem : own) {
      const auto at = std::lower_bound(stems_.begin(), stems_.end(), stem);
      terms.push_back(static_cast<Term>(at - stems_.begin()));
      frequencies_[terms.back()] += 1 / all;
    }
    before_.push_back(before_.back() + terms.size());
    terms_.push_back(std::move(terms));
  }
}

IndexRange Vocabulary::beginning_with(std::string_view letters) const {
  const auto first = std::lower_bound(stems_.begin(), stems_.end(), letters);
  const auto last = std::find_if_not(
      first, stems_.end(), [&](const std::string& stem) { return stem.starts_with(letters); });
  return {static_cast<std::size_t>(first - stems_.begin()),
          static_cast<std::size_t>(last - stems_.begin())};
}

std::vector<Term> Vocabulary::terms_in(IndexRange units) const {
  std::vector<Term> all;
  for (std::size_t i = units.begin; i < units.end; ++i) {
    all.insert(all.end(), terms_[i].begin(), terms_[i].end());
  }
  return sorted_each_once(std::move(all));
}

}  // namespace lectern::deck
