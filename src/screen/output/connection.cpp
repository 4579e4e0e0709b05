#include "screen/output/connection.h"

#include <SDL_syswm.h>
#include <unistd.h>

#include <string>

namespace lectern::screen {
namespace {

/// What a library that SDL has loaded already calls by this name, or null; asking by name saves
/// depending on its headers.
template <typename Function>
Function* function_of(const char* library_name, const char* name) {
  void* const library = SDL_LoadObject(library_name);
  if (library == nullptr) return nullptr;
  auto* const function = reinterpret_cast<Function*>(SDL_LoadFunction(library, name));
  SDL_UnloadObject(library);
  return function;
}

#ifdef SDL_VIDEO_DRIVER_WAYLAND
std::optional<int> wayland_descriptor(wl_display* display) {
  auto* const descriptor_of =
      function_of<int(wl_display*)>("libwayland-client.so.0", "wl_display_get_fd");
  std::optional<int> descriptor;
  if (descriptor_of != nullptr) descriptor = descriptor_of(display);
  return descriptor;
}
#endif

// What Xlib calls is given no word of the caller's, so these cannot be members of anything.
bool lost = false;

#ifdef SDL_VIDEO_DRIVER_X11
constexpr const char* xlib = "libX11.so.6";

Display* survived = nullptr;

int report_and_exit(Display*) {
  const std::string line = std::string("lectern: ") + display_gone + '\n';
  [[maybe_unused]] const auto written = write(STDERR_FILENO, line.data(), line.size());
  _exit(1);
}

int survive(Display* display) {
  if (display != survived) report_and_exit(display);  // a second connection of SDL's
  note_loss();
  return 0;
}

void go_on(Display*, void*) {}

void survive_x11_loss(Display* display) {
  auto* const set_handler =
      function_of<XIOErrorHandler(XIOErrorHandler)>(xlib, "XSetIOErrorHandler");
  auto* const set_exit =
      function_of<void(Display*, void (*)(Display*, void*), void*)>(xlib, "XSetIOErrorExitHandler");
  survived = set_exit != nullptr ? display : nullptr;
  if (set_exit != nullptr) set_exit(display, go_on, nullptr);
  if (set_handler != nullptr) set_handler(survive);
}

/// Beside what SDL has asked for of it.
void watch_root(Display* display) {
  auto* const attributes_of =
      function_of<Status(Display*, Window, XWindowAttributes*)>(xlib, "XGetWindowAttributes");
  auto* const select = function_of<int(Display*, Window, long)>(xlib, "XSelectInput");
  const Window root = DefaultRootWindow(display);
  XWindowAttributes attributes;
  const bool known = attributes_of != nullptr && select != nullptr &&
                     attributes_of(display, root, &attributes) != 0;
  if (known) select(display, root, attributes.your_event_mask | StructureNotifyMask);
}

Display* display_of(SDL_Window* window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  const bool known = SDL_GetWindowWMInfo(window, &info) == SDL_TRUE;
  return known && info.subsystem == SDL_SYSWM_X11 ? info.info.x11.display : nullptr;
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

bool raise_without_waiting([[maybe_unused]] SDL_Window* window) {
#ifdef SDL_VIDEO_DRIVER_X11
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11) {
    return false;
  }
  auto* const map = function_of<int(Display*, Window)>(xlib, "XMapRaised");
  auto* const flush = function_of<int(Display*)>(xlib, "XFlush");
  if (map == nullptr || flush == nullptr) return false;
  map(info.info.x11.display, info.info.x11.window);
  flush(info.info.x11.display);
  return true;
#else
  return false;
#endif
}

void set_window_title(SDL_Window* window, const std::string& title) {
  SDL_SetWindowTitle(window, title.c_str());
#ifdef SDL_VIDEO_DRIVER_X11
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11) return;
  Display* const display = info.info.x11.display;
  auto* const atom_of = function_of<Atom(Display*, const char*, Bool)>(xlib, "XInternAtom");
  auto* const change =
      function_of<int(Display*, Window, Atom, Atom, int, int, const unsigned char*, int)>(
          xlib, "XChangeProperty");
  auto* const flush = function_of<int(Display*)>(xlib, "XFlush");
  if (atom_of == nullptr || change == nullptr || flush == nullptr) return;
  change(display, info.info.x11.window, atom_of(display, "_NET_WM_NAME", False),
         atom_of(display, "UTF8_STRING", False), 8, PropModeReplace,
         reinterpret_cast<const unsigned char*>(title.data()), static_cast<int>(title.size()));
  flush(display);
#endif
}

void survive_loss([[maybe_unused]] SDL_Window* window) {
#ifdef SDL_VIDEO_DRIVER_X11
  if (Display* const display = display_of(window)) survive_x11_loss(display);
#endif
}

void watch_desktop([[maybe_unused]] SDL_Window* window) {
#ifdef SDL_VIDEO_DRIVER_X11
  Display* const display = display_of(window);
  if (display == nullptr) return;
  watch_root(display);
  SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
#endif
}

std::optional<Size> new_desktop_size([[maybe_unused]] const SDL_Event& event) {
#ifdef SDL_VIDEO_DRIVER_X11
  const bool x11 = event.type == SDL_SYSWMEVENT && event.syswm.msg != nullptr &&
                   event.syswm.msg->subsystem == SDL_SYSWM_X11;
  if (!x11) return std::nullopt;
  const XEvent& received = event.syswm.msg->msg.x11.event;
  const bool of_root = received.type == ConfigureNotify &&
                       received.xconfigure.window == DefaultRootWindow(received.xconfigure.display);
  if (of_root) return Size{received.xconfigure.width, received.xconfigure.height};
#endif
  return std::nullopt;
}

void note_loss() { lost = true; }

bool connection_lost() { return lost; }

}  // namespace lectern::screen
