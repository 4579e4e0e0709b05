// A window of SDL's dummy driver, which has a surface and events but no screen.
#include "screen/output/window.h"

#include <SDL.h>
#include <doctest/doctest.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string>

#include "base/failure.h"
#include "base/system/descriptor.h"
#include "screen/output/video.h"

namespace lectern::screen {
namespace {

using namespace std::chrono_literals;

/// For one test, SDL's driver is this one.
class Driver {
 public:
  explicit Driver(const char* name) {
    if (const char* old = std::getenv("SDL_VIDEODRIVER")) before_ = old;
    setenv("SDL_VIDEODRIVER", name, 1);
  }
  ~Driver() {
    if (before_) {
      setenv("SDL_VIDEODRIVER", before_->c_str(), 1);
    } else {
      unsetenv("SDL_VIDEODRIVER");
    }
  }
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

 private:
  std::optional<std::string> before_;
};

ScreenSettings settings(Size size, ScreenSettings::Mode mode = ScreenSettings::Mode::Windowed) {
  ScreenSettings made;
  made.title = "Test";
  made.mode = mode;
  made.size = size;
  return made;
}

SDL_Window* the_window() { return SDL_GetWindowFromID(1); }

bool hidden() { return (SDL_GetWindowFlags(the_window()) & SDL_WINDOW_HIDDEN) != 0; }

Pixel pixel_at(int x, int y) {
  SDL_Surface* surface = SDL_GetWindowSurface(the_window());
  REQUIRE(surface != nullptr);
  REQUIRE(surface->format->BytesPerPixel == 4);
  const auto* row = reinterpret_cast<const Pixel*>(static_cast<const std::byte*>(surface->pixels) +
                                                   std::ptrdiff_t{y} * surface->pitch);
  return row[x] & 0xFFFFFF;
}

Picture filled(Size size, Pixel pixel) {
  Picture picture(size);
  for (int y = 0; y < size.height; ++y) std::fill_n(picture.row(y), size.width, pixel);
  return picture;
}

void drain(Window& window) {
  while (!window.wait(0ms).empty()) {
  }
}

}  // namespace

TEST_CASE("a window shows the picture, and then only what changed of it") {
  const Driver driver("dummy");
  Window window(settings({400, 300}));
  CHECK(window.size() == Size{400, 300});
  drain(window);
  Picture picture = filled({400, 300}, 0x336699);
  window.present(picture, {});  // it has shown nothing yet
  CHECK(pixel_at(0, 0) == 0x336699);
  CHECK(pixel_at(399, 299) == 0x336699);

  picture = filled({400, 300}, 0xFFFFFF);
  const Rect changed[] = {{10, 20, 30, 40}};
  window.present(picture, changed);
  CHECK(pixel_at(10, 20) == 0xFFFFFF);
  CHECK(pixel_at(39, 59) == 0xFFFFFF);
  CHECK(pixel_at(9, 20) == 0x336699);
  CHECK(pixel_at(40, 59) == 0x336699);
}

TEST_CASE("a picture larger than the desktop is scaled into a window of its shape") {
  const Driver driver("dummy");  // whose desktop is 1024 × 768
  Window window(settings({4000, 1000}));
  CHECK(window.size() == Size{4000, 1000});
  int width = 0, height = 0;
  SDL_GetWindowSize(the_window(), &width, &height);
  CHECK(width <= 1024);
  CHECK(width == doctest::Approx(height * 4).epsilon(0.01));
  const Picture picture = filled({4000, 1000}, 0x224466);
  window.present(picture, {});
  CHECK(pixel_at(width / 2, height / 2) == 0x224466);
}

TEST_CASE("a window of another shape shows the picture between black bars, after resizing too") {
  const Driver driver("dummy");
  Window window(settings({400, 300}));
  const Picture picture = filled({400, 300}, 0xFFFFFF);
  window.present(picture, {});
  drain(window);
  SDL_SetWindowSize(the_window(), 800, 300);
  const std::vector<Input> inputs = window.wait(0ms);
  CHECK(std::ranges::count(inputs, Input::Kind::Resized, &Input::kind) == 1);
  const Rect all[] = {picture.bounds()};
  window.present(picture, all);
  CHECK(pixel_at(199, 150) == 0);
  CHECK(pixel_at(200, 150) == 0xFFFFFF);
  CHECK(pixel_at(599, 150) == 0xFFFFFF);
  CHECK(pixel_at(600, 150) == 0);

  SDL_SetWindowSize(the_window(), 200, 150);
  window.present(picture, {});  // it sees by itself that its surface is new
  CHECK(pixel_at(199, 149) == 0xFFFFFF);
}

TEST_CASE("a window that is told no size wants pictures of its own") {
  const Driver driver("dummy");
  Window window(settings({}, ScreenSettings::Mode::Fullscreen));
  CHECK(window.size() == Size{1024, 768});
  CHECK(SDL_ShowCursor(SDL_QUERY) == SDL_DISABLE);
}

TEST_CASE("an output that is not there is the first one") {
  const Driver driver("dummy");
  ScreenSettings wanted = settings({100, 100}, ScreenSettings::Mode::Fullscreen);
  wanted.output = "HDMI-7";
  const Window window(wanted);
  CHECK(find_display("HDMI-7") == 0);
  CHECK(find_display("0") == 0);
  CHECK(find_display(SDL_GetDisplayName(0)) == 0);
}

TEST_CASE("waiting ends with what happened, or when the time has passed") {
  const Driver driver("dummy");
  ScreenSettings wanted = settings({400, 300});
  wanted.rotation = Rotation::Half;
  Window window(wanted);
  drain(window);
  CHECK(window.wait(1ms).empty());
  CHECK(window.wait(-5ms).empty());

  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = SDLK_RIGHT;
  SDL_PushEvent(&event);
  event = {};
  event.type = SDL_MOUSEBUTTONDOWN;
  event.button.x = 10;
  event.button.y = 20;
  SDL_PushEvent(&event);
  event.type = SDL_MOUSEBUTTONUP;
  SDL_PushEvent(&event);
  const std::vector<Input> inputs = window.wait(std::nullopt);
  REQUIRE(inputs.size() == 2);
  CHECK(inputs[0] == Input{Input::Kind::Key, "Right", {}});
  CHECK(inputs[1] == Input{Input::Kind::Touch, {}, {389, 279}});
}

TEST_CASE("a wait also ends with what others wait for, until they have read it") {
  const Driver driver("dummy");
  Window window(settings({40, 30}));
  drain(window);
  const Descriptor bell(eventfd(0, EFD_CLOEXEC));
  window.wake_on(bell.number());
  const auto sleeps = [&] {
    const auto began = std::chrono::steady_clock::now();
    CHECK(window.wait(10ms).empty());
    return std::chrono::steady_clock::now() - began >= 10ms;
  };
  CHECK(sleeps());
  eventfd_write(bell.number(), 1);
  CHECK_FALSE(sleeps());
  CHECK_FALSE(sleeps());
  eventfd_t rings = 0;
  eventfd_read(bell.number(), &rings);
  CHECK(sleeps());
}

TEST_CASE("a kiosk's window that somebody hides is shown again, and drawn whole") {
  const Driver driver("dummy");
  Window window(settings({}, ScreenSettings::Mode::Fullscreen));
  const Picture picture = filled(window.size(), 0x336699);
  window.present(picture, {});
  drain(window);
  SDL_HideWindow(the_window());
  REQUIRE(hidden());
  const auto inputs = window.wait(0ms);
  CHECK_FALSE(hidden());
  CHECK(std::ranges::count(inputs, Input::Kind::Exposed, &Input::kind) == 1);
}

TEST_CASE("a desktop's window may be hidden") {
  const Driver driver("dummy");
  Window window(settings({400, 300}));
  drain(window);
  SDL_HideWindow(the_window());
  window.wait(0ms);
  CHECK(hidden());
}

TEST_CASE("a signal to end is an input, and ends the process no more") {
  const Driver driver("dummy");
  for (const int signal : {SIGTERM, SIGINT}) {
    Window window(settings({40, 30}));
    drain(window);
    std::raise(signal);
    CHECK(window.wait(std::nullopt) == std::vector<Input>{{Input::Kind::Terminated, {}, {}}});
    CHECK(window.wait(0ms).empty());
    std::raise(signal);  // and one that nobody asked about goes with the window
  }
}

TEST_CASE("where there is no display there is a failure that says why") {
  const Driver driver("no-such-driver");
  CHECK_THROWS_AS(Window(settings({40, 30})), Failure);
}

}  // namespace lectern::screen
