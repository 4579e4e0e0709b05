#include "kiosk/report/notify.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "base/number.h"
#include "base/one_line.h"
#include "base/system/environment.h"

namespace lectern::kiosk {

bool is_service() { return !environment("NOTIFY_SOCKET").empty(); }

Notify::Notify() : name_(environment("NOTIFY_SOCKET")) {
  const bool usable = name_.size() > 1 && name_.size() < sizeof(sockaddr_un::sun_path) &&
                      (name_.front() == '/' || name_.front() == '@');
  if (!usable) return;
  if (name_.front() == '@') name_.front() = '\0';
  socket_ = Descriptor(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
}

bool Notify::starts_later(Duration by) {
  const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(by);
  return send("EXTEND_TIMEOUT_USEC=" + std::to_string(microseconds.count()));
}

bool Notify::status(std::string_view text) {
  // A newline would begin another assignment; the message must fit a datagram.
  return send("STATUS=" + one_line(text.substr(0, 1000)));
}

bool Notify::send(std::string_view message) const {
  if (!socket_) return true;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::copy(name_.begin(), name_.end(), address.sun_path);
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name_.size());
  return sendto(socket_.number(), message.data(), message.size(), MSG_DONTWAIT | MSG_NOSIGNAL,
                reinterpret_cast<const sockaddr*>(&address),
                length) == static_cast<ssize_t>(message.size());
}

std::optional<Duration> watchdog_interval() {
  const char* microseconds = std::getenv("WATCHDOG_USEC");
  const char* process = std::getenv("WATCHDOG_PID");
  if (microseconds == nullptr) return std::nullopt;
  if (process != nullptr && parse_number<pid_t>(process) != getpid()) return std::nullopt;
  const auto interval = parse_number<long long>(microseconds);
  if (!interval || *interval == 0) return std::nullopt;
  return std::chrono::duration_cast<Duration>(std::chrono::microseconds(*interval));
}

}  // namespace lectern::kiosk
