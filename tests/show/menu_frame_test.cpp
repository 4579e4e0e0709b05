// A menu as a display list.
#include "show/menu_frame.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace lectern;
using namespace lectern::show;

namespace {

slide::Menu make_menu() {
  using Target = slide::Target;
  slide::Menu menu;
  menu.line = 2;
  const auto block = [] { return std::make_shared<const slide::Block>(); };
  menu.pages.push_back(
      {{{Target::Kind::Language, *LanguageTag::parse("en"), {10, 10, 80, 40}, block()},
        {Target::Kind::Language, *LanguageTag::parse("fr"), {110, 10, 80, 40}, block()},
        {Target::Kind::Back, {}, {80, 70, 40, 40}, block()}},
       2});
  return menu;
}

bool has_fill(const Frame& frame, const Rect& rect, Color color) {
  return std::ranges::find(frame.fills, Fill{rect, color}) != frame.fills.end();
}

}  // namespace

TEST_CASE("every target has a fill of its own, with its name") {
  const slide::Menu menu = make_menu();
  const Frame frame = menu_frame(menu, {});
  CHECK(frame.ground == menu.theme.ground);
  CHECK(frame.fills.size() == 3);
  CHECK(frame.items.size() == 3);
  for (const slide::Target& target : menu.pages.front().targets) {
    CHECK(has_fill(frame, target.area, target_color(menu.theme)));
  }
  CHECK(menu_frame(menu, {7, std::nullopt, {}}).fills.empty());
}

TEST_CASE("the language shown is underlined, and the highlight framed, around its target") {
  const slide::Menu menu = make_menu();
  const Color mark = mark_color(menu.theme);
  const LanguageTag french = *LanguageTag::parse("fr");
  const Frame shown = menu_frame(menu, {0, std::nullopt, french});
  CHECK(shown.fills.size() == 4);
  CHECK(has_fill(shown, {130, 44, 40, 4}, mark));
  const Frame both = menu_frame(menu, {0, 1, french});
  CHECK(both.fills.size() == 6);
  CHECK(has_fill(both, {106, 6, 88, 48}, mark));
  CHECK(both.items == shown.items);
}

TEST_CASE("what is left of a countdown ends where reading begins") {
  slide::Menu menu = make_menu();
  menu.countdown = {10, 120, 200, 4};
  const Color mark = mark_color(menu.theme);
  CHECK(menu_frame(menu, {}).fills.size() == 3);
  const MenuView half{0, std::nullopt, {}, Countdown{Seconds(10), Seconds(20)}};
  CHECK(has_fill(menu_frame(menu, half), {10, 120, 200, 4}, menu.theme.track));
  CHECK(has_fill(menu_frame(menu, half), {10, 120, 100, 4}, mark));
  menu.direction = text::Direction::RightToLeft;
  CHECK(has_fill(menu_frame(menu, half), {110, 120, 100, 4}, mark));
}

TEST_CASE("names reach 7:1 on their targets and marks 3:1, in whatever theme") {
  const slide::Theme night;
  slide::Theme day;
  day.ground = {0xf7, 0xf5, 0xf0};
  day.passage = {0x16, 0x19, 0x1f};
  day.accent = {0xa8, 0x65, 0x0e};
  day.track = {0xd9, 0xd5, 0xcb};
  slide::Theme bright_track = night;
  bright_track.track = night.passage;
  slide::Theme faint_accent = night;
  faint_accent.accent = {0x1f, 0x24, 0x2c};
  for (const slide::Theme& theme : {night, day, bright_track, faint_accent}) {
    CHECK(contrast_ratio(theme.passage, target_color(theme)) >= 7);
    CHECK(contrast_ratio(mark_color(theme), target_color(theme)) >= 3);
    CHECK(contrast_ratio(mark_color(theme), theme.ground) >= 3);
    CHECK(target_color(theme) != theme.ground);
  }
  CHECK(mark_color(night) == night.accent);
  CHECK(mark_color(faint_accent) == night.passage);
  slide::Theme faint = night;  // a theme that has been warned of: as good as it can be
  faint.passage = {0x80, 0x80, 0x80};
  CHECK(target_color(faint) == faint.ground);
}
