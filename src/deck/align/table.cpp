#include "deck/align/table.h"

#include <algorithm>

namespace lectern::deck {
namespace {

// More cells than this are not tried, so that no text is too long to be matched.
constexpr std::size_t most_cells = 1'000'000;
constexpr std::size_t narrowest_band = 8;

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

/// How many units the paragraph has that begins with this one.
std::size_t paragraph_from(std::span<const std::size_t> lengths, std::size_t unit) {
  std::size_t end = unit + 1;
  while (lengths[end] == 0) ++end;
  return end - unit;
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
    {{1, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}}};

Table::Table(std::span<const Unit> source, std::span<const Unit> target, const MatchScorer& scorer)
    : scorer_(scorer),
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
    relax(Step{source, target}, Match{{row - source, row}, {column - target, column}});
  };
  const std::size_t source = source_paragraphs_[row], target = target_paragraphs_[column];
  if (source > 1) consider(source, 0);
  if (target > 1) consider(0, target);
  for (const auto& step : matchings) consider(step.source, step.target);
}

template <typename Relax>
void Table::for_each_gap_to(std::size_t row, std::size_t column, const Relax& relax) const {
  const std::size_t source = source_paragraphs_[row], target = target_paragraphs_[column];
  if (source > 0 && band_.contains(row - source, column)) {
    relax(&Cell::dropping, Match{{row - source, row}, {column, column}});
  }
  if (target > 0 && band_.contains(row, column - target)) {
    relax(&Cell::adding, Match{{row, row}, {column - target, column}});
  }
}

void Table::fill_forwards() {
  before_.assign(rows() * band_.width(), {});
  before_[0].any = 0;
  for (std::size_t row = 0; row < rows(); ++row) {
    const std::size_t begin = band_.begin(row);
    for (std::size_t column = begin; column < begin + band_.width(); ++column) {
      Cell& cell = before_[band_.index(row, column)];
      // what is cheap to score goes first: what costs more already is not scored
      for_each_gap_to(row, column, [&](Gap gap, const Match& match) {
        const Cell& from = at(before_, match.source.begin, match.target.begin);
        const auto [opened, gone_on] = scorer_.gap_costs(match.source, match.target);
        cell.*gap = std::min(from.any + opened, from.*gap + gone_on);
        cell.improve(cell.*gap, Step{match.source.size(), match.target.size()});
      });
      for_each_step_to(row, column, [&](Step step, const Match& match) {
        const double before = at(before_, match.source.begin, match.target.begin).any;
        if (before >= cell.any) return;
        cell.improve(before + scorer_.cost(match.source, match.target), step);
      });
    }
  }
}

void Table::fill_backwards() {
  after_.assign(before_.size(), {});
  Cell& end = at(after_, rows() - 1, columns() - 1);
  end.any = 0;
  end.dropping = scorer_.cost_of_ending_in_gap();
  for (std::size_t row = rows(); row-- > 0;) {
    const std::size_t begin = band_.begin(row);
    for (std::size_t column = begin + band_.width(); column-- > begin;) {
      Cell& cell = after_[band_.index(row, column)];
      cell.dropping = std::min(cell.dropping, cell.any);
      cell.adding = std::min(cell.adding, cell.any);
      for_each_step_to(row, column, [&](Step step, const Match& match) {
        Cell& from = at(after_, match.source.begin, match.target.begin);
        if (cell.any >= from.any) return;
        from.improve(scorer_.cost(match.source, match.target) + cell.any, step);
      });
      for_each_gap_to(row, column, [&](Gap gap, const Match& match) {
        Cell& from = at(after_, match.source.begin, match.target.begin);
        const auto [opened, gone_on] = scorer_.gap_costs(match.source, match.target);
        from.*gap = gone_on + cell.*gap;
        from.improve(opened + cell.*gap, Step{match.source.size(), match.target.size()});
      });
    }
  }
}

Table::Gap Table::gap_of(const Match& match) const {
  const auto [source, target] = match;
  if (target.empty() && source_paragraphs_[source.end] == source.size()) return &Cell::dropping;
  if (source.empty() && target_paragraphs_[target.end] == target.size()) return &Cell::adding;
  return nullptr;
}

std::vector<Match> Table::matches_before(Corner corner, Gap gap) const {
  std::vector<Match> matches;
  auto [row, column] = corner;
  while (row > 0 || column > 0) {
    const Cell& cell = at(before_, row, column);
    const auto [source, target] = gap == &Cell::dropping ? Step{source_paragraphs_[row], 0}
                                  : gap == &Cell::adding ? Step{0, target_paragraphs_[column]}
                                                         : cell.step;
    const Match match{{row - source, row}, {column - target, column}};
    matches.push_back(match);
    row -= source;
    column -= target;
    const double cost = gap ? cell.*gap : cell.any;
    gap = gap_of(match);
    if (!gap) continue;
    const double gone_on = scorer_.gap_costs(match.source, match.target).gone_on;
    if (at(before_, row, column).*gap + gone_on > cost) gap = nullptr;
  }
  std::reverse(matches.begin(), matches.end());
  return matches;
}

std::vector<Match> Table::matches_after(Corner corner, Gap gap) const {
  std::vector<Match> matches;
  auto [row, column] = corner;
  while (row + 1 < rows() || column + 1 < columns()) {
    const Cell& cell = at(after_, row, column);
    if (gap && cell.any <= cell.*gap) gap = nullptr;
    const auto [source, target] =
        gap == &Cell::dropping ? Step{paragraph_from(source_paragraphs_, row), 0}
        : gap == &Cell::adding ? Step{0, paragraph_from(target_paragraphs_, column)}
                               : cell.step;
    const Match match{{row, row + source}, {column, column + target}};
    matches.push_back(match);
    row += source;
    column += target;
    if (gap) continue;
    gap = gap_of(match);
    if (!gap) continue;
    const double opened = scorer_.gap_costs(match.source, match.target).opened;
    if (opened + at(after_, row, column).*gap > cell.any) gap = nullptr;
  }
  return matches;
}

Path Table::cheapest() const {
  const Corner end{rows() - 1, columns() - 1};
  const Cell& cell = at(before_, end.row, end.column);
  const double unfinished = cell.dropping + scorer_.cost_of_ending_in_gap();
  if (unfinished < cell.any) return {matches_before(end, &Cell::dropping), unfinished};
  return {matches_before(end, nullptr), cell.any};
}

std::vector<IndexRange> Table::paragraphs() const {
  std::vector<IndexRange> paragraphs;
  for (std::size_t end = 1; end < rows(); ++end) {
    if (source_paragraphs_[end] > 0) paragraphs.push_back({end - source_paragraphs_[end], end});
  }
  return paragraphs;
}

std::optional<Path> Table::cheapest_without(IndexRange paragraph, double most) {
  if (after_.empty()) fill_backwards();
  const auto [first, last] = paragraph;
  const double dropped = scorer_.cost(paragraph, {});
  Path best{{}, unreached};
  std::size_t best_column = 0;
  Gap gap = nullptr;
  const auto consider = [&](double cost, std::size_t column, Gap by) {
    if (cost >= best.cost) return;
    best.cost = cost;
    best_column = column;
    gap = by;
  };
  const std::size_t end = band_.begin(first) + band_.width();
  for (std::size_t column = band_.begin(last); column < end; ++column) {
    const Cell &before = at(before_, last, column), &after = at(after_, last, column);
    consider(at(before_, first, column).any + dropped + after.any, column, nullptr);
    consider(before.dropping + after.dropping, column, &Cell::dropping);
  }
  if (best.cost > most || best.cost == unreached) return std::nullopt;
  best.matches = matches_before({gap ? last : first, best_column}, gap);
  if (!gap) best.matches.push_back({paragraph, {best_column, best_column}});
  const std::vector<Match> rest = matches_after({last, best_column}, gap);
  best.matches.insert(best.matches.end(), rest.begin(), rest.end());
  return best;
}

}  // namespace lectern::deck
