// The socket that a service tells systemd of itself by.
#pragma once

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace lectern {

/// Listens as systemd does.
class ServiceManager {
 public:
  explicit ServiceManager(std::string name)
      : socket_(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.front() == '@') name.front() = '\0';
    std::copy(name.begin(), name.end(), address.sun_path);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    REQUIRE(bind(socket_, reinterpret_cast<const sockaddr*>(&address), length) == 0);
  }
  ~ServiceManager() { close(socket_); }
  ServiceManager(const ServiceManager&) = delete;
  ServiceManager& operator=(const ServiceManager&) = delete;

  std::string heard() const {
    std::array<char, 4096> datagram;
    const ssize_t size = recv(socket_, datagram.data(), datagram.size(), MSG_DONTWAIT);
    return size < 0 ? "" : std::string(datagram.data(), static_cast<std::size_t>(size));
  }

 private:
  int socket_;
};

}  // namespace lectern
