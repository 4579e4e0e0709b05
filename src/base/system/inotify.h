// Changes in folders, as the kernel reports them: inotify(7).
#pragma once

#include <sys/inotify.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/system/descriptor.h"
#include "base/system/disk.h"

namespace lectern {

class Inotify {
 public:
  struct Event {
    int watch = 0;
    std::uint32_t mask = 0;
    std::string name;  ///< in the folder that is watched; empty where it is about the folder itself
  };

  explicit Inotify(Disk& disk = system_disk()) : disk_(&disk), descriptor_(disk.open_inotify()) {}

  /// Tries again where the system had none left (fs.inotify.max_user_instances). False, with errno,
  /// where it has none: then nothing is noticed.
  bool open() {
    if (!descriptor_) descriptor_ = Descriptor(disk_->open_inotify());
    return static_cast<bool>(descriptor_);
  }

  /// Readable when something has changed. Negative where nothing is noticed.
  int descriptor() const { return descriptor_.number(); }

  /// The number of the watch, which is another for another folder; negative, with errno, where it
  /// cannot be watched.
  int watch(const std::filesystem::path& folder, std::uint32_t mask) {
    return disk_->watch(descriptor(), folder, mask);
  }
  void forget(int watch) { inotify_rm_watch(descriptor(), watch); }

  /// What has changed since the last call; of a storm only so much that it ends, and the rest at
  /// the next one.
  std::vector<Event> drain();

 private:
  Disk* disk_;
  Descriptor descriptor_;
};

}  // namespace lectern
