// A world for the player's loop in which time passes only while it waits.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "player/loop.h"
#include "support/recording_output.h"

namespace lectern {

class FakeWorld {
 public:
  explicit FakeWorld(Size size) : output(size) {}

  /// Somebody presses the key at this time.
  void press(Duration when, std::string key) {
    inputs_[SteadyTime(when)].push_back({screen::Input::Kind::Key, std::move(key), {}});
  }
  void release(Duration when, std::string key) {
    inputs_[SteadyTime(when)].push_back({screen::Input::Kind::KeyReleased, std::move(key), {}});
  }
  void touch(Duration when, Point point) {
    inputs_[SteadyTime(when)].push_back({screen::Input::Kind::Touch, {}, point});
  }
  /// A finger comes down at the point and is lifted so far away.
  void swipe(Duration when, Point point, Point travel) {
    inputs_[SteadyTime(when)].push_back({screen::Input::Kind::Touch, {}, point, travel});
  }
  void happen(Duration when, screen::Input::Kind kind) {
    inputs_[SteadyTime(when)].push_back({kind, {}, {}});
  }

  player::World world() {
    return {output, [this](std::optional<Duration> timeout) { return wait(timeout); },
            [this] { return now_; }, [this] { return wall_ + (now_ - begin); }};
  }

  /// What the clock on the wall says when the world begins.
  void begin_at(WallTime wall) { wall_ = wall; }

  /// Since the clock began, as all times are that it is told.
  Duration now() const { return now_.time_since_epoch(); }

  screen::RecordingOutput output;
  std::vector<std::optional<Duration>> waits;  ///< every timeout that was asked for

 private:
  std::vector<screen::Input> wait(std::optional<Duration> timeout) {
    waits.push_back(timeout);
    const auto next = inputs_.begin();
    if (next != inputs_.end() && (!timeout || next->first <= now_ + *timeout)) {
      now_ = std::max(now_, next->first);
      std::vector<screen::Input> inputs = std::move(next->second);
      inputs_.erase(next);
      return inputs;
    }
    // Nothing will ever happen: end the loop rather than sleep for ever.
    if (!timeout) return {{screen::Input::Kind::Terminated, {}, {}}};
    now_ += *timeout;
    return {};
  }

  static constexpr SteadyTime begin{Duration(1000)};

  SteadyTime now_ = begin;
  WallTime wall_{};
  std::map<SteadyTime, std::vector<screen::Input>> inputs_;
};

}  // namespace lectern
