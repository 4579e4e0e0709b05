// Composes each slide once; what drifts is the difference that it makes to the bare panel.
#include "app/verbs/wear.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "screen/compose/compositor.h"

namespace lectern::app {
namespace {

using screen::LuminanceMap;

/// A fade or a brightening line is sampled once in so long.
constexpr Duration sampled_every{500};

/// Adds a cue as it is in its round, its time scaled to `presence`.
void add_cue(const show::Show& show, const show::Cue& cue, Duration presence,
             screen::Compositor& compositor, screen::Exposure& exposure) {
  const double scale = Seconds(presence) / Seconds(cue.duration);
  for (Instant now = cue.start; now < cue.end();) {
    const Instant change = std::max(show::next_change(show, now), now + sampled_every);
    const Instant next = std::min(change, cue.end());
    const auto changed = compositor.compose(show::frame_at(show, now + (next - now) / 2));
    exposure.add(compositor.picture(), changed, to_duration(Seconds(next - now) * scale));
    now = next;
  }
}

/// What an edition gives off while it is shown, nothing displaced.
LuminanceMap exposure_of(const show::Show& still, std::size_t edition,
                         const show::Presence& presence) {
  screen::Compositor compositor(still.slides.panel.size, Rotation::None);
  screen::Exposure exposure(compositor.picture_size());
  const auto& cues = still.timeline.cues;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    if (cues[i].edition != edition || presence.cues[i] == Duration::zero()) continue;
    add_cue(still, cues[i], presence.cues[i], compositor, exposure);
  }
  return exposure.mean();
}

/// Ground and backdrop, which do not drift.
LuminanceMap bare_panel(const show::Show& show) {
  show::Show bare = show;
  bare.timeline = {};
  screen::Compositor compositor(show.slides.panel.size, Rotation::None);
  compositor.compose(show::frame_at(bare, Instant{}));
  return screen::luminance_of(compositor.picture());
}

void subtract(LuminanceMap& map, const LuminanceMap& less) {
  std::transform(map.values.begin(), map.values.end(), less.values.begin(), map.values.begin(),
                 std::minus<>());
}

Duration total(const std::vector<show::Stay>& stays) {
  return std::accumulate(stays.begin(), stays.end(), Duration{},
                         [](Duration sum, const show::Stay& stay) { return sum + stay.time; });
}

/// Wherever a thing may be drawn.
Rect roamed(const Rect& rect, const show::Drift& drift) {
  if (drift.radius == 0 || rect.empty()) return rect;
  const int reach = drift.reach();
  return bounding(moved(rect, {-reach, -reach}),
                  moved(rect, {reach - drift.step, reach - drift.step}));
}

Mark mark_of(slide::Role role) {
  switch (role) {
    case slide::Role::Credit: return Mark::Credit;
    case slide::Role::Label: return Mark::Label;
    default: return Mark::Text;
  }
}

}  // namespace

Exposures exposures_in(const show::Show& show, Duration length) {
  const show::Presence presence = show::presence_in(show, length);
  show::Show still = show;
  still.drift = {};
  const LuminanceMap bare = bare_panel(show);
  Exposures exposures{bare, bare};
  for (std::size_t edition = 0; edition < presence.drift.size(); ++edition) {
    const std::vector<show::Stay>& stays = presence.drift[edition];
    if (stays.empty()) continue;
    LuminanceMap layer = exposure_of(still, edition, presence);
    subtract(layer, bare);
    const auto share = [&](Duration time) {
      return static_cast<float>(Seconds(time) / Seconds(length));
    };
    std::vector<screen::Displacement> displacements;
    for (const show::Stay& stay : stays) displacements.push_back({stay.offset, share(stay.time)});
    screen::add_displaced(exposures.drifting, layer, displacements);
    screen::add_displaced(exposures.still, layer,
                          std::vector<screen::Displacement>{{{}, share(total(stays))}});
  }
  return exposures;
}

std::vector<Mark> marks_on(const show::Show& show) {
  const Size size = show.slides.panel.size;
  const Rect panel{0, 0, size.width, size.height};
  std::vector<Mark> marks(static_cast<std::size_t>(size.width) *
                          static_cast<std::size_t>(size.height));
  const auto put = [&](Mark mark, const Rect& rect) {
    const Rect part = intersection(panel, roamed(rect, show.drift));
    for (int y = part.y; y < part.bottom(); ++y) {
      const auto row = marks.begin() + static_cast<std::ptrdiff_t>(y) * size.width;
      std::transform(row + part.x, row + part.right(), row + part.x,
                     [mark](Mark old) { return std::max(old, mark); });
    }
  };
  for (const slide::Edition& edition : show.slides.editions) {
    for (const slide::Slide& slide : edition.slides) {
      for (const slide::BlockPointer& block : slide.blocks)
        put(mark_of(block->role), block->bounds);
    }
    put(Mark::Logo, edition.logo);
  }
  put(Mark::Progress, show.slides.progress);
  return marks;
}

Wear wear_of(const LuminanceMap& map, const std::vector<Mark>& marks, double ground,
             double budget) {
  Wear wear;
  std::size_t worst = 0;
  std::size_t over = 0;
  for (std::size_t i = 0; i < map.values.size(); ++i) {
    const auto light = static_cast<double>(map.values[i]);
    const double pixel = std::abs(light - ground);
    wear.mean_luminance += light;
    wear.brightest = std::max(wear.brightest, light);
    double& of_mark = wear.by_mark[static_cast<std::size_t>(marks[i])];
    of_mark = std::max(of_mark, pixel);
    if (pixel > wear.worst) {
      wear.worst = pixel;
      worst = i;
    }
    over += pixel > budget ? 1 : 0;
  }
  const auto count = static_cast<double>(map.values.size());
  wear.mean_luminance /= count;
  wear.over_budget = static_cast<double>(over) / count;
  const auto width = static_cast<std::size_t>(map.size.width);
  wear.worst_pixel = {static_cast<int>(worst % width), static_cast<int>(worst / width)};
  return wear;
}

}  // namespace lectern::app
