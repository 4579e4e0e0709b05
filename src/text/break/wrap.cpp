#include "text/break/wrap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

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

/// Lengths in whole 65536ths, so that ways of cutting that leave the same slack compare equal
/// whatever the size of the text: the sum of their squares is exact.
double in_units(double length) {
  constexpr double unit = 65536;
  return std::nearbyint(length * unit);
}

/// How long a line may be, and all but the last must be.
struct Bounds {
  double least = 0;
  double most = std::numeric_limits<double>::infinity();
  double last = 0;    ///< a shorter last line is as bad as the worst line end
  double weight = 0;  ///< of a line end that costs 1, in squared slack
};

/// Balances the lines of one stretch that is always cut at both ends. The k-th line can end
/// nowhere after where the greedy one does, nor so early that the lines left cannot hold the rest.
class Balance {
 public:
  Balance(const LineMeasure& measure, std::size_t begin, std::span<const std::size_t> greedy_ends)
      : measure_(measure), limit_(in_units(measure.limit())), latest_{begin} {
    latest_.insert(latest_.end(), greedy_ends.begin(), greedy_ends.end());
    earliest_ = latest_;
    for (std::size_t line = lines(); line > 1; --line) {
      const std::size_t to = earliest_[line];
      std::size_t from = std::min(latest_[line - 1], to - 1);
      while (from > begin && measure_.fits(from - 1, to)) --from;
      earliest_[line - 1] = from;
    }
  }

  std::size_t lines() const { return latest_.size() - 1; }

  /// Infinite where no way keeps to the bounds.
  double solve(const Bounds& bounds) {
    best_.clear();
    for (std::size_t line = 1; line <= lines(); ++line) extend(line, bounds);
    return best_.back().back().cost;
  }

  /// As they were solved.
  Indices ends() const {
    Indices result(lines());
    std::size_t opportunity = latest_.back();
    for (std::size_t line = lines(); line > 0; --line) {
      result[line - 1] = opportunity;
      opportunity = best_[line - 1][opportunity - earliest_[line]].from;
    }
    return result;
  }

  Indices greedy_ends() const { return {latest_.begin() + 1, latest_.end()}; }

  /// Whether it matters to a reader where these lines end.
  bool has_costs() const {
    for (std::size_t at = earliest_[1]; at < latest_.back(); ++at) {
      if (measure_.cost(at) != 0) return true;
    }
    return false;
  }

 private:
  struct Best {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t from = 0;
  };

  double cost_before(std::size_t line, std::size_t from) const {
    return line == 1 ? 0 : best_[line - 2][from - earliest_[line - 1]].cost;
  }

  /// The least cost of ending the line at each opportunity where it can end.
  void extend(std::size_t line, const Bounds& bounds) {
    const bool last = line == lines();
    std::vector<Best>& bests = best_.emplace_back(latest_[line] - earliest_[line] + 1);
    for (std::size_t to = earliest_[line]; to <= latest_[line]; ++to) {
      throw_if_cancelled();
      Best& best = bests[to - earliest_[line]];
      const double end = last ? 0 : std::nearbyint(measure_.cost(to) * bounds.weight);
      std::size_t from = std::min(latest_[line - 1] + 1, to);
      while (from-- > earliest_[line - 1]) {
        const double length = measure_.length(from, to);
        if (!measure_.fits(length)) break;
        const double exact = in_units(length);
        if (exact > bounds.most) break;
        if (!last && exact < bounds.least) continue;
        const double left = limit_ - exact;
        const double stub = last && exact < bounds.last ? bounds.weight : 0;
        const double cost = cost_before(line, from) + left * left + end + stub;
        if (cost < best.cost) best = {cost, from};
      }
    }
  }

  const LineMeasure& measure_;
  double limit_;
  Indices latest_;  // [k] is where k lines can end, [0] where the first begins
  Indices earliest_;
  std::vector<std::vector<Best>> best_;  // of line k at [k - 1]
};

/// The shortest line but the last is at least this part of the longest.
constexpr double least_evenness = 0.605;
/// A last line shorter than this part of the mean looks left behind.
constexpr double least_last = 0.4;
/// How long the longest line may be, in parts of the mean.
constexpr std::array longest_lines{1.45, 1.3, 1.18, 1.08};

std::vector<double> lengths_of(const LineMeasure& measure, std::size_t begin, const Indices& ends) {
  std::vector<double> lengths;
  lengths.reserve(ends.size());
  for (const std::size_t end : ends) {
    lengths.push_back(in_units(measure.length(std::exchange(begin, end), end)));
  }
  return lengths;
}

/// What `Balance::solve` would give for these lines; infinite where they are not even enough.
double cost_of(const LineMeasure& measure, const Indices& ends, const std::vector<double>& lengths,
               const Bounds& bounds) {
  const double limit = in_units(measure.limit());
  const double longest = *std::max_element(lengths.begin(), lengths.end());
  double cost = lengths.back() < bounds.last ? bounds.weight : 0;
  for (std::size_t line = 0; line < ends.size(); ++line) {
    cost += (limit - lengths[line]) * (limit - lengths[line]);
    if (line + 1 == ends.size()) break;
    if (lengths[line] < least_evenness * longest) return std::numeric_limits<double>::infinity();
    cost += std::nearbyint(measure.cost(ends[line]) * bounds.weight);
  }
  return cost;
}

/// Lines that end where it costs least, as even as that leaves them.
Indices by_sense(const LineMeasure& measure, Balance& balance, std::size_t begin, Indices even) {
  const std::vector<double> lengths = lengths_of(measure, begin, even);
  const double mean =
      std::accumulate(lengths.begin(), lengths.end(), 0.0) / static_cast<double>(lengths.size());
  const double limit = in_units(measure.limit());
  Bounds bounds{0, 0, least_last * mean, mean * mean};
  double least = cost_of(measure, even, lengths, bounds);
  Indices best = std::move(even);
  for (const double part : longest_lines) {
    const double most = std::min(part * mean, limit);
    if (most == std::exchange(bounds.most, most)) continue;
    bounds.least = least_evenness * most;
    const double cost = balance.solve(bounds);
    if (cost >= least) continue;
    least = cost;
    best = balance.ends();
  }
  return best;
}

Indices balanced_lines(const LineMeasure& measure, std::size_t begin,
                       std::span<const std::size_t> greedy_ends) {
  Balance balance(measure, begin, greedy_ends);
  // only where a line that does not fit is among others, which no length can mend
  if (std::isinf(balance.solve({}))) return balance.greedy_ends();
  Indices even = balance.ends();
  if (even.size() == 1 || !balance.has_costs()) return even;
  return by_sense(measure, balance, begin, std::move(even));
}

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
                                          : balanced_lines(measure, begin, lines);
    ends.insert(ends.end(), cut.begin(), cut.end());
    first = line + 1;
  }
  return ends;
}

Indices balanced_looser(const LineMeasure& measure) {
  Indices latest = greedy(measure);
  const auto is_forced = [&](std::size_t end) { return measure.is_forced(end); };
  if (std::ranges::any_of(latest.begin(), latest.end() - 1, is_forced)) return {};
  latest.push_back(measure.last());
  for (std::size_t line = latest.size() - 1; line-- > 0;) {
    latest[line] = std::min(latest[line], latest[line + 1] - 1);
  }
  return latest.front() == 0 ? Indices{} : balanced_lines(measure, 0, latest);
}

}  // namespace lectern::text
