#include "screen/output/display_watch.h"

#include <filesystem>

#include "base/failure.h"
#include "base/system/environment.h"

namespace lectern::screen {
namespace {

/// Where what a display is opened by will appear.
std::filesystem::path folder_of_display() {
  if (!environment("DISPLAY").empty()) return "/tmp/.X11-unix";
  const std::filesystem::path socket = environment("WAYLAND_DISPLAY");
  if (socket.empty()) return "/dev/dri";
  return socket.is_absolute() ? socket.parent_path()
                              : std::filesystem::path(environment("XDG_RUNTIME_DIR"));
}

}  // namespace

DisplayWatch::DisplayWatch() : folder_(folder_of_display()) {
  try {
    uevents_.emplace();
  } catch (const Failure&) {
    return;  // the folder tells of cards, if not of displays
  }
}

std::vector<int> DisplayWatch::descriptors() const {
  return {folder_.descriptor(), uevents_ ? uevents_->descriptor() : -1};
}

bool DisplayWatch::changed() {
  const bool in_folder = folder_.changed();
  const bool plugged = uevents_ && uevents_->displays_changed();
  return in_folder || plugged;
}

}  // namespace lectern::screen
