// How evenly fades run in a real window: gaps TARGET SECONDS plays as the kiosk does, and prints
// the pictures of a fade and the longest time between two of them.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include "content/prepared_show.h"
#include "content/target.h"
#include "player/loop.h"
#include "screen/output/window.h"

namespace {

using namespace lectern;
using Clock = std::chrono::steady_clock;

/// A window that notes when it was given each picture.
class TimedGlass final : public screen::Output {
 public:
  explicit TimedGlass(screen::Window& window) : window_(window) {}

  Size size() const override { return window_.size(); }
  screen::Pixel* memory(Size size) override { return window_.memory(size); }
  void present(const screen::Picture& picture, std::span<const Rect> changed) override {
    window_.present(picture, changed);
    shown.push_back(Clock::now());
  }

  std::vector<Clock::time_point> shown;

 private:
  screen::Window& window_;
};

SteadyTime now() { return std::chrono::floor<Duration>(Clock::now()); }

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  content::Target target;
  target.path = argv[1];
  config::Loaded loaded = content::load(target);
  screen::Window window({"gaps", screen::ScreenSettings::Mode::Fullscreen, "", {}, {}});
  loaded.config.panel.size = window.size();
  const auto prepared =
      std::make_shared<const content::PreparedShow>(content::assemble(loaded.config));
  TimedGlass output(window);
  player::LoopSettings settings;
  settings.length = std::chrono::seconds(std::atoi(argv[2]));
  content::ContentSource nothing;
  PlaybackObserver nobody;
  player::play_loop({prepared, {}}, settings,
                    {output, [&](std::optional<Duration> timeout) { return window.wait(timeout); },
                     now, [] { return WallTime{}; }},
                    nothing, nobody);

  // a slide is shown for seconds, so that fades, out and in, are what lies between longer gaps
  constexpr Seconds still{0.4};
  std::vector<std::size_t> pictures{1};
  Seconds longest{};
  for (std::size_t i = 1; i < output.shown.size(); ++i) {
    const Seconds gap = output.shown[i] - output.shown[i - 1];
    if (gap > still) {
      pictures.push_back(1);
    } else {
      ++pictures.back();
      longest = std::max(longest, gap);
    }
  }
  if (pictures.size() < 3) return 1;
  const auto fewest = *std::min_element(pictures.begin() + 1, pictures.end() - 1);
  std::printf("%zu pictures at least in a fade out and in, %.1f ms at most between two\n", fewest,
              longest.count() * 1000);
}
