#include "screen/output/window.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "base/system/poller.h"
#include "screen/compose/scaling.h"
#include "screen/input/devices.h"
#include "screen/input/events.h"
#include "screen/input/press_throttle.h"
#include "screen/input/signals.h"
#include "screen/output/connection.h"
#include "screen/output/fullscreen.h"
#include "screen/output/placement.h"
#include "screen/output/video.h"
#include "screen/sdl.h"

namespace lectern::screen {
namespace {

/// Of a storm; the show goes on between.
constexpr int events_at_once = 4096;

SDL_Rect to_sdl(const Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

Rect desktop_of(int display) {
  SDL_Rect bounds{};
  if (SDL_GetDisplayBounds(display, &bounds) != 0) throw sdl_failure("cannot measure the display");
  return {bounds.x, bounds.y, bounds.w, bounds.h};
}

/// A window for the picture, no larger than leaves its frame on the desktop; without a picture's
/// size, just that large.
Rect windowed_area(Size picture, int display) {
  SDL_Rect usable{};
  if (SDL_GetDisplayUsableBounds(display, &usable) != 0) {
    throw sdl_failure("cannot measure the display");
  }
  const Size room{usable.w * 9 / 10, usable.h * 9 / 10};
  if (picture == Size{}) picture = room;
  const bool small = picture.width <= room.width && picture.height <= room.height;
  const Rect area = small ? Rect{0, 0, picture.width, picture.height} : fit(picture, room);
  return {usable.x + (usable.w - area.width) / 2, usable.y + (usable.h - area.height) / 2,
          area.width, area.height};
}

SdlWindow open_window(const ScreenSettings& settings, const Video& video) {
  const int display = find_display(settings.output);
  const bool fullscreen = settings.mode == ScreenSettings::Mode::Fullscreen;
  const Rect area = fullscreen ? desktop_of(display) : windowed_area(settings.size, display);
  Uint32 flags = SDL_WINDOW_ALLOW_HIGHDPI;
  if (!fullscreen) {
    flags |= SDL_WINDOW_RESIZABLE;
  } else if (video.driver() == "wayland") {
    flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;  // nothing else can be placed there
  } else {
    // As large as the desktop and without a frame it needs no window manager, and no wait for one.
    flags |= SDL_WINDOW_BORDERLESS | SDL_WINDOW_ALWAYS_ON_TOP;
  }
  SdlWindow window(
      SDL_CreateWindow(settings.title.c_str(), area.x, area.y, area.width, area.height, flags));
  if (!window) throw sdl_failure("cannot open a window");
  if (fullscreen) SDL_ShowCursor(SDL_DISABLE);
  return window;
}

Video::Use use_of(ScreenSettings::Mode mode) {
  return mode == ScreenSettings::Mode::Fullscreen ? Video::Use::Kiosk : Video::Use::Desktop;
}

/// The picture's pixels as SDL reads them; the picture must outlive it and is not written.
SdlSurface borrow(const Picture& picture) {
  const Size size = picture.size();
  SdlSurface surface(SDL_CreateRGBSurfaceWithFormatFrom(
      const_cast<Pixel*>(picture.row(0)), size.width, size.height, 32,
      static_cast<int>(picture.pitch()), SDL_PIXELFORMAT_XRGB8888));
  if (!surface) throw sdl_failure("cannot show a picture");
  return surface;
}

void require_connection() {
  if (connection_lost()) throw Failure(display_gone);
}

}  // namespace

struct Window::State {
  explicit State(const ScreenSettings& wanted)
      : settings(wanted),
        video(use_of(wanted.mode)),
        window(open_window(wanted, video)),
        connection(connection_descriptor(window.get())) {
    if (wanted.mode == ScreenSettings::Mode::Fullscreen) fullscreen.emplace(window.get());
    survive_loss(window.get());
    watch_desktop(window.get());
    poller.wake_on(signals.descriptor());
    poller.wake_on(connection.value_or(-1));
    poller.wake_on(pads.descriptor());
  }
  ~State() {
    if (connection_lost()) static_cast<void>(window.release());
  }

  Size window_size() const;
  Size picture_size() const;
  SDL_Surface* surface();
  void show(const Picture& picture, std::span<const Rect> changed, SDL_Surface* surface);
  void update(std::vector<SDL_Rect> rects);
  bool keep_whole(std::optional<Size> desktop, std::vector<Input>& inputs);
  bool receive(std::vector<Input>& inputs);
  void wait_for_input(Poller::Timeout timeout);

  const ScreenSettings settings;
  Video video;
  SdlWindow window;
  std::optional<Fullscreen> fullscreen;  // for a kiosk
  std::optional<int> connection;
  TerminationSignals signals;  // from here on: a window system that does not answer can be given up
  Devices pads{DeviceUse::BesideWindow};
  Poller poller;
  Size surface_size;  // of the last surface shown on
  Size last_shown;    // of the last picture, which may be another than was wanted
  bool stale = true;  // nothing of the surface can be relied on
  Fitted fitted;
  PressThrottle throttle;
  Fingers fingers;
};

Size Window::State::window_size() const {
  Size size;
  SDL_GetWindowSizeInPixels(window.get(), &size.width, &size.height);
  return size;
}

Size Window::State::picture_size() const {
  return settings.size == Size{} ? window_size() : settings.size;
}

SDL_Surface* Window::State::surface() {
  SDL_Surface* surface = SDL_GetWindowSurface(window.get());
  if (surface == nullptr) throw sdl_failure("cannot draw in the window");
  const Size size{surface->w, surface->h};
  if (size != surface_size) stale = true;
  surface_size = size;
  return surface;
}

void Window::State::update(std::vector<SDL_Rect> rects) {
  if (stale) rects = {to_sdl({0, 0, surface_size.width, surface_size.height})};
  if (rects.empty()) return;
  if (SDL_UpdateWindowSurfaceRects(window.get(), rects.data(), static_cast<int>(rects.size())) !=
      0) {
    throw sdl_failure("cannot show the window");
  }
  stale = false;
}

void Window::State::show(const Picture& picture, std::span<const Rect> changed,
                         SDL_Surface* target) {
  if (picture.row(0) == target->pixels) {
    std::vector<SDL_Rect> updated;
    std::transform(changed.begin(), changed.end(), std::back_inserter(updated), to_sdl);
    return update(std::move(updated));
  }
  const Rect area = fit(picture.size(), surface_size);
  if (area.empty()) return;
  std::vector<Rect> rects(changed.begin(), changed.end());
  if (stale) {
    rects = {picture.bounds()};
    SDL_FillRect(target, nullptr, SDL_MapRGB(target->format, 0, 0, 0));
  }
  const Picture& shown = fitted.shown(picture, {area.width, area.height}, rects);

  const SdlSurface source = borrow(shown);
  std::vector<SDL_Rect> updated;
  for (const Rect& rect : rects) {
    const SDL_Rect from = to_sdl(rect);
    SDL_Rect to = to_sdl({area.x + rect.x, area.y + rect.y, rect.width, rect.height});
    if (SDL_BlitSurface(source.get(), &from, target, &to) != 0) {
      throw sdl_failure("cannot draw in the window");
    }
    updated.push_back(to);
  }
  update(std::move(updated));
}

/// A kiosk's window fills its display and is in sight. Returns whether something was done to it:
/// meanwhile the window system's answers, and what else it sent, may have been read and lie with
/// its library, where no descriptor announces them.
bool Window::State::keep_whole(std::optional<Size> desktop, std::vector<Input>& inputs) {
  if (!fullscreen) return false;
  const bool covered = desktop && fullscreen->fill_desktop(*desktop);
  const bool back = fullscreen->bring_back(std::chrono::steady_clock::now());
  if (back) {
    stale = true;
    inputs.push_back({Input::Kind::Exposed, {}, {}});
  }
  return covered || back;
}

/// Returns whether there is more to be had at once.
bool Window::State::receive(std::vector<Input>& inputs) {
  Size size;  // in the units of the mouse, which a dense display counts several pixels to
  SDL_GetWindowSize(window.get(), &size.width, &size.height);
  const Size touched = last_shown == Size{} ? picture_size() : last_shown;
  const TouchMap map = touch_map(touched, size, settings.rotation);
  SDL_PumpEvents();
  SDL_Event event;
  std::optional<Size> desktop;
  const std::size_t before = inputs.size();
  for (int left = events_at_once;
       left > 0 && SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;
       --left) {
    append_input(inputs, event, map, fingers);
    if (const auto changed = new_desktop_size(event)) desktop = changed;
    if (event.type == SDL_WINDOWEVENT && (event.window.event == SDL_WINDOWEVENT_EXPOSED ||
                                          event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)) {
      stale = true;
    }
  }
  leave_out_storm(inputs, before, throttle, std::chrono::steady_clock::now());
  require_connection();
  const bool done = keep_whole(desktop, inputs) || SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
  const bool more = pads.drain(map, inputs) || done;
  if (signals.drain()) inputs.push_back({Input::Kind::Terminated, {}, {}});
  return more;
}

void Window::State::wait_for_input(Poller::Timeout timeout) {
  // Where SDL hides its descriptor there is nothing for it but to look again.
  constexpr std::chrono::milliseconds look_again{20};
  if (!connection) timeout = std::min(timeout.value_or(look_again), look_again);
  const auto next_try =
      fullscreen ? fullscreen->next_try(std::chrono::steady_clock::now()) : std::nullopt;
  if (next_try) timeout = std::min(timeout.value_or(*next_try), *next_try);
  poller.wait(timeout);
  if (connection && poller.lost(*connection)) note_loss();
  require_connection();
}

Window::Window(const ScreenSettings& settings) : state_(std::make_unique<State>(settings)) {}

Window::~Window() = default;

Size Window::size() const { return state_->picture_size(); }

Pixel* Window::memory(Size size) {
  SDL_Surface* surface = state_->surface();
  const bool plain = surface->format->format == SDL_PIXELFORMAT_XRGB8888 &&
                     surface->pitch == surface->w * static_cast<int>(sizeof(Pixel)) &&
                     !SDL_MUSTLOCK(surface);
  return plain && size == state_->surface_size ? static_cast<Pixel*>(surface->pixels) : nullptr;
}

void Window::present(const Picture& picture, std::span<const Rect> changed) {
  SDL_Surface* surface = state_->surface();
  if (changed.empty() && !state_->stale) return;
  if (state_->last_shown != picture.size()) state_->stale = true;
  state_->last_shown = picture.size();
  state_->show(picture, changed, surface);
  require_connection();
}

std::vector<Input> Window::wait(std::optional<std::chrono::milliseconds> timeout) {
  std::vector<Input> inputs;
  const bool more = state_->receive(inputs);
  if (inputs.empty()) {
    state_->wait_for_input(more ? std::chrono::milliseconds{0} : timeout);
    state_->receive(inputs);
  }
  return inputs;
}

void Window::set_title(const std::string& title) { set_window_title(state_->window.get(), title); }

void Window::listen_to_typing(Typing typing) {
  typing == Typing::Heard ? SDL_StartTextInput() : SDL_StopTextInput();
}

void Window::toggle_full_screen() {
  const bool full = (SDL_GetWindowFlags(state_->window.get()) & SDL_WINDOW_FULLSCREEN) != 0;
  SDL_SetWindowFullscreen(state_->window.get(), full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void Window::wake_on(int descriptor) { state_->poller.wake_on(descriptor); }

}  // namespace lectern::screen
