#include "screen/output/video.h"

#include "base/system/environment.h"
#include "screen/output/connection.h"
#include "screen/output/screen.h"
#include "screen/output/window.h"
#include "screen/sdl.h"

namespace lectern::screen {
namespace {

/// Of those that the environment names, X first: what looks for another complains that there is
/// none.
const char* drivers() {
  if (environment("WAYLAND_DISPLAY").empty()) return "x11";
  return environment("DISPLAY").empty() ? "wayland" : "x11,wayland";
}

/// What is to be looked at.
std::string said_of_display() {
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY"}) {
    const std::string value = environment(name);
    if (value.empty()) continue;
    return ": nothing answers at " + std::string(name) + '=' + value + ", or it does not let us in";
  }
  return "";
}

/// What must be set before video starts. The environment's own SDL_VIDEODRIVER goes before ours.
void give_hints() {
  SDL_SetHint(SDL_HINT_VIDEODRIVER, drivers());
  // SDL would load all of GL only to show a picture that is ready.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  // A finger is a finger, and not a mouse as well.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_APP_NAME, "Lectern");
}

bool start_video() {
  give_hints();
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return false;
  // SDL shows windows of Wayland through a texture only.
  if (std::string(SDL_GetCurrentVideoDriver()) == "wayland") {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "1");
  }
  return true;
}

}  // namespace

Video::Video(Use use) {
  const bool desktop = use == Use::Desktop;
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, desktop ? "1" : "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, desktop ? "0" : "1");
  // Its frames are for windows; where it has none to draw, SDL's window stays dark.
  SDL_SetHint(SDL_HINT_VIDEO_WAYLAND_ALLOW_LIBDECOR, desktop ? "1" : "0");
  if (!start_video())
    throw NoDisplay(sdl_failure("cannot open a display").what() + said_of_display());
  SDL_StopTextInput();  // keys are keys here: no input method
}

Video::~Video() {
  if (!connection_lost()) SDL_Quit();
}

std::string Video::driver() const { return SDL_GetCurrentVideoDriver(); }

int find_display(const std::string& output) {
  for (int display = 0; display < SDL_GetNumVideoDisplays(); ++display) {
    const char* name = SDL_GetDisplayName(display);
    if ((name != nullptr && output == name) || output == std::to_string(display)) return display;
  }
  return 0;
}

}  // namespace lectern::screen
