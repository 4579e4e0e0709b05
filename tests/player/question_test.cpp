// What the panel asks, as it is set in every language that it can ask in.
#include "slide/menus/question.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "config/assets.h"
#include "config/config.h"
#include "slide/panel.h"
#include "text/script.h"

using namespace lectern;
using namespace lectern::slide;

namespace {

config::Config defaults() {
  return config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config;
}

text::Fonts& fonts() {
  static text::Fonts fonts(defaults().fonts);
  return fonts;
}

Settings settings_of(Size size, Inches diagonal, Metres distance) {
  Settings settings;
  settings.style = defaults().style;
  settings.panel.size = size;
  settings.panel.diagonal = diagonal;
  settings.viewer.distance = distance;
  return settings;
}

bool has_every_glyph(const Block& block) {
  return std::ranges::all_of(block.lines, [](const PlacedLine& placed) {
    return std::ranges::all_of(placed.line.runs, [](const text::GlyphRun& run) {
      return std::ranges::all_of(run.glyphs,
                                 [](const text::Glyph& glyph) { return glyph.id != 0; });
    });
  });
}

const LanguageTag english = *LanguageTag::parse("en");

}  // namespace

TEST_CASE("every language with a label can be asked in, whole") {
  Problems problems;
  const PhraseBook book = config::read_phrases(LECTERN_ASSETS "/phrases.toml", problems);
  CHECK(problems.empty());
  for (const auto& [language, label] : defaults().labels) {
    CAPTURE(language);
    REQUIRE(book.contains(language));
    const Phrases& phrases = book.at(language);
    for (const std::string* each : {&phrases.present, &phrases.again, &phrases.languages,
                                    &phrases.done, &phrases.stay, &phrases.go_on}) {
      CHECK_FALSE(each->empty());
    }
  }
}

TEST_CASE("a question is legible and can be hit, its heading above and its countdown beneath") {
  const PhraseBook book = defaults().phrases;
  for (const Settings& settings : {settings_of({1920, 1080}, Inches(43), Metres(3)),
                                   settings_of({1080, 1920}, Inches(43), Metres(1.5)),
                                   settings_of({1024, 600}, Inches(10), Metres(0.6))}) {
    const double millimetre = pixels_per_millimetre(settings.panel);
    for (const auto& [tag, phrases] : book) {
      CAPTURE(settings.panel.size.width);
      CAPTURE(tag);
      const LanguageTag language = *LanguageTag::parse(tag);
      const Questions questions = set_questions(language, true, book, settings, fonts());
      for (const Menu* menu : {&questions.at_end, &questions.paused}) {
        REQUIRE(menu->pages.size() == 1);
        REQUIRE(menu->heading);
        CHECK(has_every_glyph(*menu->heading));
        CHECK(menu->heading->language == language);
        CHECK(menu->direction == text::direction_of(language));
        const Rect safe = safe_rect(settings.panel);
        CHECK(contains(safe, menu->heading->bounds));
        CHECK(contains(safe, menu->countdown));
        for (const Target& target : menu->pages.front().targets) {
          CHECK(has_every_glyph(*target.name));
          CHECK(contains(safe, target.area));
          CHECK(target.area.height >= least_target.count() * millimetre);
          CHECK(target.area.y >= menu->heading->bounds.bottom());
          CHECK(target.area.bottom() + 2 * menu->line <= menu->countdown.y);
        }
      }
    }
  }
}

TEST_CASE("a language is asked in as it is known best, and where it is not, in English") {
  const PhraseBook book = defaults().phrases;
  const Settings settings = settings_of({1920, 1080}, Inches(43), Metres(3));
  const auto asked_in = [&](const char* language) {
    return set_questions(*LanguageTag::parse(language), true, book, settings, fonts())
        .at_end.heading->language;
  };
  CHECK(asked_in("fr-CA") == *LanguageTag::parse("fr"));
  CHECK(asked_in("zh-Hant-HK") == *LanguageTag::parse("zh-Hant"));
  CHECK(asked_in("is") == english);
}

TEST_CASE("where there is one language only no other is offered") {
  const Settings settings = settings_of({1920, 1080}, Inches(43), Metres(3));
  const Questions alone = set_questions(english, false, defaults().phrases, settings, fonts());
  CHECK(alone.at_end.pages.front().targets.size() == 2);
  const Questions none = set_questions(english, true, {}, settings, fonts());
  CHECK(none.at_end.pages.empty());
}
