// A log whose lines a test reads.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>

#include "kiosk/report/log.h"

namespace lectern {

class LogPipe {
 public:
  explicit LogPipe(kiosk::Log::Form form = kiosk::Log::Form::Ranked)
      : ends_(open_pipe()), log(ends_[1], form) {}
  ~LogPipe() {
    close_reader();
    close(ends_[1]);
  }
  LogPipe(const LogPipe&) = delete;
  LogPipe& operator=(const LogPipe&) = delete;

  int writer() const { return ends_[1]; }

  /// What has been said since the last time.
  std::string said() const {
    std::string text;
    std::array<char, 65536> chunk;
    for (ssize_t size; (size = read(ends_[0], chunk.data(), chunk.size())) > 0;) {
      text.append(chunk.data(), static_cast<std::size_t>(size));
    }
    return text;
  }

  void close_reader() {
    if (ends_[0] >= 0) close(ends_[0]);
    ends_[0] = -1;
  }

 private:
  static std::array<int, 2> open_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) std::abort();
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return ends;
  }

  std::array<int, 2> ends_;

 public:
  kiosk::Log log;
};

}  // namespace lectern
