// Chooses where lines end. Pure: it knows lengths, not text.
#pragma once

#include <cstddef>
#include <vector>

namespace lectern::text {

/// What is to be cut into lines: the opportunities 0 … last() where a line may begin or end, and
/// the length of a line from one to another, without what vanishes at its end.
class LineMeasure {
 public:
  virtual ~LineMeasure() = default;

  virtual std::size_t last() const = 0;
  /// Whether every way of cutting cuts here.
  virtual bool is_forced(std::size_t opportunity) const = 0;
  /// The length a line may have, in the unit of `length`.
  virtual double limit() const = 0;
  virtual double length(std::size_t from, std::size_t to) const = 0;
  virtual bool fits(double length) const = 0;
  bool fits(std::size_t from, std::size_t to) const { return fits(length(from, to)); }
  /// What it costs a reader when a line ends here: see `break_costs`.
  virtual double cost(std::size_t opportunity) const = 0;
  /// An opportunity near the last one for which a line from `from` fits.
  virtual std::size_t estimated_end(std::size_t from) const = 0;
};

/// The opportunities where lines end, last() among them. A line does not fit only when it lies
/// between neighbouring ones.
std::vector<std::size_t> greedy(const LineMeasure& measure);

/// Over exactly as many lines as `greedy` makes, those whose ends cost least and that leave the
/// least sum of squared slack, the last line included: a line end that costs 1 weighs as much as a
/// line that is off by the mean of all. Where there is a way, no line but the last is shorter than
/// 0.6 of the longest. Of equals, the one whose earlier lines are longer.
std::vector<std::size_t> balanced(const LineMeasure& measure);

/// As balanced, over one line more; nothing where a line end is forced or there are too few.
std::vector<std::size_t> balanced_looser(const LineMeasure& measure);

}  // namespace lectern::text
