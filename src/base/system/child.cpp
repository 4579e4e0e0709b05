#include "base/system/child.h"

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace lectern {

// glibc 2.36 declares pidfd_open for C only
Child::Child(pid_t process)
    : process_(process), descriptor_(static_cast<int>(syscall(SYS_pidfd_open, process, 0))) {}

std::optional<int> Child::ended() {
  int status = 0;
  if (process_ == 0) return std::nullopt;
  const pid_t ended = waitpid(process_, &status, WNOHANG);
  if (ended == 0 || (ended < 0 && errno != ECHILD)) return std::nullopt;
  process_ = 0;
  descriptor_ = {};
  return status;
}

std::optional<std::string> failure_of_child(int status) {
  if (WIFSIGNALED(status)) return "was ended by signal " + std::to_string(WTERMSIG(status));
  if (WEXITSTATUS(status) != 0) return "ended with status " + std::to_string(WEXITSTATUS(status));
  return std::nullopt;
}

bool not_found(int status) { return WIFEXITED(status) && WEXITSTATUS(status) == 127; }

}  // namespace lectern
