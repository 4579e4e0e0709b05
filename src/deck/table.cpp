#include "deck/table.h"

#include <algorithm>
#include <limits>

namespace lectern::deck {
namespace {

// More cells than this are not tried, so that no text is too long to be matched.
constexpr std::size_t most_cells = 1'000'000;
constexpr std::size_t narrowest_band = 8;

constexpr double unreached = std::numeric_limits<double>::infinity();

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

}  // namespace

Band::Band(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns) {
  width_ = columns + 1;
  if ((rows + 1) * width_ > most_cells) {
    width_ = std::min(
        width_, std::max(most_cells / (rows + 1), 2 * (columns / (rows + 1)) + 2 * narrowest_band));
  }
}

std::size_t Band::begin_about_diagonal(std::size_t row) const {
  const auto middle = static_cast<std::size_t>(
      static_cast<double>(row) / static_cast<double>(std::max<std::size_t>(rows_, 1)) *
      static_cast<double>(columns_));
  const std::size_t half = width_ / 2;
  return std::min(middle > half ? middle - half : 0, columns_ + 1 - width_);
}

constexpr std::array<Table::Step, 8> Table::matchings = {
    {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {1, 0}, {0, 1}}};

Table::Table(std::span<const Unit> source, std::span<const Unit> target, const Judge& judge)
    : judge_(judge),
      source_paragraphs_(paragraph_lengths(source)),
      target_paragraphs_(paragraph_lengths(target)),
      band_(source.size(), target.size()) {
  fill_forwards();
}

template <typename Relax>
void Table::for_each_step_to(std::size_t row, std::size_t column, const Relax& relax) const {
  const auto consider = [&](std::size_t source, std::size_t target) {
    if (source > row || target > column || source + target == 0) return;
    if (!band_.contains(row - source, column - target)) return;
    relax(Step{static_cast<std::uint32_t>(source), static_cast<std::uint32_t>(target)},
          Match{{row - source, row}, {column - target, column}});
  };
  for (const auto [source, target] : matchings) consider(source, target);
  consider(source_paragraphs_[row], 0);
  consider(0, target_paragraphs_[column]);
}

void Table::fill_forwards() {
  costs_before_.assign(rows() * band_.width(), unreached);
  steps_to_.assign(costs_before_.size(), {});
  costs_before_[0] = 0;
  for (std::size_t row = 0; row < rows(); ++row) {
    const std::size_t begin = band_.begin(row);
    for (std::size_t column = begin; column < begin + band_.width(); ++column) {
      const std::size_t cell = band_.index(row, column);
      double& best = costs_before_[cell];
      for_each_step_to(row, column, [&](Step step, const Match& match) {
        const double before = costs_before_[band_.index(match.source.begin, match.target.begin)];
        if (before >= best) return;
        const double cost = before + judge_.cost(match.source, match.target);
        if (cost >= best) return;
        best = cost;
        steps_to_[cell] = step;
      });
    }
  }
}

void Table::fill_backwards() {
  costs_after_.assign(rows() * band_.width(), unreached);
  steps_from_.assign(costs_after_.size(), {});
  costs_after_[band_.index(rows() - 1, columns() - 1)] = 0;
  for (std::size_t row = rows(); row-- > 0;) {
    const std::size_t begin = band_.begin(row);
    for (std::size_t column = begin + band_.width(); column-- > begin;) {
      const double after = costs_after_[band_.index(row, column)];
      for_each_step_to(row, column, [&](Step step, const Match& match) {
        const std::size_t from = band_.index(match.source.begin, match.target.begin);
        if (after >= costs_after_[from]) return;
        const double cost = judge_.cost(match.source, match.target) + after;
        if (cost >= costs_after_[from]) return;
        costs_after_[from] = cost;
        steps_from_[from] = step;
      });
    }
  }
}

std::vector<Match> Table::matches_before(std::size_t row, std::size_t column) const {
  std::vector<Match> matches;
  while (row > 0 || column > 0) {
    const auto [source, target] = steps_to_[band_.index(row, column)];
    matches.push_back({{row - source, row}, {column - target, column}});
    row -= source;
    column -= target;
  }
  std::reverse(matches.begin(), matches.end());
  return matches;
}

std::vector<Match> Table::matches_after(std::size_t row, std::size_t column) const {
  std::vector<Match> matches;
  while (row + 1 < rows() || column + 1 < columns()) {
    const auto [source, target] = steps_from_[band_.index(row, column)];
    matches.push_back({{row, row + source}, {column, column + target}});
    row += source;
    column += target;
  }
  return matches;
}

Path Table::cheapest() const {
  const std::size_t row = rows() - 1, column = columns() - 1;
  return {matches_before(row, column), costs_before_[band_.index(row, column)]};
}

std::vector<IndexRange> Table::paragraphs() const {
  std::vector<IndexRange> paragraphs;
  for (std::size_t end = 1; end < rows(); ++end) {
    if (source_paragraphs_[end] > 0) paragraphs.push_back({end - source_paragraphs_[end], end});
  }
  return paragraphs;
}

std::optional<Path> Table::cheapest_without(IndexRange paragraph, double most) {
  if (costs_after_.empty()) fill_backwards();
  const auto [first, last] = paragraph;
  const double dropped = judge_.cost(paragraph, {});
  Path best{{}, unreached};
  IndexRange place;
  const std::size_t end = band_.begin(first) + band_.width();
  for (std::size_t column = band_.begin(last); column < end; ++column) {
    const double cost = costs_before_[band_.index(first, column)] + dropped +
                        costs_after_[band_.index(last, column)];
    if (cost >= best.cost) continue;
    best.cost = cost;
    place = {column, column};
  }
  if (best.cost > most || best.cost == unreached) return std::nullopt;
  best.matches = matches_before(first, place.begin);
  best.matches.push_back({paragraph, place});
  const std::vector<Match> rest = matches_after(last, place.end);
  best.matches.insert(best.matches.end(), rest.begin(), rest.end());
  return best;
}

}  // namespace lectern::deck
