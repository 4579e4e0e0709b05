// Where a show set anew goes on.
#include "show/resume.h"

#include <doctest/doctest.h>

using namespace lectern;
using namespace lectern::show;

namespace {

/// One edition with a slide for each of these texts.
Show show_of(const char* language, const std::vector<std::string>& texts) {
  const LanguageTag tag = *LanguageTag::parse(language);
  slide::Edition edition{tag, text::Direction::LeftToRight, 60, {}};
  for (const std::string& text : texts) {
    edition.slides.push_back({slide::Slide::Kind::Passage, {{tag, text, 1, text.size()}}, {}});
  }
  slide::Slides slides;
  slides.editions.push_back(std::move(edition));
  Timeline timeline = make_timeline(slides, Pace{}, Rotate::Loop);
  return {std::move(slides), std::move(timeline), Transition{}, Reveal{}};
}

}  // namespace

TEST_CASE("a cue is found again by its words, its neighbours or how far on it is") {
  using Texts = std::vector<std::string>;
  const Texts before{"a", "bb", "cc", "dd", "ee", "ff", "gg", "hh"};
  struct Row {
    const char* what;
    std::size_t slide;
    Texts after;
    std::size_t expected;
  };
  for (const Row& row : {
           Row{"nothing changed", 3, before, 3},
           Row{"a slide went before it", 3, {"bb", "cc", "dd", "ee"}, 2},
           Row{"two came before it", 2, {"x", "y", "a", "bb", "cc", "dd"}, 4},
           Row{"its own words were mended", 2, {"a", "bb", "CC!", "dd"}, 2},
           Row{"its words were mended and one came before", 2, {"x", "a", "bb", "CC!", "dd"}, 3},
           Row{"it was left out: the next one comes", 2, {"a", "bb", "dd", "ee"}, 2},
           Row{"the end was cut off", 7, {"a", "bb", "cc"}, 2},
           Row{"of equal slides the nearest", 1, {"a", "z", "z", "bb", "bb"}, 3},
           Row{"all set anew, half as much on each slide",
               4,
               {"a", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f", "g", "g", "h", "h"},
               7},
           Row{"all set anew on one slide", 6, {"everything"}, 0},
       }) {
    CAPTURE(row.what);
    const Show from = show_of("en", before);
    const Show to = show_of("en", row.after);
    CHECK(corresponding_cue(from, from.timeline.cues[row.slide], to) == row.expected);
  }
}

TEST_CASE("a slide's number finds it in an edition that lacks some, or else the next one") {
  slide::Edition edition{*LanguageTag::parse("en"), text::Direction::LeftToRight, 60, {}};
  for (const std::size_t number : {0, 2, 5}) {
    edition.slides.push_back({slide::Slide::Kind::Passage, {}, {}, {}, number});
  }
  const std::vector<std::size_t> slides{0, 1, 1, 2, 2, 2, 2};
  for (std::size_t number = 0; number < slides.size(); ++number) {
    CAPTURE(number);
    CHECK(slide_with(edition, number) == slides[number]);
  }
}

TEST_CASE("a language that is no longer there is followed by the beginning") {
  const Show from = show_of("fr", {"a", "b"});
  CHECK(corresponding_cue(from, from.timeline.cues[1], show_of("en", {"a", "b"})) == 0);
}
