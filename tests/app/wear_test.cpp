// Wear: hand-made shows whose luminance is known, and the real deck, as it drifts and as it stands.
#include "app/verbs/wear.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "app/verbs/wear_picture.h"
#include "base/system/file.h"
#include "content/prepared_show.h"
#include "screen/compose/compositor.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::app;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
using doctest::Approx;

namespace {

constexpr Color black{0, 0, 0};
constexpr Color white{255, 255, 255};

/// A slide without text above a white progress line of `height` rows on black.
show::Show line_show(int height, show::Drift drift) {
  slide::Slides slides;
  slides.panel.size = {100, 60};
  slides.theme.ground = black;
  slides.theme.track = slides.theme.accent = white;
  slides.progress = {10, 40, 80, height};
  slides.editions.push_back(
      {*LanguageTag::parse("en"), text::Direction::LeftToRight, 60, {{}}, {}});
  show::Show show{std::move(slides), {}, {}, {}};
  show.timeline = show::make_timeline(show.slides, {}, show::Rotate::Loop);
  show.drift = drift;
  return show;
}

Wear wear_in(const show::Show& show, const screen::LuminanceMap& map) {
  return wear_of(map, marks_on(show), luminance(show.slides.theme.ground), 0.35);
}

double worst(const Wear& wear, Mark mark) { return wear.by_mark[static_cast<std::size_t>(mark)]; }

content::PreparedShow remarks(double drift) {
  config::Config config = config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config;
  config.panel.size = {960, 540};
  config.languages = {*LanguageTag::parse("en"), *LanguageTag::parse("ar")};
  config.care.drift = drift;
  return assemble(config);
}

}  // namespace

TEST_CASE("a line that stands still wears as it shines, one that drifts as much less as it moves") {
  struct Row {
    int radius;
    int height;
    double worst;  // of the rows that the drift covers, those that the line is on at once
  };
  for (const Row& row :
       {Row{0, 4, 1}, Row{2, 4, 1}, Row{4, 4, 0.5}, Row{8, 4, 0.25}, Row{6, 2, 1 / 6.0}}) {
    CAPTURE(row.radius);
    const show::Show show = line_show(row.height, {row.radius});
    const Exposures exposures = exposures_in(show, std::chrono::hours(24));
    const Wear still = wear_in(show, exposures.still);
    const Wear drifting = wear_in(show, exposures.drifting);
    const double mean = 80.0 * row.height / 6000;
    CHECK(still.worst == Approx(1));
    CHECK(still.brightest == Approx(1));
    CHECK(worst(still, Mark::Progress) == Approx(1));
    CHECK(still.mean_luminance == Approx(mean));
    CHECK(still.over_budget == Approx(mean));
    CHECK(drifting.worst == Approx(row.worst).epsilon(0.01));
    CHECK(worst(drifting, Mark::Progress) == Approx(row.worst).epsilon(0.01));
    CHECK(worst(drifting, Mark::Ground) == Approx(0).epsilon(1e-4));
    CHECK(drifting.mean_luminance == Approx(mean).epsilon(0.001));
    CHECK((drifting.over_budget == 0) == (row.worst < 0.35));
  }
}

TEST_CASE(
    "dark marks wear a bright panel as bright ones do a dark one; the backdrop stands still") {
  show::Show show = line_show(4, {4});
  show.slides.theme.ground = white;
  show.slides.theme.track = show.slides.theme.accent = black;
  Exposures exposures = exposures_in(show, std::chrono::hours(24));
  CHECK(wear_in(show, exposures.still).worst == Approx(1));
  CHECK(wear_in(show, exposures.drifting).worst == Approx(0.5).epsilon(0.01));
  CHECK(wear_in(show, exposures.still).brightest == Approx(1));

  Image image{{100, 60}, std::vector<std::uint32_t>(6000, 0xFFFFFFFF)};
  std::fill(image.pixels.begin(), image.pixels.begin() + 100, 0xFF00FF00);
  show.decor.backdrop = std::make_shared<const Image>(std::move(image));
  exposures = exposures_in(show, std::chrono::hours(24));
  CHECK(worst(wear_in(show, exposures.drifting), Mark::Ground) == Approx(1 - 0.7152));
  CHECK(worst(wear_in(show, exposures.drifting), Mark::Progress) == Approx(0.5).epsilon(0.01));
}

TEST_CASE(
    "the map is about what adding up the frames one by one gives, closely where slides agree") {
  const content::PreparedShow prepared = remarks(0.012);
  const show::Show& show = prepared.show;
  const Duration length = 2 * show.timeline.length;
  const Exposures exposures = exposures_in(show, length);
  screen::Compositor compositor(show.slides.panel.size, Rotation::None);
  screen::Exposure exposure(compositor.picture_size());
  constexpr Duration every(1000);
  for (Instant now{}; now < Instant(length); now += every) {
    const auto changed = compositor.compose(show::frame_at(show, now + every / 2));
    exposure.add(compositor.picture(), changed, every);
  }
  const screen::LuminanceMap mean = exposure.mean();
  const std::vector<Mark> marks = marks_on(show);
  double difference = 0;
  double of_credits = 0;
  for (std::size_t i = 0; i < mean.values.size(); ++i) {
    const double pixel =
        std::abs(static_cast<double>(mean.values[i] - exposures.drifting.values[i]));
    difference += pixel;
    if (marks[i] == Mark::Credit || marks[i] == Mark::Label) {
      of_credits = std::max(of_credits, pixel);
    }
  }
  CHECK(difference / static_cast<double>(mean.values.size()) < 0.004);
  CHECK(of_credits < 0.02);
}

TEST_CASE("all that stands on slide after slide wears the panel less as it drifts") {
  const content::PreparedShow prepared = remarks(0.012);
  const Exposures exposures = exposures_in(prepared.show, std::chrono::hours(24));
  const Wear still = wear_in(prepared.show, exposures.still);
  const Wear drifting = wear_in(prepared.show, exposures.drifting);
  for (const Mark mark : {Mark::Credit, Mark::Label, Mark::Progress, Mark::Text}) {
    CAPTURE(mark_names[static_cast<std::size_t>(mark)]);
    CHECK(worst(still, mark) > 0.05);
    CHECK(worst(drifting, mark) < 0.75 * worst(still, mark));
  }
  CHECK(drifting.mean_luminance == Approx(still.mean_luminance).epsilon(0.001));
  CHECK(still.worst > prepared.config.care.budget);
  CHECK(drifting.worst < prepared.config.care.budget);
}

TEST_CASE("the more a pixel is worn the lighter it is drawn, and beyond the budget in blue") {
  double before = -1;
  for (double wear = 0; wear <= 0.35; wear += 0.01) {
    const double light = luminance(wear_color(wear, 0.35));
    CHECK(light > before);
    before = light;
  }
  const Color over = wear_color(0.351, 0.35);
  CHECK(over == wear_color(1, 0.35));
  CHECK(over.blue > over.red);
}

TEST_CASE("the picture holds each map as it is, and a key below") {
  const content::PreparedShow prepared = remarks(0.012);
  text::Fonts fonts(prepared.config.fonts);
  screen::LuminanceMap map({400, 300});
  map.values[400 * 100 + 50] = 1;
  for (const Size size : {Size{400, 300}, Size{300, 400}}) {
    map.size = size;
    const std::vector<WearView> views{{"one", map, {200, 200}}, {"other", map, {200, 200}}};
    const screen::Picture picture = draw_wear(views, 0, 0.35, fonts);
    const bool upright = size.height > size.width;
    CHECK(picture.size().width >= (upright ? 2 : 1) * size.width);
    CHECK(picture.size().height >= (upright ? 1 : 2) * size.height);
    const auto pixels = picture.pixels();
    const auto count = [&](Color color) {
      return std::count(pixels.begin(), pixels.end(), screen::to_pixel(color));
    };
    CHECK(count(wear_color(0, 0.35)) > 2 * 400 * 300 * 9 / 10);
    CHECK(count(wear_color(1, 0.35)) >= 2);  // two pixels in the maps, and the key's patch
  }
}
