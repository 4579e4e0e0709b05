#include "screen/output/screen.h"

#include <algorithm>
#include <array>

#include "base/failure.h"
#include "base/system/environment.h"
#include "screen/output/console.h"
#include "screen/output/window.h"

namespace lectern::screen {
namespace {

bool window_system_named() {
  return std::ranges::any_of(std::array{"SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"},
                             [](const char* name) { return !environment(name).empty(); });
}

}  // namespace

std::unique_ptr<Screen> open_screen(const ScreenSettings& settings) {
  if (window_system_named()) return std::make_unique<Window>(settings);
  return std::make_unique<Console>(settings);
}

}  // namespace lectern::screen
