// How a slide's text is cut for subtitles.
#include "show/captions.h"

#include <doctest/doctest.h>

#include <string>

#include "base/utf8.h"
#include "text/letters.h"

using namespace lectern;
using namespace lectern::show;
using namespace std::chrono_literals;

namespace {

const LanguageTag english = *LanguageTag::parse("en");
const LanguageTag chinese = *LanguageTag::parse("zh-Hans");

const text::FunctionWords words("article: a an the\npreposition: of to in for\nconjunction: and\n");

/// The captions, a line each: times in seconds, then their lines with a bar between.
std::string cut(const std::string& text, Duration time, const LanguageTag& language = english) {
  std::string all;
  for (const Caption& caption : captions_of(text, {Instant(0ms), Instant(time)}, language, words)) {
    char times[32];
    std::snprintf(times, sizeof times, "%.1f-%.1f ",
                  Seconds(caption.time.begin.time_since_epoch()).count(),
                  Seconds(caption.time.end.time_since_epoch()).count());
    all += times;
    for (const std::string& line : caption.lines) {
      all += (&line == &caption.lines.front() ? "" : " | ") + line;
    }
    all += '\n';
  }
  return all;
}

int columns(const std::string& line) {
  int count = 0;
  for (const Character& character : characters(line)) count += text::columns_of(character.value);
  return count;
}

}  // namespace

TEST_CASE("a short text is one caption, no longer than it may stand") {
  CHECK(cut("Thank you.", 4s) == "0.0-4.0 Thank you.\n");
  CHECK(cut("Thanks.", 30s) == "0.0-7.0 Thanks.\n");
  CHECK(cut("", 4s).empty());
}

TEST_CASE("lines end where a reader would pause, not within what is read in one breath") {
  CHECK(cut("We must act together, for the good of all of the people.", 5s) ==
        "0.0-5.0 We must act together, | for the good of all of the people.\n");
}

TEST_CASE("captions end with sentences where that can be") {
  CHECK(
      cut("We have heard all of you today. We shall work for what you have asked us to do, and we "
          "shall be back.",
          9s) ==
      "0.0-2.8 We have heard all of you today.\n"
      "2.8-9.0 We shall work for what you have | asked us to do, and we shall be back.\n");
}

TEST_CASE("a line that its author ends is one") {
  CHECK(cut("Roses are red,\nviolets are blue", 5s) ==
        "0.0-5.0 Roses are red, | violets are blue\n");
  CHECK(cut("Roses that have been cut are always red,\nviolets in the wood are always blue", 5s) ==
        "0.0-5.0 Roses that have been cut are always red, | violets in the wood are always blue\n");
}

TEST_CASE("a line that its author ends shares no line with another, and captions end with it") {
  CHECK(cut("No smoking\nNo dogs\nNo umbrellas", 4s) ==
        "0.0-2.3 No smoking | No dogs\n2.3-4.0 No umbrellas\n");
  CHECK(cut("Has counted every ship that ever passed,\nHas watched the sails go down\nAnd seen it.",
            8s) ==
        "0.0-3.9 Has counted every ship that ever passed,\n3.9-8.0 Has watched the sails go down | "
        "And seen it.\n");
  CHECK(cut("2 l of\n500 g\n8", 3s) == "0.0-1.3 2 l of\n1.3-3.0 500 g | 8\n");
  CHECK(cut("Roses that have been cut are always red, and always have been, as far as I know,\n"
            "violets are blue",
            6s) ==
        "0.0-4.9 Roses that have been cut are always red, | and always have been, as far as I "
        "know,\n4.9-6.0 violets are blue\n");
  CHECK(cut("Cal, of pigment\u2003and wax\n\nand linen ", 5s) ==
        "0.0-5.0 Cal, of pigment\u2003and wax | and linen\n");
  CHECK(cut("\n", 5s).empty());
}

TEST_CASE("no line is longer than subtitlers have them, and no caption stands too long or short") {
  const std::string passage =
      "Our debate on the responsibility to protect is about prevention, and about the timely and "
      "decisive response that the 2005 World Summit has asked of each of us, wherever and whenever "
      "people are threatened by the gravest of crimes, and no State may look away from that.";
  const std::string ideographs =
      "我们今天关于保护责任的辩论，是关于预防的，也是关于二〇〇五年世界首脑会议要求我们每个人作出的"
      "及时而果断的"
      "反应，无论何时何地，只要人们受到最严重罪行的威胁，任何国家都不能视而不见。";
  struct Row {
    std::string text;
    LanguageTag language;
    int longest;
  };
  for (const Row& row : {Row{passage, english, 42}, Row{ideographs, chinese, 32}}) {
    for (const Duration time : {Duration(8s), Duration(15s), Duration(30s), Duration(60s)}) {
      const auto captions =
          captions_of(row.text, {Instant(0ms), Instant(time)}, row.language, words);
      std::string all;
      Instant end{};
      for (const Caption& caption : captions) {
        CHECK(caption.lines.size() <= 2);
        for (const std::string& line : caption.lines) {
          CAPTURE(line);
          CHECK(columns(line) <= row.longest);
          all += line;
        }
        CHECK(caption.time.begin >= end);
        CHECK(caption.time.end - caption.time.begin >= 1s);
        CHECK(caption.time.end - caption.time.begin <= 7s);
        end = caption.time.end;
      }
      CHECK(end <= Instant(time));
      std::string without_spaces = row.text;
      std::erase(without_spaces, ' ');
      std::erase(all, ' ');
      CHECK(all == without_spaces);
    }
  }
}

TEST_CASE("no caption begins with what stands in brackets, which would be read as a sound") {
  for (const Duration time : {Duration(9s), Duration(14s), Duration(28s)}) {
    const std::string captions =
        cut("The High Commissioner of the old Organization (well known everywhere) has begun all "
            "of this work.",
            time);
    CAPTURE(captions);
    const std::size_t bracket = captions.find(" (well");
    REQUIRE(bracket != std::string::npos);
    CHECK((captions[bracket - 1] < '0' || captions[bracket - 1] > '9'));  // no time is before it
  }
}

TEST_CASE("a word that is longer than a line has one of its own") {
  const std::string word(60, 'w');
  CHECK(cut("See " + word + " now.", 5s).find(word) != std::string::npos);
}
