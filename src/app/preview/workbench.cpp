#include "app/preview/workbench.h"

#include <algorithm>
#include <array>
#include <utility>

#include "review/review.h"

namespace lectern::app {
namespace {

constexpr Color ground{0x1d, 0x21, 0x28};
constexpr Color ink{0xe6, 0xe8, 0xec};
constexpr Color faint{0xa4, 0xac, 0xb8};
constexpr Color warning_ink{0xff, 0xc9, 0x6b};
constexpr int strip_lines = 4;

/// Small beside the panel's text, and legible on a desk.
int em_for(Size panel) { return std::max(11, std::min(panel.width, panel.height) / 50); }

int strip_height(Size panel) { return em_for(panel) * (strip_lines * 3 + 2) / 2; }

void copy(const screen::Picture& from, const Rect& part, Point to_corner, screen::Picture& to) {
  for (int y = 0; y < part.height; ++y) {
    std::copy_n(from.row(part.y + y) + part.x, part.width,
                to.row(to_corner.y + part.y + y) + to_corner.x + part.x);
  }
}

/// What the keys of the show do unless the configuration says otherwise, and those of the preview.
std::vector<SheetLine> help_lines() {
  constexpr std::array<std::array<const char*, 2>, 14> keys{
      {{"F1, ?", "this page; any key leaves it"},
       {"Tab", "hides what is said beneath the panel, and shows it"},
       {"→ ↓ Return", "next slide"},
       {"← ↑", "previous slide"},
       {"Home, End", "first slide, last slide"},
       {"Space", "pauses, and goes on"},
       {"L", "next language"},
       {"B, click", "the bar of what visitors may do"},
       {"M", "menu of languages, as visitors have it"},
       {"T", "larger text, as visitors may have it"},
       {"C", "calmer pace, likewise"},
       {"H", "high contrast, likewise"},
       {"A", "back to what is shown when nobody is there"},
       {"Escape", "leaves"}}};
  std::vector<SheetLine> lines{{"", "Keys of the preview", warning_ink}, {"", " ", ink}};
  for (const auto& [key, does] : keys) lines.push_back({key, does, ink});
  lines.push_back({"",
                   "The keys of the show are the kiosk's: [input] of its configuration may bind "
                   "others. A file that is saved is shown a moment later, at the same slide.",
                   faint});
  return lines;
}

}  // namespace

Size Workbench::size_around(Size panel) {
  return {panel.width, panel.height + strip_height(panel)};
}

Rect Workbench::panel_area() const { return {0, 0, panel_.width, panel_.height}; }

Rect Workbench::strip_area() const {
  return {0, panel_.height, panel_.width, strip_height(panel_)};
}

bool Workbench::take(const std::string& key) {
  if (help_ == Help::Open) {
    help_ = Help::Closed;
    return true;
  }
  const bool bound = prepared_ && prepared_->config.input.actions.contains(key);
  if (bound) return false;
  if (key == "Tab") {
    strip_ = strip_ == Strip::Shown ? Strip::Hidden : Strip::Shown;
    return true;
  }
  // where a question mark is typed by Shift, the key has another name: that of US keyboards
  if (key != "F1" && key != "?" && key != "/") return false;
  help_ = Help::Open;
  help_drawn_ = false;
  return true;
}

std::vector<screen::Input> Workbench::for_panel(std::vector<screen::Input> inputs) {
  using Kind = screen::Input::Kind;
  bool redraws = false;
  std::erase_if(inputs, [&](const screen::Input& input) {
    const bool on_panel = input.kind == Kind::Touch && help_ == Help::Closed;
    if (on_panel) return input.point.y >= panel_.height;
    const bool taken = (input.kind == Kind::Touch || input.kind == Kind::Key) && take(input.key);
    redraws = redraws || taken;
    return taken;
  });
  if (redraws) inputs.push_back({Kind::Exposed, {}, {}});
  return inputs;
}

void Workbench::present(const screen::Picture& picture, std::span<const Rect> changed) {
  const bool resized = picture.size() != panel_;
  panel_ = picture.size();
  if (strip_ == Strip::Hidden && help_ == Help::Closed) {
    whole_.reset();
    return screen_->present(picture, changed);
  }
  std::vector<Rect> parts(changed.begin(), changed.end());
  const Size size = strip_ == Strip::Shown ? size_around(panel_) : panel_;
  if (resized || !whole_ || whole_->size() != size) {
    whole_.emplace(size);
    help_drawn_ = false;
    if (strip_ == Strip::Shown) {
      draw_strip();
      parts.push_back(strip_area());
    }
  }
  if (help_ == Help::Closed) {
    for (const Rect& part : changed) copy(picture, part, {}, *whole_);
  } else if (!std::exchange(help_drawn_, true)) {
    draw_help();
    parts.push_back(panel_area());
  }
  screen_->present(*whole_, parts);
}

void Workbench::frame_presented(const player::Playback& playback, const player::Moment& moment) {
  look_at(playback.prepared_pointer());
  if (player::idle(moment)) review_texts();
  SlideNotes notes = notes_of(*prepared_, playback.show(), playback.cue(moment.now), problems_);
  std::vector<std::string> against =
      content_.content_broken() ? hindrances(content_.problems()) : std::vector<std::string>{};
  if (notes == notes_ && against == hindrances_) return;
  if (notes.title != notes_.title) screen_->set_title(notes.title);
  notes_ = std::move(notes);
  hindrances_ = std::move(against);
  if (!whole_ || strip_ == Strip::Hidden) return;
  draw_strip();
  screen_->present(*whole_, std::array{strip_area()});
}

void Workbench::look_at(const std::shared_ptr<const content::PreparedShow>& prepared) {
  if (prepared == prepared_) return;
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

screen::Picture Workbench::drawn(const std::vector<SheetLine>& lines, Size size, int em) {
  return fonts_ ? draw_sheet(lines, size, em, ground, *fonts_) : screen::Picture(size);
}

void Workbench::draw_strip() {
  std::vector<SheetLine> lines{{"", notes_.status + "        F1: keys", ink}};
  if (!hindrances_.empty()) {
    lines.push_back(
        {"", "What there is now cannot be shown; this is what was there before:", warning_ink});
    for (const std::string& each : hindrances_) lines.push_back({"", each, warning_ink});
  } else if (notes_.findings.empty()) {
    lines.push_back({"", "No findings on this slide; " + notes_.summary + ".", faint});
  }
  for (const std::string& each : notes_.findings) lines.push_back({"", each, warning_ink});
  const Rect area = strip_area();
  const Size size{area.width, area.height};
  copy(drawn(lines, size, em_for(panel_)), {0, 0, size.width, size.height}, {area.x, area.y},
       *whole_);
}

void Workbench::draw_help() {
  copy(drawn(help_lines(), panel_, em_for(panel_) * 3 / 2), panel_area(), {}, *whole_);
}

}  // namespace lectern::app
