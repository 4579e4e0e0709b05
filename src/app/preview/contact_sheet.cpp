#include "app/preview/contact_sheet.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/findings/of_slide.h"
#include "app/preview/look.h"
#include "app/preview/sheet.h"
#include "app/rendering/drawing.h"
#include "app/rendering/thumbnail.h"

namespace lectern::app {
namespace {

constexpr int gap = 4;  // around each, for its border

/// How many stand beside one another so that all of them, which are shaped like the panel, have
/// room.
int columns_for(std::size_t count) {
  int columns = 1;
  while (static_cast<std::size_t>(columns) * static_cast<std::size_t>(columns) < count) ++columns;
  return columns;
}

}  // namespace

ContactSheet::ContactSheet(std::shared_ptr<const content::PreparedShow> prepared,
                           const LanguageTag& language, std::size_t number,
                           const Problems& problems, Size size)
    : prepared_(std::move(prepared)),
      picture_(size),
      compositor_(prepared_->show.slides.panel.size, Rotation::None) {
  const show::Show& show = prepared_->show;
  for (const show::Cue& cue : show.timeline.cues) {
    if (show.slides.editions[cue.edition].language != language) continue;
    const slide::Slide& slide = show::slide_of(show, cue);
    if (slide.number <= number) chosen_ = cues_.size();
    cues_.push_back(cue);
    const Problems found = findings_of(slide, prepared_->deck, problems);
    found_.push_back(std::ranges::any_of(
        found, [](const Problem& each) { return each.severity != Severity::Note; }));
  }
  columns_ = columns_for(cues_.size());
  look::fill(picture_, picture_.bounds(), look::ground);
}

Rect ContactSheet::cell(std::size_t index) const {
  const auto column = static_cast<int>(index) % columns_;
  const auto row = static_cast<int>(index) / columns_;
  const Size size = picture_.size();
  const int left = size.width * column / columns_;
  const int top = size.height * row / columns_;
  return {left, top, size.width * (column + 1) / columns_ - left,
          size.height * (row + 1) / columns_ - top};
}

bool ContactSheet::draw_some(text::Fonts& fonts) {
  constexpr std::size_t at_a_time = 6;
  const std::size_t end = std::min(cues_.size(), drawn_ + at_a_time);
  for (; drawn_ < end; ++drawn_) draw(drawn_, fonts);
  return drawn_ < cues_.size();
}

void ContactSheet::draw(std::size_t index, text::Fonts& fonts) {
  const show::Show& show = prepared_->show;
  const show::Cue& cue = cues_[index];
  compositor_.compose(show::frame_at(show, show::settled(show, cue)));
  const Rect area = cell(index);
  const int room = std::max(1, std::max(area.width, area.height) - 2 * gap);
  const screen::Picture small = thumbnail_of(compositor_.picture(), room);
  look::copy(small, small.bounds(),
             {area.x + (area.width - small.size().width) / 2,
              area.y + (area.height - small.size().height) / 2},
             picture_);
  const int em = std::clamp(area.height / 9, 9, 24);
  const std::string number = std::to_string(show::number_of(show, cue)) + letter_of(show, cue);
  const int letters = static_cast<int>(number.size());
  const Size label{std::min(area.width, 2 * em + letters * em * 2 / 3), em * 2};
  const Color ink = found_[index] ? look::warning_ink : look::ink;
  const screen::Picture text = draw_sheet({{"", number, ink}}, label, em, look::ground, fonts);
  look::copy(text, text.bounds(), {area.x + gap, area.bottom() - gap - label.height}, picture_);
  if (found_[index]) draw_border(index, look::warning_ink);
  if (index == chosen_) draw_border(index, look::ink);
}

void ContactSheet::draw_border(std::size_t index, Color color) {
  constexpr int thickness = 3;
  const Rect area = cell(index);
  look::fill(picture_, {area.x, area.y, area.width, thickness}, color);
  look::fill(picture_, {area.x, area.bottom() - thickness, area.width, thickness}, color);
  look::fill(picture_, {area.x, area.y, thickness, area.height}, color);
  look::fill(picture_, {area.right() - thickness, area.y, thickness, area.height}, color);
}

void ContactSheet::move(int columns, int rows) {
  const auto last = static_cast<int>(cues_.size()) - 1;
  const auto to = static_cast<int>(chosen_) + columns + rows * columns_;
  if (to < 0 || to > last) return;
  draw_border(chosen_, found_[chosen_] ? look::warning_ink : look::ground);
  chosen_ = static_cast<std::size_t>(to);
  draw_border(chosen_, look::ink);
}

bool ContactSheet::choose(Point point) {
  for (std::size_t i = 0; i < cues_.size(); ++i) {
    if (!contains(cell(i), {point.x, point.y, 1, 1})) continue;
    chosen_ = i;
    return true;
  }
  return false;
}

}  // namespace lectern::app
