#include "deck/align/likelihood.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

#include "deck/align/lexicon.h"

namespace lectern::deck {
namespace {

// Minus the logarithms of how often translators do what they do. Gale & Church counted how many
// sentences go into how many; the rest is tried out on translations pulled about (tests/README.md).
constexpr double one_to_one = 0.07;
constexpr double two_to_one = 3.5;  // or one to two
constexpr double two_to_two = 6.0;
constexpr double three_to_one = 6.0;  // or one to three
constexpr double many_to_many = 7.0;
constexpr double paragraph_dropped = 4.0;
constexpr double sentence_dropped = 8.0;
constexpr double paragraph_added = 5.0;
// A translation that is not finished lacks all from one point to another, which is one reason, not
// one for each paragraph.
constexpr double gap_opened = 16.0;
constexpr double gap_gone_on = 0.25;
// Nobody adds passage after passage.
constexpr double addition_gone_on = 4.0;
constexpr double gap_at_the_end = 4.0;  // is so much likelier
constexpr double unthinkable = 1000.0;
constexpr double sentence_added = 8.0;
constexpr double both_open_paragraphs = 0.1;
constexpr double neither_opens_one = 0.05;
constexpr double paragraphs_merged = 2.5;
constexpr double paragraph_split = 3.0;
constexpr double paragraphs_merged_into_a_sentence = 2.5;
// A salutation is seldom translated as part of a passage, ...
constexpr double mismatch = 6.0;
// ... though it may have been run into the sentence that it leads ...
constexpr double mixture = 1.0;
// ... or be left out of it.
constexpr double address_lost = 6.0;
// A length that nothing in the other language predicts: anything up to some hundred characters.
constexpr double unpredicted = 6.0;
// A few characters more or less mean nothing for a unit of only a few.
constexpr double shortest = 10.0;

// Translations differ in how closely they follow: their own variance is learnt from what is
// matched, against this many matches' worth of the typical one.
constexpr double matches_of_trust = 6;
// What is beyond this many standard deviations is a wrong match, and counts for no more.
constexpr double outlier = 4.0;
// However closely a translation follows, so much it varies.
constexpr double least_variance = 2.0;
// Lengths differ wildly for other reasons too (a gloss added, an honorific dropped): they are
// distributed as Student's t, of so many degrees of freedom.
constexpr double degrees_of_freedom = 30.0;

// Subtitles of one recording say the same so nearly at the same time.
constexpr Seconds cue_accuracy{0.3};
constexpr Seconds any_time{60};

/// What a sign weighs that both sides show, and one that only one of them does.
struct SignWeight {
  Sign sign;
  double shared;
  double lone;
};
constexpr SignWeight sign_weights[] = {
    {Heading, -3.0, 6.0},  {Item, -2.0, 3.0},        {Line, -1.5, 2.0},
    {Question, -2.0, 2.0}, {Exclamation, -1.5, 1.0}, {Quotation, -1.0, 1.0},
};

// Numbers are the same in both, or else written out in one of them.
constexpr double shared_number = 2.0;
constexpr double other_number = 3.0;
constexpr double lone_number = 0.5;
constexpr int most_numbers = 3;

constexpr double run_in = 3.0;

double variance(const Relation& relation, double expected, double actual) {
  return relation.variance * std::max((expected + actual) / 2, shortest);
}

double squared_deviation(const Relation& relation, double expected, double actual) {
  return (actual - expected) * (actual - expected) / variance(relation, expected, actual);
}

}  // namespace

MatchScorer::Side::Side(std::span<const Unit> units) : characters(1, 0) {
  for (const Unit& unit : units) {
    characters.push_back(characters.back() + static_cast<double>(unit.characters));
    kinds.push_back(unit.kind);
    addresses.push_back(unit.addresses);
    signs.push_back(unit.signs);
    numbers.push_back(unit.numbers);
    times.push_back(unit.time);
    opens.push_back(unit.opens_paragraph);
  }
  if (!opens.empty()) opens.front() = 1;
  opens.push_back(1);
}

double MatchScorer::Side::characters_in(IndexRange range) const {
  return characters[range.end] - characters[range.begin];
}

Signs MatchScorer::Side::signs_in(IndexRange range) const {
  Signs all = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) all |= signs[i];
  return all;
}

std::size_t MatchScorer::Side::set_apart_in(IndexRange range) const {
  return static_cast<std::size_t>(
      std::count_if(signs.begin() + static_cast<std::ptrdiff_t>(range.begin),
                    signs.begin() + static_cast<std::ptrdiff_t>(range.end),
                    [](Signs each) { return (each & (Heading | Item | Line)) != 0; }));
}

Numbers MatchScorer::Side::numbers_in(IndexRange range) const {
  Numbers all = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) all |= numbers[i];
  return all;
}

bool MatchScorer::Side::is_whole(IndexRange paragraphs) const {
  return opens[paragraphs.begin] && opens[paragraphs.end];
}

std::size_t MatchScorer::Side::paragraphs_begun_inside(IndexRange range) const {
  std::size_t count = 0;
  for (std::size_t i = range.begin + 1; i < range.end; ++i)
    if (opens[i] && kinds[i - 1] == Unit::Kind::Passage) ++count;
  return count;
}

MatchScorer::MatchScorer(std::span<const Unit> source, std::span<const Unit> target,
                         Beginning beginning)
    : source_(source), target_(target), beginning_(beginning) {}

double MatchScorer::deviation(const Match& match) const {
  return std::sqrt(squared_deviation(relation_, source_.characters_in(match.source),
                                     target_.characters_in(match.target) / relation_.expansion));
}

double MatchScorer::times_expected(const Match& match, double more) const {
  return (target_.characters_in(match.target) / relation_.expansion + more) /
         (source_.characters_in(match.source) + more);
}

double MatchScorer::cost_of_length(double expected, double actual) const {
  // The normal density, not the tail as in the paper: so that a match and an omission, whose
  // lengths are as they are, can be weighed against each other.
  static const double scale = std::lgamma(degrees_of_freedom / 2) -
                              std::lgamma((degrees_of_freedom + 1) / 2) +
                              std::log(degrees_of_freedom * std::numbers::pi) / 2;
  const double off = squared_deviation(relation_, expected, actual);
  return scale + (degrees_of_freedom + 1) / 2 * std::log1p(off / degrees_of_freedom) +
         std::log(variance(relation_, expected, actual)) / 2;
}

MatchScorer::Side::Kinds MatchScorer::Side::kinds_in(IndexRange range) const {
  Kinds all;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const bool salutation = kinds[i] == Unit::Kind::Salutation;
    all.salutation |= salutation;
    all.passage |= kinds[i] == Unit::Kind::Passage;
    all.addresses |= salutation || addresses[i] != 0;
    all.may_address |= all.addresses || kinds[i] == Unit::Kind::Either;
  }
  return all;
}

double MatchScorer::cost_of_kinds(IndexRange source, IndexRange target) const {
  const Side::Kinds ours = source_.kinds_in(source), theirs = target_.kinds_in(target);
  const bool lost =
      (ours.addresses && !theirs.may_address) || (theirs.addresses && !ours.may_address);
  const double off = lost ? address_lost : 0;
  if (!(ours.salutation || theirs.salutation) || !(ours.passage || theirs.passage)) return off;
  return off + (source.size() + target.size() > 2 ? mixture : mismatch);
}

double MatchScorer::cost_of_pair(IndexRange source, IndexRange target) const {
  const std::size_t a = source.size(), b = target.size();
  double sum = a + b == 2   ? one_to_one
               : a + b == 3 ? two_to_one
               : a + b == 4 ? (a == b ? two_to_two : three_to_one)
                            : many_to_many;
  const double actual = target_.characters_in(target) / relation_.expansion;
  sum += cost_of_length(source_.characters_in(source), actual);
  // How several units share the length is not predicted either.
  if (b > 1) sum += static_cast<double>(b - 1) * std::log(std::max(actual, 1.0));
  sum += paragraphs_merged_into_a_sentence *
         static_cast<double>(source_.paragraphs_begun_inside(source) +
                             target_.paragraphs_begun_inside(target));
  if (source_.opens[source.begin]) {
    sum += target_.opens[target.begin] ? both_open_paragraphs : paragraphs_merged;
  } else {
    sum += target_.opens[target.begin] ? paragraph_split : neither_opens_one;
  }
  return sum + cost_of_kinds(source, target) + cost_of_signs(source, target) +
         cost_of_numbers(source, target) + cost_of_times(source, target);
}

double MatchScorer::cost_of_times(IndexRange source, IndexRange target) const {
  const auto &first = source_.times[source.begin], &last = source_.times[source.end - 1];
  const auto &begin = target_.times[target.begin], &end = target_.times[target.end - 1];
  if (!first || !last || !begin || !end) return 0;
  // Student's t of two degrees of freedom, beside any time of a minute.
  const auto cost = [](Seconds apart) {
    const double off = apart / cue_accuracy;
    return std::log(2 * std::numbers::sqrt2 * cue_accuracy / any_time) +
           1.5 * std::log1p(off * off / 2);
  };
  return cost(begin->begin - first->begin) + cost(end->end - last->end);
}

double MatchScorer::cost_of_signs(IndexRange source, IndexRange target) const {
  const Signs ours = source_.signs_in(source), theirs = target_.signs_in(target);
  if ((ours | theirs) == 0) return 0;
  double sum = 0;
  for (const auto& [sign, shared, lone] : sign_weights) {
    if (((ours | theirs) & sign) == 0) continue;
    sum += (ours & theirs & sign) != 0 ? shared : lone;
  }
  // Lines and items are seldom run into a passage.
  if (source.size() + target.size() > 2) {
    const auto more = static_cast<double>(source_.set_apart_in(source)) -
                      static_cast<double>(target_.set_apart_in(target));
    sum += run_in * std::abs(more);
  }
  // A heading is nobody's half.
  if (((ours | theirs) & Heading) != 0 && source.size() + target.size() > 2) sum += unthinkable;
  return sum;
}

double MatchScorer::cost_of_numbers(IndexRange source, IndexRange target) const {
  const Numbers ours = source_.numbers_in(source), theirs = target_.numbers_in(target);
  if ((ours | theirs) == 0) return 0;
  const int shared = std::min(std::popcount(ours & theirs), most_numbers);
  if (shared > 0) return -shared_number * shared;
  return ours != 0 && theirs != 0 ? other_number : lone_number;
}

/// Of leaving something out there.
double MatchScorer::cost_of_position(IndexRange source, IndexRange target) const {
  const bool first = source.begin == 0 && target.begin == 0;
  return first && beginning_ == Beginning::Same ? unthinkable : 0;
}

double MatchScorer::cost(IndexRange source, IndexRange target) const {
  if (target.empty()) {
    return (source_.is_whole(source) ? paragraph_dropped : sentence_dropped) +
           cost_of_position(source, target);
  }
  if (source.empty()) {
    return cost_of_position(source, target) +
           (target_.is_whole(target) ? paragraph_added : sentence_added) +
           unpredicted * static_cast<double>(target.size());
  }
  return cost_of_pair(source, target) - (lexicon_ ? lexicon_->affinity(source, target) : 0);
}

MatchScorer::GapCosts MatchScorer::gap_costs(IndexRange source, IndexRange target) const {
  const double lengths = source.empty() ? unpredicted * static_cast<double>(target.size()) : 0;
  return {gap_opened + lengths + cost_of_position(source, target),
          (source.empty() ? addition_gone_on : gap_gone_on) + lengths};
}

double MatchScorer::cost_of_ending_in_gap() const { return -gap_at_the_end; }

double MatchScorer::cost(const std::vector<Match>& matches) const {
  double sum = 0;
  for (const Match& match : matches) sum += cost(match.source, match.target);
  return sum;
}

Relation MatchScorer::relation_in(const std::vector<Match>& matches) const {
  double from = 0, to = 0;
  for (const Match& match : matches) {
    if (match.source.empty() || match.target.empty()) continue;
    from += source_.characters_in(match.source);
    to += target_.characters_in(match.target);
  }
  Relation relation;
  if (from > 0 && to > 0) relation.expansion = to / from;
  double squares = matches_of_trust, count = matches_of_trust;
  for (const Match& match : matches) {
    if (match.source.size() != 1 || match.target.size() != 1) continue;
    const double square =
        squared_deviation(relation, source_.characters_in(match.source),
                          target_.characters_in(match.target) / relation.expansion);
    squares += std::min(square, outlier * outlier);
    ++count;
  }
  relation.variance = std::max(relation.variance * squares / count, least_variance);
  return relation;
}

}  // namespace lectern::deck
