// Greedy and balanced line breaking.
#include "text/break/wrap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace lectern::text {
namespace {

using Places = std::vector<std::size_t>;

/// Where a line from `from` ends when it takes as much as it holds.
std::size_t farthest(const Stretches& stretches, std::size_t from) {
  std::size_t to = std::clamp(stretches.guess(from), from + 1, stretches.last());
  while (to > from + 1 && !stretches.fits(from, to)) --to;
  for (std::size_t place = from + 1; place < to; ++place) {
    if (stretches.always_cut(place)) return place;
  }
  while (to < stretches.last() && !stretches.always_cut(to) && stretches.fits(from, to + 1)) ++to;
  return to;
}

/// Slack in whole 65536ths, so that ways of cutting that leave the same slack compare equal
/// whatever the size of the text: the sum of their squares is exact.
double slack(const Stretches& stretches, std::size_t from, std::size_t to) {
  constexpr double unit = 65536;
  return std::nearbyint(stretches.limit() * unit) -
         std::nearbyint(stretches.length(from, to) * unit);
}

/// Balances the lines of one stretch that is always cut at both ends. The k-th line can end
/// nowhere after where the greedy one does, nor so early that the lines left cannot hold the rest.
class Balance {
 public:
  Balance(const Stretches& stretches, std::size_t begin, std::span<const std::size_t> greedy_ends)
      : stretches_(stretches), latest_{begin} {
    latest_.insert(latest_.end(), greedy_ends.begin(), greedy_ends.end());
    earliest_ = latest_;
    for (std::size_t line = lines(); line > 1; --line) {
      const std::size_t to = earliest_[line];
      std::size_t from = std::min(latest_[line - 1], to - 1);
      while (from > begin && stretches_.fits(from - 1, to)) --from;
      earliest_[line - 1] = from;
    }
  }

  Places ends() {
    for (std::size_t line = 1; line <= lines(); ++line) extend(line);
    // only where a line that does not fit stands among others, which no length can mend
    if (std::isinf(best_.back().back().cost)) return {latest_.begin() + 1, latest_.end()};
    Places result(lines());
    std::size_t place = latest_.back();
    for (std::size_t line = lines(); line > 0; --line) {
      result[line - 1] = place;
      place = best_[line - 1][place - earliest_[line]].from;
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

  /// The least cost of ending the line at each place where it can end.
  void extend(std::size_t line) {
    std::vector<Best>& bests = best_.emplace_back(latest_[line] - earliest_[line] + 1);
    for (std::size_t to = earliest_[line]; to <= latest_[line]; ++to) {
      Best& best = bests[to - earliest_[line]];
      std::size_t from = std::min(latest_[line - 1] + 1, to);
      while (from-- > earliest_[line - 1] && stretches_.fits(from, to)) {
        const double left = slack(stretches_, from, to);
        const double cost = cost_before(line, from) + left * left;
        if (cost < best.cost) best = {cost, from};
      }
    }
  }

  const Stretches& stretches_;
  Places latest_;  // [k] is where k lines can end, [0] where the first begins
  Places earliest_;
  std::vector<std::vector<Best>> best_;  // of line k at [k - 1]
};

}  // namespace

Places greedy(const Stretches& stretches) {
  Places ends;
  for (std::size_t from = 0; from < stretches.last(); from = ends.back()) {
    ends.push_back(farthest(stretches, from));
  }
  return ends;
}

Places balanced(const Stretches& stretches) {
  const Places greedy_ends = greedy(stretches);
  Places ends;
  std::size_t first = 0;  // index of the stretch's first line
  for (std::size_t line = 0; line < greedy_ends.size(); ++line) {
    const std::size_t end = greedy_ends[line];
    if (end != stretches.last() && !stretches.always_cut(end)) continue;
    const std::size_t begin = first == 0 ? 0 : greedy_ends[first - 1];
    const std::span lines(greedy_ends.data() + first, line + 1 - first);
    const Places cut = lines.size() == 1 ? Places(lines.begin(), lines.end())
                                         : Balance(stretches, begin, lines).ends();
    ends.insert(ends.end(), cut.begin(), cut.end());
    first = line + 1;
  }
  return ends;
}

}  // namespace lectern::text
