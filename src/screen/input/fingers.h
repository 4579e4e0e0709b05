// Fingers, pens and the buttons of mice while they are down.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "screen/input/input.h"
#include "screen/output/placement.h"

namespace lectern::screen {

/// Each goes by a number of its own; points are the window's.
class Fingers {
 public:
  /// More than anybody has; of those whose lifting was lost the first is forgotten.
  static constexpr std::size_t most = 32;

  void came(std::int64_t finger, Point where) {
    lift(finger);
    if (down_.size() == most) down_.erase(down_.begin());
    down_.push_back({finger, where});
  }

  /// The touch that this ends; nothing where it came before anybody listened.
  std::optional<Input> went(std::int64_t finger, Point where, const TouchMap& map) {
    const auto from = lift(finger);
    return from ? std::optional(touch(*from, where, map)) : std::nullopt;
  }

 private:
  std::optional<Point> lift(std::int64_t finger) {
    const auto found = std::ranges::find(down_, finger, &std::pair<std::int64_t, Point>::first);
    if (found == down_.end()) return std::nullopt;
    const Point from = found->second;
    down_.erase(found);
    return from;
  }

  std::vector<std::pair<std::int64_t, Point>> down_;
};

}  // namespace lectern::screen
