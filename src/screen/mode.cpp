#include "screen/mode.h"

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

const drmModeModeInfo* choose_mode(std::span<const drmModeModeInfo> modes, Size wanted) {
  if (modes.empty()) return nullptr;
  if (wanted == Size{}) {
    const auto found = std::ranges::find_if(modes, preferred);
    return found != modes.end() ? &*found : &modes.front();
  }
  return &*std::ranges::min_element(
      modes, {}, [&](const drmModeModeInfo& mode) { return distance(mode, wanted); });
}

}  // namespace lectern::screen
