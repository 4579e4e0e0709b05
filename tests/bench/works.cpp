#include "works.h"

#include <algorithm>
#include <memory>
#include <span>

#include "base/system/file.h"
#include "config/config.h"
#include "content/prepared_show.h"
#include "deck/format/po.h"
#include "deck/speech.h"
#include "screen/compose/compositor.h"
#include "show/show.h"
#include "text/paragraph.h"

namespace lectern::bench {
namespace {

const std::string remarks = LECTERN_ASSETS "/remarks";

config::Config config_of(const std::vector<std::string>& languages) {
  config::Config config = config::default_config(remarks, LECTERN_ASSETS).config;
  for (const std::string& language : languages) {
    config.languages.push_back(*LanguageTag::parse(language));
  }
  return config;
}

/// One language of the remarks as a show, and its slide with the most to read.
struct Stage {
  explicit Stage(const std::string& language)
      : prepared(content::assemble(config_of({language}))), show(prepared.show) {
    const auto& cues = show.timeline.cues;
    const auto fuller = [&](const show::Cue& a, const show::Cue& b) {
      return slide_of(show, a).readings.front().characters <
             slide_of(show, b).readings.front().characters;
    };
    cue = *std::max_element(cues.begin(), cues.end(), fuller);
  }

  show::Frame standing() const { return frame_at(show, cue.start + cue.duration / 2); }
  show::Frame fading() const { return frame_at(show, cue.start + show.transition.fade / 2); }
  Size panel() const { return show.slides.panel.size; }

  content::PreparedShow prepared;
  const show::Show& show;
  show::Cue cue;
};

void add_text(std::vector<Work>& works) {
  const auto config = std::make_shared<config::Config>(config_of({}));
  const auto fonts = std::make_shared<text::Fonts>(config->fonts);
  works.push_back({"read the English text", [] {
                     Problems problems;
                     deck::read_speech(remarks + "/en.txt", *LanguageTag::parse("en"), problems);
                   }});
  works.push_back({"read and align six languages", [] { deck::read(remarks); }});
  for (const std::string tag : {"en", "ar", "zh-Hans"}) {
    const LanguageTag language = *LanguageTag::parse(tag);
    Problems problems;
    const auto speech = deck::read_speech(remarks + "/" + tag + ".txt", language, problems);
    const auto& paragraphs = speech->paragraphs;
    const auto longest = std::max_element(
        paragraphs.begin(), paragraphs.end(),
        [](const auto& a, const auto& b) { return a.text.size() < b.text.size(); });
    const std::string text = longest->text;
    works.push_back(
        {"shape a paragraph, " + tag, [=] { text::Paragraph(text, language, *fonts); }});
    const auto shaped = std::make_shared<text::Paragraph>(text, language, *fonts);
    works.push_back({"break it in balanced lines, " + tag,
                     [=] { (void)shaped->lines(70, 1600, text::Wrap::Balance); }});
  }
  works.push_back({"set six languages on slides", [config] { content::assemble(*config); }});
}

void add_pictures(std::vector<Work>& works, const std::string& language) {
  const auto stage = std::make_shared<Stage>(language);
  works.push_back({"compose a slide, cold, " + language, [stage] {
                     screen::Compositor(stage->panel(), Rotation::None).compose(stage->standing());
                   }});
  const auto warm = std::make_shared<screen::Compositor>(stage->panel(), Rotation::None);
  warm->compose(stage->standing());
  const show::Frame bare{stage->standing().ground, {}, {}};
  works.push_back({"compose a slide, glyphs at hand, " + language,
                   [stage, warm] { warm->compose(stage->standing()); },
                   [warm, bare] {
                     warm->compose(bare);  // lets go of the masks
                   }});
  const auto fading = std::make_shared<screen::Compositor>(stage->panel(), Rotation::None);
  works.push_back({"a picture of a fade, " + language,
                   [stage, fading] { fading->compose(stage->fading()); },
                   [stage, fading] { fading->compose(stage->standing()); }});
}

}  // namespace

std::vector<Work> works() {
  std::vector<Work> works;
  add_text(works);
  for (const char* language : {"en", "ar", "zh-Hans"}) add_pictures(works, language);
  return works;
}

}  // namespace lectern::bench
