// Changes in folders, as the kernel reports them: inotify(7).
#pragma once

#include <sys/inotify.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/system/descriptor.h"

namespace lectern {

class Inotify {
 public:
  struct Event {
    int watch = 0;
    std::uint32_t mask = 0;
    std::string name;  ///< in the folder that is watched; empty where it is about the folder itself
  };

  /// Where the system has none left (fs.inotify.max_user_instances, in errno), nothing is noticed.
  Inotify() : descriptor_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

  /// Readable when something has changed. Negative where nothing is noticed.
  int descriptor() const { return descriptor_.number(); }

  /// The number of the watch, which is another for another folder; negative, with errno, where it
  /// cannot be watched.
  int watch(const std::filesystem::path& folder, std::uint32_t mask) {
    return inotify_add_watch(descriptor(), folder.c_str(), mask);
  }
  void forget(int watch) { inotify_rm_watch(descriptor(), watch); }

  /// What has changed since the last call; of a storm only so much that it ends, and the rest at
  /// the next one.
  std::vector<Event> drain();

 private:
  Descriptor descriptor_;
};

}  // namespace lectern
