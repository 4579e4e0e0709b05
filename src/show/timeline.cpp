#include "show/timeline.h"

#include <algorithm>
#include <cassert>
#include <optional>

namespace lectern::show {
namespace {

std::vector<Cue> one_by_one(const slide::Slides& slides) {
  std::vector<Cue> cues;
  for (std::size_t edition = 0; edition < slides.editions.size(); ++edition) {
    for (std::size_t slide = 0; slide < slides.editions[edition].slides.size(); ++slide) {
      cues.push_back({edition, slide, {}, {}, Timing::Reading});
    }
  }
  return cues;
}

/// A passage of a section goes on until the slide on which it has been so long.
constexpr Duration long_passage = std::chrono::seconds(60);

/// Whether a passage may end between two slides that follow each other: not within a paragraph that
/// one of them goes on with, and not before what only closes the speech.
bool parts(const slide::Slide& before, const slide::Slide& after) {
  return after.kind != slide::Slide::Kind::Closing && after.beads.begin >= before.beads.end;
}

/// The numbers at which passages begin, but for the first, by the first edition.
std::vector<std::size_t> beginnings_of(const slide::Slides& slides, const std::vector<Cue>& cues) {
  const std::vector<slide::Slide>& own = slides.editions.front().slides;
  std::vector<std::size_t> beginnings;
  Duration length{};
  for (std::size_t i = 0; i < own.size(); ++i) {
    const bool begins_section = own[i].kind == slide::Slide::Kind::Section;
    const bool long_enough = begins_section || length >= long_passage;
    if (i > 0 && long_enough && parts(own[i - 1], own[i])) {
      beginnings.push_back(own[i].number);
      length = {};
    }
    length += cues[i].duration;
  }
  return beginnings;
}

void put_in_turn(std::vector<Cue>& cues, const slide::Slides& slides, Rotate rotate) {
  if (rotate == Rotate::Loop || slides.editions.empty()) return;
  const auto number = [&](const Cue& cue) {
    return slides.editions[cue.edition].slides[cue.slide].number;
  };
  if (rotate == Rotate::Slide) {
    std::ranges::stable_sort(cues, {}, number);
    return;
  }
  const std::vector<std::size_t> beginnings = beginnings_of(slides, cues);
  std::ranges::stable_sort(cues, {}, [&](const Cue& cue) {
    return std::ranges::upper_bound(beginnings, number(cue)) - beginnings.begin();
  });
}

/// Until the next slide is said, and of the last until it has been said. Nothing where no language
/// on it is timed, or where two slides are said at once.
std::optional<Duration> said_duration(const slide::Edition& edition, std::size_t index) {
  const auto& readings = edition.slides[index].readings;
  const auto timed =
      std::find_if(readings.begin(), readings.end(),
                   [](const slide::Reading& reading) { return reading.said.has_value(); });
  if (timed == readings.end()) return std::nullopt;
  Instant end = timed->said->end;
  if (index + 1 < edition.slides.size()) {
    for (const slide::Reading& next : edition.slides[index + 1].readings) {
      if (next.language == timed->language && next.said) end = next.said->begin;
    }
  }
  const Duration duration = end - timed->said->begin;
  return duration > Duration::zero() ? std::optional(duration) : std::nullopt;
}

bool can_be_meant(Duration said, Duration reading) {
  constexpr Duration long_pause = std::chrono::minutes(5);
  return said <= std::max(long_pause, 10 * reading);
}

}  // namespace

Timeline make_timeline(const slide::Slides& slides, const Pace& pace, Rotate rotate) {
  Timeline timeline{one_by_one(slides), {}};
  for (Cue& cue : timeline.cues) {
    const slide::Edition& edition = slides.editions[cue.edition];
    const auto said =
        pace.timing == Timing::Recording ? said_duration(edition, cue.slide) : std::nullopt;
    cue.duration = cue_duration(edition.slides[cue.slide], pace);
    if (said && can_be_meant(*said, cue.duration)) {
      cue.timing = Timing::Recording;
      cue.duration = *said;
    } else {
      cue.doubted = said;
    }
  }
  put_in_turn(timeline.cues, slides, rotate);
  for (Cue& cue : timeline.cues) {
    cue.start = Instant(timeline.length);
    timeline.length += cue.duration;
  }
  return timeline;
}

std::size_t cue_at(const Timeline& timeline, Instant instant) {
  assert(!timeline.cues.empty());
  const Instant position = within_round(timeline, instant);
  const auto after =
      std::upper_bound(timeline.cues.begin(), timeline.cues.end(), position,
                       [](Instant wanted, const Cue& cue) { return wanted < cue.start; });
  return static_cast<std::size_t>(after - timeline.cues.begin()) - 1;
}

Instant within_round(const Timeline& timeline, Instant instant) {
  const Duration remainder = instant.time_since_epoch() % timeline.length;
  return Instant(remainder < Duration::zero() ? remainder + timeline.length : remainder);
}

Instant next_time(const Timeline& timeline, Instant position, Instant from) {
  return from + within_round(timeline, Instant(position - from)).time_since_epoch();
}

}  // namespace lectern::show
