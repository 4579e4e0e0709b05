#include "text/break/wrap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "base/cancellation.h"
namespace lectern::text {
namespace {

using Indices = std::vector<std::size_t>;

/// Where a line from `from` ends when it takes as much as it holds.
std::size_t farthest(const LineMeasure& measure, std::size_t from) {
  std::size_t to = std::clamp(measure.estimated_end(from), from + 1, measure.last());
  while (to > from + 1 && !measure.fits(from, to)) --to;
  for (std::size_t opportunity = from + 1; opportunity < to; ++opportunity) {
    if (measure.is_forced(opportunity)) return opportunity;
  }
  while (to < measure.last() && !measure.is_forced(to) && measure.fits(from, to + 1)) ++to;
  return to;
}

/// Slack in whole 65536ths, so that ways of cutting that leave the same slack compare equal
/// whatever the size of the text: the sum of their squares is exact.
double slack(const LineMeasure& measure, std::size_t from, std::size_t to) {
  constexpr double unit = 65536;
  return std::nearbyint(measure.limit() * unit) - std::nearbyint(measure.length(from, to) * unit);
}

/// Balances the lines of one stretch that is always cut at both ends. The k-th line can end
/// nowhere after where the greedy one does, nor so early that the lines left cannot hold the rest.
class Balance {
 public:
  Balance(const LineMeasure& measure, std::size_t begin, std::span<const std::size_t> greedy_ends)
      : measure_(measure), latest_{begin} {
    latest_.insert(latest_.end(), greedy_ends.begin(), greedy_ends.end());
    earliest_ = latest_;
    for (std::size_t line = lines(); line > 1; --line) {
      const std::size_t to = earliest_[line];
      std::size_t from = std::min(latest_[line - 1], to - 1);
      while (from > begin && measure_.fits(from - 1, to)) --from;
      earliest_[line - 1] = from;
    }
  }

  Indices ends() {
    for (std::size_t line = 1; line <= lines(); ++line) extend(line);
    // only where a line that does not fit is among others, which no length can mend
    if (std::isinf(best_.back().back().cost)) return {latest_.begin() + 1, latest_.end()};
    Indices result(lines());
    std::size_t opportunity = latest_.back();
    for (std::size_t line = lines(); line > 0; --line) {
      result[line - 1] = opportunity;
      opportunity = best_[line - 1][opportunity - earliest_[line]].from;
    }
    return result;
  }

 private:
  struct Best {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t from = 0;
  };

  std::size_t lines() const { return latest_.size() - 1; }

  double cost_before(std::size_t line, std::size_t from) const {
    return line == 1 ? 0 : best_[line - 2][from - earliest_[line - 1]].cost;
  }

  /// The least cost of ending the line at each opportunity where it can end.
  void extend(std::size_t line) {
    std::vector<Best>& bests = best_.emplace_back(latest_[line] - earliest_[line] + 1);
    for (std::size_t to = earliest_[line]; to <= latest_[line]; ++to) {
      throw_if_cancelled();
      Best& best = bests[to - earliest_[line]];
      std::size_t from = std::min(latest_[line - 1] + 1, to);
      while (from-- > earliest_[line - 1] && measure_.fits(from, to)) {
        const double left = slack(measure_, from, to);
        const double cost = cost_before(line, from) + left * left;
        if (cost < best.cost) best = {cost, from};
      }
    }
  }

  const LineMeasure& measure_;
  Indices latest_;  // [k] is where k lines can end, [0] where the first begins
  Indices earliest_;
  std::vector<std::vector<Best>> best_;  // of line k at [k - 1]
};

}  // namespace

Indices greedy(const LineMeasure& measure) {
  Indices ends;
  for (std::size_t from = 0; from < measure.last(); from = ends.back()) {
    throw_if_cancelled();
    ends.push_back(farthest(measure, from));
  }
  return ends;
}

Indices balanced(const LineMeasure& measure) {
  const Indices greedy_ends = greedy(measure);
  Indices ends;
  std::size_t first = 0;  // index of the stretch's first line
  for (std::size_t line = 0; line < greedy_ends.size(); ++line) {
    const std::size_t end = greedy_ends[line];
    if (end != measure.last() && !measure.is_forced(end)) continue;
    const std::size_t begin = first == 0 ? 0 : greedy_ends[first - 1];
    const std::span lines(greedy_ends.data() + first, line + 1 - first);
    const Indices cut = lines.size() == 1 ? Indices(lines.begin(), lines.end())
                                          : Balance(measure, begin, lines).ends();
    ends.insert(ends.end(), cut.begin(), cut.end());
    first = line + 1;
  }
  return ends;
}

}  // namespace lectern::text
