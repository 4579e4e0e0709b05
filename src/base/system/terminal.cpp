#include "base/system/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include "base/system/environment.h"

namespace lectern {

std::optional<Terminal> terminal_of(int descriptor) {
  if (isatty(descriptor) == 0) return std::nullopt;
  Terminal terminal;
  terminal.colors = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) terminal.columns = size.ws_col;
  return terminal;
}

bool in_foreground_of_terminal() {
  return isatty(STDIN_FILENO) != 0 && tcgetpgrp(STDIN_FILENO) == getpgrp();
}

}  // namespace lectern
