#include "deck/align.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>

namespace lectern::deck {
namespace {

// Gale & Church 1993, table 5: how probable each way of matching is, and the variance of the
// length of a translation for each character of the original.
struct Step {
  std::uint8_t source;
  std::uint8_t target;
  double probability;
};
constexpr std::array<Step, 8> steps = {{{1, 1, 0.89},
                                        {1, 0, 0.0099 / 2},
                                        {0, 1, 0.0099 / 2},
                                        {2, 1, 0.089 / 2},
                                        {1, 2, 0.089 / 2},
                                        {2, 2, 0.011},
                                        // Ours: threes are to twos as twos are to ones.
                                        {3, 1, 0.0089 / 2},
                                        {1, 3, 0.0089 / 2}}};
constexpr double typical_variance = 6.8;
// Translations differ in how closely they follow: their own variance is learnt from what is
// matched, against this many matches' worth of the typical one.
constexpr double matches_of_trust = 6;

// A length that nothing in the other language predicts: anything up to some hundred characters.
constexpr double unpredicted = 6.0;
// Lengths differ wildly for other reasons too (a gloss added, an honorific dropped), so beyond
// this many standard deviations nothing more is held against a match.
constexpr double wildest = 7.0;
// A salutation is all but never translated as part of a passage.
constexpr double mismatch = 25.0;
// Where both sides have as many units, it takes this much evidence to match them otherwise.
constexpr double evidence = 12.0;
constexpr double absurd = 6.0;

constexpr std::size_t most_pairs = 1'000'000;
constexpr std::size_t narrowest_band = 8;

// A translator keeps most sentences whole: what it costs to end with one more or less, and with
// each further one.
constexpr double one_sentence_off = 3.0;

double characters_of(std::span<const Unit> units) {
  return std::accumulate(units.begin(), units.end(), 0.0, [](double sum, const Unit& unit) {
    return sum + static_cast<double>(unit.characters);
  });
}

double sentences_of(std::span<const Unit> units) {
  return std::accumulate(units.begin(), units.end(), 0.0, [](double sum, const Unit& unit) {
    return sum + static_cast<double>(unit.sentences);
  });
}

/// How a translation's lengths follow from the original's.
struct Relation {
  double expansion = 1;                ///< characters of the translation for each of the original
  double variance = typical_variance;  ///< of its length, for each character of the original
};

const Step& step_of(const Match& match) {
  return *std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
    return step.source == match.source.size() && step.target == match.target.size();
  });
}

/// Judges single matches, with the target's lengths scaled to the source's.
class Judge {
 public:
  Judge(std::span<const Unit> source, std::span<const Unit> target, Relation relation)
      : source_(source), target_(target), relation_(relation) {}

  /// How many standard deviations the translation is longer or shorter than expected.
  double deviation(const IndexRange& source, const IndexRange& target) const {
    return deviation(source_.subspan(source.begin, source.size()),
                     target_.subspan(target.begin, target.size()));
  }

  double cost(const Step& step, std::size_t source_end, std::size_t target_end) const {
    const auto source = source_.subspan(source_end - step.source, step.source);
    const auto target = target_.subspan(target_end - step.target, step.target);
    const double prior = -std::log(step.probability);
    if (target.empty()) return prior;
    if (source.empty()) return prior + unpredicted;
    const double z = std::min(deviation(source, target), wildest);
    // The normal density, not the tail as in the paper: so that a match and an omission, whose
    // lengths are as they are, can be weighed against each other.
    const double density =
        z * z / 2 + std::log(spread(source, target) * std::sqrt(2 * std::numbers::pi));
    // How several units share the length is not predicted either.
    const double division = static_cast<double>(target.size() - 1) *
                            std::log(std::max(scaled(target), 1.0));
    const double sentences_off = std::abs(sentences_of(source) - sentences_of(target));
    return prior + density + division + one_sentence_off * sentences_off +
           (kinds_differ(source, target) ? mismatch : 0);
  }

  /// Writes each match its cost, and returns their sum.
  double price(std::vector<Match>& matches) const {
    double sum = 0;
    for (Match& match : matches) {
      match.cost = cost(step_of(match), match.source.end, match.target.end);
      sum += match.cost;
    }
    return sum;
  }

 private:
  double scaled(std::span<const Unit> target) const {
    return characters_of(target) / relation_.expansion;
  }

  double spread(std::span<const Unit> source, std::span<const Unit> target) const {
    // A few characters more or less say nothing of a unit of only a few.
    const double length = std::max((characters_of(source) + scaled(target)) / 2, 10.0);
    return std::sqrt(relation_.variance * length);
  }

  double deviation(std::span<const Unit> source, std::span<const Unit> target) const {
    return std::abs(scaled(target) - characters_of(source)) / spread(source, target);
  }

  static bool kinds_differ(std::span<const Unit> source, std::span<const Unit> target) {
    const auto has = [](std::span<const Unit> units, Unit::Kind kind) {
      return std::any_of(units.begin(), units.end(),
                         [kind](const Unit& unit) { return unit.kind == kind; });
    };
    const bool salutation =
        has(source, Unit::Kind::Salutation) || has(target, Unit::Kind::Salutation);
    const bool passage = has(source, Unit::Kind::Passage) || has(target, Unit::Kind::Passage);
    return salutation && passage;
  }

  std::span<const Unit> source_;
  std::span<const Unit> target_;
  Relation relation_;
};

struct Path {
  std::vector<Match> matches;
  double cost = 0;
};

/// The cells of the table that are tried: all of them, or a band about the diagonal.
class Band {
 public:
  Band(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns) {
    width_ = columns + 1;
    if ((rows + 1) * width_ > most_pairs) {
      width_ = std::min(width_, std::max(most_pairs / (rows + 1),
                                         2 * (columns / (rows + 1)) + 2 * narrowest_band));
    }
  }

  std::size_t width() const { return width_; }

  std::size_t begin(std::size_t row) const {
    if (width_ == columns_ + 1) return 0;
    const auto middle = static_cast<std::size_t>(
        static_cast<double>(row) / static_cast<double>(std::max<std::size_t>(rows_, 1)) *
        static_cast<double>(columns_));
    const std::size_t half = width_ / 2;
    return std::min(middle > half ? middle - half : 0, columns_ + 1 - width_);
  }

  bool contains(std::size_t row, std::size_t column) const {
    return column >= begin(row) && column < begin(row) + width_;
  }

 private:
  std::size_t rows_;
  std::size_t columns_;
  std::size_t width_ = 0;
};

std::vector<Match> traced_back(const Band& band, const std::vector<std::uint8_t>& choices,
                               std::size_t row, std::size_t column) {
  std::vector<Match> matches;
  while (row > 0 || column > 0) {
    const Step& step = steps[choices[row * band.width() + column - band.begin(row)]];
    matches.push_back({{row - step.source, row}, {column - step.target, column}});
    row -= step.source;
    column -= step.target;
  }
  std::reverse(matches.begin(), matches.end());
  return matches;
}

Path cheapest(std::span<const Unit> source, std::span<const Unit> target, const Judge& judge) {
  const Band band(source.size(), target.size());
  constexpr double unreachable = std::numeric_limits<double>::infinity();
  // No step looks back further than three rows.
  std::array<std::vector<double>, 4> costs;
  costs.fill(std::vector<double>(band.width(), unreachable));
  std::vector<std::uint8_t> choices((source.size() + 1) * band.width());
  for (std::size_t row = 0; row <= source.size(); ++row) {
    auto& here = costs[row % costs.size()];
    const std::size_t begin = band.begin(row);
    for (std::size_t column = begin; column < begin + band.width(); ++column) {
      double best = row == 0 && column == 0 ? 0 : unreachable;
      for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        if (step.source > row || step.target > column) continue;
        const std::size_t before_row = row - step.source;
        const std::size_t before_column = column - step.target;
        if (!band.contains(before_row, before_column)) continue;
        const double before =
            costs[before_row % costs.size()][before_column - band.begin(before_row)];
        if (before >= best) continue;
        const double cost = before + judge.cost(step, row, column);
        if (cost >= best) continue;
        best = cost;
        choices[row * band.width() + column - begin] = static_cast<std::uint8_t>(i);
      }
      here[column - begin] = best;
    }
  }
  Path path;
  path.matches = traced_back(band, choices, source.size(), target.size());
  path.cost = judge.price(path.matches);
  return path;
}

/// What the matches so far say of how the translation's lengths follow from the original's.
Relation relation_in(std::span<const Unit> source, std::span<const Unit> target,
                     const std::vector<Match>& matches) {
  double from = 0, to = 0;
  for (const Match& match : matches) {
    if (match.source.empty() || match.target.empty()) continue;
    from += characters_of(source.subspan(match.source.begin, match.source.size()));
    to += characters_of(target.subspan(match.target.begin, match.target.size()));
  }
  Relation relation;
  if (from > 0 && to > 0) relation.expansion = to / from;
  const Judge judge(source, target, relation);
  double squares = matches_of_trust, count = matches_of_trust;
  for (const Match& match : matches) {
    if (match.source.size() != 1 || match.target.size() != 1) continue;
    const double z = std::min(judge.deviation(match.source, match.target), 4.0);
    squares += z * z;
    ++count;
  }
  relation.variance = typical_variance * squares / count;
  return relation;
}

bool is_whole(const std::vector<Match>& matches) {
  return std::none_of(matches.begin(), matches.end(), [](const Match& match) {
    return match.source.empty() || match.target.empty();
  });
}

/// One to one throughout, where that is not absurd anywhere.
std::optional<Path> diagonal(std::span<const Unit> source, std::span<const Unit> target,
                             double expansion) {
  if (source.size() != target.size()) return std::nullopt;
  const Judge first_glance(source, target, {expansion, typical_variance});
  Path path;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const Match match{{i, i + 1}, {i, i + 1}};
    if (first_glance.deviation(match.source, match.target) > absurd) return std::nullopt;
    path.matches.push_back(match);
  }
  const Judge judge(source, target, relation_in(source, target, path.matches));
  path.cost = judge.price(path.matches);
  return path;
}

struct Settled {
  Path path;
  Relation relation;
};

/// The cheapest path, where at first glance the translation runs `guess` times as long.
Settled settled(std::span<const Unit> source, std::span<const Unit> target, double guess) {
  constexpr int most_passes = 4;
  Settled found;
  found.relation.expansion = guess;
  for (int pass = 0; pass < most_passes; ++pass) {
    Path path = cheapest(source, target, Judge(source, target, found.relation));
    const bool same = pass > 0 && path.matches == found.path.matches;
    found.path = std::move(path);
    if (same) break;
    found.relation = relation_in(source, target, found.path.matches);
  }
  return found;
}

}  // namespace

std::vector<Match> align(std::span<const Unit> source, std::span<const Unit> target) {
  if (source.empty() && target.empty()) return {};
  const double from = characters_of(source), to = characters_of(target);
  const double overall = from > 0 && to > 0 ? to / from : 1;
  Settled best = settled(source, target, overall);
  auto straight = diagonal(source, target, overall);
  if (straight && straight->cost < best.path.cost + evidence) return std::move(straight->matches);
  // What was dropped or added spoils the guess at how long the translation runs: try others.
  if (!is_whole(best.path.matches)) {
    for (const double guess : {0.55 * overall, 1.8 * overall}) {
      Settled other = settled(source, target, guess);
      if (other.path.cost < best.path.cost) best = std::move(other);
    }
  }
  return best.path.matches;
}

}  // namespace lectern::deck
