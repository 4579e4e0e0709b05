#include "screen/output/mode.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace lectern::screen {
namespace {

bool preferred(const drmModeModeInfo& mode) { return (mode.type & DRM_MODE_TYPE_PREFERRED) != 0; }

/// The less the better.
auto distance(const drmModeModeInfo& mode, Size wanted) {
  const int off = std::abs(mode.hdisplay - wanted.width) + std::abs(mode.vdisplay - wanted.height);
  const bool interlaced = (mode.flags & DRM_MODE_FLAG_INTERLACE) != 0;
  return std::tuple(off, interlaced, !preferred(mode), -static_cast<int>(mode.vrefresh));
}

}  // namespace

std::vector<drmModeModeInfo> by_choice(std::vector<drmModeModeInfo> modes, Size wanted) {
  if (wanted == Size{}) {
    const auto found = std::ranges::find_if(modes, preferred);
    if (found != modes.end()) std::rotate(modes.begin(), found, found + 1);
  } else {
    std::ranges::stable_sort(modes, {},
                             [&](const drmModeModeInfo& mode) { return distance(mode, wanted); });
  }
  return modes;
}

}  // namespace lectern::screen
