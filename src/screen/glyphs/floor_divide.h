// Division for grids that go on left of and above their origin.
#pragma once

namespace lectern::screen {

/// `value` ÷ `divisor`, which is positive, rounded down: where a coordinate of a fine grid lies in
/// a coarse one.
constexpr int floor_divide(int value, int divisor) {
  return value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);
}

}  // namespace lectern::screen
