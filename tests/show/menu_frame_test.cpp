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

namespace {

/// A band of 30 pixels beneath a panel of 100, with a pause and a larger text in it.
slide::Menu make_band() {
  using Target = slide::Target;
  slide::Menu menu = make_menu();
  menu.band = {0, 70, 200, 30};
  menu.line = 1;
  const auto block = [] { return std::make_shared<const slide::Block>(); };
  menu.pages.front() = {{{Target::Kind::Pause, {}, {10, 75, 40, 20}, block(), block()},
                         {Target::Kind::LargerText, {}, {60, 75, 40, 20}, block()}},
                        2};
  return menu;
}

Item text_at(int top, int bottom, slide::Role role = slide::Role::Passage) {
  slide::Block block;
  block.role = role;
  block.bounds = {10, top, 100, bottom - top};
  return {std::make_shared<const slide::Block>(std::move(block))};
}

}  // namespace

TEST_CASE("what is set in steps has a mark for each, and a pause another name") {
  const slide::Menu menu = make_band();
  const auto& targets = menu.pages.front().targets;
  MenuView view;
  view.settings = {{slide::Target::Kind::Pause, {0, 1}}, {slide::Target::Kind::LargerText, {1, 2}}};
  const Frame playing = menu_frame(menu, view);
  const Color mark = mark_color(menu.theme);
  CHECK(has_fill(playing, {70, 92, 9, 2}, mark));
  CHECK(std::ranges::count(playing.fills, mark, &Fill::color) == 1);
  CHECK(playing.fills.size() == 4);
  CHECK(playing.items.front().block == targets[0].name);
  view.settings[slide::Target::Kind::Pause].step = 1;
  view.settings[slide::Target::Kind::LargerText].step = 2;
  const Frame paused = menu_frame(menu, view);
  CHECK(paused.items.front().block == targets[0].name_when_on);
  CHECK(std::ranges::count(paused.fills, mark, &Fill::color) == 2);
}

TEST_CASE("a band lies upon the show, and texts give way to it as far as there is room") {
  struct Row {
    const char* what;
    std::vector<Item> items;
    std::vector<int> lifts;  // of each
  };
  const auto credit = slide::Role::Credit;
  const auto label = slide::Role::Label;
  for (const Row& row :
       {Row{"clear of it", {text_at(20, 67)}, {0}}, Row{"touching it", {text_at(20, 70)}, {3}},
        Row{"beneath its edge", {text_at(40, 80)}, {13}},
        Row{"all of them together", {text_at(30, 50), text_at(55, 80)}, {13, 13}},
        Row{"to the margin", {text_at(12, 90)}, {7}},
        Row{"to what stands above", {text_at(2, 25, label), text_at(29, 90)}, {0, 4}},
        Row{"no room", {text_at(2, 95)}, {0}},
        Row{"a credit beneath goes", {text_at(20, 60), text_at(65, 90, credit)}, {0}},
        Row{"one above stays", {text_at(20, 50), text_at(60, 70, credit)}, {0, 0}}}) {
    CAPTURE(row.what);
    Frame shown;
    shown.items = row.items;
    const Frame frame = with_band(shown, make_band(), {});
    CHECK(frame.over.items.size() == 2);
    REQUIRE(frame.items.size() == row.lifts.size());
    for (std::size_t i = 0; i < row.lifts.size(); ++i) {
      CHECK(frame.items[i].drift == Point{0, -row.lifts[i]});
    }
    REQUIRE_FALSE(frame.over.fills.empty());
    CHECK(frame.over.fills.front().rect == Rect{0, 70, 200, 30});
  }
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
