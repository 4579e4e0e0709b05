// A menu while it is open.
#include "kiosk/controls/open_menu.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

using namespace lectern;
using namespace lectern::kiosk;
using std::chrono::seconds;
using Kind = Action::Kind;
using Answer = OpenMenu::Answer;
using OpenedBy = OpenMenu::OpenedBy;

namespace {

/// Targets of 10 pixels, 20 apart, three in a row, and signs beneath; `pages` of `count` languages.
slide::Menu make_menu(std::size_t count, std::size_t pages = 1,
                      text::Direction direction = text::Direction::LeftToRight) {
  using Target = slide::Target;
  slide::Menu menu;
  menu.columns = 3;
  menu.direction = direction;
  for (std::size_t p = 0; p < pages; ++p) {
    slide::MenuPage page;
    const auto add = [&](Target::Kind kind, const std::string& tag) {
      const auto nth = static_cast<int>(page.targets.size());
      const LanguageTag language = tag.empty() ? LanguageTag() : *LanguageTag::parse(tag);
      page.targets.push_back({kind, language, {nth % 3 * 20, nth / 3 * 20, 10, 10}, nullptr});
    };
    for (std::size_t i = 0; i < count; ++i) {
      add(Target::Kind::Language, {'a', static_cast<char>('a' + p * count + i)});
    }
    page.entries = count;
    if (p > 0) add(Target::Kind::PreviousPage, "");
    add(Target::Kind::Back, "");
    if (p + 1 < pages) add(Target::Kind::NextPage, "");
    menu.pages.push_back(std::move(page));
  }
  return menu;
}

LanguageTag tag(const char* text) { return *LanguageTag::parse(text); }

const Answer stays{};
const Answer closes{Answer::Kind::Closes};
Answer chooses(const char* language) {
  return {Answer::Kind::Chooses, slide::Target::Kind::Language, tag(language)};
}

constexpr OpenMenu::Patience patience{seconds(10), seconds(20)};
constexpr SteadyTime opened{Duration(1000)};
constexpr SteadyTime later{Duration(5000)};

}  // namespace

TEST_CASE("keys move the highlight, and choose") {
  struct Step {
    Kind kind;
    const char* key;
  };
  const Step next{Kind::Next, "N"};
  const Step previous{Kind::Previous, "Button 2"};
  const Step right{Kind::Next, "Right"};
  const Step left{Kind::Previous, "Pad Left"};
  const Step down{Kind::Next, "Down"};
  const Step up{Kind::Previous, "Pad Up"};
  const Step pause{Kind::Pause, "Space"};
  const Step enter{Kind::Next, "Return"};
  struct Row {
    const char* what;
    std::vector<Step> steps;
    std::size_t highlighted;
    Answer answer;
  };
  // aa ab ac
  // ad ae
  //    ×
  const slide::Menu menu = make_menu(5);
  const slide::Menu mirrored = make_menu(5, 1, text::Direction::RightToLeft);
  for (const Row& row : {
           Row{"the language shown is first", {}, 1, stays},
           Row{"next", {next}, 2, stays},
           Row{"previous", {previous}, 0, stays},
           Row{"round the end", {next, next, next, next, next}, 0, stays},
           Row{"and the beginning", {previous, previous}, 5, stays},
           Row{"down a row", {down}, 4, stays},
           Row{"to the last of a shorter row", {right, down}, 4, stays},
           Row{"down to the sign", {down, down}, 5, stays},
           Row{"and from there to the top", {down, down, down}, 0, stays},
           Row{"up from the top", {up}, 5, stays},
           Row{"and back into the grid", {up, up}, 4, stays},
           Row{"up a row", {down, up}, 1, stays},
           Row{"to the side", {right}, 2, stays},
           Row{"and the other", {left}, 0, stays},
           Row{"first", {{Kind::First, "Home"}}, 0, stays},
           Row{"last", {{Kind::Last, "End"}}, 4, stays},
           Row{"the next language's key walks too", {{Kind::NextLanguage, "L"}}, 2, stays},
           Row{"pause chooses", {right, pause}, 2, chooses("ac")},
           Row{"Return chooses, though it is bound to next", {enter}, 1, chooses("ab")},
           Row{"the sign goes back", {up, pause}, 5, closes},
           Row{"its own key closes", {{Kind::LanguageMenu, "M"}}, 1, closes},
           Row{"the bar's key chooses", {right, {Kind::Bar, "B"}}, 2, chooses("ac")},
           Row{"attract closes", {{Kind::Attract, "A"}}, 1, closes},
           Row{"larger text does not", {{Kind::LargerText, "T"}}, 1, stays},
       }) {
    CAPTURE(row.what);
    OpenMenu open(menu, tag("ab"), OpenedBy::Key, patience, opened);
    Answer answer;
    for (const Step& step : row.steps) answer = open.handle({step.kind}, step.key, later);
    CHECK(answer == row.answer);
    CHECK(open.view(later).highlighted == row.highlighted);
  }
  OpenMenu open(mirrored, tag("ab"), OpenedBy::Key, patience, opened);
  open.handle({Kind::Next}, "Right", later);
  CHECK(open.view(later).highlighted == 0);  // which stands to the right
  open.handle({Kind::Next}, "N", later);
  CHECK(open.view(later).highlighted == 1);  // in reading order
  CHECK(open.handle({Kind::Language, tag("ae")}, "5", later) == chooses("ae"));
}

TEST_CASE("a menu opened by touch shows no highlight until a key is pressed") {
  const slide::Menu menu = make_menu(5);
  for (const char* key : {"Right", "Down", "N", "Return"}) {
    OpenMenu open(menu, tag("ab"), OpenedBy::Touch, patience, opened);
    CHECK_FALSE(open.view(later).highlighted);
    CHECK(open.handle({Kind::Next}, key, later) == stays);
    CHECK(open.view(later).highlighted == 0);
  }
}

TEST_CASE("a touch chooses what it hits, and closes the menu where it hits nothing") {
  const slide::Menu menu = make_menu(5);
  OpenMenu open(menu, tag("ab"), OpenedBy::Touch, patience, opened);
  CHECK(open.touch({25, 5}, opened + Duration(299)) == stays);  // the hand that opened it
  CHECK(open.touch({25, 5}, later) == chooses("ab"));
  CHECK(open.touch({5, 25}, later) == chooses("ad"));
  CHECK(open.touch({45, 25}, later) == closes);  // the sign
  CHECK(open.touch({15, 5}, later) == closes);
}

TEST_CASE("pages are turned by touch and by key, and the menu opens at the language shown") {
  const slide::Menu menu = make_menu(2, 3);  // aa ab × › | ac ad ‹ × › | ae af ‹ ×
  OpenMenu open(menu, tag("ad"), OpenedBy::Key, patience, opened);
  CHECK(open.view(later).page == 1);
  CHECK(open.view(later).highlighted == 1);
  CHECK(open.touch({25, 25}, later) == stays);
  CHECK(open.view(later).page == 2);
  CHECK(open.view(later).highlighted == 0);
  open.handle({Kind::Next}, "N", later);
  open.handle({Kind::Next}, "N", later);
  CHECK(open.handle({Kind::Pause}, "Space", later) == stays);
  CHECK(open.view(later).page == 1);
  CHECK(open.touch({5, 5}, later) == chooses("ac"));
}

TEST_CASE("the bar begins at the next slide, its keys are its targets, and it has no rows") {
  using Target = slide::Target;
  slide::Menu bar;
  slide::MenuPage page;
  for (const auto kind : {Target::Kind::PreviousSlide, Target::Kind::NextSlide,
                          Target::Kind::LargerText, Target::Kind::Languages}) {
    const auto nth = static_cast<int>(page.targets.size());
    page.targets.push_back({kind, {}, {nth * 20, 0, 10, 10}, nullptr});
  }
  bar.columns = page.entries = page.targets.size();
  bar.pages = {page};
  const auto does = [](Target::Kind kind) { return Answer{Answer::Kind::Chooses, kind, {}}; };

  OpenMenu open(bar, tag("ab"), OpenedBy::Key, patience, opened);
  CHECK(open.view(later).highlighted == 1);
  CHECK(open.handle({Kind::Bar}, "B", later) == does(Target::Kind::NextSlide));
  CHECK(open.handle({Kind::LargerText}, "T", later) == does(Target::Kind::LargerText));
  CHECK(open.handle({Kind::CalmerPace}, "C", later) == stays);  // which it has not
  CHECK(open.handle({Kind::LanguageMenu}, "M", later) == does(Target::Kind::Languages));
  open.handle({Kind::Next}, "Down", later);
  open.handle({Kind::Previous}, "Up", later);
  CHECK(open.view(later).highlighted == 1);
  const slide::Menu anew = bar;
  open.set_anew(anew);
  CHECK(&open.menu() == &anew);
}

TEST_CASE("a swipe turns the pages of a menu, as far as there are any, and keeps it open") {
  const slide::Menu menu = make_menu(2, 3);
  OpenMenu open(menu, tag("aa"), OpenedBy::Touch, patience, opened);
  std::vector<std::size_t> pages;
  for (const int turn : {-1, 1, 1, 1, -1}) {
    open.turn(turn, later);
    pages.push_back(open.view(later).page);
  }
  CHECK(pages == std::vector<std::size_t>{0, 1, 2, 2, 1});
  CHECK(open.closes_at() == later + seconds(30));
}

TEST_CASE("a target that was touched is seen to have been") {
  const slide::Menu menu = make_menu(5);
  OpenMenu open(menu, tag("ab"), OpenedBy::Touch, patience, opened);
  open.touch({5, 25}, later);
  CHECK(open.view(later).highlighted == 3);
  CHECK(open.next_change(later) == later + OpenMenu::touch_seen);
  CHECK_FALSE(open.view(later + OpenMenu::touch_seen).highlighted);
  CHECK(open.next_change(later + OpenMenu::touch_seen) == later + patience.quiet);
}

TEST_CASE("a menu in which nobody does anything closes by itself") {
  const slide::Menu menu = make_menu(5);
  OpenMenu open(menu, tag("ab"), OpenedBy::Touch, patience, opened);
  CHECK(open.closes_at() == opened + seconds(30));
  open.handle({Kind::Next}, "N", later);
  CHECK(open.closes_at() == later + seconds(30));
  const slide::Menu other = make_menu(5, 2);
  OpenMenu paged(other, tag("xx"), OpenedBy::Key, patience, opened);  // a language it does not have
  CHECK(paged.view(later).highlighted == 0);
  paged.touch({45, 25}, later);
  CHECK(paged.closes_at() == later + seconds(30));
}

TEST_CASE("its last seconds are counted down, each of them once, and anything done gives it more") {
  const slide::Menu menu = make_menu(5);
  OpenMenu open(menu, tag("ab"), OpenedBy::Touch, patience, opened);
  CHECK_FALSE(open.view(opened + seconds(9)).countdown);
  std::vector<double> seen;
  SteadyTime now = opened;
  while (now < open.closes_at()) {
    const SteadyTime next = open.next_change(now);
    REQUIRE(next > now);
    now = next;
    REQUIRE(open.view(now).countdown);
    CHECK(open.view(now).countdown->whole == seconds(20));
    seen.push_back(open.view(now).countdown->left.count());
  }
  CHECK(now == opened + seconds(30));
  CHECK(seen.size() == 21);
  CHECK(seen.front() == 20);
  CHECK(seen.back() == 0);
  CHECK(std::ranges::is_sorted(seen, std::greater<>()));
  open.handle({Kind::LargerText}, "T", opened + seconds(25));
  CHECK_FALSE(open.view(opened + seconds(25)).countdown);
  CHECK(open.closes_at() == opened + seconds(55));
}
