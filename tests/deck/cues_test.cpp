// WebVTT and SubRip, read.
#include "deck/subtitles/cues.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <tuple>
#include <utility>

#include "deck/subtitles/paragraphs.h"
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
       "0-1000 R&D <now>\u00A0é一 \"x\" &co &#xZ;\n", "t.vtt:4:59 warning unknown-reference\n"},
      {"WEBVTT\n\n00:00.000-->00:01.000\nA\n", "0-1000 A\n"},
      {"00:00.000 --> 00:01.000\nA\n", "0-1000 A\n", "t.vtt:1:1 warning bad-cue\n"},
      {"WEBVTT\n00:00.000 --> 00:01.000\nA\n", "0-1000 A\n"},
      {"WEBVTT\n\n00:00.000 --> 00:01.000\n \nA\n \nB\n\nC\n", "0-1000 A/B\n",
       "t.vtt:9:1 warning bad-cue\n"},
      {"WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n1\n00:00.000 --> 00:01.000\nA\n"
       "2\n00:01.000 --> 00:02.000\nB\n\nWEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0\n\n"
       "00:02.000 --> 00:03.000\nC",
       "0-1000 A\n1000-2000 B\n2000-3000 C\n"},
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
       "1500-2500 A B C {d} x < y \n", "t.srt:3:55 warning unknown-tag\n"},
      {"1\n00:00:01,000 --> 00:00:02,000\nif a <\u2060b then\n", "1000-2000 if a <b then\n"},
      {"1\n00:00:01,000 --> 00:00:02,000\nA\n\nstill A\n", "1000-2000 A/still A\n"},
      {"A text.\n\nOf two paragraphs.\n", "",
       "t.srt:1:1 warning bad-cue\nt.srt:3:1 warning bad-cue\n"},
      {"1\n00:00:01,000 --> 00:00:02,000\nA\n2\n00:00:02,000 --> 00:00:03,000\nB\n3\n"
       "00:00:03,000 --> 00:00:04,000\nC\n",
       "1000-2000 A\n2000-3000 B\n3000-4000 C\n"},
      {"00:00:01,000 --> 00:00:02,000\n3\n00:00:02,000 --> 00:00:03,000\n2\n",
       "1000-2000 3\n2000-3000 2\n"},
      {"WEBVTT\n\n00:01.000 --> 00:02.000\n<c.a>A</c>\n", "1000-2000 A\n"},
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

TEST_CASE("times are read as people write them") {
  for (const char* times :
       {"00:01:02,500 --> 00:01:04,000", "0:01:02.5 --> 0:01:04", "01:02,500 --> 01:04,000",
        "00: 01: 02, 500 --> 00: 01: 04, 000", "00：01：02，500 --> 00：01：04，000",
        "٠٠:٠١:٠٢,٥٠٠ --> ٠٠:٠١:٠٤,٠٠٠", "００:０１:０２.５００ → ００:０１:０４.０００",
        "00:01:02:500 --> 00:01:04:000", "00:01:02,500 -> 00:01:04,000",
        "00:01:02,500 –> 00:01:04,000", "\t00:01:02,500\u00A0-- >\u00A000:01:04,000 X1:0 Y1:2"}) {
    CAPTURE(times);
    Problems problems;
    const std::string file = std::string("1\n") + times + "\nA\n";
    CHECK(dump(read_cues(file, CueFormat::SubRip, "t.srt", problems)) == "62500-64000 A\n");
    CHECK(test::dump(problems).empty());
  }
  const Row rows[] = {
      {"1\n-00:00:01,000 --> 00:00:02,000\nA\n", "0-2000 A\n", "t.srt:2:1 warning bad-cue\n"},
      {"1\n-00:00:03,000 --> -00:00:02,000\nA\n", "", "t.srt:2:1 warning bad-cue\n"},
      {"1\n00:00:01,000 --> 00:00:02,000\nfrom 1 --> 2, we go\n",
       "1000-2000 from 1 --> 2, we go\n"},
  };
  check(rows, CueFormat::SubRip, "t.srt");
}

namespace {

/// A file of one second for each text.
std::string subrip(std::initializer_list<const char*> texts) {
  std::string file;
  int second = 10;
  for (const char* text : texts) {
    const auto time = [&](int at) { return "00:00:" + std::to_string(at) + ",000"; };
    file += time(second) + " --> " + time(second + 1) + "\n" + text + "\n\n";
    ++second;
  }
  return file;
}

/// The texts of the cues, between bars, lines between slashes.
std::string texts_of(const std::string& file, Problems& problems,
                     CueFormat format = CueFormat::SubRip) {
  std::string all;
  for (const TimedText& cue : read_cues(file, format, "t.srt", problems)) {
    if (!all.empty()) all += '|';
    for (const SourceLine& line : cue.lines) all += (&line == &cue.lines[0] ? "" : "/") + line.text;
  }
  return all;
}

}  // namespace

TEST_CASE("marks of the formats around are taken for what they mean") {
  for (const auto& [text, expected] : {
           std::pair{"<I>A</I> <FONT COLOR=\"#FFFF00\">B</FONT>", "A B"},
           std::pair{"<c.yellow>A</c> <em>B</em>, <strong class=\"x\">C</strong>", "A B, C"},
           std::pair{"A<br />B<BR>C", "A/B/C"},
           std::pair{"{i}A{/i} {b:1}B {Y:i,u}C {\\an8\\i1}D{\\i0}", "A B C D"},
           std::pair{"A\\NB\\nC\\hD", "A/B/C\u00A0D"},
           std::pair{"C:\\New", "C:\\New"},
           std::pair{"{\\p1}m 0 0 l 5 5{\\p0}A", "A"},
           std::pair{"A &amp; B &#39;C&#x27; &eacute;&NotEqualTilde;&hellip;", "A & B 'C' é≂̸…"},
           std::pair{"&#146;", "’"},
           std::pair{"<ruby>川<rt>かわ</rt></ruby>の<ruby>水<rp>(</rp><rt>みず<rp>)</rp></ruby>",
                     "川の水"},
           std::pair{"AT&T, 3 < 4 & 5 > 4, x<y, <3", "AT&T, 3 < 4 & 5 > 4, x<y, <3"},
       }) {
    CAPTURE(text);
    Problems problems;
    CHECK(texts_of(subrip({text}), problems) == expected);
    for (const Problem& problem : problems) CHECK(problem.code == "ruby");
  }
  Problems problems;
  CHECK(texts_of("WEBVTT\n\n00:00.000 --> 00:01.000\n&copy 2011 &notit;\n", problems) ==
        "© 2011 ¬it;");
}

TEST_CASE("of captions that roll up each line is taken once") {
  const std::string rolling =
      "WEBVTT\n\n00:00.000 --> 00:02.000\n \nGood<00:01.000><c> evening</c>\n\n"
      "00:02.000 --> 00:02.010\nGood evening\n \n\n"
      "00:02.010 --> 00:04.000\nGood evening\nto<00:03.000><c> all.</c>\n\n"
      "00:04.000 --> 00:04.010\nto all.\n \n\n"
      "00:04.010 --> 00:06.000\nto all.\nThank you.\n\n";
  Problems problems;
  CHECK(dump(read_cues(rolling, CueFormat::WebVtt, "t.vtt", problems)) ==
        "0-2000 Good evening\n2010-4000 to all.\n4010-6000 Thank you.\n");
  CHECK(test::dump(problems) == "t.vtt:8:1 note rolling-captions\n");
  for (const auto& [file, expected] : {
           // up by one of three lines
           std::pair{subrip({"A\nB\nC", "B\nC\nD", "C\nD\nE", "D\nE\nF"}), "A/B/C|D|E|F"},
           // a line that grows
           std::pair{subrip({"We", "We meet", "We meet here.", "Now"}), "We|meet|here.|Now"},
           // a speaker who says it again
           std::pair{subrip({"Yes, we can.", "Yes, we can.", "Yes, we can.", "Now."}),
                     "Yes, we can.|Yes, we can.|Yes, we can.|Now."},
           std::pair{subrip({"A", "A\nB", "C", "D", "E", "E\nF", "G"}), "A|A/B|C|D|E|E/F|G"},
       }) {
    problems.clear();
    CHECK(texts_of(file, problems) == expected);
  }
}

TEST_CASE("what is no speech is set apart from it, and said") {
  for (const auto& [text, expected, code] : {
           std::tuple{"[APPLAUSE]\nThank you.", "Thank you.", "sound"},
           std::tuple{"Thank you. [soft\nmusic]", "Thank you. ", "sound"},
           std::tuple{"(laughs) Yes.", " Yes.", "sound"},
           std::tuple{"- (Beifall)", "", "sound"},
           std::tuple{"Yes. (Laughter.)", "Yes. ", "sound"},
           std::tuple{"The river (LAUGHS) is ours.", "The river  is ours.", "sound"},
           std::tuple{"（拍手）ありがとう。", "ありがとう。", "sound"},
           std::tuple{"Our boats (all of wood) sail.", "Our boats (all of wood) sail.", ""},
           std::tuple{"(I was ten years old.)", "(I was ten years old.)", ""},
           std::tuple{"In 1998 [3] we met.", "In 1998 [3] we met.", ""},
           std::tuple{"♪ we come from the sea\nand go ♪\nNow.", "Now.", "song"},
           std::tuple{"♪♪ la la ♪♪ Now.", " Now.", "song"},
           std::tuple{"# la la la #\nNow.", "Now.", "song"},
           std::tuple{"&gt;&gt; MAYOR: Good evening.", " Good evening.", "speaker-mark"},
           std::tuple{">>> Good evening.", " Good evening.", "speaker-mark"},
           std::tuple{"MR. ÖSTMAN: Good evening.", " Good evening.", "speaker-mark"},
           std::tuple{"WE MEET: ALL OF US.", "WE MEET: ALL OF US.", ""},
           std::tuple{"Friends: good evening.", "Friends: good evening.", ""},
       }) {
    CAPTURE(text);
    Problems problems;
    const std::string file = subrip({"Good.", text, "Bye."});
    const std::string middle =
        *expected == 0 ? "Good.|Bye." : std::string("Good.|") + expected + "|Bye.";
    CHECK(texts_of(file, problems) == middle);
    CHECK(problems.size() == (*code == 0 ? 0 : 1));
    for (const Problem& problem : problems) CHECK(problem.code == code);
  }
  Problems problems;
  CHECK(texts_of(subrip({"♪ la la ♪", "♪ la ♪"}), problems) == "♪ la la ♪|♪ la ♪");
  CHECK(problems.empty());
}

TEST_CASE("an aside in brackets is said, a sound is not") {
  for (const auto& [tag, text, is_said] : {
           std::tuple{"en", "(or so we thought)", true},
           std::tuple{"en", "(not me)", true},
           std::tuple{"en", "(laughter and applause)", false},
           std::tuple{"en", "(in French)", false},
           std::tuple{"fr", "(moi non plus)", true},
           std::tuple{"fr", "(bruit du vent)", false},
           std::tuple{"de", "(fast)", true},
           std::tuple{"de", "(Tür knallt)", false},
           std::tuple{"ru", "(но не мы)", true},
           std::tuple{"ru", "(шум ветра)", false},
           std::tuple{"sv", "(skratt i salen)", false},
       }) {
    CAPTURE(text);
    Problems problems;
    const auto cues = read_cues(subrip({"A.", text, "B."}), CueFormat::SubRip, "t.srt", problems,
                                *LanguageTag::parse(tag));
    CHECK(cues.size() == (is_said ? 3 : 2));
  }
}

TEST_CASE("who made the subtitles is left out, an address within the speech named") {
  Problems problems;
  CHECK(texts_of(subrip({"Subtitles by A. B.", "Good.", "See www.example.org.", "Good.", "Bye.",
                         "Untertitel: C. D."}),
                 problems) == "Good.|See www.example.org.|Good.|Bye.");
  CHECK(test::dump(problems) ==
        "t.srt:8:1 warning advert\nt.srt:2:1 note advert\nt.srt:17:1 note advert\n");
}

TEST_CASE("cues become paragraphs where a sentence ends, or where marks are left out") {
  const auto gather = [](const std::string& file, const char* language) {
    Problems problems;
    const auto cues = read_cues(file, CueFormat::SubRip, "t.srt", problems);
    std::string all;
    for (const SourceParagraph& paragraph :
         gathered(paragraphs_of(cues, "t.srt", problems), *LanguageTag::parse(language))) {
      all += (all.empty() ? "" : "|") + paragraph.text;
    }
    return all;
  };
  CHECK(gather(subrip({"Der erste", "Tag am", "Fluss war", "gut.", "Nun", "endet er."}), "de") ==
        "Der erste Tag am Fluss war gut.|Nun endet er.");
  CHECK(gather(subrip({"Добрый вечер", "Дед знал", "все лодки.", "Он ушёл", "Мы здесь", "Вот"}),
               "ru") == "Добрый вечер|Дед знал все лодки.|Он ушёл|Мы здесь|Вот");
  CHECK(gather(subrip({"大家晚上好", "我们在河边", "请保护水"}), "zh") ==
        "大家晚上好|我们在河边|请保护水");
  CHECK(gather(subrip({"大家晚上好，", "我们在", "河边。", "谢谢。"}), "zh") ==
        "大家晚上好，我们在河边。|谢谢。");
  CHECK(gather(subrip({"第一", "第二", "第三。", "第四", "第五", "第六", "第七", "第八。"}),
               "zh") == "第一第二第三。|第四|第五|第六|第七|第八。");
}

TEST_CASE("what another speaker says after a dash is a paragraph of its own, with its time") {
  struct Row {
    const char* language;
    std::initializer_list<const char*> cues;
    const char* paragraphs;
  };
  for (const Row& row : {
           Row{"fr",
               {"Lyon, automne 1950", "- Tu viens ?\n- Non, jamais."},
               "Lyon, automne 1950|- Tu viens ?|- Non, jamais."},
           Row{"es",
               {"¿Quién está ahí?\n-Soy yo,", "abuela.", "-¡Entra!"},
               "¿Quién está ahí?|-Soy yo, abuela.|-¡Entra!"},
           Row{"ru",
               {"– Вы видели\nмост?", "– Нет. – Никто не видел."},
               "– Вы видели мост?|– Нет. – Никто не видел."},
           Row{"ja", {"- 行きますか\n- はい"}, "- 行きますか|- はい"},
           // put in between dashes, and a figure
           Row{"en",
               {"The bridge", "- the old one -\n- was cold:\n-5 degrees."},
               "The bridge - the old one - - was cold: -5 degrees."},
       }) {
    CAPTURE(row.paragraphs);
    Problems problems;
    const auto cues = read_cues(subrip(row.cues), CueFormat::SubRip, "t.srt", problems);
    std::string all;
    for (const SourceParagraph& paragraph :
         gathered(paragraphs_of(cues, "t.srt", problems), *LanguageTag::parse(row.language))) {
      all += (all.empty() ? "" : "|") + paragraph.text;
    }
    CHECK(all == row.paragraphs);
  }
  Problems problems;
  const auto cues = read_cues(subrip({"- Abcd.\n- Efgh."}), CueFormat::SubRip, "t.srt", problems);
  const auto spoken = gathered(paragraphs_of(cues, "t.srt", problems), *LanguageTag::parse("en"));
  REQUIRE(spoken.size() == 2);
  CHECK(spoken[0].times.front().time.begin == cues[0].time.begin);
  CHECK(spoken[0].times.front().time.end < spoken[1].times.front().time.begin);
  CHECK(spoken[1].times.front().time.end == cues[0].time.end);
}
