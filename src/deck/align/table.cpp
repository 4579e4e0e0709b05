#include "deck/align/table.h"

#include <algorithm>
#include <utility>

#include "base/cancellation.h"

namespace lectern::deck {
namespace {

// More cells than this are not tried, so that no text is too long to be matched.
constexpr std::size_t most_cells = 600'000;
constexpr std::size_t narrowest_band = 8;
// Of so many sentences a paragraph may be part of another.
constexpr std::size_t longest_part = 6;

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

Table::Side::Side(std::span<const Unit> units) : ending(units.size() + 1, 0) {
  std::size_t begin = 0, paragraph = 0;
  for (std::size_t end = 1; end <= units.size(); ++end) {
    paragraph_of.push_back(paragraph);
    if (end < units.size() && !units[end].opens_paragraph) continue;
    ending[end] = end - begin;
    begin = end;
    ++paragraph;
  }
  paragraph_of.push_back(paragraph);
}

std::size_t Table::Side::beginning_with(std::size_t unit) const {
  std::size_t end = unit + 1;
  while (ending[end] == 0) ++end;
  return end - unit;
}

std::size_t Table::Side::within(std::size_t end, std::size_t most) const {
  std::size_t count = 0;
  while (count < std::min(end, most) && paragraph_of[end - count - 1] == paragraph_of[end - 1]) {
    ++count;
  }
  return count;
}

Table::Table(std::span<const Unit> source, std::span<const Unit> target, const MatchScorer& scorer,
             Freedom freedom, std::vector<Corner> passed)
    : scorer_(scorer),
      freedom_(freedom),
      passed_(std::move(passed)),
      source_(source),
      target_(target),
      band_(source.size(), target.size()) {
  fill_forwards();
}

/// Whether it begins and ends on one side of each corner.
bool Table::passes(const Match& match) const {
  return std::all_of(passed_.begin(), passed_.end(), [&](const Corner& corner) {
    return (match.source.end <= corner.row && match.target.end <= corner.column) ||
           (match.source.begin >= corner.row && match.target.begin >= corner.column);
  });
}

bool Table::is_free(const Match& match) const {
  if (!passes(match)) return false;
  if (freedom_ == Freedom::All) return true;
  const auto [source, target] = match;
  if (source.empty() || target.empty()) return false;
  const std::size_t ours = source_.paragraph_of[source.begin];
  const std::size_t theirs = target_.paragraph_of[target.begin];
  return ours == theirs && source_.paragraph_of[source.end - 1] == ours &&
         target_.paragraph_of[target.end - 1] == ours;
}

template <typename Relax>
void Table::for_each_step_to(std::size_t row, std::size_t column, const Relax& relax) const {
  const auto consider = [&](std::size_t source, std::size_t target) {
    if (source > row || target > column || source + target == 0) return;
    if (!band_.contains(row - source, column - target)) return;
    const Match match{{row - source, row}, {column - target, column}};
    if (is_free(match)) relax(match);
  };
  const std::size_t source = source_.ending[row], target = target_.ending[column];
  if (source > 1) consider(source, 0);
  if (target > 1) consider(0, target);
  for (const auto& step : matchings) consider(step.source, step.target);
  const auto consider_whole = [&](std::size_t ours, std::size_t theirs) {
    if (ours + theirs > 4) consider(ours, theirs);
  };
  // A paragraph and a part of the one that it was merged into, ...
  if (source > 0) {
    for (std::size_t part = 1; part <= target_.within(column, longest_part); ++part) {
      if (part != target) consider_whole(source, part);
    }
  }
  if (target > 0) {
    for (std::size_t part = 1; part <= source_.within(row, longest_part); ++part) {
      if (part != source) consider_whole(part, target);
    }
  }
  // ... and paragraphs as wholes, however their sentences are cut.
  if (source == 0 || target == 0) return;
  consider_whole(source, target);
  if (source < row) consider_whole(source + source_.ending[row - source], target);
  if (target < column) consider_whole(source, target + target_.ending[column - target]);
}

template <typename Relax>
void Table::for_each_gap_to(std::size_t row, std::size_t column, const Relax& relax) const {
  if (freedom_ != Freedom::All) return;
  const std::size_t source = source_.ending[row], target = target_.ending[column];
  const Match dropped{{row - source, row}, {column, column}};
  const Match added{{row, row}, {column - target, column}};
  if (source > 0 && band_.contains(row - source, column) && passes(dropped)) {
    relax(&Cell::dropping, dropped);
  }
  if (target > 0 && band_.contains(row, column - target) && passes(added)) {
    relax(&Cell::adding, added);
  }
}

void Table::fill_forwards() {
  before_.assign(rows() * band_.width(), {});
  before_[0].matched.cost = 0;
  for (std::size_t row = 0; row < rows(); ++row) {
    throw_if_cancelled();
    const std::size_t begin = band_.begin(row);
    for (std::size_t column = begin; column < begin + band_.width(); ++column) {
      Cell& cell = before_[band_.index(row, column)];
      // what is cheap to score goes first: what costs more already is not scored
      for_each_gap_to(row, column, [&](Gap gap, const Match& match) {
        const Cell& from = at(before_, match.source.begin, match.target.begin);
        const auto [opened, gone_on] = scorer_.gap_costs(match.source, match.target);
        cell.*gap = std::min(from.beside(match).cost + opened, from.*gap + gone_on);
        cell.of(match).improve(cell.*gap, step_of(match));
      });
      for_each_step_to(row, column, [&](const Match& match) {
        const double before =
            at(before_, match.source.begin, match.target.begin).beside(match).cost;
        Choice& choice = cell.of(match);
        if (before >= choice.cost) return;
        choice.improve(before + scorer_.cost(match.source, match.target), step_of(match));
      });
    }
  }
}

void Table::fill_backwards() {
  after_.assign(before_.size(), {});
  Cell& end = at(after_, rows() - 1, columns() - 1);
  end.matched.cost = 0;
  end.dropping = scorer_.cost_of_ending_in_gap();
  for (std::size_t row = rows(); row-- > 0;) {
    throw_if_cancelled();
    const std::size_t begin = band_.begin(row);
    for (std::size_t column = begin + band_.width(); column-- > begin;) {
      Cell& cell = after_[band_.index(row, column)];
      cell.dropping = std::min(cell.dropping, cell.beside_dropped().cost);
      cell.adding = std::min(cell.adding, cell.beside_added().cost);
      for_each_step_to(row, column, [&](const Match& match) {
        const double after = cell.beside(match).cost;
        Choice& choice = at(after_, match.source.begin, match.target.begin).of(match);
        if (after >= choice.cost) return;
        choice.improve(scorer_.cost(match.source, match.target) + after, step_of(match));
      });
      for_each_gap_to(row, column, [&](Gap gap, const Match& match) {
        Cell& from = at(after_, match.source.begin, match.target.begin);
        const auto [opened, gone_on] = scorer_.gap_costs(match.source, match.target);
        from.*gap = gone_on + cell.*gap;
        from.of(match).improve(opened + cell.*gap, step_of(match));
      });
    }
  }
}

Table::Gap Table::gap_of(const Match& match) const {
  const auto [source, target] = match;
  if (target.empty() && source_.ending[source.end] == source.size()) return &Cell::dropping;
  if (source.empty() && target_.ending[target.end] == target.size()) return &Cell::adding;
  return nullptr;
}

std::vector<Match> Table::matches_before(Corner corner, const Choice* choice, Gap gap) const {
  std::vector<Match> matches;
  auto [row, column] = corner;
  while (row > 0 || column > 0) {
    const double cost = gap ? at(before_, row, column).*gap : choice->cost;
    Match match{{row - choice->step.source, row}, {column - choice->step.target, column}};
    if (gap == &Cell::dropping) match = {{row - source_.ending[row], row}, {column, column}};
    if (gap == &Cell::adding) match = {{row, row}, {column - target_.ending[column], column}};
    matches.push_back(match);
    row = match.source.begin;
    column = match.target.begin;
    const Cell& cell = at(before_, row, column);
    choice = &cell.beside(match);
    gap = gap_of(match);
    if (!gap) continue;
    const double gone_on = scorer_.gap_costs(match.source, match.target).gone_on;
    if (cell.*gap + gone_on > cost) gap = nullptr;
  }
  std::reverse(matches.begin(), matches.end());
  return matches;
}

std::vector<Match> Table::matches_after(Corner corner, const Choice* choice, Gap gap) const {
  std::vector<Match> matches;
  auto [row, column] = corner;
  while (row + 1 < rows() || column + 1 < columns()) {
    const Cell& cell = at(after_, row, column);
    if (gap && choice->cost <= cell.*gap) gap = nullptr;
    Match match{{row, row + choice->step.source}, {column, column + choice->step.target}};
    if (gap == &Cell::dropping) {
      match = {{row, row + source_.beginning_with(row)}, {column, column}};
    }
    if (gap == &Cell::adding) {
      match = {{row, row}, {column, column + target_.beginning_with(column)}};
    }
    matches.push_back(match);
    row = match.source.end;
    column = match.target.end;
    const double cost = choice->cost;
    choice = &at(after_, row, column).beside(match);
    if (gap) continue;
    gap = gap_of(match);
    if (!gap) continue;
    const double opened = scorer_.gap_costs(match.source, match.target).opened;
    if (opened + at(after_, row, column).*gap > cost) gap = nullptr;
  }
  return matches;
}

Path Table::cheapest() const {
  const Corner end{rows() - 1, columns() - 1};
  const Cell& cell = at(before_, end.row, end.column);
  const double unfinished = cell.dropping + scorer_.cost_of_ending_in_gap();
  const Choice& any = cell.any();
  if (std::min(unfinished, any.cost) == unreached) return {{}, unreached};
  if (unfinished < any.cost) return {matches_before(end, &any, &Cell::dropping), unfinished};
  return {matches_before(end, &any, nullptr), any.cost};
}

std::vector<IndexRange> Table::paragraphs() const {
  std::vector<IndexRange> paragraphs;
  for (std::size_t end = 1; end < rows(); ++end) {
    if (source_.ending[end] > 0) paragraphs.push_back({end - source_.ending[end], end});
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
    if (!passes({paragraph, {column, column}})) continue;
    consider(
        at(before_, first, column).beside_dropped().cost + dropped + after.beside_dropped().cost,
        column, nullptr);
    consider(before.dropping + after.dropping, column, &Cell::dropping);
  }
  if (best.cost > most || best.cost == unreached) return std::nullopt;
  const Corner before{gap ? last : first, best_column}, after{last, best_column};
  best.matches =
      matches_before(before, &at(before_, before.row, before.column).beside_dropped(), gap);
  if (!gap) best.matches.push_back({paragraph, {best_column, best_column}});
  const std::vector<Match> rest =
      matches_after(after, &at(after_, after.row, after.column).beside_dropped(), gap);
  best.matches.insert(best.matches.end(), rest.begin(), rest.end());
  return best;
}

}  // namespace lectern::deck
