#include "deck/lexicon.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

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

std::optional<std::size_t> place_of(const std::vector<Term>& terms, Term term) {
  const auto at = std::lower_bound(terms.begin(), terms.end(), term);
  if (at == terms.end() || *at != term) return std::nullopt;
  return static_cast<std::size_t>(at - terms.begin());
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
    for (Term t = 0; t < to.size(); ++t) {
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

void Lexicon::Direction::learn(std::span<const Match> matches) {
  std::vector<Lesson> lessons;
  std::vector<std::optional<std::size_t>> from_lessons(from_->units()), to_lessons(to_->units());
  for (const auto& [from, to] : matches) {
    if (from.empty() || to.empty()) continue;
    for (std::size_t i = from.begin; i < from.end; ++i) from_lessons[i] = lessons.size();
    for (std::size_t i = to.begin; i < to.end; ++i) to_lessons[i] = lessons.size();
    std::vector<Term> ours = from_->terms_in(from), theirs = to_->terms_in(to);
    Grid shares(ours.size(), theirs.size());
    lessons.push_back({std::move(ours), std::move(theirs), std::move(shares)});
  }
  gather({});
  for (int round = 0; round < rounds; ++round) {
    for (Lesson& lesson : lessons) share_out(lesson);
    gather(lessons);
  }
  rises_.clear();
  for (std::size_t i = 0; i < from_->units(); ++i) {
    for (std::size_t j = 0; j < to_->units(); ++j) {
      std::vector<const Lesson*> own;
      if (from_lessons[i]) own.push_back(&lessons[*from_lessons[i]]);
      if (to_lessons[j] && to_lessons[j] != from_lessons[i])
        own.push_back(&lessons[*to_lessons[j]]);
      rises_.push_back(rises(i, j, own));
    }
  }
}

std::vector<float> Lexicon::Direction::rises(std::size_t from_unit, std::size_t to_unit,
                                             std::span<const Lesson* const> left_out) const {
  const auto& from = from_->terms_of(from_unit);
  const auto& to = to_->terms_of(to_unit);
  std::vector<float> rises(to.size(), 0);
  for (const Term f : from) {
    double times = times_[f];
    std::vector<double> together;
    for (const Term t : to) together.push_back(static_cast<double>(together_.at(f, t)));
    for (const Lesson* lesson : left_out) {
      const auto a = place_of(lesson->from, f);
      if (!a) continue;
      times -= lesson->times[*a];
      for (std::size_t i = 0; i < to.size(); ++i) {
        const auto b = place_of(lesson->to, to[i]);
        if (b) together[i] -= static_cast<double>(lesson->shares.at(*a, *b));
      }
    }
    for (std::size_t i = 0; i < to.size(); ++i) {
      rises[i] += static_cast<float>(
          probability(f, to[i], std::max(together[i], 0.0), std::max(times, 0.0)));
    }
  }
  return rises;
}

double Lexicon::Direction::affinity(IndexRange from, IndexRange to) const {
  if (rises_.empty()) return 0;
  double words = 1;
  for (std::size_t i = from.begin; i < from.end; ++i) {
    words += static_cast<double>(from_->terms_of(i).size());
  }
  double sum = 0;
  for (std::size_t j = to.begin; j < to.end; ++j) {
    const auto& terms = to_->terms_of(j);
    for (std::size_t k = 0; k < terms.size(); ++k) {
      double risen = 0;
      for (std::size_t i = from.begin; i < from.end; ++i) {
        risen += static_cast<double>(rises_[i * to_->units() + j][k]);
      }
      const double usual = to_->frequency(terms[k]);
      sum += std::log((usual + risen) / (words * usual));
    }
  }
  return sum;
}

}  // namespace lectern::deck
