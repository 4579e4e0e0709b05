#include "kiosk/command.h"

#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/system/child.h"
#include "base/system/spawn.h"

namespace lectern::kiosk {
namespace {

/// Whether it has ended, and is no longer anybody's concern.
bool reap(pid_t child, int& status) {
  const pid_t ended = waitpid(child, &status, WNOHANG);
  return ended == child || (ended < 0 && errno == ECHILD);
}

}  // namespace

std::optional<std::string> Command::start(const std::string& command) {
  if (command.empty()) return std::nullopt;
  stop();
  Spawn spawn;
  spawn.with_usual_signals();
  spawn.with_nothing_to_read();
  spawn.with_file(STDERR_FILENO, STDOUT_FILENO);
  spawn.without_other_files();
  const int error = spawn.start("/bin/sh", {"sh", "-c", command}, last_);
  if (error != 0) {
    last_ = 0;
    return "cannot start: " + std::generic_category().message(error);
  }
  // glibc 2.36 declares pidfd_open for C only
  running_ = Descriptor(static_cast<int>(syscall(SYS_pidfd_open, last_, 0)));
  set_.add(running_.number());
  return std::nullopt;
}

std::optional<std::string> Command::ended() {
  int status = 0;
  std::erase_if(killed_, [&](pid_t child) { return reap(child, status); });
  status = 0;
  if (last_ == 0 || !reap(last_, status)) return std::nullopt;
  forget_last();
  return failure_of_child(status);
}

void Command::stop() {
  ended();
  if (last_ == 0) return;
  kill(-last_, SIGKILL);
  killed_.push_back(last_);
  forget_last();
}

void Command::forget_last() {
  running_ = {};  // which takes it out of the set
  last_ = 0;
}

}  // namespace lectern::kiosk
