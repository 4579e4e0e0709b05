// Reading speeds and how long a slide stays.
#include "show/pace.h"

#include <doctest/doctest.h>

using namespace lectern;
using namespace lectern::show;

namespace {

LanguageTag tag(const char* text) { return *LanguageTag::parse(text); }

slide::Reading reading(const char* language, std::size_t words, std::size_t characters) {
  return {tag(language), "", words, characters};
}

/// Reads exactly at the measured speed.
Pace measured() {
  Pace pace;
  pace.rate = 1 / 0.7;
  return pace;
}

}  // namespace

TEST_CASE("measured languages are read at their measured speed, whatever their region or script") {
  struct Row {
    const char* language;
    double words;
    double characters;
    bool estimated;
  };
  for (const Row& row :
       {Row{"en", 228, 987, false}, Row{"en-GB", 228, 987, false}, Row{"ar", 138, 612, false},
        Row{"zh-Hans", 0, 255, false}, Row{"ja", 0, 357, false}, Row{"ru", 184, 986, false},
        Row{"uk", 184, 950, true}, Row{"ur", 162, 722, true}, Row{"yue", 0, 306, true}}) {
    CAPTURE(row.language);
    const ReadingSpeed speed = reading_speed(tag(row.language));
    CHECK(speed.words_per_minute == row.words);
    CHECK(speed.characters_per_minute == row.characters);
    CHECK(speed.estimated == row.estimated);
  }
}

TEST_CASE("reading time is the slower of words and characters; Chinese counts characters alone") {
  CHECK(reading_time(reading("en", 228, 500), measured()) == Duration(60000));
  CHECK(reading_time(reading("en", 100, 987), measured()) == Duration(60000));
  CHECK(reading_time(reading("zh-Hans", 9999, 255), measured()) == Duration(60000));
}

TEST_CASE("a general audience reads at 70 percent, a gentle one at 55, the rate scales both") {
  Pace pace;
  const slide::Reading page = reading("en", 228, 0);
  CHECK(reading_time(page, pace) == to_duration(Seconds(60 / 0.7)));
  pace.audience = Audience::Gentle;
  CHECK(reading_time(page, pace) == to_duration(Seconds(60 / 0.55)));
  pace.rate = 2;
  CHECK(reading_time(page, pace) == to_duration(Seconds(30 / 0.55)));
}

TEST_CASE(
    "a cue settles, then lasts as long as its slowest language, and never under the minimum") {
  const Pace pace = measured();
  CHECK(cue_duration({reading("en", 38, 0)}, pace) == Duration(11500));
  CHECK(cue_duration({reading("en", 38, 0), reading("ar", 46, 0)}, pace) == Duration(21500));
  CHECK(cue_duration({reading("en", 1, 0)}, pace) == Duration(4000));
  CHECK(cue_duration(std::vector<slide::Reading>{}, pace) == Duration(4000));
}
