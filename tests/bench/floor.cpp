// The least that a program can cost which shows pictures through SDL: what `platform/bench`
// measures the player beside. floor picture SECONDS shows one; floor fade SECONDS changes it every
// four seconds, fading an 8-bit mask as large as a passage out and in, as the player does.
#include <SDL.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

namespace {

constexpr int milliseconds_of_slide = 4000;
constexpr int milliseconds_of_fade = 500;
constexpr int milliseconds_of_frame = 16;

/// Strokes such as those of text: as many pixels are inked, in runs as long.
std::vector<std::uint8_t> mask_of(int width, int height) {
  std::vector<std::uint8_t> mask(static_cast<std::size_t>(width) *
                                 static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) {
    const bool between_lines = y % 100 > 55;
    for (int x = 0; x < width && !between_lines; ++x) {
      const int phase = (x + y / 7) % 24;
      const int ink = phase < 5 ? 255 : phase == 5 || phase == 23 ? 128 : 0;
      mask[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(ink);
    }
  }
  return mask;
}

struct Stage {
  SDL_Window* window;
  SDL_Surface* surface;
  SDL_Rect text;
  std::vector<std::uint8_t> mask;

  void draw(unsigned opacity) {
    for (int y = 0; y < text.h; ++y) {
      auto* row = reinterpret_cast<std::uint32_t*>(static_cast<std::uint8_t*>(surface->pixels) +
                                                   (text.y + y) * surface->pitch) +
                  text.x;
      const std::uint8_t* ink = mask.data() + static_cast<std::ptrdiff_t>(y) * text.w;
      for (int x = 0; x < text.w; ++x) {
        const unsigned share = ink[x] * opacity / 255;
        const unsigned grey = 20 + (240 - 20) * share / 255;
        row[x] = grey << 16 | grey << 8 | grey;
      }
    }
    SDL_UpdateWindowSurfaceRects(window, &text, 1);
  }
};

Uint32 now() { return SDL_GetTicks(); }

/// Draws until a fade is over; whether it went on to its end.
void fade(Stage& stage, bool in) {
  const Uint32 began = now();
  for (Uint32 passed = 0; passed < milliseconds_of_fade; passed = now() - began) {
    const unsigned part = passed * 255 / milliseconds_of_fade;
    stage.draw(in ? part : 255 - part);
    SDL_Delay(milliseconds_of_frame);
  }
  stage.draw(in ? 255 : 0);
}

void wait_until(Uint32 end) {
  SDL_Event event;
  while (now() < end) SDL_WaitEventTimeout(&event, static_cast<int>(end - now()));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const bool fading = std::string_view(argv[1]) == "fade";
  const auto length = static_cast<Uint32>(std::atof(argv[2]) * 1000);
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
  SDL_Rect screen;
  SDL_GetDisplayBounds(0, &screen);
  Stage stage{SDL_CreateWindow("floor", 0, 0, screen.w, screen.h, SDL_WINDOW_BORDERLESS),
              nullptr,
              {screen.w / 10, screen.h / 4, screen.w * 7 / 10, screen.h * 4 / 10},
              {}};
  stage.surface = SDL_GetWindowSurface(stage.window);
  if (stage.surface == nullptr) return 1;
  stage.mask = mask_of(stage.text.w, stage.text.h);
  SDL_FillRect(stage.surface, nullptr, SDL_MapRGB(stage.surface->format, 20, 20, 20));
  SDL_UpdateWindowSurface(stage.window);
  stage.draw(255);
  const Uint32 end = now() + length;
  while (fading && now() + milliseconds_of_slide < end) {
    wait_until(now() + milliseconds_of_slide - 2 * milliseconds_of_fade);
    fade(stage, false);
    fade(stage, true);
  }
  wait_until(end);
  SDL_Quit();
  return 0;
}
