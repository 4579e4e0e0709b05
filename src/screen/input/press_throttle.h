// So many presses as hands can make, of one device.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

#include "screen/input/input.h"

namespace lectern::screen {

/// What comes faster than anybody presses (a book on the keys, a broken pad) is left out, so that
/// what others do is not kept waiting by it.
class PressThrottle {
 public:
  using Time = std::chrono::steady_clock::time_point;

  static constexpr int at_once = 40;
  static constexpr std::chrono::milliseconds each{40};

  /// Whether one more press at this time is one of a hand's.
  bool allows(Time now) {
    const auto earned = std::min<std::chrono::steady_clock::duration>(now - since_, at_once * each);
    since_ = std::max(since_, now - earned);
    if (since_ + each > now) return false;
    since_ += each;
    return true;
  }

 private:
  Time since_{};  ///< presses have been used up until then
};

/// Takes out of the inputs from the place `begin` on the presses and touches that are too many.
inline void leave_out_storm(std::vector<Input>& inputs, std::size_t begin, PressThrottle& throttle,
                            PressThrottle::Time now) {
  const auto too_many = [&](const Input& input) {
    using Kind = Input::Kind;
    const bool press =
        input.kind == Kind::Key || input.kind == Kind::KeyRepeated || input.kind == Kind::Touch;
    return press && !throttle.allows(now);
  };
  const auto first = inputs.begin() + static_cast<std::ptrdiff_t>(begin);
  inputs.erase(std::remove_if(first, inputs.end(), too_many), inputs.end());
}

}  // namespace lectern::screen
