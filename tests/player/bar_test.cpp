// The bar as it is set and drawn, in every language and on panels of all sizes.
#include "slide/menus/bar.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "config/config.h"
#include "screen/compose/compositor.h"
#include "show/menu_frame.h"
#include "slide/menus/pictogram.h"
#include "text/script.h"

using namespace lectern;
using namespace lectern::slide;
using Kind = Target::Kind;

namespace {

const config::Config& defaults() {
  static const config::Config config =
      config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config;
  return config;
}

text::Fonts& fonts() {
  static text::Fonts fonts(defaults().fonts);
  return fonts;
}

struct Stand {
  const char* what;
  Size size;
  Inches diagonal;
  Metres distance;
};
const Stand stands[] = {{"a phone", {800, 480}, Inches(7), Metres(0.5)},
                        {"a tablet", {1024, 600}, Inches(10), Metres(0.6)},
                        {"a desk", {1280, 720}, Inches(24), Metres(0.8)},
                        {"a wall", {1920, 1080}, Inches(43), Metres(3)},
                        {"a totem", {1080, 1920}, Inches(43), Metres(1.5)},
                        {"a small totem", {720, 1280}, Inches(15), Metres(0.7)},
                        {"a large wall", {3840, 2160}, Inches(65), Metres(4)}};

Settings settings_of(const Stand& stand) {
  Settings settings;
  settings.style = defaults().style;
  settings.panel.size = stand.size;
  settings.panel.diagonal = stand.diagonal;
  settings.viewer.distance = stand.distance;
  return settings;
}

Menu bar_in(const char* language, const Settings& settings, bool choice = true) {
  return set_bar(*LanguageTag::parse(language), choice, defaults().phrases, settings, fonts());
}

const std::vector<Kind> all_kinds{Kind::PreviousSlide, Kind::Pause,        Kind::NextSlide,
                                  Kind::LargerText,    Kind::HighContrast, Kind::CalmerPace,
                                  Kind::Languages,     Kind::Back};

std::vector<Kind> kinds_of(const Menu& bar) {
  std::vector<Kind> kinds;
  for (const Target& target : bar.pages.front().targets) kinds.push_back(target.kind);
  return kinds;
}

bool has_every_glyph(const Block& block) {
  return std::ranges::all_of(block.lines, [](const PlacedLine& placed) {
    return std::ranges::all_of(placed.line.runs, [](const text::GlyphRun& run) {
      return std::ranges::all_of(run.glyphs,
                                 [](const text::Glyph& glyph) { return glyph.id != 0; });
    });
  });
}

}  // namespace

TEST_CASE("in every language and on every panel the bar can be hit, in one row along the edge") {
  for (const Stand& stand : stands) {
    const Settings settings = settings_of(stand);
    const double millimetre = pixels_per_millimetre(settings.panel);
    const Rect safe = safe_rect(settings.panel);
    const int least = static_cast<int>(std::ceil(least_target.count() * millimetre));
    const bool roomy = 8 * least + 7 <= safe.width;
    for (const auto& [tag, phrases] : defaults().phrases) {
      CAPTURE(stand.what);
      CAPTURE(tag);
      const Menu bar = bar_in(tag.c_str(), settings);
      REQUIRE(bar.pages.size() == 1);
      CHECK(kinds_of(bar) == all_kinds);
      CHECK(bar.columns == all_kinds.size());
      CHECK(bar.direction == text::direction_of(*LanguageTag::parse(tag)));
      CHECK(bar.band.bottom() == stand.size.height);
      CHECK(bar.band.height <= stand.size.height * 9 / 20);
      const auto& targets = bar.pages.front().targets;
      for (std::size_t i = 0; i < targets.size(); ++i) {
        const Rect& area = targets[i].area;
        CHECK(contains(safe, area));
        CHECK(contains(bar.band, area));
        CHECK(area.bottom() == safe.bottom());
        CHECK(area.width >= (roomy ? least : 12 * millimetre));  // WCAG 2.2 wants 6.4 mm
        CHECK(area.height >= least);
        CHECK(contains(area, targets[i].name->bounds));
        if (i == 0) continue;
        const Rect& before = targets[i - 1].area;
        const bool from_left = bar.direction == text::Direction::LeftToRight;
        CHECK((from_left ? area.x > before.right() : area.right() < before.x));
      }
    }
  }
}

TEST_CASE("the bar's words are legible at an arm's length, in every language on every panel") {
  for (const Stand& stand : stands) {
    const Settings settings = settings_of(stand);
    const Viewer toucher{std::min(stand.distance, Metres(0.5)), settings.viewer.legibility};
    const double least = smallest_cap_height(settings.panel, toucher) / 0.72;
    std::size_t worded = 0;
    for (const auto& [tag, phrases] : defaults().phrases) {
      CAPTURE(stand.what);
      CAPTURE(tag);
      const Menu bar = bar_in(tag.c_str(), settings);
      const bool has_words = !bar.pages.front().targets.front().name->lines.empty();
      worded += has_words;
      for (const Target& target : bar.pages.front().targets) {
        CHECK_FALSE(target.name->contours.empty());
        CHECK(target.name->lines.size() == (has_words ? 1 : 0));
        CHECK(has_every_glyph(*target.name));
        CHECK((target.kind == Kind::Pause) == (target.name_when_on != nullptr));
        if (has_words) {
          CHECK(target.name->lines.front().line.runs.front().size >= std::floor(least));
        }
      }
    }
    CHECK(worded == defaults().phrases.size());
  }
}

TEST_CASE("a language is offered only where there is another, and words are English at least") {
  const Settings settings = settings_of(stands[3]);
  const Menu alone = bar_in("en", settings, false);
  CHECK(std::ranges::count(kinds_of(alone), Kind::Languages) == 0);
  CHECK(kinds_of(alone).size() == 7);
  const Menu icelandic = bar_in("is", settings);
  CHECK(icelandic.pages.front().targets.front().name->language.text() == "en");
  CHECK(set_bar(*LanguageTag::parse("en"), true, {}, settings, fonts()).pages.empty());
}

TEST_CASE("no panel is too small for a bar") {
  for (const Size size : {Size{16, 16}, Size{320, 24}, Size{64, 480}}) {
    for (const Inches diagonal : {Inches(1), Inches(43)}) {
      const Menu bar = bar_in("ar", settings_of({"a matrix", size, diagonal, Metres(100)}));
      CHECK(kinds_of(bar) == all_kinds);
    }
  }
}

TEST_CASE("pictograms have ink within their targets, and none looks like another") {
  for (const char* language : {"en", "ar"}) {
    const Settings settings = settings_of(stands[3]);
    const Menu bar = bar_in(language, settings);
    std::set<std::vector<std::uint32_t>> pictures;
    show::Frame frame = show::menu_frame(bar, {});
    show::Frame bare = frame;
    bare.items.clear();
    screen::Compositor with(settings.panel.size, Rotation::None);
    screen::Compositor without(settings.panel.size, Rotation::None);
    with.compose(frame);
    without.compose(bare);
    for (const Target& target : bar.pages.front().targets) {
      std::vector<std::uint32_t> picture;
      int ink = 0;
      for (int y = target.area.y; y < target.area.bottom(); ++y) {
        for (int x = target.area.x; x < target.area.right(); ++x) {
          picture.push_back(with.picture().row(y)[x]);
          ink += with.picture().row(y)[x] != without.picture().row(y)[x];
        }
      }
      CHECK(ink > target.area.width * target.area.height / 40);
      CHECK(pictures.insert(picture).second);
    }
  }
}

TEST_CASE("back and forward point the way that is read, and a tape runs to the right") {
  const auto middle = [](Pictogram pictogram, text::Direction direction) {
    double sum = 0;
    double count = 0;
    for (const Contour& contour : contours_of(pictogram, {0, 0}, 100, direction)) {
      for (const Vertex& vertex : contour) {
        CHECK(vertex.x >= 0);
        CHECK(vertex.y >= 0);
        CHECK(vertex.x <= 100);
        CHECK(vertex.y <= 100);
        sum += vertex.x;
        ++count;
      }
    }
    return sum / count;
  };
  constexpr auto left = text::Direction::LeftToRight;
  constexpr auto right = text::Direction::RightToLeft;
  CHECK(middle(Pictogram::Next, left) == doctest::Approx(middle(Pictogram::Previous, right)));
  CHECK(middle(Pictogram::Next, left) > middle(Pictogram::Next, right));
  CHECK(middle(Pictogram::GoOn, left) == middle(Pictogram::GoOn, right));
  for (const Pictogram each : {Pictogram::Pause, Pictogram::Larger, Pictogram::Calmer,
                               Pictogram::Contrast, Pictogram::Languages, Pictogram::Close}) {
    CHECK(middle(each, left) > 0);
  }
}
