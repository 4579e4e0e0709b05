#include "base/system/spawn.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace lectern {

Spawn::Spawn() {
  posix_spawnattr_init(&attributes_);
  posix_spawn_file_actions_init(&files_);
}

Spawn::~Spawn() {
  posix_spawn_file_actions_destroy(&files_);
  posix_spawnattr_destroy(&attributes_);
}

void Spawn::with_usual_signals(Group group) {
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes_, &none);
  posix_spawnattr_setsigdefault(&attributes_, &all);
  posix_spawnattr_setpgroup(&attributes_, 0);
  const int in_group = group == Group::Own ? POSIX_SPAWN_SETPGROUP : 0;
  posix_spawnattr_setflags(
      &attributes_, static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | in_group));
}

void Spawn::with_nothing_to_read() {
  if (error_ == 0)
    error_ = posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
}

void Spawn::with_file(int descriptor, int number) {
  if (error_ == 0) error_ = posix_spawn_file_actions_adddup2(&files_, descriptor, number);
}

void Spawn::without_other_files() {
  if (error_ == 0) error_ = posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
}

int Spawn::start(const std::filesystem::path& program, std::vector<std::string> arguments,
                 pid_t& child) {
  if (error_ != 0) return error_;
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  return posix_spawn(&child, program.c_str(), &files_, &attributes_, words.data(), environ);
}

}  // namespace lectern
