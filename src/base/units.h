// Lengths out in the world, each in its unit; pixels are in base/geometry.h.
#pragma once

#include <compare>

namespace lectern {

/// In so many micrometres each. A length becomes one in another unit as those of `std::chrono` do;
/// nothing else becomes a length unasked.
template <int micrometres>
class Length {
 public:
  constexpr Length() = default;
  constexpr explicit Length(double count) : count_(count) {}
  template <int others>
  constexpr Length(Length<others> other)
      : count_(other.count() * (static_cast<double>(others) / micrometres)) {}

  constexpr double count() const { return count_; }

  friend constexpr Length operator+(Length a, Length b) { return Length(a.count_ + b.count_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.count_ - b.count_); }
  friend constexpr Length operator*(Length a, double by) { return Length(a.count_ * by); }
  friend constexpr Length operator/(Length a, double by) { return Length(a.count_ / by); }
  friend constexpr auto operator<=>(const Length&, const Length&) = default;

 private:
  double count_ = 0;
};

using Millimetres = Length<1'000>;
using Inches = Length<25'400>;
using Metres = Length<1'000'000>;

}  // namespace lectern
