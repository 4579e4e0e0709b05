// SDL's video, started the way a still picture in software wants it.
#pragma once

#include <string>

#include "base/geometry.h"

namespace lectern::screen {

/// SDL lives as long as this does.
class Video {
 public:
  /// A kiosk has the screen to itself: no screen saver, no frames, no desktop's effects.
  enum class Use { Desktop, Kiosk };

  /// Throws NoDisplay when no window system answers.
  explicit Video(Use use);
  ~Video();
  Video(const Video&) = delete;
  Video& operator=(const Video&) = delete;

  /// SDL's name of it: x11, wayland.
  std::string driver() const;
};

/// The number of the display with this name, or whose number it is; the first one when there is
/// none such (a show on the wrong screen is better than none).
int find_display(const std::string& output);

}  // namespace lectern::screen
