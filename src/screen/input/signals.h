// Being asked to end (SIGTERM, SIGINT) as something that can be waited for.
#pragma once

#include "base/system/descriptor.h"

namespace lectern::screen {

/// While one lives, the two signals do not end the process; make it before any thread that should
/// share in that. They are blocked and read from a descriptor, so nothing runs in a handler. What
/// has come and was not read is left to others that live; with the last it is forgotten, and
/// signals are as the first found them. All live on one thread.
class TerminationSignals {
 public:
  /// Throws Failure when the system has no descriptor left.
  TerminationSignals();
  ~TerminationSignals();

  /// Readable when one has come.
  int descriptor() const { return descriptor_.number(); }

  /// Whether one has come since the last call.
  bool drain();

 private:
  Descriptor descriptor_;
};

}  // namespace lectern::screen
