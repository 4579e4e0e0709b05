// A show as subtitles.
#include "show/subtitles.h"

#include <doctest/doctest.h>

using namespace lectern;
using namespace lectern::show;
using namespace std::chrono_literals;

namespace {

/// Two slides, the first with a caption, and a closing one that says nothing.
Show make_show() {
  slide::Slides slides;
  const LanguageTag english = *LanguageTag::parse("en");
  const LanguageTag arabic = *LanguageTag::parse("ar");
  slide::Edition edition{english, text::Direction::LeftToRight, 60, {}};
  edition.slides.push_back({slide::Slide::Kind::Passage,
                            {{english, "Law & order --> <peace>", 4, 20}, {arabic, "سلام", 1, 4}},
                            {}});
  edition.slides.push_back(
      {slide::Slide::Kind::Passage, {{english, "Thank you.", 2, 9}}, {}, {}, 1});
  edition.slides.push_back({slide::Slide::Kind::Closing, {{english, "", 0, 0}}, {}});
  slides.editions.push_back(std::move(edition));
  Timeline timeline{{{0, 0, Instant(0ms), Duration(6500)},
                     {0, 1, Instant(6500ms), Duration(4000)},
                     {0, 2, Instant(10'500ms), Duration(8000)}},
                    Duration(18'500)};
  return {std::move(slides), std::move(timeline), Transition{}, Reveal{}};
}

deck::Speech make_speech() {
  deck::Speech speech;
  for (const char* text : {"Law & order --> <peace>", "Thank you."}) {
    speech.paragraphs.push_back({deck::Paragraph::Kind::Passage, text, {}, {}});
  }
  return speech;
}

}  // namespace

TEST_CASE("a show as WebVTT has what each slide says in its own language") {
  CHECK(to_webvtt(make_show(), make_speech(), {}) ==
        "WEBVTT\n\n"
        "1\n00:00:00.000 --> 00:00:06.420\nLaw &amp; order --&gt; &lt;peace&gt;\n\n"
        "2\n00:00:06.500 --> 00:00:10.420\nThank you.\n\n");
}

TEST_CASE("a show as SubRip has it too, and nothing that looks like a tag") {
  CHECK(to_subrip(make_show(), make_speech(), {}) ==
        "1\n00:00:00,000 --> 00:00:06,420\nLaw & order --> <\u2060peace>\n\n"
        "2\n00:00:06,500 --> 00:00:10,420\nThank you.\n\n");
}
