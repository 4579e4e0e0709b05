// Whether the operator's chord is being held.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/controls/bindings.h"
#include "kiosk/controls/press.h"

namespace lectern::kiosk {

/// All its keys must have gone down within `gathering` of each other: a key whose release was lost
/// (a keyboard unplugged, a window that lost the focus) counts for so long only.
class ChordHold {
 public:
  static constexpr Duration gathering{3000};

  ChordHold(const Chord& chord, Duration hold);

  /// Whether the key is one of the chord's.
  bool take(const Press& press, SteadyTime now);

  /// Some other key went down: the hold begins anew, as somebody leans on the keyboard.
  void disturb(SteadyTime now) { disturbed_ = now; }

  /// When it will have been held for long enough; nothing while it is not held.
  std::optional<SteadyTime> due() const;

 private:
  struct Key {
    std::string name;
    std::optional<SteadyTime> down;
  };
  using Keys = std::vector<Key>;

  static std::optional<SteadyTime> latest(const Keys& keys);

  std::vector<Keys> chord_;
  Duration hold_;
  SteadyTime disturbed_ = SteadyTime::min();
};

}  // namespace lectern::kiosk
