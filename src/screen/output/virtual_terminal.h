// The text console of the machine, kept from writing into the picture and from hearing the keys.
#pragma once

#include "base/system/descriptor.h"

namespace lectern::screen {

/// While it lives, the process's virtual terminal is in graphics mode: no text, no blinking cursor.
/// Its keyboard is off: what visitors type reaches no login, Ctrl-C no process, and neither
/// Ctrl-Alt-F2 nor `chvt` leads away, since a terminal in graphics mode is not left. A process
/// without one (started over a network or a serial line) has nothing to do that to.
class VirtualTerminal {
 public:
  VirtualTerminal();
  ~VirtualTerminal();

 private:
  Descriptor terminal_;
  int keyboard_ = 0;  // its mode before
};

}  // namespace lectern::screen
