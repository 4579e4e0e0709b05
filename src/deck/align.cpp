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

/// How a cell is reached: by so many units of either side.
struct Step {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
};

constexpr std::array<Step, 8> matchings = {
    {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {1, 0}, {0, 1}}};

/// Of each unit's end, how many units its paragraph has up to there; 0 where it goes on.
std::vector<std::size_t> paragraph_lengths(std::span<const Unit> units) {
  std::vector<std::size_t> lengths(units.size() + 1, 0);
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= units.size(); ++end) {
    if (end < units.size() && !units[end].opens_paragraph) continue;
    lengths[end] = end - begin;
    begin = end;
  }
  return lengths;
}

/// The cost of the best matching of all before each cell, and its last step.
class Table {
 public:
  Table(std::span<const Unit> source, std::span<const Unit> target)
      : source_paragraphs_(paragraph_lengths(source)),
        target_paragraphs_(paragraph_lengths(target)),
        band_(source.size(), target.size()) {}

  std::vector<Match> cheapest(const Judge& judge) {
    const std::size_t rows = source_paragraphs_.size(), cells = rows * band_.width();
    costs_.assign(cells, std::numeric_limits<double>::infinity());
    steps_.assign(cells, {});
    costs_[0] = 0;
    for (std::size_t row = 0; row < rows; ++row) {
      const std::size_t begin = band_.begin(row);
      for (std::size_t column = begin; column < begin + band_.width(); ++column) {
        for (const auto [source, target] : matchings) reach(row, column, source, target, judge);
        reach(row, column, source_paragraphs_[row], 0, judge);
        reach(row, column, 0, target_paragraphs_[column], judge);
      }
    }
    return traced_back();
  }

 private:
  std::size_t cell(std::size_t row, std::size_t column) const {
    return row * band_.width() + column - band_.begin(row);
  }

  void reach(std::size_t row, std::size_t column, std::size_t source, std::size_t target,
             const Judge& judge) {
    if (source > row || target > column || source + target == 0) return;
    if (!band_.contains(row - source, column - target)) return;
    const double before = costs_[cell(row - source, column - target)];
    double& best = costs_[cell(row, column)];
    if (before >= best) return;
    const double cost = before + judge.cost({row - source, row}, {column - target, column});
    if (cost >= best) return;
    best = cost;
    steps_[cell(row, column)] = {static_cast<std::uint32_t>(source),
                                 static_cast<std::uint32_t>(target)};
  }

  std::vector<Match> traced_back() const {
    std::vector<Match> matches;
    std::size_t row = source_paragraphs_.size() - 1, column = target_paragraphs_.size() - 1;
    while (row > 0 || column > 0) {
      const auto [source, target] = steps_[cell(row, column)];
      matches.push_back({{row - source, row}, {column - target, column}});
      row -= source;
      column -= target;
    }
    std::reverse(matches.begin(), matches.end());
    return matches;
  }

  std::vector<std::size_t> source_paragraphs_;
  std::vector<std::size_t> target_paragraphs_;
  Band band_;
  std::vector<double> costs_;
  std::vector<Step> steps_;
};

Path cheapest(std::span<const Unit> source, std::span<const Unit> target, const Judge& judge) {
  Path path;
  path.matches = Table(source, target).cheapest(judge);
  path.cost = judge.cost(path.matches);
  return path;
}

/// One to one throughout, where that is not absurd anywhere.
std::optional<Path> diagonal(std::span<const Unit> source, std::span<const Unit> target,
                             Judge judge, Relation relation) {
  const std::size_t rows = source.size();
  if (rows != target.size()) return std::nullopt;
  judge.assume(relation);
  Path path;
  for (std::size_t i = 0; i < rows; ++i) {
    const Match match{{i, i + 1}, {i, i + 1}};
    if (judge.deviation(match) > absurd) return std::nullopt;
    if (source[i].opens_paragraph != target[i].opens_paragraph) return std::nullopt;
    path.matches.push_back(match);
  }
  judge.assume(judge.relation_in(path.matches));
  path.cost = judge.cost(path.matches);
  return path;
}

/// The cheapest path, and the relation that it bears out, starting from a guess at that.
Path settled(std::span<const Unit> source, std::span<const Unit> target, Judge judge,
             Relation guess) {
  constexpr int most_passes = 4;
  Path path;
  judge.assume(guess);
  for (int pass = 0; pass < most_passes; ++pass) {
    Path next = cheapest(source, target, judge);
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
  constexpr int most_lessons = 6;
  Lexicon lexicon(source, target);
  if (lexicon.empty()) return std::move(path.matches);
  judge.consult(lexicon);
  for (int lesson = 0; lesson < most_lessons; ++lesson) {
    lexicon.learn(path.matches);
    judge.assume(judge.relation_in(path.matches));
    Path next = cheapest(source, target, judge);
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
  Path best = settled(source, target, judge, overall);
  auto straight = diagonal(source, target, judge, overall);
  if (straight && straight->cost < best.cost + evidence) return std::move(straight->matches);
  // What was dropped or added spoils the guess at how long the translation runs: try others.
  for (const double factor : {0.55, 1.8}) {
    Relation guess = overall;
    guess.expansion *= factor;
    Path path = settled(source, target, judge, guess);
    if (path.cost < best.cost) best = std::move(path);
  }
  return by_words(std::move(best), source, target, judge);
}

}  // namespace lectern::deck
