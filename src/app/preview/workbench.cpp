#include "app/preview/workbench.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/preview/changed_slide.h"
#include "app/preview/help.h"
#include "app/preview/look.h"
#include "app/preview/reach.h"
#include "app/preview/source_column.h"
#include "review/review.h"

namespace lectern::app {
namespace {

constexpr int strip_lines = 4;

/// Small beside the panel's text, and legible on a desk.
int em_for(Size panel) { return std::max(11, std::min(panel.width, panel.height) / 50); }

int strip_height(Size panel) { return em_for(panel) * (strip_lines * 3 + 2) / 2; }

int source_width(Size panel) { return std::max(panel.width / 3, em_for(panel) * 22); }

}  // namespace

Instant instant_of(const show::Show& show, const Wish& wish) {
  Instant instant{};
  bool found = false;
  for (const show::Cue& cue : show.timeline.cues) {
    if (show.slides.editions[cue.edition].language != wish.language) continue;
    if (found && show::slide_of(show, cue).number > wish.number) break;
    const bool first =
        !found ||
        show::slide_of(show, cue).number !=
            show::slide_of(show, show.timeline.cues[show::cue_at(show.timeline, instant)]).number;
    if (first) instant = show::faded_in(show, cue);
    found = true;
  }
  return instant;
}

Size Workbench::size_around(Size panel) {
  return {panel.width, panel.height + strip_height(panel)};
}

Rect Workbench::panel_area() const { return {0, 0, panel_.width, panel_.height}; }

Rect Workbench::source_area() const {
  return {panel_.width, 0, source_shown() ? source_width(panel_) : 0, panel_.height};
}

Rect Workbench::strip_area() const {
  return {0, panel_.height, source_area().right(), strip_shown() ? strip_height(panel_) : 0};
}

Size Workbench::whole_size() const { return {source_area().right(), strip_area().bottom()}; }

void Workbench::begin_again(const Wish& wish) {
  pauses_ = wish.paused;
  trial_ = wish.trial;
}

void Workbench::present(const screen::Picture& picture, std::span<const Rect> changed) {
  const bool resized = picture.size() != panel_;
  panel_ = picture.size();
  if (whole_size() == panel_ && !covered() && !safe_area_shown()) {
    whole_.reset();
    return screen_->present(picture, changed);
  }
  std::vector<Rect> parts(changed.begin(), changed.end());
  if (resized || !whole_ || whole_->size() != whole_size()) {
    whole_.emplace(whole_size());
    cover_drawn_ = false;
    draw_strip();
    draw_source();
    parts = {whole_->bounds()};
    if (!covered()) look::copy(picture, picture.bounds(), {}, *whole_);
  }
  if (!covered()) {
    for (const Rect& part : changed) look::copy(picture, part, {}, *whole_);
    if (safe_area_shown() && prepared_) {
      const std::vector<Rect> edges = draw_safe_area(prepared_->config.panel, *whole_);
      parts.insert(parts.end(), edges.begin(), edges.end());
    }
  } else if (!std::exchange(cover_drawn_, true)) {
    draw_cover();
    parts.push_back(panel_area());
  }
  screen_->present(*whole_, parts);
}

void Workbench::frame_presented(const player::Playback& playback, const player::Moment& moment) {
  moment_ = moment;
  look_at(playback.prepared_pointer());
  if (player::idle(moment)) review_texts();
  draw_more_of_contact_sheet(moment.now);
  const show::Cue& cue = playback.cue(moment.now);
  slide_ = &show::slide_of(playback.show(), cue);
  SlideNotes notes = notes_of(*prepared_, playback.show(), cue, problems_);
  notes.said = said();
  if (notes.said.empty() && safe_area_) notes.said = reach_of(*slide_, prepared_->config);
  if (!trial_.words().empty()) notes.status += " · " + trial_.words();
  std::vector<SheetLine> source = source_lines(*prepared_, *slide_);
  std::vector<std::string> against =
      content_.content_broken() ? hindrances(content_.problems()) : std::vector<std::string>{};
  const bool same_source =
      std::ranges::equal(source, source_lines_, {}, &SheetLine::text, &SheetLine::text);
  if (notes == notes_ && against == hindrances_ && same_source) return;
  if (notes.title != notes_.title) screen_->set_title(notes.title);
  notes_ = std::move(notes);
  source_lines_ = std::move(source);
  hindrances_ = std::move(against);
  if (!whole_ || whole_->size() != whole_size()) return;
  draw_strip();
  draw_source();
  present_around({strip_area(), source_area()});
}

void Workbench::present_around(const std::vector<Rect>& parts) {
  std::vector<Rect> shown;
  for (const Rect& part : parts) {
    if (!part.empty()) shown.push_back(part);
  }
  if (!shown.empty()) screen_->present(*whole_, shown);
}

void Workbench::look_at(const std::shared_ptr<const content::PreparedShow>& prepared) {
  if (prepared == prepared_) return;
  contact_sheet_.reset();  // of what was there before
  if (prepared_ && !visiting_ && !wish_) {
    const auto changed =
        changed_slide(*prepared_, *prepared, {moment_.current.language, moment_.current.slide});
    if (changed) go_to(*changed);
  }
  prepared_ = prepared;
  fonts_.emplace(prepared->config.fonts);
  problems_ = prepared->problems;
  reviewed_ = false;
}

/// Reading all texts takes longer than a fade can wait.
void Workbench::review_texts() {
  if (std::exchange(reviewed_, true)) return;
  const Problems found = review::review(prepared_->deck);
  problems_.insert(problems_.begin(), found.begin(), found.end());
}

void Workbench::open_contact_sheet() {
  contact_sheet_.emplace(prepared_, moment_.current.language, moment_.current.slide, problems_,
                         panel_);
  due_ = moment_.now;
}

/// A few whenever the loop comes by, which it does at once while there are more.
void Workbench::draw_more_of_contact_sheet(SteadyTime now) {
  due_.reset();
  if (!contact_sheet_ || !whole_ || !cover_drawn_) return;
  if (contact_sheet_->draw_some(*fonts_)) due_ = now;
  draw_cover();
  screen_->present(*whole_, std::array{panel_area()});
}

screen::Picture Workbench::drawn(const std::vector<SheetLine>& lines, Size size, int em) {
  return fonts_ ? draw_sheet(lines, size, em, look::ground, *fonts_) : screen::Picture(size);
}

void Workbench::draw_strip() {
  const Rect area = strip_area();
  if (area.empty()) return;
  const std::string panel = std::to_string(panel_.width) + "×" + std::to_string(panel_.height);
  std::vector<SheetLine> lines{{"", notes_.status + " · " + panel + "        F1: keys", look::ink}};
  if (!notes_.said.empty()) lines.push_back({"", notes_.said, look::ink});
  if (!hindrances_.empty()) {
    lines.push_back({"", "What there is now cannot be shown; this is what was there before:",
                     look::warning_ink});
    for (const std::string& each : hindrances_) lines.push_back({"", each, look::warning_ink});
  } else if (notes_.findings.empty()) {
    lines.push_back({"", "No findings on this slide; " + notes_.summary + ".", look::faint});
  }
  for (const std::string& each : notes_.findings) lines.push_back({"", each, look::warning_ink});
  const Size size{area.width, area.height};
  look::copy(drawn(lines, size, em_for(panel_)), {0, 0, size.width, size.height}, {area.x, area.y},
             *whole_);
}

void Workbench::draw_source() {
  const Rect area = source_area();
  if (area.empty()) return;
  const Size size{area.width, area.height};
  look::copy(drawn(source_lines_, size, em_for(panel_) * 4 / 3), {0, 0, size.width, size.height},
             {area.x, area.y}, *whole_);
}

void Workbench::draw_cover() {
  const screen::Picture cover = contact_sheet_
                                    ? contact_sheet_->picture()
                                    : drawn(help_lines(), panel_, em_for(panel_) * 4 / 3);
  look::copy(cover, panel_area(), {}, *whole_);
}

}  // namespace lectern::app
