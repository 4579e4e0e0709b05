// Resamples in both directions at once, by exact shares.
#include "screen/glyphs/sprite.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace lectern::screen {
namespace {

/// Along one axis: which pixels of the old picture make each one of the new, and in what shares.
/// A new pixel sees as far as a pixel of the larger grid is wide, around its own middle: wider than
/// an old pixel that is a mean of those it covers, narrower it is linear interpolation.
class AxisResampler {
 public:
  /// Old pixels are `[begin, end)`. In units of which an old pixel has 2·to and a new one 2·from.
  AxisResampler(int begin, int end, int from, int to)
      : begin_(begin),
        end_(end),
        old_(2 * to),
        new_(2 * from),
        reach_(std::max(from, to)),
        first_(floor_divide(begin * old_ - reach_ - from, new_) + 1),
        last_(floor_divide(end * old_ + reach_ - from - 1, new_)) {}

  int first() const { return first_; }
  int count() const { return last_ - first_ + 1; }
  std::uint64_t whole() const { return 2 * static_cast<std::uint64_t>(reach_); }

  /// Calls `take` with each old pixel that the new one sees and its share of `whole()`.
  template <typename Take>
  void shares(int pixel, Take take) const {
    const int middle = pixel * new_ + new_ / 2;
    const int left = middle - reach_;
    const int right = middle + reach_;
    const int first = std::max(begin_, floor_divide(left, old_));
    const int end = std::min(end_, floor_divide(right - 1, old_) + 1);
    for (int i = first; i < end; ++i) {
      const int share = std::min(right, (i + 1) * old_) - std::max(left, i * old_);
      take(i, static_cast<std::uint64_t>(share));
    }
  }

 private:
  int begin_, end_, old_, new_, reach_, first_, last_;
};

std::uint32_t mean(const Sprite& sprite, const AxisResampler& across, const AxisResampler& down,
                   Point pixel) {
  std::array<std::uint64_t, 4> sums{};
  down.shares(pixel.y, [&](int y, std::uint64_t high) {
    const auto row = sprite.row(y);
    across.shares(pixel.x, [&](int x, std::uint64_t wide) {
      const std::uint32_t value = row[static_cast<std::size_t>(x - sprite.bounds.x)];
      for (std::size_t c = 0; c < 4; ++c) sums[c] += (value >> 8 * c & 0xFF) * wide * high;
    });
  });
  const std::uint64_t whole = across.whole() * down.whole();
  std::uint32_t result = 0;
  for (std::size_t c = 0; c < 4; ++c) {
    result |= static_cast<std::uint32_t>((sums[c] + whole / 2) / whole) << 8 * c;
  }
  return result;
}

}  // namespace

Sprite resampled(const Sprite& sprite, int from, int to) {
  assert(from >= 1 && to >= 1);
  const Rect& old = sprite.bounds;
  if (from == to || old.empty()) return sprite;
  const AxisResampler across(old.x, old.right(), from, to);
  const AxisResampler down(old.y, old.bottom(), from, to);
  Sprite result{{across.first(), down.first(), across.count(), down.count()}, {}};
  const Rect& bounds = result.bounds;
  result.pixels.reserve(static_cast<std::size_t>(bounds.width) *
                        static_cast<std::size_t>(bounds.height));
  for (int y = bounds.y; y < bounds.bottom(); ++y) {
    for (int x = bounds.x; x < bounds.right(); ++x) {
      result.pixels.push_back(mean(sprite, across, down, {x, y}));
    }
  }
  return result;
}

}  // namespace lectern::screen
