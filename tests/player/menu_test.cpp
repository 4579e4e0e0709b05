// The menu of languages as it is set and drawn, on panels of all sizes.
#include "slide/menus/menu.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "config/config.h"
#include "screen/compose/compositor.h"
#include "show/menu_frame.h"
#include "text/ink.h"

using namespace lectern;
using namespace lectern::slide;

namespace {

/// As many languages as a museum ever had, of all the scripts there are; the first ones are short.
const char* const tags[] = {"en", "ar", "zh-Hans", "ru", "hi", "es", "am", "ja", "bn", "de",
                            "el", "fa", "fr",      "he", "it", "ka", "km", "ko", "my", "ne",
                            "nl", "pt", "sw",      "ta", "te", "th", "tr", "uk", "ur", "vi"};

std::vector<LanguageTag> languages(std::size_t count, const char* first = "en") {
  std::vector<LanguageTag> all{*LanguageTag::parse(first)};
  for (const char* tag : tags) {
    if (all.size() < count && tag != std::string(first)) all.push_back(*LanguageTag::parse(tag));
  }
  return all;
}

struct Stand {
  const char* what;
  Size size;
  Inches diagonal;
  Metres distance;
};
const Stand stands[] = {{"a tablet", {1024, 600}, Inches(10), Metres(0.6)},
                        {"a tablet read from afar", {1024, 600}, Inches(10), Metres(3)},
                        {"a desk", {1280, 720}, Inches(24), Metres(0.8)},
                        {"a wall", {1920, 1080}, Inches(43), Metres(3)},
                        {"a totem", {1080, 1920}, Inches(43), Metres(1.5)},
                        {"a large wall", {3840, 2160}, Inches(65), Metres(3)}};

text::Fonts& fonts() {
  static text::Fonts fonts(
      config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config.fonts);
  return fonts;
}

Settings settings_of(const Stand& stand) {
  Settings settings;
  settings.style = config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config.style;
  settings.panel.size = stand.size;
  settings.panel.diagonal = stand.diagonal;
  settings.viewer.distance = stand.distance;
  return settings;
}

Rect grown(const Rect& rect, int by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

/// What the ink of a name covers, by its glyphs' outlines above and below and its advances beside.
Rect ink_of(const Block& block) {
  Rect ink;
  for (const PlacedLine& placed : block.lines) {
    const text::Ink reach = text::ink_of(placed.line);
    const int left = static_cast<int>(placed.x);
    const int top = placed.baseline - static_cast<int>(std::ceil(reach.above));
    ink =
        bounding(ink, {left, top, static_cast<int>(std::ceil(placed.x + placed.line.width)) - left,
                       static_cast<int>(std::ceil(reach.above + reach.below))});
  }
  return ink;
}

}  // namespace

TEST_CASE("every target can be hit and read, whatever the panel and however many languages") {
  for (const Stand& stand : stands) {
    CAPTURE(stand.what);
    const Settings settings = settings_of(stand);
    const double millimetre = pixels_per_millimetre(settings.panel);
    for (const std::size_t count : {2, 3, 5, 6, 7, 11, 16, 23, 30}) {
      for (const char* first : {"en", "ur"}) {
        CAPTURE(count);
        CAPTURE(first);
        const auto all = languages(count, first);
        const Menu menu = set_language_menu(all, settings, fonts());
        std::vector<LanguageTag> found;
        for (const MenuPage& page : menu.pages) {
          for (std::size_t i = 0; i < page.targets.size(); ++i) {
            const Target& target = page.targets[i];
            if (target.kind == Target::Kind::Language) found.push_back(target.language);
            CHECK((i < page.entries) == (target.kind == Target::Kind::Language));
            CHECK(target.area.width >= least_target.count() * millimetre);
            CHECK(target.area.height >= least_target.count() * millimetre);
            CHECK(contains(safe_rect(settings.panel), target.area));
            CHECK(contains(target.area, ink_of(*target.name)));
            CHECK(contains(target.area, target.name->bounds));
            if (target.kind == Target::Kind::Language) {  // it may be marked as the one shown
              CHECK(target.name->bounds.bottom() < target.area.bottom() - 3 * menu.line);
            }
            const auto gap = static_cast<int>(std::ceil(least_target_gap.count() * millimetre));
            for (std::size_t other = 0; other < i; ++other) {
              CHECK(intersection(grown(target.area, gap), page.targets[other].area).empty());
              const Rect framed = grown(page.targets[other].area, 2 * menu.line);
              CHECK(intersection(grown(target.area, 2 * menu.line), framed).empty());
            }
          }
        }
        CHECK(found == all);
      }
    }
  }
}

TEST_CASE("names are legible, each in its language's own script and direction") {
  for (const Stand& stand : stands) {
    const Settings settings = settings_of(stand);
    for (const std::size_t count : {6, 30}) {
      CAPTURE(stand.what);
      CAPTURE(count);
      const Menu menu = set_language_menu(languages(count), settings, fonts());
      const Pixels legible = legible_cap_height(settings.panel, settings.viewer);
      for (const MenuPage& page : menu.pages) {
        for (const Target& target : page.targets) {
          if (target.kind != Target::Kind::Language) continue;
          CAPTURE(target.language.text());
          CHECK(target.name->language == target.language);
          CHECK(target.name->lines.size() == 1);
          const text::GlyphRun& run = target.name->lines.front().line.runs.front();
          CHECK(run.direction == text::direction_of(target.language));
          CHECK(run.size >= std::floor(legible / 0.72F));
          for (const text::Glyph& glyph : run.glyphs) CHECK(glyph.id != 0);
        }
      }
    }
  }
}

TEST_CASE("thirty languages have one page on a wall, and several on a tablet") {
  for (const Stand& stand : stands) {
    CAPTURE(stand.what);
    const Menu menu = set_language_menu(languages(30), settings_of(stand), fonts());
    const bool tablet = stand.size.width == 1024;
    CHECK((menu.pages.size() > 1) == tablet);
    CHECK(set_language_menu(languages(6), settings_of(stand), fonts()).pages.size() ==
          (tablet && stand.distance > Metres(1) ? 6 : 1));
    for (std::size_t i = 0; i < menu.pages.size(); ++i) {
      const auto has = [&](Target::Kind kind) {
        return std::ranges::count(menu.pages[i].targets, kind, &Target::kind) == 1;
      };
      CHECK(has(Target::Kind::Back));
      CHECK(has(Target::Kind::PreviousPage) == (i > 0));
      CHECK(has(Target::Kind::NextPage) == (i + 1 < menu.pages.size()));
    }
  }
}

TEST_CASE("the menu runs the way of its first language") {
  const Settings settings = settings_of(stands[3]);
  const Menu english = set_language_menu(languages(6), settings, fonts());
  const Menu urdu = set_language_menu(languages(6, "ur"), settings, fonts());
  CHECK(english.direction == text::Direction::LeftToRight);
  CHECK(urdu.direction == text::Direction::RightToLeft);
  const auto place = [](const Menu& menu, std::size_t i) { return menu.pages[0].targets[i].area; };
  CHECK(english.columns == 3);
  CHECK(urdu.columns == 3);
  CHECK(place(english, 0).x < place(english, 1).x);
  CHECK(place(urdu, 0).x > place(urdu, 1).x);
  CHECK(place(urdu, 0).y < place(urdu, 3).y);
  const Menu tablet = set_language_menu(languages(30, "ur"), settings_of(stands[0]), fonts());
  const auto& targets = tablet.pages[0].targets;
  CHECK(targets[targets.size() - 1].kind == Target::Kind::NextPage);
  CHECK(targets[targets.size() - 1].area.x < targets[targets.size() - 2].area.x);
}

TEST_CASE("a point hits the target it lies in, and none beside them") {
  const Menu menu = set_language_menu(languages(6), settings_of(stands[3]), fonts());
  const MenuPage& page = menu.pages.front();
  for (std::size_t i = 0; i < page.targets.size(); ++i) {
    const Rect& area = page.targets[i].area;
    CHECK(target_at(page, {area.x, area.y}) == i);
    CHECK(target_at(page, {area.right() - 1, area.bottom() - 1}) == i);
    CHECK_FALSE(target_at(page, {area.x - 1, area.y}));
    CHECK_FALSE(target_at(page, {area.x, area.bottom()}));
  }
}

TEST_CASE("a menu of nothing has no page, and no panel is too small for one") {
  CHECK(set_language_menu({}, settings_of(stands[0]), fonts()).pages.empty());
  for (const Size size : {Size{16, 16}, Size{320, 24}, Size{64, 480}}) {
    for (const Inches diagonal : {Inches(1), Inches(43)}) {
      const Settings settings = settings_of({"a matrix", size, diagonal, Metres(100)});
      const Menu menu = set_language_menu(languages(30), settings, fonts());
      std::size_t shown = 0;
      for (const MenuPage& page : menu.pages) shown += page.entries;
      CHECK(shown == 30);
    }
  }
}

TEST_CASE("what is drawn of a name lies within its target, and something is") {
  for (const Stand& stand : {stands[0], stands[3], stands[4]}) {
    CAPTURE(stand.what);
    const Menu menu = set_language_menu(languages(30), settings_of(stand), fonts());
    for (std::size_t p = 0; p < menu.pages.size(); ++p) {
      const show::Frame frame = show::menu_frame(menu, {p, std::nullopt, {}});
      show::Frame bare = frame;
      bare.items.clear();
      screen::Compositor with(stand.size, Rotation::None);
      screen::Compositor without(stand.size, Rotation::None);
      with.compose(frame);
      without.compose(bare);
      std::vector<int> ink(menu.pages[p].targets.size());
      int beside = 0;
      for (int y = 0; y < stand.size.height; ++y) {
        for (int x = 0; x < stand.size.width; ++x) {
          if (with.picture().row(y)[x] == without.picture().row(y)[x]) continue;
          const auto target = target_at(menu.pages[p], {x, y});
          ++(target ? ink[*target] : beside);
        }
      }
      CHECK(beside == 0);
      for (const int each : ink) CHECK(each > 20);
    }
  }
}
