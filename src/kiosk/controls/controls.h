// What keys, buttons and touches mean to the player, however they are pressed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/controls/bindings.h"
#include "kiosk/controls/chord.h"
#include "kiosk/controls/key_guard.h"

namespace lectern::kiosk {

enum class Use {
  Kiosk,    ///< nobody is there: only the operator's chord leaves, buttons may be stuck
  Preview,  ///< at a desk: Escape and Q leave at once, a key that is held repeats
};

/// A key or button that went up or down.
struct Press {
  /// Repeat: it is still down, and its keyboard repeats it.
  enum class Way { Down, Up, Repeat };

  std::string key;  ///< by its name (kiosk/controls/keys.h)
  Way way = Way::Down;
};

/// What came of a press or a touch.
struct Outcome {
  bool accepted = false;         ///< somebody did something, be it without a meaning
  std::optional<Action> action;  ///< none: there is nothing to do
  std::string notice;            ///< for the log, where not empty: a button was muted, or is back
};

/// A state machine. Each event costs the same however many there have been, and what is kept is
/// bounded by how many keys there are. Handle all presses there are before asking whether to leave:
/// a release may be among them.
class Controls {
 public:
  /// Of all keys and touches together.
  static constexpr int most_actions_a_second = 10;
  /// Alt or Ctrl whose release was lost counts for so long only, as does a key that repeats.
  static constexpr Duration longest_modifier{10'000};
  static constexpr Duration longest_repeat{30'000};

  Controls(const Bindings& bindings, Use use) : use_(use) { bind(bindings); }

  /// From now on keys and touches mean this. What is held stays held, and a button that is muted or
  /// bounces does so still.
  void bind(const Bindings& bindings);
  /// Releases may have been lost, as when a screen is opened anew: no key is taken to be held.
  void release_all() { held_.clear(); }

  Outcome handle(const Press& press, SteadyTime now);
  Outcome touch(SteadyTime now);

  /// When the operator's chord will have been held for long enough; nothing while it is not held.
  std::optional<SteadyTime> due() const;
  bool leave_due(SteadyTime now) const { return due() && now >= *due(); }

 private:
  struct Button {
    Action action;
    KeyGuard guard = {};
  };

  Outcome press(Button& button, std::string_view name, SteadyTime now);
  Outcome repeat(const Button& button, std::string_view name, SteadyTime now);
  Outcome act(const std::optional<Action>& action, SteadyTime now);
  /// Whether the key is down, and went down less than so long ago.
  bool held(std::string_view key, SteadyTime now, Duration longest) const;
  bool with_modifier(SteadyTime now) const;
  bool within_rate(SteadyTime now);

  Use use_;
  std::optional<Action> touch_means_;
  std::map<std::string, Button, std::less<>> buttons_;
  HeldKeys held_;
  KeyGuard touches_;
  KeyGuard other_keys_;  // those that mean nothing, taken as one
  Chord chord_;
  Duration hold_{};
  SteadyTime disturbed_ = SteadyTime::min();  // another key went down while the chord was held
  double recent_actions_ = 0;
  SteadyTime acted_{};
};

}  // namespace lectern::kiosk
