#include "screen/input/folder_watch.h"

#include <sys/inotify.h>

#include <array>

namespace lectern::screen {

FolderWatch::FolderWatch(std::filesystem::path folder)
    : folder_(std::move(folder)), inotify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (inotify_) watch();
}

void FolderWatch::watch() {
  // udev lets its groups open a device (IN_ATTRIB) some time after the kernel has made it.
  constexpr std::uint32_t devices = IN_CREATE | IN_ATTRIB | IN_DELETE | IN_DELETE_SELF | IN_ONLYDIR;
  if (inotify_add_watch(inotify_.number(), folder_.c_str(), devices) >= 0) return;
  inotify_add_watch(inotify_.number(), folder_.parent_path().c_str(), IN_CREATE | IN_ONLYDIR);
}

bool FolderWatch::changed() {
  bool any = false;
  alignas(inotify_event) std::array<char, 4096> events;
  while (read(inotify_.number(), events.data(), events.size()) > 0) any = true;
  if (any) watch();  // the folder may be a new one
  return any;
}

}  // namespace lectern::screen
