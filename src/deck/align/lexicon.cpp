#include "deck/align/lexicon.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace lectern::deck {
namespace {

// Beyond these, texts of some hundred pages, lengths alone have to do.
constexpr std::size_t most_term_pairs = 16'000'000;
constexpr std::size_t most_unit_pairs = 250'000;

constexpr std::size_t cognate_letters = 4;

// A word is expected anywhere as often as in all the text, until this many sightings of another
// say more.
constexpr double sightings_of_doubt = 0.3;
// Each direction says again what the other does.
constexpr double weight = 0.5;
// In so short a text more rounds make much of what stood together by chance.
constexpr int rounds = 2;

bool are_cognates(std::string_view a, std::string_view b) {
  return a == b || (a.size() >= cognate_letters && b.size() >= cognate_letters &&
                    a.substr(0, cognate_letters) == b.substr(0, cognate_letters));
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
      cognates_(from.size(), to.size()),
      together_(from.size(), to.size()),
      cognate_times_(from.size(), 0),
      times_(from.size(), 0) {
  for (Term f = 0; f < from.size(); ++f) {
    std::vector<Term> alike;
    const IndexRange near =
        to.beginning_with(std::string_view(from.stem(f)).substr(0, cognate_letters));
    for (Term t = near.begin; t < near.end; ++t) {
      if (are_cognates(from.stem(f), to.stem(t))) alike.push_back(t);
    }
    if (alike.empty()) continue;
    cognate_times_[f] = 1;
    for (const Term t : alike) cognates_.at(f, t) = 1 / static_cast<float>(alike.size());
  }
}

double Lexicon::Direction::probability(Term from, Term to, double together, double times) const {
  const double seen = together + static_cast<double>(cognates_.at(from, to));
  return (seen + sightings_of_doubt * to_->frequency(to)) /
         (times + cognate_times_[from] + sightings_of_doubt);
}

void Lexicon::Direction::share_out(Lesson& lesson) const {
  lesson.times.assign(lesson.from.size(), 0);
  for (std::size_t b = 0; b < lesson.to.size(); ++b) {
    const Term t = lesson.to[b];
    double sum = to_->frequency(t);  // it may come from nowhere
    for (std::size_t a = 0; a < lesson.from.size(); ++a) {
      const Term f = lesson.from[a];
      const double own = probability(f, t, static_cast<double>(together_.at(f, t)), times_[f]);
      lesson.shares.at(a, b) = static_cast<float>(own);
      sum += own;
    }
    for (std::size_t a = 0; a < lesson.from.size(); ++a) {
      lesson.shares.at(a, b) /= static_cast<float>(sum);
      lesson.times[a] += static_cast<double>(lesson.shares.at(a, b));
    }
  }
}

void Lexicon::Direction::gather(std::span<const Lesson> lessons) {
  together_ = Grid(from_->size(), to_->size());
  times_.assign(from_->size(), 0);
  for (const Lesson& lesson : lessons) {
    for (std::size_t a = 0; a < lesson.from.size(); ++a) {
      times_[lesson.from[a]] += lesson.times[a];
      for (std::size_t b = 0; b < lesson.to.size(); ++b) {
        together_.at(lesson.from[a], lesson.to[b]) += lesson.shares.at(a, b);
      }
    }
  }
}

std::vector<Lexicon::Lesson> Lexicon::Direction::lessons_of(std::span<const Match> matches) const {
  std::vector<Lesson> lessons;
  for (const auto& [from, to] : matches) {
    if (from.empty() || to.empty()) continue;
    std::vector<Term> ours = from_->terms_in(from), theirs = to_->terms_in(to);
    Grid shares(ours.size(), theirs.size());
    lessons.push_back({from, to, std::move(ours), std::move(theirs), std::move(shares)});
  }
  return lessons;
}

void Lexicon::Direction::learn(std::span<const Match> matches) {
  std::vector<Lesson> lessons = lessons_of(matches);
  gather({});
  for (int round = 0; round < rounds; ++round) {
    for (Lesson& lesson : lessons) share_out(lesson);
    gather(lessons);
  }
  std::vector<std::vector<Mention>> mentions(from_->size());
  for (const Lesson& lesson : lessons) {
    for (std::size_t a = 0; a < lesson.from.size(); ++a) {
      mentions[lesson.from[a]].push_back({&lesson, a});
    }
  }
  lifts_ = Grid(from_->units(), to_->terms_before(to_->units()));
  for (std::size_t unit = 0; unit < from_->units(); ++unit) lift(unit, mentions);
}

Lexicon::Sightings Lexicon::Direction::sightings_of(Term from, const Mention& left_out) const {
  const std::span<const float> row = together_.row(from);
  Sightings sightings{{row.begin(), row.end()}, times_[from]};
  if (!left_out.lesson) return sightings;
  sightings.times = std::max(sightings.times - left_out.lesson->times[left_out.place], 0.0);
  for (std::size_t b = 0; b < left_out.lesson->to.size(); ++b) {
    float& together = sightings.together[left_out.lesson->to[b]];
    together = std::max(together - left_out.lesson->shares.at(left_out.place, b), 0.0F);
  }
  return sightings;
}

/// Fills the unit's row of lifts. What its own match taught is left out throughout, and before
/// each unit of the other text what that one's taught.
void Lexicon::Direction::lift(std::size_t unit, std::span<const std::vector<Mention>> mentions) {
  const auto is_own = [unit](const Mention& mention) {
    return mention.lesson->from_units.begin <= unit && unit < mention.lesson->from_units.end;
  };
  std::vector<double> rises(to_->size(), 0);
  for (const Term f : from_->terms_of(unit)) {
    const auto own = std::find_if(mentions[f].begin(), mentions[f].end(), is_own);
    const Sightings others = sightings_of(f, own == mentions[f].end() ? Mention{} : *own);
    for (Term t = 0; t < rises.size(); ++t) {
      rises[t] += probability(f, t, static_cast<double>(others.together[t]), others.times);
    }
    for (const Mention& mention : mentions[f]) {
      if (!is_own(mention)) leave_out(unit, mention, others);
    }
  }
  for (std::size_t j = 0; j < to_->units(); ++j) {
    std::size_t column = to_->terms_before(j);
    for (const Term t : to_->terms_of(j)) {
      float& lift = lifts_.at(unit, column++);
      lift = static_cast<float>((static_cast<double>(lift) + rises[t]) / to_->frequency(t));
    }
  }
}

/// Corrects the unit's row where the other unit is the one that the mention's lesson is of.
void Lexicon::Direction::leave_out(std::size_t unit, const Mention& mention,
                                   const Sightings& others) {
  const Lesson& lesson = *mention.lesson;
  const Term f = lesson.from[mention.place];
  const double times = std::max(others.times - lesson.times[mention.place], 0.0);
  for (std::size_t j = lesson.to_units.begin; j < lesson.to_units.end; ++j) {
    std::size_t column = to_->terms_before(j);
    auto theirs = lesson.to.begin();
    for (const Term t : to_->terms_of(j)) {
      theirs = std::lower_bound(theirs, lesson.to.end(), t);
      const auto b = static_cast<std::size_t>(theirs - lesson.to.begin());
      const auto together = static_cast<double>(others.together[t]);
      const auto share = static_cast<double>(lesson.shares.at(mention.place, b));
      lifts_.at(unit, column++) +=
          static_cast<float>(probability(f, t, std::max(together - share, 0.0), times) -
                             probability(f, t, together, others.times));
    }
  }
}

double Lexicon::Direction::affinity(IndexRange from, IndexRange to) const {
  if (lifts_.empty()) return 0;
  // One logarithm of many factors, none of which is less than one.
  constexpr double largest = 1e200;
  double sum = 0, product = 1;
  const std::size_t end = to_->terms_before(to.end);
  for (std::size_t column = to_->terms_before(to.begin); column < end; ++column) {
    double factor = 1;
    for (std::size_t i = from.begin; i < from.end; ++i) {
      factor += static_cast<double>(lifts_.at(i, column));
    }
    product *= factor;
    if (product > largest) sum += std::log(std::exchange(product, 1));
  }
  const double words = 1 + static_cast<double>(from_->count_in(from));
  return sum + std::log(product) - static_cast<double>(to_->count_in(to)) * std::log(words);
}

}  // namespace lectern::deck
