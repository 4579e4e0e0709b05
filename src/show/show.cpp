#include "show/show.h"

#include <algorithm>

#include "show/reveal.h"

namespace lectern::show {
namespace {

const Cue& neighbour(const Show& show, std::size_t cue, std::size_t step) {
  const auto& cues = show.timeline.cues;
  return cues[(cue + step) % cues.size()];
}

/// No fade takes more than a third of its cue, so that every slide is still for a while.
Duration fade_of(const Show& show, const Cue& cue) {
  if (show.transition.kind == Transition::Kind::Cut) return {};
  return std::min(show.transition.fade, cue.duration / 3);
}

bool is_on(const slide::BlockPointer& block, const slide::Slide& slide) {
  return std::find(slide.blocks.begin(), slide.blocks.end(), block) != slide.blocks.end();
}

struct Visibility {
  Opacity opacity = opaque;
  const Cue* other = nullptr;  ///< the one that is faded from or to
};

Visibility visibility(const Show& show, std::size_t index, Instant position) {
  const auto& cues = show.timeline.cues;
  const Cue& cue = cues[index];
  const Duration fade = fade_of(show, cue);
  const Duration since_start = position - cue.start;
  const Duration until_end = cue.end() - position;
  const auto part = [&](Duration elapsed) { return Seconds(elapsed) / Seconds(fade); };
  if (since_start < fade) {
    return {eased(part(since_start)), &neighbour(show, index, cues.size() - 1)};
  }
  if (until_end < fade) {
    return {eased(part(until_end)), &neighbour(show, index, 1)};
  }
  return {};
}

Opacity together(Opacity one, Opacity other) {
  return static_cast<Opacity>((one * other + opaque / 2) / opaque);
}

/// The part of the speech that will have been read when the cue ends, from the start edge.
Rect played(const Show& show, const Cue& cue) {
  const slide::Edition& edition = show.slides.editions[cue.edition];
  Rect bar = show.slides.progress;
  const int whole = bar.width;
  bar.width = whole * static_cast<int>(cue.slide) /
              std::max(1, static_cast<int>(edition.slides.size()) - 1);
  if (edition.direction == text::Direction::RightToLeft) bar.x += whole - bar.width;
  return bar;
}

/// The backdrop, and the logo where the edition has it; it fades where the other edition has it
/// elsewhere.
std::vector<PlacedImage> images_of(const Show& show, const Cue& cue, const Visibility& now,
                                   Point drift) {
  std::vector<PlacedImage> images;
  if (show.decor.backdrop) images.push_back({show.decor.backdrop, {}});
  const Rect& logo = show.slides.editions[cue.edition].logo;
  if (!show.decor.logo || logo.empty()) return images;
  const bool stays = !now.other || show.slides.editions[now.other->edition].logo == logo;
  const Opacity opacity = stays ? opaque : now.opacity;
  if (opacity > 0) images.push_back({show.decor.logo, Point{logo.x, logo.y} + drift, opacity});
  return images;
}

}  // namespace

bool empty(const Show& show) { return show.timeline.cues.empty(); }

const slide::Slide& slide_of(const Show& show, const Cue& cue) {
  return show.slides.editions[cue.edition].slides[cue.slide];
}

std::size_t number_of(const Show& show, const Cue& cue) { return slide_of(show, cue).number + 1; }

Point drift_at(const Show& show, Instant instant) {
  if (empty(show)) return {};
  const Instant position = within_round(show.timeline, instant);
  const Cue& cue = show.timeline.cues[cue_at(show.timeline, instant)];
  return offset_at(show.drift, cue.start + (instant - position));
}

Frame frame_at(const Show& show, Instant instant) {
  const slide::Theme& theme = show.slides.theme;
  Frame frame{theme.ground, {}, {}, {}};
  if (show.decor.backdrop) frame.images.push_back({show.decor.backdrop, {}});
  if (empty(show)) return frame;
  const std::size_t index = cue_at(show.timeline, instant);
  const Cue& cue = show.timeline.cues[index];
  const Instant position = within_round(show.timeline, instant);
  const Visibility now = visibility(show, index, position);
  const Point drift = drift_at(show, instant);
  frame.images = images_of(show, cue, now, drift);
  frame.fills = {{moved(show.slides.progress, drift), theme.track, opaque}};
  if (const Rect bar = played(show, cue); !bar.empty()) {
    frame.fills.push_back({moved(bar, drift), theme.accent, opaque});
  }
  for (const slide::BlockPointer& block : slide_of(show, cue).blocks) {
    const bool stays = now.other == nullptr || is_on(block, slide_of(show, *now.other));
    const Opacity light = brightness(show, cue, *block, position);
    const Opacity opacity = stays ? light : together(now.opacity, light);
    if (opacity > 0) frame.items.push_back({block, opacity, drift});
  }
  return frame;
}

Instant next_change(const Show& show, Instant instant) {
  if (empty(show)) return Instant::max();
  const Cue& cue = show.timeline.cues[cue_at(show.timeline, instant)];
  const Instant position = within_round(show.timeline, instant);
  const Duration round = instant - position;
  const Duration fade = fade_of(show, cue);
  if (position < cue.start + fade) return instant + Duration(1);
  // A fade's first frame still has full opacity: what differs is the one after.
  const Instant fading_out = cue.end() - fade;
  if (position < fading_out) return round + std::min(fading_out, next_reveal(show, cue, position));
  return fade > Duration::zero() ? instant + Duration(1) : round + cue.end();
}

Instant faded_in(const Show& show, const Cue& cue) { return cue.start + fade_of(show, cue); }

Instant leaving(const Show& show, const Cue& cue) {
  return cue.end() - std::max(fade_of(show, cue), Duration(1));
}

Instant settled(const Show& show, const Cue& cue) {
  const Duration fade = fade_of(show, cue);
  return std::clamp(revealed(show, cue), cue.start + fade, cue.end() - fade);
}

std::vector<slide::BlockPointer> upcoming_blocks(const Show& show, Instant instant) {
  if (empty(show)) return {};
  return slide_of(show, neighbour(show, cue_at(show.timeline, instant), 1)).blocks;
}

}  // namespace lectern::show
