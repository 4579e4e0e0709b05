#include "deck/align/lexicon.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace lectern::deck {
namespace {

// Beyond these, texts of some hundred pages, lengths alone have to do.
constexpr std::size_t most_term_pairs = 8'000'000;
constexpr std::size_t most_unit_pairs = 250'000;

constexpr std::size_t cognate_letters = 4;

// A word is expected anywhere as often as in all the text, as if counted this many times.
constexpr double prior_counts = 0.3;
constexpr double most_told = 1.5;
// Each direction repeats what the other has.
constexpr double weight = 0.6;
// In so short a text more rounds of EM overfit to what is together by chance.
constexpr int rounds = 2;

/// The terms that begin with as many letters as the stem has, or as cognates share.
IndexRange cognates_of(std::string_view stem, const Vocabulary& terms) {
  const IndexRange alike = terms.beginning_with(stem.substr(0, cognate_letters));
  if (alike.empty() || stem.size() >= cognate_letters) return alike;
  // of a shorter stem only itself, which comes before those that it begins
  const bool is_there = terms.stem(alike.begin) == stem;
  return {alike.begin, alike.begin + (is_there ? 1 : 0)};
}

}  // namespace

Lexicon::Lexicon(std::span<const Unit> source, std::span<const Unit> target)
    : source_(source), target_(target) {
  if (source_.size() == 0 || target_.size() == 0) return;
  if (source_.size() * target_.size() > most_term_pairs) return;
  if (source.size() * target.size() > most_unit_pairs) return;
  directions_.emplace_back(source_, target_);
  directions_.emplace_back(target_, source_);
}

void Lexicon::learn(const std::vector<Match>& matches) {
  if (empty()) return;
  std::vector<Match> back;
  for (const Match& match : matches) back.push_back({match.target, match.source});
  directions_[0].learn(matches);
  directions_[1].learn(back);
}

double Lexicon::affinity(IndexRange source, IndexRange target) const {
  if (empty()) return 0;
  return weight *
         (directions_[0].affinity(source, target) + directions_[1].affinity(target, source));
}

Lexicon::Direction::Direction(const Vocabulary& from, const Vocabulary& to)
    : from_(&from),
      to_(&to),
      together_(from.size(), to.size()),
      totals_(from.size(), 0),
      words_for_each_(
          static_cast<double>(to.terms_before(to.units())) /
          static_cast<double>(std::max<std::size_t>(from.terms_before(from.units()), 1))) {
  cognates_.reserve(from.size());
  for (Term f = 0; f < from.size(); ++f) {
    const IndexRange terms = cognates_of(from.stem(f), to);
    cognates_.push_back({terms, terms.empty() ? 0 : 1 / static_cast<double>(terms.size())});
  }
}

/// Of a term of `from`, with what it begins with.
double Lexicon::Direction::all_counts(Term from, double total) const {
  return total + (cognates_[from].terms.empty() ? 0 : 1) + prior_counts;
}

/// Adds that of each term to be the translation of one.
void Lexicon::Direction::add_probabilities(Term from, const ExpectedCounts& counts,
                                           std::vector<double>& sums) const {
  const double all = all_counts(from, counts.total);
  for (Term t = 0; t < sums.size(); ++t) {
    sums[t] += (static_cast<double>(counts.together[t]) + prior_counts * to_->frequency(t)) / all;
  }
  const auto& [terms, share] = cognates_[from];
  for (Term t = terms.begin; t < terms.end; ++t) sums[t] += share / all;
}

double Lexicon::Direction::probability(Term from, Term to, double together, double total) const {
  const Cognates& cognates = cognates_[from];
  const double count = together + (cognates.terms.contains(to) ? cognates.share : 0);
  return (count + prior_counts * to_->frequency(to)) / all_counts(from, total);
}

void Lexicon::Direction::expect(TrainingPair& pair) const {
  pair.totals.assign(pair.from.size(), 0);
  for (std::size_t b = 0; b < pair.to.size(); ++b) {
    const Term t = pair.to[b];
    double sum = to_->frequency(t);  // it may come from nowhere
    for (std::size_t a = 0; a < pair.from.size(); ++a) {
      const Term f = pair.from[a];
      const double own = probability(f, t, static_cast<double>(together_.at(f, t)), totals_[f]);
      pair.posteriors.at(a, b) = static_cast<float>(own);
      sum += own;
    }
    for (std::size_t a = 0; a < pair.from.size(); ++a) {
      pair.posteriors.at(a, b) /= static_cast<float>(sum);
      pair.totals[a] += static_cast<double>(pair.posteriors.at(a, b));
    }
  }
}

void Lexicon::Direction::maximise(std::span<const TrainingPair> pairs) {
  together_.clear();
  totals_.assign(from_->size(), 0);
  for (const TrainingPair& pair : pairs) {
    for (std::size_t a = 0; a < pair.from.size(); ++a) {
      totals_[pair.from[a]] += pair.totals[a];
      for (std::size_t b = 0; b < pair.to.size(); ++b) {
        together_.at(pair.from[a], pair.to[b]) += pair.posteriors.at(a, b);
      }
    }
  }
}

std::vector<Lexicon::TrainingPair> Lexicon::Direction::training_pairs_of(
    std::span<const Match> matches) const {
  std::vector<TrainingPair> pairs;
  for (const auto& [from, to] : matches) {
    if (from.empty() || to.empty()) continue;
    std::vector<Term> ours = from_->terms_in(from), theirs = to_->terms_in(to);
    Grid posteriors(ours.size(), theirs.size());
    pairs.push_back({from, to, std::move(ours), std::move(theirs), std::move(posteriors)});
  }
  return pairs;
}

void Lexicon::Direction::learn(std::span<const Match> matches) {
  std::vector<TrainingPair> pairs = training_pairs_of(matches);
  maximise({});
  for (int round = 0; round < rounds; ++round) {
    for (TrainingPair& pair : pairs) expect(pair);
    maximise(pairs);
  }
  std::vector<std::vector<Occurrence>> occurrences(from_->size());
  for (const TrainingPair& pair : pairs) {
    for (std::size_t a = 0; a < pair.from.size(); ++a) {
      occurrences[pair.from[a]].push_back({&pair, a});
    }
  }
  lifts_ = Grid(from_->units(), to_->terms_before(to_->units()));
  for (std::size_t unit = 0; unit < from_->units(); ++unit) lift(unit, occurrences);
  weigh(matches);
}

Lexicon::ExpectedCounts Lexicon::Direction::counts_without(Term from,
                                                           const Occurrence& left_out) const {
  const std::span<const float> row = together_.row(from);
  ExpectedCounts counts{{row.begin(), row.end()}, totals_[from]};
  if (!left_out.pair) return counts;
  counts.total = std::max(counts.total - left_out.pair->totals[left_out.index], 0.0);
  for (std::size_t b = 0; b < left_out.pair->to.size(); ++b) {
    float& together = counts.together[left_out.pair->to[b]];
    together = std::max(together - left_out.pair->posteriors.at(left_out.index, b), 0.0F);
  }
  return counts;
}

/// Fills the unit's row of lifts. The counts of its own match are left out throughout, and before
/// each unit of the other text those of that one's.
void Lexicon::Direction::lift(std::size_t unit,
                              std::span<const std::vector<Occurrence>> occurrences) {
  const auto is_own = [unit](const Occurrence& occurrence) {
    return occurrence.pair->from_units.begin <= unit && unit < occurrence.pair->from_units.end;
  };
  std::vector<double> probabilities(to_->size(), 0);
  for (const Term f : from_->terms_of(unit)) {
    const auto own = std::find_if(occurrences[f].begin(), occurrences[f].end(), is_own);
    const ExpectedCounts others =
        counts_without(f, own == occurrences[f].end() ? Occurrence{} : *own);
    add_probabilities(f, others, probabilities);
    for (const Occurrence& occurrence : occurrences[f]) {
      if (!is_own(occurrence)) leave_out(unit, occurrence, others);
    }
  }
  for (std::size_t j = 0; j < to_->units(); ++j) {
    std::size_t column = to_->terms_before(j);
    for (const Term t : to_->terms_of(j)) {
      float& lift = lifts_.at(unit, column++);
      lift = static_cast<float>((static_cast<double>(lift) + probabilities[t]) / to_->frequency(t));
    }
  }
}

/// Corrects the unit's row for the other units of the occurrence's training pair.
void Lexicon::Direction::leave_out(std::size_t unit, const Occurrence& occurrence,
                                   const ExpectedCounts& others) {
  const TrainingPair& pair = *occurrence.pair;
  const Term f = pair.from[occurrence.index];
  const double total = std::max(others.total - pair.totals[occurrence.index], 0.0);
  for (std::size_t j = pair.to_units.begin; j < pair.to_units.end; ++j) {
    std::size_t column = to_->terms_before(j);
    auto theirs = pair.to.begin();
    for (const Term t : to_->terms_of(j)) {
      theirs = std::lower_bound(theirs, pair.to.end(), t);
      const auto b = static_cast<std::size_t>(theirs - pair.to.begin());
      const auto together = static_cast<double>(others.together[t]);
      const auto share = static_cast<double>(pair.posteriors.at(occurrence.index, b));
      lifts_.at(unit, column++) +=
          static_cast<float>(probability(f, t, std::max(together - share, 0.0), total) -
                             probability(f, t, together, others.total));
    }
  }
}

/// By how many times its frequency a stretch makes a term likelier.
double Lexicon::Direction::lift_of(std::size_t column, IndexRange from) const {
  double sum = 1;
  for (std::size_t i = from.begin; i < from.end; ++i) {
    sum += static_cast<double>(lifts_.at(i, column));
  }
  return sum / (1 + static_cast<double>(from_->count_in(from)));
}

/// What the words of what is matched tell of each other's, on average of each: where they know
/// nothing of each other that is less than nothing, and no pair is to be held apart by it.
void Lexicon::Direction::weigh(std::span<const Match> matches) {
  double sum = 0, words = 0;
  usual_ = 0;
  for (const auto& [from, to] : matches) {
    if (from.empty() || to.empty()) continue;
    sum += affinity(from, to);
    words += static_cast<double>(to_->count_in(to));
  }
  if (words > 0) usual_ = std::min(sum / words, 0.0);
}

double Lexicon::Direction::affinity(IndexRange from, IndexRange to) const {
  if (lifts_.empty()) return 0;
  // one logarithm of many factors
  constexpr double largest = 1e200;
  double sum = 0, product = 1;
  const std::size_t end = to_->terms_before(to.end);
  for (std::size_t column = to_->terms_before(to.begin); column < end; ++column) {
    product *= lift_of(column, from);
    if (product > largest || product < 1 / largest) sum += std::log(std::exchange(product, 1));
  }
  // of more words than a stretch should be translated by, the others are not made up for
  const double expected = most_told * words_for_each_ * static_cast<double>(from_->count_in(from));
  const double told = std::min(static_cast<double>(to_->count_in(to)), expected + 1);
  return sum + std::log(product) - usual_ * told;
}

}  // namespace lectern::deck
