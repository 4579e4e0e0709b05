#include "screen/input/uevents.h"

#include <linux/netlink.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "base/failure.h"

namespace lectern::screen {

bool is_about_displays(std::string_view message) {
  while (!message.empty()) {
    const std::string_view field = message.substr(0, message.find('\0'));
    if (field == "SUBSYSTEM=drm") return true;
    message.remove_prefix(std::min(field.size() + 1, message.size()));
  }
  return false;
}

Uevents::Uevents()
    : socket_(
          socket(AF_NETLINK, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT)) {
  sockaddr_nl address{};
  address.nl_family = AF_NETLINK;
  address.nl_groups = 1;  // the kernel's own; udev's comes later, and not into every sandbox
  if (!socket_ ||
      bind(socket_.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    throw Failure("cannot hear of displays: " + std::generic_category().message(errno));
  }
}

bool Uevents::displays_changed() {
  bool changed = false;
  std::array<char, 8192> message;  // the kernel's are 2 KiB at most
  for (;;) {
    const ssize_t length = recv(socket_.number(), message.data(), message.size(), 0);
    if (length >= 0) {
      changed = changed || is_about_displays({message.data(), static_cast<std::size_t>(length)});
    } else if (errno == ENOBUFS) {
      changed = true;  // some were lost, and who knows which
    } else {
      return changed;
    }
  }
}

}  // namespace lectern::screen
