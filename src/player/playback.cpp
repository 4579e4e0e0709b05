#include "player/playback.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "show/pause_mark.h"
#include "show/resume.h"

namespace lectern::player {

Playback::Playback(std::shared_ptr<const content::PreparedShow> prepared, double speed,
                   Instant begin, SteadyTime now)
    : prepared_(std::move(prepared)), playhead_(now, speed) {
  assert(!show::empty(prepared_->show));
  playhead_.move_to(begin, now);
}

show::Frame Playback::frame(SteadyTime now) const {
  const Instant instant = position(now);
  show::Frame frame = show::frame_at(show(), instant);
  const bool by_itself = prepared_->config.input.paced_by == kiosk::PacedBy::Visitor || held();
  if (!paused() || by_itself) return frame;
  const auto mark = show::pause_mark(show().slides, show::drift_at(show(), instant));
  frame.fills.insert(frame.fills.end(), mark.begin(), mark.end());
  return frame;
}

std::optional<SteadyTime> Playback::clock_at(Instant position) const {
  const SteadyTime time = playhead_.clock_at(position);
  return time == SteadyTime::max() ? std::nullopt : std::optional(time);
}

std::optional<SteadyTime> Playback::next_change(SteadyTime now) const {
  return clock_at(show::next_change(show(), position(now)));
}

std::optional<SteadyTime> Playback::next_slide(SteadyTime now) const {
  return clock_at(current(now).ends);
}

std::vector<slide::BlockPointer> Playback::upcoming_blocks(SteadyTime now) const {
  return show::upcoming_blocks(show(), position(now));
}

std::optional<SteadyTime> Playback::speech_ends(SteadyTime now) const {
  if (!shows_last(now)) return std::nullopt;
  const show::Cue& cue = this->cue(now);
  const Instant instant = position(now);
  const Duration round = instant - show::within_round(show().timeline, instant);
  return clock_at(show::leaving(show(), cue) + round);
}

bool Playback::shows_last(SteadyTime now) const {
  const show::Cue& cue = this->cue(now);
  return cue.slide + 1 == show().slides.editions[cue.edition].slides.size();
}

const show::Cue& Playback::cue(SteadyTime now) const {
  return show().timeline.cues[show::cue_at(show().timeline, position(now))];
}

Playback::Current Playback::current(SteadyTime now) const {
  const show::Cue& cue = this->cue(now);
  const slide::Edition& edition = show().slides.editions[cue.edition];
  const Instant position = playhead_.position(now);
  const Instant within = show::within_round(show().timeline, position);
  return {edition.language,
          show::slide_of(show(), cue).number,
          show().slides.count,
          static_cast<std::size_t>((position - within) / show().timeline.length),
          cue.start + (position - within),
          cue.end() + (position - within)};
}

void Playback::step(int steps, SteadyTime now) { show::step(playhead_, show(), steps, now); }

void Playback::go_to(show::Edge edge, SteadyTime now) { show::go_to(playhead_, show(), edge, now); }

void Playback::toggle_pause(SteadyTime now) { paused() ? resume(now) : pause(now); }

void Playback::pause(SteadyTime now) {
  show::pause(playhead_, show(), now);
  held_ = false;
}

void Playback::hold(SteadyTime now) {
  pause(now);
  held_ = true;
}

void Playback::resume(SteadyTime now) { playhead_.resume(now); }

bool Playback::has(const LanguageTag& language) const {
  const auto& editions = prepared_->show.slides.editions;
  return std::ranges::any_of(
      editions, [&](const slide::Edition& edition) { return slide::shows(edition, language); });
}

void Playback::move_to(const show::Cue& cue, SteadyTime now) {
  show::go_to(playhead_, show(), cue, now);
}

bool Playback::choose(const LanguageTag& language, SteadyTime now) {
  if (prepared_->show.slides.editions.size() < 2 || !has(language)) return false;
  const std::size_t number = show::slide_of(show(), cue(now)).number;
  chosen_ = content::only(prepared_->show, language, prepared_->config);
  const std::size_t slide = show::slide_with(chosen_->slides.editions.front(), number);
  move_to(chosen_->timeline.cues[show::cue_of(*chosen_, 0, slide)], now);
  return true;
}

void Playback::stay_in_language(SteadyTime now) {
  if (chosen_ || prepared_->show.slides.editions.size() < 2) return;
  const show::Cue shown = cue(now);
  const Duration elapsed = show::within_round(show().timeline, position(now)) - shown.start;
  chosen_ = content::only(prepared_->show, current(now).language, prepared_->config);
  const show::Cue& same = chosen_->timeline.cues[show::cue_of(*chosen_, 0, shown.slide)];
  const Instant there = same.start + elapsed;
  playhead_.move_to(show::next_time(chosen_->timeline, there, position(now)), now);
}

LanguageTag Playback::next_language(SteadyTime now) const {
  const auto& editions = prepared_->show.slides.editions;
  const LanguageTag shown = current(now).language;
  const auto at = std::ranges::find(editions, shown, &slide::Edition::language);
  const auto index = static_cast<std::size_t>(at - editions.begin());
  return editions[(index + 1) % editions.size()].language;
}

void Playback::attract(SteadyTime now) {
  chosen_.reset();
  resume(now);
  move_to(show().timeline.cues.front(), now);
}

void Playback::continue_with(std::shared_ptr<const content::PreparedShow> prepared,
                             SteadyTime now) {
  const show::Show before = show();
  const show::Cue shown = cue(now);
  const Duration elapsed = show::within_round(before.timeline, position(now)) - shown.start;
  const std::optional<LanguageTag> language =
      chosen_ ? std::optional(before.slides.editions.front().language) : std::nullopt;

  // what was shown points into the fonts of its show until it has been left
  const auto left = std::exchange(prepared_, std::move(prepared));
  chosen_.reset();
  const bool one_of_many = prepared_->show.slides.editions.size() > 1;
  if (language && one_of_many && has(*language)) {
    chosen_ = content::only(prepared_->show, *language, prepared_->config);
  }
  move_to(show().timeline.cues[show::corresponding_cue(before, shown, show())], now);
  if (paused()) return;
  // it has been shown for a while, and is not to fade in again
  playhead_.move_to(position(now) + std::min(elapsed, cue(now).duration / 2), now);
}

}  // namespace lectern::player
