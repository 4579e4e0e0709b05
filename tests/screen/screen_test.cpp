// Which screen is opened, by what the environment names.
#include "screen/output/screen.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include "base/failure.h"
#include "screen/output/window.h"

namespace lectern::screen {
namespace {

/// For one test, the environment names this window system and no other.
class Environment {
 public:
  Environment(const char* name, const char* value) {
    for (const char* each : names) {
      if (const char* old = std::getenv(each)) before_[each] = old;
      unsetenv(each);
    }
    setenv(name, value, 1);
  }
  ~Environment() {
    for (const char* each : names) unsetenv(each);
    for (const auto& [name, value] : before_) setenv(name.c_str(), value.c_str(), 1);
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  static constexpr const char* names[] = {"SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"};
  std::map<std::string, std::string> before_;
};

ScreenSettings small() {
  ScreenSettings settings;
  settings.size = {40, 30};
  return settings;
}

std::string failure_of_opening() {
  try {
    open_screen(small());
  } catch (const Failure& failure) {
    return failure.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a window system that is named gets a window, also if it does not answer") {
  {
    const Environment environment("SDL_VIDEODRIVER", "dummy");
    CHECK(dynamic_cast<Window*>(open_screen(small()).get()) != nullptr);
  }
  const Environment environment("DISPLAY", ":77777");
  CHECK(failure_of_opening().starts_with("cannot open a display: "));
}

TEST_CASE("without a window system and a graphics card it is said that both are missing") {
  if (std::filesystem::exists("/dev/dri")) return;  // this machine has one
  const Environment environment("DISPLAY", "");
  CHECK(failure_of_opening().starts_with(
      "cannot open a display: neither DISPLAY nor WAYLAND_DISPLAY names a window system, and no "
      "display is plugged into a graphics card"));
}

}  // namespace lectern::screen
