// Line wrapping against trying every way there is.
#include "text/break/wrap.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <utility>
#include <vector>

using namespace lectern::text;

namespace {

using Ends = std::vector<std::size_t>;

/// Words in a row with a space of 1 between them, which vanishes at the end of a line.
class Words : public LineMeasure {
 public:
  Words(std::vector<double> widths, double limit) : widths_(std::move(widths)), limit_(limit) {}

  std::size_t last() const override { return widths_.size(); }
  bool is_forced(std::size_t opportunity) const override { return opportunity == cut; }
  double limit() const override { return limit_; }
  double length(std::size_t from, std::size_t to) const override {
    double sum = static_cast<double>(to - from) - 1;
    for (std::size_t i = from; i < to; ++i) sum += widths_[i];
    return sum;
  }
  using LineMeasure::fits;
  bool fits(double length) const override { return length <= limit_; }
  double cost(std::size_t opportunity) const override {
    return costs.empty() ? 0 : costs[opportunity];
  }
  std::size_t estimated_end(std::size_t from) const override { return from + guess_ahead; }

  std::size_t cut = std::numeric_limits<std::size_t>::max();
  std::size_t guess_ahead = 2;
  std::vector<double> costs;

 private:
  std::vector<double> widths_;
  double limit_;
};

/// Whole numbers, so that sums are exact and ties are real.
std::vector<double> random_widths(std::size_t count, std::mt19937& random) {
  std::uniform_int_distribution<int> width(1, 9);
  std::vector<double> widths(count);
  for (double& each : widths) each = width(random);
  return widths;
}

double badness(const Words& words, const Ends& ends) {
  double sum = 0;
  std::size_t from = 0;
  for (const std::size_t to : ends) {
    if (!words.fits(from, to)) return std::numeric_limits<double>::infinity();
    sum += std::pow(words.limit() - words.length(from, to), 2);
    from = to;
  }
  return sum;
}

/// Every choice of places, one bit each.
template <typename Visit>
void each_way(const Words& words, Visit visit) {
  const std::size_t inner = words.last() - 1;
  for (unsigned bits = 0; bits < 1U << inner; ++bits) {
    Ends ends;
    for (std::size_t i = 0; i < inner; ++i) {
      if ((bits >> i & 1U) != 0) ends.push_back(i + 1);
    }
    ends.push_back(words.last());
    visit(ends);
  }
}

double cost(const Words& words, const Ends& ends) {
  double sum = 0;
  for (const std::size_t end : ends) sum += end == words.last() ? 0 : words.costs[end];
  return sum;
}

std::vector<double> lengths(const Words& words, const Ends& ends) {
  std::vector<double> lengths;
  std::size_t from = 0;
  for (const std::size_t to : ends) lengths.push_back(words.length(std::exchange(from, to), to));
  return lengths;
}

bool is_even(std::vector<double> lengths) {
  const double longest = *std::ranges::max_element(lengths);
  lengths.pop_back();
  return *std::ranges::min_element(lengths) >= 0.605 * longest;
}

bool leaves_a_stub(const std::vector<double>& lengths) {
  double sum = 0;
  for (const double length : lengths) sum += length;
  return lengths.back() * static_cast<double>(lengths.size()) < 0.4 * sum;
}

}  // namespace

TEST_CASE("greedy lines are as few as can be, and balanced ones as even, over as many lines") {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    const std::vector<double> widths = random_widths(1 + random() % 10, random);
    Words words(widths, std::uniform_int_distribution<int>(9, 28)(random));
    words.guess_ahead = random() % 6;
    std::size_t fewest = widths.size();
    each_way(words, [&](const Ends& ends) {
      if (std::isfinite(badness(words, ends))) fewest = std::min(fewest, ends.size());
    });
    double least = std::numeric_limits<double>::infinity();
    each_way(words, [&](const Ends& ends) {
      if (ends.size() == fewest) least = std::min(least, badness(words, ends));
    });
    CHECK(greedy(words).size() == fewest);
    const Ends ends = balanced(words);
    CHECK(ends.size() == fewest);
    CHECK(badness(words, ends) == doctest::Approx(least));
  }
}

TEST_CASE("of equally balanced ways the earlier lines are the longer ones") {
  CHECK(balanced(Words({3, 3, 3}, 8)) == Ends{2, 3});
  CHECK(balanced(Words({1, 1, 1, 1, 1}, 5)) == Ends{3, 5});
}

TEST_CASE("a last word alone is joined by others") {
  const Words words({5, 5, 5, 5, 5, 5, 1}, 35);
  CHECK(greedy(words) == Ends{6, 7});
  CHECK(balanced(words) == Ends{3, 7});
}

TEST_CASE("a word longer than a line has a line of its own") {
  const Words words({2, 50, 2, 2}, 10);
  CHECK(greedy(words) == Ends{1, 2, 4});
  CHECK(balanced(words) == Ends{1, 2, 4});
}

TEST_CASE("what is always cut is cut, and each side balanced by itself") {
  Words words({3, 3, 3, 3, 3, 3}, 12);
  words.cut = 1;
  CHECK(greedy(words) == Ends{1, 4, 6});
  CHECK(balanced(words) == Ends{1, 4, 6});
}

TEST_CASE("no line ends where it costs most when another way is even enough") {
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    const std::vector<double> widths = random_widths(2 + random() % 9, random);
    Words words(widths, std::uniform_int_distribution<int>(9, 28)(random));
    Words careless = words;
    for (std::size_t i = 0; i <= widths.size(); ++i) words.costs.push_back(random() % 3 == 0);
    const Ends ends = balanced(words);
    const Ends even = balanced(careless);
    CHECK(ends.size() == even.size());
    if (ends == even) continue;
    CHECK(is_even(lengths(words, ends)));
    const std::vector<double> before = lengths(words, even);
    if (is_even(before) && !leaves_a_stub(before)) CHECK(cost(words, ends) <= cost(words, even));
  }
}

TEST_CASE(
    "looser lines are one more, as even as so many can be; where they cannot be, there are none") {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    const Words words(random_widths(2 + random() % 9, random), 14);
    const std::size_t lines = greedy(words).size() + 1;
    double least = std::numeric_limits<double>::infinity();
    each_way(words, [&](const Ends& ends) {
      if (ends.size() == lines) least = std::min(least, badness(words, ends));
    });
    const Ends loose = balanced_looser(words);
    CHECK(loose.empty() == (lines > words.last()));
    if (loose.empty()) continue;
    CHECK(loose.size() == lines);
    CHECK(badness(words, loose) == least);
  }
  Words cut({3, 3, 3}, 20);
  cut.cut = 1;
  CHECK(balanced_looser(cut).empty());
}

TEST_CASE("a thousand lines are balanced in a moment") {
  std::mt19937 random(3);
  Words words(random_widths(20000, random), 120);
  words.guess_ahead = 20;
  CHECK(balanced(words).size() == greedy(words).size());
}
