// A day of playing, on a clock of the test's own: nothing grows.
#include <doctest/doctest.h>
#include <malloc.h>

#include <filesystem>

#include "content/prepared_show.h"
#include "player/loop.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
using namespace lectern::player;

namespace {

/// A output that keeps nothing, and a clock that only waiting moves.
class Nowhere final : public screen::Output {
 public:
  Size size() const override { return {}; }
  void present(const screen::Picture&, std::span<const Rect>) override { ++pictures; }

  std::size_t pictures = 0;
};

std::size_t allocated() { return mallinfo2().uordblks + mallinfo2().hblkhd; }

std::ptrdiff_t descriptors() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {});
}

}  // namespace

TEST_CASE(
    "a day of six languages leaves no more memory taken than its first hours, and no file open") {
  config::Config config = config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config;
  config.panel.size = {320, 180};
  config.transition.fade = Duration(64);  // a few pictures each
  const auto prepared = std::make_shared<const PreparedShow>(assemble(config));
  Nowhere output;
  SteadyTime now{};
  std::size_t memory_at_first = 0;
  std::ptrdiff_t files_at_first = 0;
  // the second round has seen all glyphs there are
  const SteadyTime settled(2 * prepared->show.timeline.length);
  World world{output,
              [&](std::optional<Duration> timeout) {
                now += timeout.value();
                if (memory_at_first == 0 && now > settled) {
                  memory_at_first = allocated();
                  files_at_first = descriptors();
                }
                return std::vector<screen::Input>{};
              },
              [&] { return now; }, [] { return WallTime{}; }};
  LoopSettings settings;
  settings.length = std::chrono::hours(24);
  std::size_t memory_at_last = 0;
  const auto wait = world.wait;
  world.wait = [&](std::optional<Duration> timeout) {
    const auto inputs = wait(timeout);
    // at the same place of the show as at first
    if (now > settled + 20 * prepared->show.timeline.length && memory_at_last == 0) {
      memory_at_last = allocated();
    }
    return inputs;
  };
  content::ContentSource nothing;
  PlaybackObserver nobody;
  play_loop({prepared, {}}, settings, std::move(world), nothing, nobody);
  CHECK(output.pictures > 30'000);
  CAPTURE(memory_at_first);
  CHECK(memory_at_last <= memory_at_first + 64 * 1024);
  CHECK(descriptors() == files_at_first);
}
