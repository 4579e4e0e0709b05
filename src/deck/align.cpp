#include "deck/align.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "deck/lexicon.h"
#include "deck/likelihood.h"

namespace lectern::deck {
namespace {

// Where both sides have as many units, it takes this much evidence to match them otherwise, ...
constexpr double evidence = 12.0;
// ... or a pair whose lengths are this many standard deviations apart.
constexpr double absurd = 6.0;

// More cells than this are not tried, so that no text is too long to be matched.
constexpr std::size_t most_cells = 1'000'000;
constexpr std::size_t narrowest_band = 8;

struct Path {
  std::vector<Match> matches;
  double cost = 0;
};

/// The cells of the table that are tried: all of them, or a band about the diagonal.
class Band {
 public:
  Band(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns) {
    width_ = columns + 1;
    if ((rows + 1) * width_ > most_cells) {
      width_ = std::min(width_, std::max(most_cells / (rows + 1),
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

Path cheapest(std::size_t rows, std::size_t columns, const Judge& judge) {
  const Band band(rows, columns);
  constexpr double unreachable = std::numeric_limits<double>::infinity();
  // No step looks back further than three rows.
  std::array<std::vector<double>, 4> costs;
  costs.fill(std::vector<double>(band.width(), unreachable));
  std::vector<std::uint8_t> choices((rows + 1) * band.width());
  for (std::size_t row = 0; row <= rows; ++row) {
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
        if (before + step.surprise >= best) continue;
        const double cost = before + judge.cost(step, row, column);
        if (cost >= best) continue;
        best = cost;
        choices[row * band.width() + column - begin] = static_cast<std::uint8_t>(i);
      }
      here[column - begin] = best;
    }
  }
  Path path;
  path.matches = traced_back(band, choices, rows, columns);
  path.cost = judge.price(path.matches);
  return path;
}

/// One to one throughout, where that is not absurd anywhere.
std::optional<Path> diagonal(std::size_t rows, std::size_t columns, Judge judge,
                             Relation relation) {
  if (rows != columns) return std::nullopt;
  judge.assume(relation);
  Path path;
  for (std::size_t i = 0; i < rows; ++i) {
    const Match match{{i, i + 1}, {i, i + 1}};
    if (judge.deviation(match) > absurd) return std::nullopt;
    path.matches.push_back(match);
  }
  judge.assume(judge.relation_in(path.matches));
  path.cost = judge.price(path.matches);
  return path;
}

/// The cheapest path, and the relation that it bears out, starting from a guess at that.
Path settled(std::size_t rows, std::size_t columns, Judge judge, Relation guess) {
  constexpr int most_passes = 4;
  Path path;
  judge.assume(guess);
  for (int pass = 0; pass < most_passes; ++pass) {
    Path next = cheapest(rows, columns, judge);
    const bool same = next.matches == path.matches;
    path = std::move(next);
    if (same) break;
    judge.assume(judge.relation_in(path.matches));
  }
  return path;
}

/// Matches again with what the words say: how they look, and what the matches so far teach of them.
std::vector<Match> by_words(Path path, std::span<const Unit> source, std::span<const Unit> target,
                            Judge judge) {
  const bool worded = std::any_of(source.begin(), source.end(),
                                  [](const Unit& unit) { return !unit.terms.empty(); });
  if (!worded) return std::move(path.matches);
  constexpr int most_lessons = 6;
  Lexicon lexicon(source, target);
  judge.consult(lexicon);
  for (int lesson = 0; lesson < most_lessons; ++lesson) {
    lexicon.learn(path.matches);
    judge.assume(judge.relation_in(path.matches));
    Path next = cheapest(source.size(), target.size(), judge);
    const bool same = next.matches == path.matches;
    path = std::move(next);
    if (same) break;
  }
  return std::move(path.matches);
}

}  // namespace

std::vector<Match> align(std::span<const Unit> source, std::span<const Unit> target) {
  const std::size_t rows = source.size(), columns = target.size();
  Judge judge(source, target);
  const Relation overall = judge.relation_in({{{0, rows}, {0, columns}}});
  Path best = settled(rows, columns, judge, overall);
  auto straight = diagonal(rows, columns, judge, overall);
  if (straight && straight->cost < best.cost + evidence) return std::move(straight->matches);
  // What was dropped or added spoils the guess at how long the translation runs: try others.
  for (const double factor : {0.55, 1.8}) {
    Relation guess = overall;
    guess.expansion *= factor;
    Path path = settled(rows, columns, judge, guess);
    if (path.cost < best.cost) best = std::move(path);
  }
  return by_words(std::move(best), source, target, judge);
}

}  // namespace lectern::deck
