#include "kiosk/command.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace lectern::kiosk {
namespace {

/// What a child is started with; a step that the system has no memory for is the error.
class Spawn {
 public:
  Spawn() {
    posix_spawnattr_init(&attributes_);
    posix_spawn_file_actions_init(&files_);
  }
  ~Spawn() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }
  Spawn(const Spawn&) = delete;
  Spawn& operator=(const Spawn&) = delete;

  /// The player blocks signals to read them from a descriptor; a child inherits that.
  void with_usual_signals() {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(
        &attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }

  int with_standard_error_only() {
    int error = posix_spawn_file_actions_addopen(&files_, 0, "/dev/null", O_RDONLY, 0);
    if (error == 0) error = posix_spawn_file_actions_adddup2(&files_, 2, 1);
    if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(&files_, 3);
    return error;
  }

  /// An error number; 0: it runs.
  int shell(std::string command, pid_t& child) {
    char name[] = "sh";
    char option[] = "-c";
    char* arguments[] = {name, option, command.data(), nullptr};
    return posix_spawn(&child, "/bin/sh", &files_, &attributes_, arguments, environ);
  }

 private:
  posix_spawnattr_t attributes_;
  posix_spawn_file_actions_t files_;
};

/// Whether it has ended, and is no longer anybody's concern.
bool reap(pid_t child, int& status) {
  const pid_t ended = waitpid(child, &status, WNOHANG);
  return ended == child || (ended < 0 && errno == ECHILD);
}

std::optional<std::string> failure_of(int status) {
  if (WIFSIGNALED(status)) return "was ended by signal " + std::to_string(WTERMSIG(status));
  if (WEXITSTATUS(status) != 0) return "ended with status " + std::to_string(WEXITSTATUS(status));
  return std::nullopt;
}

}  // namespace

std::optional<std::string> Command::start(const std::string& command) {
  if (command.empty()) return std::nullopt;
  stop();
  Spawn spawn;
  spawn.with_usual_signals();
  int error = spawn.with_standard_error_only();
  if (error == 0) error = spawn.shell(command, last_);
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
  return failure_of(status);
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
