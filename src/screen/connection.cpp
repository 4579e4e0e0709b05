// Asks SDL's own window for its system's connection.
#include "screen/connection.h"

#include <SDL_syswm.h>

namespace lectern::screen {
namespace {

#ifdef SDL_VIDEO_DRIVER_WAYLAND
std::optional<int> wayland_descriptor(wl_display* display) {
  // SDL has loaded the library already; asking it by name saves depending on its headers.
  void* library = SDL_LoadObject("libwayland-client.so.0");
  if (library == nullptr) return std::nullopt;
  using DescriptorOf = int (*)(wl_display*);
  const auto descriptor_of =
      reinterpret_cast<DescriptorOf>(SDL_LoadFunction(library, "wl_display_get_fd"));
  std::optional<int> descriptor;
  if (descriptor_of != nullptr) descriptor = descriptor_of(display);
  SDL_UnloadObject(library);
  return descriptor;
}
#endif

}  // namespace

std::optional<int> connection_descriptor(SDL_Window* window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE) return std::nullopt;
  switch (info.subsystem) {
#ifdef SDL_VIDEO_DRIVER_X11
    case SDL_SYSWM_X11: return ConnectionNumber(info.info.x11.display);
#endif
#ifdef SDL_VIDEO_DRIVER_WAYLAND
    case SDL_SYSWM_WAYLAND: return wayland_descriptor(info.info.wl.display);
#endif
    default: return std::nullopt;
  }
}

}  // namespace lectern::screen
