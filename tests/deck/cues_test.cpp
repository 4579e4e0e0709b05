// WebVTT and SubRip, read.
#include "deck/format/cues.h"

#include <doctest/doctest.h>

#include <string>

#include "dump.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

/// `begin-end text/text` in milliseconds, a cue a line.
std::string dump(const std::vector<TimedText>& cues) {
  std::string text;
  for (const TimedText& cue : cues) {
    text += std::to_string(cue.time.begin.time_since_epoch().count()) + '-' +
            std::to_string(cue.time.end.time_since_epoch().count());
    for (const SourceLine& line : cue.lines)
      text += (&line == &cue.lines[0] ? " " : "/") + line.text;
    text += '\n';
  }
  return text;
}

struct Row {
  const char* file;
  const char* cues;
  const char* problems = "";
};

template <std::size_t count>
void check(const Row (&rows)[count], CueFormat format, const char* name) {
  for (const Row& row : rows) {
    CAPTURE(row.file);
    Problems problems;
    CHECK(dump(read_cues(row.file, format, name, problems)) == row.cues);
    CHECK(test::dump(problems) == row.problems);
  }
}

}  // namespace

TEST_CASE("WebVTT is read as W3C has it") {
  const Row rows[] = {
      {"WEBVTT", ""},
      {"WEBVTT - a title\nKind: captions\n\n00:01.000 --> 00:02.500\nA\nB\n", "1000-2500 A/B\n"},
      {"WEBVTT\r\n\r\nintro\r\n01:00:00.000 --> 01:00:01.000 line:0 align:start\r\nA\r\n",
       "3600000-3601000 A\n"},
      {"WEBVTT\n\nNOTE a remark\nof two lines\n\nSTYLE\n::cue {}\n\nREGION\nid:x\n\n"
       "00:00.000 --> 00:01.000\nA\n",
       "0-1000 A\n"},
      {"WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ban>We <i.loud>must</i> <00:00.500>go</v>\n",
       "0-1000 We must go\n"},
      {"WEBVTT\n\n00:00.000 --> 00:01.000\nR&amp;D &lt;now&gt;&nbsp;&#233;&#x4E00; &quot;x&quot; "
       "&co &#xZ;\n",
       "0-1000 R&D <now>\u00A0é一 \"x\" &co &#xZ;\n"},
      {"WEBVTT\n\n00:00.000-->00:01.000\nA\n", "0-1000 A\n"},
      {"00:00.000 --> 00:01.000\nA\n", "0-1000 A\n", "t.vtt:1:1 warning bad-cue\n"},
      {"WEBVTT\n\n00:00.000 --> 00:61.000\nA\n\n00:03.000 --> 00:02.000\nB\n\nC\n", "",
       "t.vtt:3:1 warning bad-cue\nt.vtt:6:1 warning bad-cue\nt.vtt:9:1 warning bad-cue\n"},
      {"WEBVTT\n\n00:02.000 --> 00:03.000\nB\n\n00:00.000 --> 00:01.000\nA\n",
       "0-1000 A\n2000-3000 B\n", "t.vtt:6:1 note cue-order\n"},
  };
  check(rows, CueFormat::WebVtt, "t.vtt");
}

TEST_CASE("SubRip is read as players do") {
  const Row rows[] = {
      {"", ""},
      {"1\n00:00:01,000 --> 00:00:02,500\nA\nB\n\n2\n00:00:03,000 --> 00:00:04,000\nC\n",
       "1000-2500 A/B\n3000-4000 C\n"},
      {"1\n0:00:01.5 --> 0:00:02.50 X1:10\n<i>A</i> <font color=\"red\">B</font> {\\an8}C {d} x < "
       "y <z>\n",
       "1500-2500 A B C {d} x < y <z>\n"},
      {"1\n00:00:01,000 --> 00:00:02,000\nif a <\u2060b then\n", "1000-2000 if a <b then\n"},
      {"1\n00:00:01,000 --> 00:00:02,000\nA\n\nstill A\n", "1000-2000 A/still A\n"},
      {"A text.\n\nOf two paragraphs.\n", "",
       "t.srt:1:1 warning bad-cue\nt.srt:3:1 warning bad-cue\n"},
      {"1\n00:00:01,0000 --> 00:00:02,000\nA\n", "", "t.srt:2:1 warning bad-cue\n"},
  };
  check(rows, CueFormat::SubRip, "t.srt");
}

TEST_CASE("what follows a tag or a reference knows where it stands") {
  Problems problems;
  const auto cues = read_cues("WEBVTT\n\n00:00.000 --> 00:01.000\n<b>A</b> &amp; B\n",
                              CueFormat::WebVtt, "t.vtt", problems);
  REQUIRE(cues.size() == 1);
  const SourceLine& line = cues.front().lines.front();
  REQUIRE(line.text == "A & B");
  CHECK(position(line.source, 0).column == 4);
  CHECK(position(line.source, 2).column == 10);
  CHECK(position(line.source, 4).column == 16);
  CHECK(position(line.source, 4).line == 4);
}

TEST_CASE("of a cue's times it is said what is wrong with them") {
  const auto message_for = [](const std::string& times) {
    Problems problems;
    read_cues("WEBVTT\n\n" + times + "\nA\n\n00:09.000 --> 00:10.000\nB\n", CueFormat::WebVtt,
              "t.vtt", problems);
    REQUIRE(problems.size() == 1);
    return problems.front().message;
  };
  CHECK(message_for("00:03.000 --> 00:02.000") ==
        "the end, 00:02.000, is before the beginning, 00:03.000: the cue is left out");
  CHECK(message_for("00:00.000 --> 00:61.000").starts_with("“00:61.000” is no time such as"));
}
