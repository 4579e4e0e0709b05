#include "screen/input/folder_watch.h"

namespace lectern::screen {

FolderWatch::FolderWatch(std::filesystem::path folder) : folder_(std::move(folder)) { watch(); }

void FolderWatch::watch() {
  // udev lets its groups open a device (IN_ATTRIB) some time after the kernel has made it.
  constexpr std::uint32_t devices = IN_CREATE | IN_ATTRIB | IN_DELETE | IN_DELETE_SELF | IN_ONLYDIR;
  if (inotify_.watch(folder_, devices) >= 0) return;
  inotify_.watch(folder_.parent_path(), IN_CREATE | IN_ONLYDIR);
}

bool FolderWatch::changed() {
  const bool any = !inotify_.drain().empty();
  if (any) watch();  // the folder may be a new one
  return any;
}

}  // namespace lectern::screen
