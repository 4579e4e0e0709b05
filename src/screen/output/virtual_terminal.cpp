#include "screen/output/virtual_terminal.h"

#include <fcntl.h>
#include <linux/kd.h>
#include <sys/ioctl.h>

namespace lectern::screen {
namespace {

bool is_virtual(const Descriptor& terminal) {
  int mode = 0;
  return terminal && ioctl(terminal.number(), KDGETMODE, &mode) == 0;
}

/// Standard input where it is a virtual terminal (systemd's TTYPath=), else the one that the
/// process was started from.
Descriptor find_terminal() {
  Descriptor input(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0));
  if (is_virtual(input)) return input;
  Descriptor own(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
  return is_virtual(own) ? std::move(own) : Descriptor();
}

}  // namespace

VirtualTerminal::VirtualTerminal() : terminal_(find_terminal()) {
  if (!terminal_) return;
  // Where a player was killed that had switched it off it is found so.
  if (ioctl(terminal_.number(), KDGKBMODE, &keyboard_) != 0 || keyboard_ == K_OFF) {
    keyboard_ = K_UNICODE;
  }
  ioctl(terminal_.number(), KDSETMODE, KD_GRAPHICS);
  ioctl(terminal_.number(), KDSKBMODE, K_OFF);
}

VirtualTerminal::~VirtualTerminal() {
  if (!terminal_) return;
  ioctl(terminal_.number(), KDSKBMODE, keyboard_);
  ioctl(terminal_.number(), KDSETMODE, KD_TEXT);
}

}  // namespace lectern::screen
