// The real deck in all its languages, from its files to pixels.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

#include "base/system/file.h"
#include "content/prepared_show.h"
#include "deck/deck.h"
#include "screen/compose/compositor.h"
#include "screen/output/png.h"
#include "support/temporary_folder.h"

using namespace lectern;

namespace {

config::Config config_of(Size panel, std::vector<LanguageTag> captions) {
  config::Config config = config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config;
  config.panel.size = panel;
  if (!captions.empty()) config.arrangement = slide::Arrangement::Caption;
  config.captions = std::move(captions);
  return config;
}

content::PreparedShow remarks(Size panel, std::vector<LanguageTag> captions = {}) {
  return content::assemble(config_of(panel, std::move(captions)));
}

/// The Chinese alone, running down.
content::PreparedShow in_columns(Size panel, std::vector<LanguageTag> captions) {
  config::Config config = config_of(panel, std::move(captions));
  config.languages = {*LanguageTag::parse("zh-Hans")};
  config.style.axis = text::WritingMode::Vertical;
  return content::assemble(config);
}

/// Words only, so that texts can be compared whatever spaces they are set with.
std::string squeezed(std::string_view text) {
  std::string words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::string_view(" \n\r\t").find(text[i]) == std::string_view::npos) words += text[i];
  }
  return words;
}

/// The smallest rectangle outside of which all is ground.
Rect ink_of(const screen::Picture& picture, Color ground) {
  const screen::Pixel bare = screen::to_pixel(ground);
  const Size size = picture.size();
  Rect ink;
  for (int y = 0; y < size.height; ++y) {
    const auto* row = picture.row(y);
    const auto* end = row + size.width;
    const auto is_ink = [&](screen::Pixel pixel) { return pixel != bare; };
    const auto* first = std::find_if(row, end, is_ink);
    if (first == end) continue;
    const auto* last = end;
    while (!is_ink(last[-1])) --last;
    ink = bounding(ink, {static_cast<int>(first - row), y, static_cast<int>(last - first), 1});
  }
  return ink;
}

/// Every block within the safe area, and none on another.
void check_blocks(const content::PreparedShow& prepared) {
  const Rect safe = slide::safe_rect(prepared.show.slides.panel);
  const float least = slide::legible_cap_height(prepared.show.slides.panel, prepared.config.viewer);
  for (const slide::Edition& edition : prepared.show.slides.editions) {
    CHECK(edition.size * 0.72F >= least);
    for (const slide::Slide& slide : edition.slides) {
      CAPTURE(slide.readings.front().text);
      for (std::size_t i = 0; i < slide.blocks.size(); ++i) {
        const Rect& bounds = slide.blocks[i]->bounds;
        CAPTURE(prepared.show.slides.panel.size.width);
        CAPTURE(static_cast<int>(slide.blocks[i]->role));
        INFO(bounds.x << " " << bounds.y << " " << bounds.width << " " << bounds.height);
        CHECK(contains(safe, bounds));
        CHECK(intersection(edition.logo, bounds).empty());
        for (std::size_t j = 0; j < i; ++j) {
          CHECK(intersection(slide.blocks[i]->bounds, slide.blocks[j]->bounds).empty());
        }
      }
    }
  }
}

/// As it stands in the file, but for what is not shown.
std::string without_names(std::string text) {
  for (const char* name : {"[[salutation]] ", "[[thanks]] "}) {
    if (const auto at = text.find(name); at != std::string::npos) text.erase(at, std::strlen(name));
  }
  return text;
}

/// Every language that stands on the slides of an edition says its whole text, once and in order.
void check_texts(const content::PreparedShow& prepared) {
  for (const slide::Edition& edition : prepared.show.slides.editions) {
    std::map<LanguageTag, std::string> shown;
    for (const slide::Slide& slide : edition.slides) {
      for (const slide::Reading& reading : slide.readings) shown[reading.language] += reading.text;
    }
    for (const deck::Speech& speech : prepared.deck.speeches) {
      const auto text = shown.find(speech.language);
      if (text == shown.end()) continue;
      CAPTURE(speech.language.text());
      CHECK(squeezed(text->second) == squeezed(without_names(read_file(speech.file))));
    }
    CHECK(shown.size() >= 1);
  }
}

/// No cue ends before its last word can be read, none stays longer than the maximum.
void check_cues(const content::PreparedShow& prepared) {
  const show::Pace& pace = prepared.config.pace;
  for (const show::Cue& cue : prepared.show.timeline.cues) {
    for (const slide::Reading& reading : show::slide_of(prepared.show, cue).readings) {
      CHECK(cue.duration >= to_duration(pace.settle) + show::reading_time(reading, pace));
    }
    CHECK(cue.duration >= to_duration(pace.minimum));
    CHECK(cue.duration <= to_duration(pace.maximum));
  }
}

/// Where the drift goes farthest from the places that slides are set at.
std::array<Point, 2> extremes(const show::Drift& drift) {
  const int reach = drift.reach();
  return {Point{-reach, -reach}, Point{reach - drift.step, reach - drift.step}};
}

/// Everything but the backdrop, wherever it drifts.
void check_drift(const content::PreparedShow& prepared) {
  const show::Show& show = prepared.show;
  const Rect panel{0, 0, show.slides.panel.size.width, show.slides.panel.size.height};
  CHECK(show.drift.radius >= 7);
  for (const Point drift : extremes(show.drift)) {
    CHECK(contains(panel, moved(show.slides.progress, drift)));
    for (const slide::Edition& edition : show.slides.editions) {
      CHECK(contains(panel, moved(edition.logo, drift)));
      for (const slide::Slide& slide : edition.slides) {
        for (const slide::BlockPointer& block : slide.blocks) {
          CHECK(contains(panel, moved(block->bounds, drift)));
        }
      }
    }
  }
}

/// When a cue stands whole in a round in which it has drifted so far.
Instant when_drifted(const show::Show& show, const show::Cue& cue, Point drift) {
  Instant instant = show::settled(show, cue);
  for (int round = 0; round < 100'000 && show::drift_at(show, instant) != drift; ++round) {
    instant += show.timeline.length;
  }
  REQUIRE(show::drift_at(show, instant) == drift);
  return instant;
}

void check_ink(const content::PreparedShow& prepared) {
  show::Show show = prepared.show;
  show.drift = {};
  const Rect safe = slide::safe_rect(show.slides.panel);
  screen::Compositor compositor(show.slides.panel.size, Rotation::None);
  for (const show::Cue& cue : show.timeline.cues) {
    compositor.compose(show::frame_at(show, show::settled(show, cue)));
    const Rect ink = ink_of(compositor.picture(), show.slides.theme.ground);
    CAPTURE(show::slide_of(show, cue).readings.front().text);
    CAPTURE(safe.width);
    CHECK(contains(safe, ink));
    CHECK(ink.width > safe.width / 2);
  }
}

const std::vector<Size> panels{{1920, 1080}, {1080, 1920}, {1280, 720}, {1024, 600}};

}  // namespace

TEST_CASE("the whole text of every language is shown, once and in order") {
  const content::PreparedShow prepared = remarks({1920, 1080});
  REQUIRE(prepared.show.slides.editions.size() == 6);
  check_texts(prepared);
}

namespace {

/// The remarks with a translation of little more than their beginning and end, and one that has a
/// passage of its own between a salutation and what that leads.
void put_holes(const std::filesystem::path& folder) {
  for (const auto& file : std::filesystem::directory_iterator(LECTERN_ASSETS "/remarks")) {
    write_file(folder / file.path().filename(), read_file(file.path()));
  }
  std::string english = read_file(folder / "en.txt");
  const std::size_t salutation = english.find("Mr. President,");
  english.insert(salutation, "[[salutation]] ");
  english.insert(english.find("Mr. President, thank you"), "[[thanks]] ");
  write_file(folder / "en.txt", english);
  write_file(folder / "sw.txt",
             "New York, 12 Julai 2011 - Hotuba\n\n[[salutation]] Mheshimiwa Rais,\n\n"
             "Karibuni nyote katika ukumbi huu mkubwa wa Umoja wa Mataifa.\n\n"
             "[[thanks]] Mheshimiwa Rais, nawashukuru kwa kuja hapa leo.\n");
  write_file(folder / "ja.txt",
             "ニューヨーク、2011年7月12日 - 演説\n\n"
             "[[thanks]] 議長、時宜を得た対話の場を設けてくださり、感謝します。\n\n"
             "ありがとうございました。\n");
}

}  // namespace

TEST_CASE("a deck with holes shows all of every text and no empty slide, in every arrangement") {
  TemporaryFolder folder;
  put_holes(folder.path());
  const auto english_alone = [] {
    config::Config config = config_of({1920, 1080}, {});
    config.invite = false;  // more languages' names take more room
    return content::assemble(config).show.slides.editions.front().slides.size();
  }();
  for (const auto arrangement : {slide::Arrangement::Single, slide::Arrangement::Caption,
                                 slide::Arrangement::Parallel, slide::Arrangement::Wall}) {
    config::Config config = config_of({1920, 1080}, {});
    config.deck = folder.path();
    config.invite = false;
    config.arrangement = arrangement;
    if (arrangement == slide::Arrangement::Caption) config.captions = {*LanguageTag::parse("sw")};
    if (arrangement == slide::Arrangement::Parallel || arrangement == slide::Arrangement::Wall) {
      config.languages = {*LanguageTag::parse("sw"), *LanguageTag::parse("en")};
    }
    if (arrangement == slide::Arrangement::Wall) {
      config.languages.insert(config.languages.end(),
                              {*LanguageTag::parse("ja"), *LanguageTag::parse("ar")});
    }
    CAPTURE(static_cast<int>(arrangement));
    const content::PreparedShow prepared = content::assemble(config);
    check_texts(prepared);
    check_blocks(prepared);
    check_cues(prepared);
    for (const slide::Edition& edition : prepared.show.slides.editions) {
      for (std::size_t i = 0; i < edition.slides.size(); ++i) {
        const slide::Slide& slide = edition.slides[i];
        if (i > 0) CHECK(slide.number > edition.slides[i - 1].number);
        CHECK(slide.number < prepared.show.slides.count);
        if (slide.kind == slide::Slide::Kind::Closing) continue;
        CHECK(std::ranges::any_of(slide.readings,
                                  [](const auto& each) { return !each.text.empty(); }));
      }
    }
    if (arrangement == slide::Arrangement::Single) {
      CHECK(prepared.show.slides.editions.front().slides.size() == english_alone);
    }
  }
}

TEST_CASE("the remarks have no problem but the two paragraph breaks that are mended") {
  const content::PreparedShow prepared = remarks({1920, 1080});
  REQUIRE(prepared.problems.size() == 2);
  CHECK(prepared.problems[0].line == 19);
  CHECK(prepared.problems[1].line == 35);
  for (const Problem& problem : prepared.problems) {
    CHECK(problem.code == "mended-break");
    CHECK(problem.severity == Severity::Note);
  }
}

TEST_CASE("on every panel all blocks stand in the safe area, legible, and none on another") {
  for (const Size panel : panels) {
    check_blocks(remarks(panel, {*LanguageTag::parse("en")}));
    check_blocks(in_columns(panel, {*LanguageTag::parse("ar")}));
  }
}

TEST_CASE("in every arrangement all is shown, legible, within the safe area and long enough") {
  struct Row {
    Size panel;
    Inches diagonal;
    Metres distance;
  };
  TemporaryFolder folder;
  folder.with("logo.svg",
              "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='10'><rect width='30' "
              "height='10' fill='#fff'/></svg>");
  // as such panels are hung: a tablet at arm's length, a wall of screens across a hall
  for (const Row& row :
       {Row{{1024, 600}, Inches(10.1), Metres(0.5)}, Row{{1280, 720}, Inches(24), Metres(1.2)},
        Row{{1920, 1080}, Inches(55), Metres(2.5)}, Row{{1080, 1920}, Inches(55), Metres(2.5)},
        Row{{3840, 2160}, Inches(86), Metres(3.0)}}) {
    for (const auto arrangement : {slide::Arrangement::Single, slide::Arrangement::Caption,
                                   slide::Arrangement::Parallel, slide::Arrangement::Wall}) {
      config::Config config = config_of(row.panel, {});
      config.panel.diagonal = row.diagonal;
      config.viewer.distance = row.distance;
      config.arrangement = arrangement;
      if (arrangement == slide::Arrangement::Parallel) {
        config.languages = {*LanguageTag::parse("ar"), *LanguageTag::parse("en")};
      }
      if (arrangement == slide::Arrangement::Caption) config.captions = {*LanguageTag::parse("fr")};
      CAPTURE(row.panel.width);
      CAPTURE(static_cast<int>(arrangement));
      for (const std::filesystem::path& logo :
           {std::filesystem::path(), folder.path() / "logo.svg"}) {
        config.pictures.logo = logo;
        const content::PreparedShow prepared = content::assemble(config);
        CHECK(prepared.show.slides.editions.front().logo.empty() == logo.empty());
        check_blocks(prepared);
        check_drift(prepared);
        check_texts(prepared);
        check_cues(prepared);
        for (const Problem& problem : prepared.problems) {
          CAPTURE(to_string(problem));
          CHECK(problem.severity == Severity::Note);
        }
      }
    }
  }
}

TEST_CASE("a picture that cannot be read is said, and the show goes on without it") {
  TemporaryFolder folder;
  folder.with("hall.jpg", "no picture");
  config::Config config = config_of({1920, 1080}, {});
  config.pictures.background = folder.path() / "hall.jpg";
  const content::PreparedShow prepared = content::assemble(config);
  CHECK(prepared.show.decor.backdrop == nullptr);
  CHECK(!prepared.show.timeline.cues.empty());
  CHECK(
      std::count_if(prepared.problems.begin(), prepared.problems.end(), [](const Problem& problem) {
        return problem.code == "bad-picture" && problem.severity == Severity::Warning;
      }) == 1);
}

TEST_CASE("columns of Chinese follow each other to the left, captions stand beneath them") {
  const content::PreparedShow prepared = in_columns({1920, 1080}, {*LanguageTag::parse("en")});
  std::size_t columns = 0;
  for (const slide::Slide& slide : prepared.show.slides.editions.front().slides) {
    int foot_of_columns = 0;
    for (const slide::BlockPointer& block : slide.blocks) {
      if (block->role == slide::Role::Caption && block->language.text() == "en") {
        CHECK(block->bounds.y > foot_of_columns);
      }
      if (block->role != slide::Role::Passage) continue;
      foot_of_columns = block->bounds.bottom();
      for (std::size_t i = 0; i < block->lines.size(); ++i, ++columns) {
        CHECK(block->lines[i].baseline == block->bounds.y);
        if (i > 0) CHECK(block->lines[i].x < block->lines[i - 1].x);
      }
    }
  }
  CHECK(columns > 200);
}

TEST_CASE("no cue ends before its last word can be read, none stays longer than the maximum") {
  check_cues(remarks({1920, 1080}, {*LanguageTag::parse("ar")}));
}

TEST_CASE("every slide is drawn with all its ink in the safe area, nothing clipped") {
  for (const Size panel : panels) {
    check_ink(remarks(panel));
    check_ink(in_columns(panel, {}));
  }
}

TEST_CASE("wherever a slide drifts, all its ink goes with it and none is clipped") {
  const content::PreparedShow prepared = remarks({1024, 600});
  const show::Show& show = prepared.show;
  const Color ground = show.slides.theme.ground;
  screen::Compositor compositor(show.slides.panel.size, Rotation::None);
  for (std::size_t i = 0; i < show.timeline.cues.size(); i += 7) {
    const show::Cue& cue = show.timeline.cues[i];
    compositor.compose(show::frame_at(show, when_drifted(show, cue, {})));
    const screen::Picture still = compositor.picture();
    const auto bare = screen::to_pixel(ground);
    for (const Point drift : extremes(show.drift)) {
      CAPTURE(i);
      compositor.compose(show::frame_at(show, when_drifted(show, cue, drift)));
      CHECK(ink_of(compositor.picture(), ground) == moved(ink_of(still, ground), drift));
      CHECK(std::ranges::count(compositor.picture().pixels(), bare) ==
            std::ranges::count(still.pixels(), bare));
    }
  }
}

TEST_CASE("the same deck drawn twice gives the same bytes") {
  TemporaryFolder folder;
  for (const char* name : {"first.png", "second.png"}) {
    const content::PreparedShow prepared = remarks({1280, 720});
    const show::Cue& cue = prepared.show.timeline.cues[prepared.show.timeline.cues.size() - 10];
    screen::Compositor compositor({1280, 720}, Rotation::None);
    compositor.compose(show::frame_at(prepared.show, show::settled(prepared.show, cue)));
    screen::write_png(compositor.picture(), folder.path() / name);
  }
  CHECK(read_file(folder.path() / "first.png") == read_file(folder.path() / "second.png"));
}

TEST_CASE("one language by itself has the very slides that it has beside the others") {
  const content::PreparedShow prepared = remarks({1920, 1080});
  const LanguageTag french = *LanguageTag::parse("fr");
  const show::Show alone = content::only(prepared.show, french, prepared.config);
  REQUIRE(alone.slides.editions.size() == 1);
  CHECK(alone.slides.editions[0].slides.size() == prepared.show.slides.editions[1].slides.size());
  CHECK(alone.slides.editions[0].slides[5].blocks ==
        prepared.show.slides.editions[1].slides[5].blocks);
  CHECK(alone.timeline.cues.front().start == Instant{});
}
