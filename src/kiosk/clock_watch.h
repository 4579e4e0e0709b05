// Notices that somebody set the clock on the wall.
#pragma once

#include "base/system/descriptor.h"

namespace lectern::kiosk {

/// Whoever waits for a time of day waits for so long; when the clock is set that is no longer
/// right, and there is something to read.
class ClockWatch {
 public:
  /// Without a descriptor, where the system has none left: the clock is then looked at when
  /// something else happens.
  ClockWatch();

  int descriptor() const { return timer_.number(); }
  /// Reads what there is to read, and watches on.
  void acknowledge();

 private:
  void arm();

  Descriptor timer_;
};

}  // namespace lectern::kiosk
