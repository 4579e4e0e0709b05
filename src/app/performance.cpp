#include "app/performance.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "show/place.h"

namespace lectern::app {

Performance::Performance(std::shared_ptr<const Exhibit> exhibit, double speed, Duration now)
    : exhibit_(std::move(exhibit)), speed_(speed), playhead_(now, speed) {
  assert(!show::empty(exhibit_->show));
}

show::Frame Performance::frame(Duration now) const {
  return show::frame_at(show(), playhead_.position(now));
}

std::optional<Duration> Performance::next_change(Duration now) const {
  const Duration change = playhead_.clock_at(show::next_change(show(), playhead_.position(now)));
  return change == Duration::max() ? std::nullopt : std::optional(change);
}

std::vector<slide::BlockPointer> Performance::upcoming_blocks(Duration now) const {
  return show::upcoming_blocks(show(), playhead_.position(now));
}

std::size_t Performance::cue_index(Duration now) const {
  return show::cue_at(show().timeline, playhead_.position(now));
}

const show::Cue& Performance::cue(Duration now) const {
  return show().timeline.cues[cue_index(now)];
}

Performance::Place Performance::place(Duration now) const {
  const show::Cue& standing = cue(now);
  const slide::Edition& edition = show().slides.editions[standing.edition];
  const Instant position = playhead_.position(now);
  const Instant within = show::within_round(show().timeline, position);
  return {edition.language, standing.slide, edition.slides.size(),
          static_cast<std::size_t>((position - within) / show().timeline.length),
          position - within + standing.start};
}

void Performance::step(int steps, Duration now) { show::step(playhead_, show(), steps, now); }

void Performance::go_to(show::Edge edge, Duration now) {
  show::go_to(playhead_, show(), edge, now);
}

void Performance::toggle_pause(Duration now) { paused() ? resume(now) : pause(now); }

void Performance::pause(Duration now) { show::pause(playhead_, show(), now); }

void Performance::resume(Duration now) { playhead_.resume(now); }

bool Performance::has(const LanguageTag& language) const {
  const auto& editions = exhibit_->show.slides.editions;
  return std::ranges::any_of(
      editions, [&](const slide::Edition& edition) { return edition.language == language; });
}

void Performance::move_to(const show::Cue& cue, Duration now) {
  playhead_.move_to(paused() ? show::settled(show(), cue) : cue.start, now);
}

void Performance::choose(const LanguageTag& language, Duration now) {
  if (exhibit_->show.slides.editions.size() < 2 || !has(language)) return;
  const std::size_t slide = cue(now).slide;
  chosen_ = only(exhibit_->show, language, exhibit_->config);
  const std::size_t last = chosen_->slides.editions.front().slides.size() - 1;
  move_to(chosen_->timeline.cues[show::cue_of(*chosen_, 0, std::min(slide, last))], now);
}

void Performance::choose_next(Duration now) {
  const auto& editions = exhibit_->show.slides.editions;
  const LanguageTag standing = place(now).language;
  const auto at = std::ranges::find(editions, standing, &slide::Edition::language);
  const auto index = static_cast<std::size_t>(at - editions.begin());
  choose(editions[(index + 1) % editions.size()].language, now);
}

void Performance::attract(Duration now) {
  chosen_.reset();
  playhead_ = show::Playhead(now, speed_);
}

void Performance::resume_at(const LanguageTag& language, std::size_t slide, Duration now) {
  for (const show::Cue& candidate : show().timeline.cues) {
    const bool there = show().slides.editions[candidate.edition].language == language;
    if (there && candidate.slide == slide) return move_to(candidate, now);
  }
}

void Performance::continue_with(std::shared_ptr<const Exhibit> exhibit, Duration now) {
  const show::Show before = show();
  const show::Cue standing = cue(now);
  const Duration elapsed =
      show::within_round(before.timeline, playhead_.position(now)) - standing.start;
  const std::optional<LanguageTag> language =
      chosen_ ? std::optional(before.slides.editions.front().language) : std::nullopt;

  // what stood points into the fonts of its exhibit until it has been left
  const auto left = std::exchange(exhibit_, std::move(exhibit));
  chosen_.reset();
  const bool one_of_many = exhibit_->show.slides.editions.size() > 1;
  if (language && one_of_many && has(*language)) {
    chosen_ = only(exhibit_->show, *language, exhibit_->config);
  }
  const show::Cue& cue = show().timeline.cues[show::same_place(before, standing, show())];
  move_to(cue, now);
  if (!paused()) playhead_.move_to(cue.start + std::min(elapsed, cue.duration / 2), now);
}

}  // namespace lectern::app
