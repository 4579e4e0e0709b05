// What a child process is started with.
#pragma once

#include <spawn.h>
#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace lectern {

/// A step that the system has no memory for is the error of `start`.
class Spawn {
 public:
  Spawn();
  ~Spawn();
  Spawn(const Spawn&) = delete;
  Spawn& operator=(const Spawn&) = delete;

  /// Whose terminal it is: a group's that is not in its foreground may not read there.
  enum class Group { Own, Ours };

  /// The player blocks signals to read them from a descriptor; a child inherits that.
  void with_usual_signals(Group group = Group::Own);

  void with_nothing_to_read();
  /// Has the child's `number` be what `descriptor` is here.
  void with_file(int descriptor, int number);
  void without_other_files();

  /// An error number; 0: it runs.
  int start(const std::filesystem::path& program, std::vector<std::string> arguments, pid_t& child);

 private:
  posix_spawnattr_t attributes_;
  posix_spawn_file_actions_t files_;
  int error_ = 0;
};

}  // namespace lectern
