// What is done on disks, one call of the system's at a time, so that a test can let each of them
// fail.
#pragma once

#include <fcntl.h>
#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lectern {

/// Calls fail as the system's do: with -1 and errno. Those that name a folder take a path from
/// there, or one that begins at the root; AT_FDCWD is where the process is.
class Disk {
 public:
  virtual ~Disk() = default;

  int open(const std::filesystem::path& file, int flags, mode_t mode = 0) {
    return open_at(AT_FDCWD, file, flags, mode);
  }
  virtual int open_at(int folder, const std::filesystem::path& file, int flags, mode_t mode = 0);
  virtual ssize_t read(int descriptor, void* bytes, std::size_t size);
  virtual ssize_t write(int descriptor, const void* bytes, std::size_t size);
  /// Waits until the file or folder is on the disk; the same for its whole file system.
  virtual int sync(int descriptor);
  virtual int sync_file_system(int descriptor);
  virtual int rename_at(int folder, const std::string& from, const std::string& to);
  /// A file, a symbolic link or an empty folder.
  virtual int remove_at(int folder, const std::string& name);
  virtual int make_folder_at(int folder, const std::string& name);
  /// The names in a folder, in no order; `names` is theirs alone.
  virtual int list(const std::filesystem::path& folder, std::vector<std::string>& names);
  /// Of inotify(7): a descriptor to be notified by, and a watch on a folder.
  virtual int open_inotify();
  virtual int watch(int inotify, const std::filesystem::path& folder, std::uint32_t mask);
};

/// The machine's own.
Disk& system_disk();

}  // namespace lectern
