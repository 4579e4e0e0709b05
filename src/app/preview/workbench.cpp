#include "app/preview/workbench.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/preview/help.h"
#include "app/preview/look.h"
#include "app/preview/source_column.h"
#include "base/number.h"
#include "review/review.h"

namespace lectern::app {
namespace {

constexpr int strip_lines = 4;

/// Panels that are often hung, and one that is seldom large enough.
constexpr std::array<Size, 5> panels{
    Size{1920, 1080}, {1080, 1920}, {3840, 2160}, {1280, 800}, {1024, 768}};

Size panel_after(Size panel) {
  const auto* found = std::ranges::find(panels, panel);
  if (found == panels.end() || found + 1 == panels.end()) return panels.front();
  return *(found + 1);
}

/// Small beside the panel's text, and legible on a desk.
int em_for(Size panel) { return std::max(11, std::min(panel.width, panel.height) / 50); }

int strip_height(Size panel) { return em_for(panel) * (strip_lines * 3 + 2) / 2; }

int source_width(Size panel) { return std::max(panel.width / 3, em_for(panel) * 22); }

bool is_digit_key(const std::string& key) {
  return key.size() == 1 && key.front() >= '0' && key.front() <= '9';
}

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
    if (first) instant = cue.start;
    found = true;
  }
  return instant;
}

Size Workbench::size_around(Size panel) {
  return {panel.width, panel.height + strip_height(panel)};
}

Rect Workbench::panel_area() const { return {0, 0, panel_.width, panel_.height}; }

Rect Workbench::source_area() const {
  return {panel_.width, 0, source_ == Source::Shown ? source_width(panel_) : 0, panel_.height};
}

Rect Workbench::strip_area() const {
  return {0, panel_.height, source_area().right(),
          strip_ == Strip::Shown ? strip_height(panel_) : 0};
}

Size Workbench::whole_size() const { return {source_area().right(), strip_area().bottom()}; }

std::vector<screen::Input> Workbench::for_panel(std::vector<screen::Input> inputs) {
  using Kind = screen::Input::Kind;
  bool redraws = false;
  std::erase_if(inputs, [&](const screen::Input& input) {
    const bool taken = take(input);
    redraws = redraws || taken;
    return taken;
  });
  if (redraws) inputs.push_back({Kind::Exposed, {}, {}});
  if (wish_) inputs.push_back({Kind::Terminated, {}, {}});
  const auto key = pauses_ ? pause_key() : std::nullopt;
  if (key && moment_.state == player::Moment::State::Playing) {
    inputs.push_back({Kind::Key, *key, {}});
    inputs.push_back({Kind::KeyReleased, *key, {}});
    pauses_ = false;
  }
  return inputs;
}

std::optional<std::string> Workbench::pause_key() const {
  if (!prepared_) return std::nullopt;
  for (const auto& [key, action] : prepared_->config.input.actions) {
    if (action.kind == kiosk::Action::Kind::Pause) return key;
  }
  return std::nullopt;
}

/// Touches outside the panel are nobody's.
bool Workbench::take(const screen::Input& input) {
  using Kind = screen::Input::Kind;
  if (input.kind == Kind::Key) return take_key(input.key);
  if (input.kind == Kind::KeyRepeated) {
    return contact_sheet_ && take_in_contact_sheet(input.key);
  }
  if (input.kind != Kind::Touch) return false;
  const bool on_panel = contains(panel_area(), {input.point.x, input.point.y, 1, 1});
  if (std::exchange(help_, false)) return true;
  if (contact_sheet_ && on_panel && contact_sheet_->choose(input.point)) {
    wish_for(prepared_->show, contact_sheet_->chosen());
  }
  return contact_sheet_ || !on_panel;
}

bool Workbench::take_key(const std::string& key) {
  if (std::exchange(help_, false)) return true;
  if (contact_sheet_) return take_in_contact_sheet(key);
  if (!digits_.empty() && take_digits(key)) return true;
  const bool bound = prepared_ && prepared_->config.input.actions.contains(key);
  if (bound || !prepared_) return false;
  if (is_digit_key(key)) return take_digits(key);
  cover_drawn_ = false;
  if (key == "Tab") {
    strip_ = strip_ == Strip::Shown ? Strip::Hidden : Strip::Shown;
  } else if (key == "S") {
    source_ = source_ == Source::Shown ? Source::Hidden : Source::Shown;
  } else if (key == "G") {
    open_contact_sheet();
  } else if (key == "P" && !content_.content_broken()) {  // else there is nothing to set for it
    wish_ = {moment_.current.language, moment_.current.slide,
             moment_.state == player::Moment::State::Paused, panel_after(panel_)};
  } else if (key == "F1" || key == "?" || key == "/") {
    // where a question mark is typed by Shift, the key has another name: that of US keyboards
    help_ = true;
  } else {
    return false;
  }
  return true;
}

bool Workbench::take_in_contact_sheet(const std::string& key) {
  if (key == "Left" || key == "Right") {
    contact_sheet_->move(key == "Left" ? -1 : 1, 0);
  } else if (key == "Up" || key == "Down") {
    contact_sheet_->move(0, key == "Up" ? -1 : 1);
  } else if (key == "Return" || key == "Space") {
    wish_for(prepared_->show, contact_sheet_->chosen());
  } else {
    contact_sheet_.reset();
  }
  cover_drawn_ = false;
  return true;
}

/// Any other key than these gives it up, and does what it does.
bool Workbench::take_digits(const std::string& key) {
  constexpr std::size_t most = 5;
  const std::string typed = std::exchange(digits_, "");
  notes_ = {};  // the strip is drawn anew
  if (is_digit_key(key)) {
    digits_ = typed.size() < most ? typed + key : typed;
  } else if (key == "Backspace") {
    digits_ = typed.substr(0, typed.size() - 1);
  } else if (key == "Return") {
    const std::size_t number =
        std::max<std::size_t>(1, parse_number<std::size_t>(typed).value_or(1));
    wish_ = {moment_.current.language, number - 1, moment_.state == player::Moment::State::Paused,
             std::nullopt};
  } else {
    return key == "Escape";
  }
  return true;
}

void Workbench::wish_for(const show::Show& show, const show::Cue& cue) {
  wish_ = {show.slides.editions[cue.edition].language, show::slide_of(show, cue).number,
           moment_.state == player::Moment::State::Paused, std::nullopt};
  contact_sheet_.reset();
}

void Workbench::present(const screen::Picture& picture, std::span<const Rect> changed) {
  const bool resized = picture.size() != panel_;
  panel_ = picture.size();
  if (whole_size() == panel_ && !covered()) {
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
  SlideNotes notes = notes_of(*prepared_, playback.show(), playback.cue(moment.now), problems_);
  if (!digits_.empty()) notes.status = "Go to slide " + digits_ + ": Return";
  std::vector<SheetLine> source =
      source_lines(*prepared_, show::slide_of(playback.show(), playback.cue(moment.now)));
  std::vector<std::string> against =
      content_.content_broken() ? hindrances(content_.problems()) : std::vector<std::string>{};
  const bool same_source =
      std::ranges::equal(source, source_lines_, {}, &SheetLine::text, &SheetLine::text);
  if (notes == notes_ && against == hindrances_ && same_source) return;
  if (notes.title != notes_.title) screen_->set_title(notes.title);
  notes_ = std::move(notes);
  source_lines_ = std::move(source);
  hindrances_ = std::move(against);
  if (!whole_) return;
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
