// A kiosk's window against those who hide it.
#include "screen/output/fullscreen.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <cstdlib>

#include "screen/sdl.h"

namespace lectern::screen {

using namespace std::chrono_literals;

TEST_CASE("a window that is hidden again and again is shown again once a second") {
  setenv("SDL_VIDEODRIVER", "dummy", 0);
  REQUIRE(SDL_Init(SDL_INIT_VIDEO) == 0);
  {
    const SdlWindow window(SDL_CreateWindow("Test", 0, 0, 40, 30, 0));
    REQUIRE(window);
    Fullscreen fullscreen(window.get());
    const Fullscreen::Time start{1h};
    CHECK_FALSE(fullscreen.bring_back(start));
    CHECK(fullscreen.next_try(start) == std::nullopt);

    SDL_HideWindow(window.get());
    CHECK(fullscreen.bring_back(start));
    CHECK_FALSE(fullscreen.bring_back(start));
    CHECK(fullscreen.next_try(start) == std::nullopt);

    SDL_HideWindow(window.get());
    CHECK_FALSE(fullscreen.bring_back(start + 300ms));
    CHECK(fullscreen.next_try(start + 300ms) == 700ms);
    CHECK(fullscreen.next_try(start + 2s) == 0ms);
    CHECK(fullscreen.bring_back(start + 1s));
    CHECK(fullscreen.next_try(start + 1s) == std::nullopt);
  }
  SDL_Quit();
}

}  // namespace lectern::screen
