// The drift's walk, and the frames that take it.
#include "show/drift.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

#include "show/playhead.h"
#include "show/presence.h"
#include "show/show.h"

using namespace lectern;
using namespace lectern::show;

namespace {

std::pair<int, int> pair_of(Point point) { return {point.x, point.y}; }

/// The offsets of a lap, each once.
std::vector<Point> lap_of(const Drift& drift) {
  const int count = 4 * drift.radius * drift.radius;
  std::vector<Point> offsets;
  for (int i = 0; i < count; ++i) {
    const Duration middle = drift.lap * (2 * i + 1) / (2 * count);
    offsets.push_back(offset_at(drift, Instant(middle)));
  }
  return offsets;
}

slide::BlockPointer block() { return std::make_shared<const slide::Block>(); }

/// Two editions of three slides, four seconds each, with a logo and a backdrop; a step of the drift
/// takes ten seconds.
Show make_show() {
  slide::Slides slides;
  slides.progress = {100, 900, 800, 4};
  for (const char* language : {"en", "ar"}) {
    slide::Edition edition{
        *LanguageTag::parse(language), text::Direction::LeftToRight, 60, {}, {800, 100, 20, 10}};
    const slide::BlockPointer credit = block();
    for (int i = 0; i < 3; ++i) {
      edition.slides.push_back({slide::Slide::Kind::Passage, {}, {credit, block()}});
    }
    slides.editions.push_back(std::move(edition));
  }
  Timeline timeline = make_timeline(slides, Pace{}, Rotate::Loop);
  const auto image = [](Size size) { return std::make_shared<const Image>(Image{size, {}}); };
  return {std::move(slides),
          std::move(timeline),
          Transition{},
          Reveal{},
          {image({1000, 1000}), image({20, 10})},
          {2, 1, std::chrono::seconds(160)}};
}

}  // namespace

TEST_CASE("the walk is closed, a step at a time, and is at each offset once in a lap") {
  for (const Drift& drift : {Drift{1}, Drift{2}, Drift{3}, Drift{6, 3}, Drift{13, 2}}) {
    CAPTURE(drift.radius);
    const std::vector<Point> offsets = lap_of(drift);
    CHECK(offsets.front() == Point{0, 0});
    std::map<std::pair<int, int>, int> visits;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
      const Point next = offsets[(i + 1) % offsets.size()];
      CHECK(std::abs(next.x - offsets[i].x) + std::abs(next.y - offsets[i].y) == drift.step);
      CHECK(std::min(offsets[i].x, offsets[i].y) >= -drift.reach());
      CHECK(std::max(offsets[i].x, offsets[i].y) < drift.reach());
      ++visits[pair_of(offsets[i])];
    }
    CHECK(visits.size() == offsets.size());
    for (const Instant shift : {Instant(-drift.lap), Instant(drift.lap * 365)}) {
      CHECK(offset_at(drift, shift) == offset_at(drift, Instant{}));
      CHECK(offset_at(drift, shift + drift.lap / 3) == offset_at(drift, Instant(drift.lap / 3)));
    }
  }
}

TEST_CASE("it begins where slides are set, and stays a while") {
  const Drift drift{6};
  CHECK(offset_at(drift, Instant{}) == Point{});
  CHECK(offset_at(drift, Instant(std::chrono::minutes(3))) == Point{});
  CHECK(offset_at(drift, Instant(std::chrono::minutes(4))) != Point{});
  CHECK(offset_at({}, Instant(std::chrono::hours(5))) == Point{});
}

TEST_CASE("it goes as far as it is told, in pixels of the panel, but not past the margin") {
  struct Row {
    Size panel;
    double safe_area;
    double part;
    int radius;
    int step;
  };
  for (const Row& row :
       {Row{{1920, 1080}, 0.05, 0.012, 13, 1}, Row{{1080, 1920}, 0.05, 0.012, 13, 1},
        Row{{3840, 2160}, 0.05, 0.012, 13, 2}, Row{{1280, 720}, 0.05, 0.012, 9, 1},
        Row{{320, 180}, 0.05, 0.012, 2, 1}, Row{{1920, 1080}, 0.05, 0, 0, 1},
        Row{{1920, 1080}, 0.002, 0.012, 2, 1}, Row{{3840, 2160}, 0.0025, 0.012, 2, 2},
        Row{{1920, 1080}, 0, 0.012, 0, 1}}) {
    CAPTURE(row.panel.width);
    CAPTURE(row.safe_area);
    const std::chrono::hours lap(9);
    const slide::Panel panel{row.panel, Inches(43), row.safe_area};
    const Drift drift = drift_on(panel, row.part, lap);
    CHECK(drift == Drift{row.radius, row.step, lap});
    CHECK(slide::safe_rect(panel).y >= drift.reach());
  }
}

TEST_CASE("all of a frame is displaced together, but for the backdrop") {
  const Show show = make_show();
  Show still = show;
  still.drift = {};
  std::map<std::pair<int, int>, int> seen;
  for (Instant now{}; now < Instant(show.drift.lap); now += Duration(1870)) {
    const Frame frame = frame_at(show, now);
    Frame expected = frame_at(still, now);
    const Point drift = drift_at(show, now);
    for (Item& item : expected.items) item.drift = drift;
    for (Fill& fill : expected.fills) fill.rect = moved(fill.rect, drift);
    for (PlacedImage& image : expected.images) {
      if (image.image == show.decor.logo) image.corner = image.corner + drift;
    }
    CHECK(frame == expected);
    ++seen[pair_of(drift)];
  }
  CHECK(seen.size() == 16);
}

TEST_CASE("a drift waits for the next slide, whatever the transition") {
  for (const auto kind : {Transition::Kind::Cut, Transition::Kind::Fade}) {
    Show show = make_show();
    show.transition.kind = kind;
    for (Instant now{}; now < Instant(show.drift.lap * 2);) {
      const Cue& cue = show.timeline.cues[cue_at(show.timeline, now)];
      const Point drift = drift_at(show, now);
      CHECK(drift == offset_at(show.drift, now));
      CHECK(drift_at(show, now + cue.duration / 2) == drift);
      CHECK(drift_at(show, now + cue.duration - Duration(1)) == drift);
      now += cue.duration;
    }
  }
}

TEST_CASE("between two changes no frame drifts") {
  const Show show = make_show();
  for (Instant now{}; now < Instant(show.drift.lap);) {
    const Instant next = next_change(show, now);
    REQUIRE(next > now);
    REQUIRE(frame_at(show, next - Duration(1)) == frame_at(show, now));
    now = next;
  }
}

TEST_CASE("a visitor who calls for slides does not bring the drift back to its beginning") {
  const Show show = make_show();
  SteadyTime clock{};
  Playhead playhead(clock);
  for (int press = 0; press < 20; ++press) {
    clock += Duration(3000);
    const Instant before = playhead.position(clock);
    switch (press % 4) {
      case 0: step(playhead, show, -1, clock); break;
      case 1: step(playhead, show, 1, clock); break;
      case 2: go_to(playhead, show, Edge::Last, clock); break;
      default: go_to(playhead, show, Edge::First, clock);
    }
    CHECK(playhead.position(clock) >= before);
    CHECK(playhead.position(clock) <= before + show.timeline.length);
  }
  CHECK(drift_at(show, playhead.position(clock)) != Point{});
}

TEST_CASE("presence counts each cue and each offset of an edition, and loses no time") {
  const Show show = make_show();
  const Duration length(100'000);  // four rounds of 24 s, and one cue
  const Presence presence = presence_in(show, length);
  CHECK(presence.cues == std::vector<Duration>{Duration(20'000), Duration(16'000), Duration(16'000),
                                               Duration(16'000), Duration(16'000),
                                               Duration(16'000)});
  REQUIRE(presence.drift.size() == 2);
  const auto total = [](const std::vector<Stay>& stays) {
    Duration sum{};
    for (const Stay& stay : stays) sum += stay.time;
    return sum;
  };
  CHECK(total(presence.drift[0]) == Duration(52'000));
  CHECK(total(presence.drift[1]) == Duration(48'000));
  for (const Stay& stay : presence.drift[0]) {
    CAPTURE(stay.offset.x);
    CAPTURE(stay.offset.y);
    Duration time{};
    for (Instant now{}; now < Instant(length); now += Duration(4000)) {
      const Cue& cue = show.timeline.cues[cue_at(show.timeline, now)];
      if (cue.edition == 0 && drift_at(show, now) == stay.offset) time += cue.duration;
    }
    CHECK(stay.time == time);
  }
}
