#include "deck/likelihood.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "deck/lexicon.h"

namespace lectern::deck {
namespace {

// A length that nothing in the other language predicts: anything up to some hundred characters.
constexpr double unpredicted = 6.0;
// Lengths differ wildly for other reasons too (a gloss added, an honorific dropped), so beyond
// this many standard deviations nothing more is held against a match.
constexpr double wildest = 7.0;
// A few characters more or less say nothing of a unit of only a few.
constexpr double shortest = 10.0;
// A salutation is all but never translated as part of a passage.
constexpr double mismatch = 25.0;
// But it may have been run into the passage that it leads.
constexpr double merged_mismatch = 8.0;
// A translator keeps most sentences whole: the cost of each more or less.
constexpr double one_sentence_off = 3.0;
// Translations differ in how closely they follow: their own variance is learnt from what is
// matched, against this many matches' worth of the typical one.
constexpr double matches_of_trust = 6;
// What is beyond this many standard deviations is a wrong match and teaches nothing.
constexpr double teachable = 4.0;
// However closely a translation follows, so much it varies.
constexpr double least_variance = 0.5;

double variance(const Relation& relation, double expected, double actual) {
  return relation.variance * std::max((expected + actual) / 2, shortest);
}

double squared_deviation(const Relation& relation, double expected, double actual) {
  return (actual - expected) * (actual - expected) / variance(relation, expected, actual);
}

}  // namespace

const std::array<Step, 8> steps = {{{1, 1, -std::log(0.89)},
                                    {1, 0, -std::log(0.0099 / 2)},
                                    {0, 1, -std::log(0.0099 / 2)},
                                    {2, 1, -std::log(0.089 / 2)},
                                    {1, 2, -std::log(0.089 / 2)},
                                    {2, 2, -std::log(0.011)},
                                    {3, 1, -std::log(0.0089 / 2)},
                                    {1, 3, -std::log(0.0089 / 2)}}};

Judge::Judge(std::span<const Unit> source, std::span<const Unit> target)
    : source_(sums_of(source)), target_(sums_of(target)) {}

std::vector<Judge::Sums> Judge::sums_of(std::span<const Unit> units) {
  std::vector<Sums> sums(1);
  sums.reserve(units.size() + 1);
  for (const Unit& unit : units) {
    Sums next = sums.back();
    next.characters += static_cast<double>(unit.characters);
    next.sentences += static_cast<double>(unit.sentences);
    if (unit.kind == Unit::Kind::Salutation) ++next.salutations;
    if (unit.kind == Unit::Kind::Passage) ++next.passages;
    sums.push_back(next);
  }
  return sums;
}

Judge::Sums Judge::between(const std::vector<Sums>& sums, IndexRange range) {
  const Sums& begin = sums[range.begin];
  const Sums& end = sums[range.end];
  return {end.characters - begin.characters, end.sentences - begin.sentences,
          end.salutations - begin.salutations, end.passages - begin.passages};
}

double Judge::deviation(const Match& match) const {
  return std::sqrt(
      squared_deviation(relation_, between(source_, match.source).characters,
                        between(target_, match.target).characters / relation_.expansion));
}

double Judge::cost(const Step& step, const Sums& source, const Sums& target) const {
  if (step.target == 0) return step.surprise;
  if (step.source == 0) return step.surprise + unpredicted;
  const double expected = source.characters;
  const double actual = target.characters / relation_.expansion;
  // The normal density, not the tail as in the paper: so that a match and an omission, whose
  // lengths are as they are, can be weighed against each other.
  const double off = std::min(squared_deviation(relation_, expected, actual), wildest * wildest);
  const double density =
      (off + std::log(2 * std::numbers::pi * variance(relation_, expected, actual))) / 2;
  // How several units share the length is not predicted either.
  const double division = step.target > 1 ? (step.target - 1) * std::log(std::max(actual, 1.0)) : 0;
  const double sentences_off = std::abs(source.sentences - target.sentences);
  const bool kinds_differ =
      source.salutations + target.salutations > 0 && source.passages + target.passages > 0;
  return step.surprise + density + division + one_sentence_off * sentences_off +
         (!kinds_differ                   ? 0
          : step.source + step.target > 2 ? merged_mismatch
                                          : mismatch);
}

double Judge::cost(const Step& step, std::size_t source_end, std::size_t target_end) const {
  const IndexRange source{source_end - step.source, source_end};
  const IndexRange target{target_end - step.target, target_end};
  return cost(step, between(source_, source), between(target_, target)) - affinity(source, target);
}

double Judge::affinity(IndexRange source, IndexRange target) const {
  return lexicon_ ? lexicon_->affinity(source, target) : 0;
}

double Judge::price(std::vector<Match>& matches) const {
  double sum = 0;
  for (Match& match : matches) {
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const Step& one) {
      return one.source == match.source.size() && one.target == match.target.size();
    });
    match.cost = cost(*step, match.source.end, match.target.end);
    sum += match.cost;
  }
  return sum;
}

Relation Judge::relation_in(const std::vector<Match>& matches) const {
  double from = 0, to = 0;
  for (const Match& match : matches) {
    if (match.source.empty() || match.target.empty()) continue;
    from += between(source_, match.source).characters;
    to += between(target_, match.target).characters;
  }
  Relation relation;
  if (from > 0 && to > 0) relation.expansion = to / from;
  double squares = matches_of_trust, count = matches_of_trust;
  for (const Match& match : matches) {
    if (match.source.size() != 1 || match.target.size() != 1) continue;
    const double square =
        squared_deviation(relation, between(source_, match.source).characters,
                          between(target_, match.target).characters / relation.expansion);
    squares += std::min(square, teachable * teachable);
    ++count;
  }
  relation.variance = std::max(relation.variance * squares / count, least_variance);
  return relation;
}

}  // namespace lectern::deck
