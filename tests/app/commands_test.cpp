// The program as it is called: what it prints, and the status it ends with.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/system/file.h"
#include "kiosk/build.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;
using nlohmann::json;

namespace {

std::string words_of(const std::string& text) {
  std::istringstream stream(text);
  std::string words;
  for (std::string word; stream >> word;) words += (words.empty() ? "" : " ") + word;
  return words;
}

const std::string remarks = LECTERN_ASSETS "/remarks";

}  // namespace

TEST_CASE("the timeline in English, joined, is the whole mended text") {
  const Outcome outcome = lectern_with("timeline " + remarks + " --json");
  CHECK(outcome.status == 0);
  const json timeline = json::parse(outcome.output);
  std::string joined;
  std::vector<std::string> languages;
  long long end = 0;
  for (const json& cue : timeline) {
    CHECK(cue.at("start_ms") == end);
    end += cue.at("duration_ms").get<long long>();
    CHECK(cue.at("estimated") == false);
    const std::string language = cue.at("language");
    if (languages.empty() || languages.back() != language) languages.push_back(language);
    if (language == "en") joined += cue.at("text").get<std::string>() + ' ';
  }
  CHECK(words_of(joined) == words_of(read_file(remarks + "/en.txt")));
  CHECK(timeline.front().at("left_ms") ==
        end - timeline.front().at("duration_ms").get<long long>());
  CHECK(timeline.back().at("left_ms") == 0);
  CHECK(languages == std::vector<std::string>{"en", "fr", "es", "ru", "ar", "zh-Hans"});
}

TEST_CASE("the timeline of a day goes on round after round") {
  const json round = json::parse(lectern_with("timeline " + remarks + " --json").output);
  const json day = json::parse(lectern_with("timeline " + remarks + " --for 1d --json").output);
  const long long length =
      round.back()["start_ms"].get<long long>() + round.back()["duration_ms"].get<long long>();
  long long end = 0;
  for (std::size_t i = 0; i < day.size(); ++i) {
    CHECK(day[i]["text"] == round[i % round.size()]["text"]);
    CHECK(day[i]["start_ms"] == end);
    end += day[i]["duration_ms"].get<long long>();
    CHECK(day[i]["left_ms"].get<long long>() == (length - end % length) % length);
  }
  CHECK(day.back()["start_ms"].get<long long>() < 86'400'000);
  CHECK(end >= 86'400'000);
}

namespace {

/// A round of two slides, three seconds each, in Berlin on the night on which clocks are put
/// forward.
std::string kiosk_of_a_night(TemporaryFolder& folder, const std::string& hours) {
  std::filesystem::create_directory(folder.path() / "deck");
  folder.with("deck/en.txt", "One.\n\n# Two\n")
      .with("kiosk.toml",
            "deck = \"deck\"\n[pace]\nminimum = 3\nsection = 3\nclosing = 3\n"
            "[hours]\ntimezone = \"Europe/Berlin\"\n" +
                hours);
  return (folder.path() / "kiosk.toml").string();
}

/// Each cue of a timeline: `at`, start, duration, what is left of the round, text.
std::string dump_cues(const json& timeline) {
  std::string text;
  for (const json& cue : timeline) {
    text += cue.at("at").get<std::string>() + ' ' + cue.at("start_ms").dump() + ' ' +
            cue.at("duration_ms").dump() + ' ' + cue.at("left_ms").dump() + ' ' +
            cue.at("text").get<std::string>() + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("the timeline from some day on tells the clock's time, where the kiosk is") {
  TemporaryFolder folder;
  const std::string kiosk = kiosk_of_a_night(folder, "");
  const std::string from = "timeline " + kiosk + " --from '2027-03-28 01:59:57' --for 8s";
  CHECK(lectern_with(from + " 2>/dev/null").status == 2);  // minutes are fine enough
  const json cues = json::parse(
      lectern_with("timeline " + kiosk + " --from '2027-03-28 01:59' --for 64s --json").output);
  REQUIRE(cues.size() == 22);
  CHECK(cues[0].at("at") == "2027-03-28T01:59:00.000+01:00");
  CHECK(cues[19].at("at") == "2027-03-28T01:59:57.000+01:00");
  CHECK(cues[20].at("at") == "2027-03-28T03:00:00.000+02:00");
  CHECK(cues[20].at("start_ms") == 60'000);
  CHECK(cues[20].at("text") == "One.");
  // and without one it is the same but for that
  const json same = json::parse(lectern_with("timeline " + kiosk + " --for 64s --json").output);
  for (std::size_t i = 0; i < same.size(); ++i) {
    json timed = cues[i];
    timed.erase("at");
    CHECK(timed == same[i]);
  }
}

TEST_CASE(
    "the timeline leaves out when it is closed, begins anew when it opens, and ends when it "
    "closes") {
  TemporaryFolder folder;
  const std::string kiosk =
      kiosk_of_a_night(folder,
                       "sunday = [\"01:59-03:01\", \"04:00-05:00\"]\n[hours.exceptions]\n"
                       "2027-03-28 = [\"01:59-02:30\", \"03:01-03:02\"]\n");
  const std::string verb = "timeline " + kiosk + " --from ";
  // Open for a minute to 3:00, where 2:30 would be, then closed for one.
  const json night = json::parse(lectern_with(verb + "2027-03-28 --for 1d --json").output);
  REQUIRE(night.size() == 40);
  CHECK(dump_cues({night[0], night[19], night[20]}) ==
        "2027-03-28T01:59:00.000+01:00 7140000 3000 3000 One.\n"
        "2027-03-28T01:59:57.000+01:00 7197000 3000 0 Two\n"
        "2027-03-28T03:01:00.000+02:00 7260000 3000 3000 One.\n");

  const std::string text = lectern_with(verb + "2027-03-28 --for 1d").output;
  CHECK(
      text.starts_with("2027-03-28 00:00:00.0 +01:00  closed until 2027-03-28 01:59:00.0 +01:00\n"
                       "2027-03-28 01:59:00.0 +01:00  open until 2027-03-28 03:00:00.0 +02:00\n"
                       "  1  en       2027-03-28 01:59:00.0 +01:00     3.0 s    One.\n"));
  CHECK(text.find("\n2027-03-28 03:02:00.0 +02:00  closed until 2027-04-04 01:59:00.0 +02:00\n"
                  "40 cues; one round takes 0:06.0\n") != std::string::npos);

  // Open before that, so the show is where it has come to, and the day is the next by default.
  const json later = json::parse(lectern_with(verb + "'2027-04-04 02:00' --json").output);
  REQUIRE(later.size() == 1220 + 1200);
  CHECK(dump_cues({later[0], later[1219], later[1220]}) ==
        "2027-04-04T02:00:00.000+02:00 0 3000 3000 One.\n"
        "2027-04-04T03:00:57.000+02:00 3657000 3000 0 Two\n"
        "2027-04-04T04:00:00.000+02:00 7200000 3000 3000 One.\n");
  CHECK(lectern_with(verb + "2027-03-29 --json").output == "[]\n");
}

TEST_CASE("a cue that is running when it closes, or at the beginning of the timeline, is cut") {
  TemporaryFolder folder;
  const std::string kiosk = kiosk_of_a_night(folder, "[pace]\n");
  folder.with("kiosk.toml",
              "deck = \"deck\"\n[pace]\nminimum = 7\nsection = 7\nclosing = 7\n"
              "[hours]\ntimezone = \"UTC\"\nsunday = \"10:00-10:02\"\n");
  const json cues =
      json::parse(lectern_with("timeline " + kiosk + " --from '2027-03-28 10:01' --json").output);
  CHECK(dump_cues({cues.front(), cues.back()}) ==
        "2027-03-28T10:01:00.000+00:00 0 3000 7000 One.\n"
        "2027-03-28T10:01:59.000+00:00 59000 1000 6000 Two\n");
}

TEST_CASE("a section's heading stands on a slide of its own, for its own time") {
  TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "deck");
  folder.with("deck/en.txt", "One.\n\n# A heading\n\nTwo. Three.\n")
      .with("kiosk.toml", "deck = \"deck\"\n[pace]\nminimum = 3\nsection = 7\n");
  const json timeline = json::parse(
      lectern_with("timeline --json " + (folder.path() / "kiosk.toml").string()).output);
  std::string cues;
  for (const json& cue : timeline) {
    cues +=
        cue["text"].get<std::string>() + ':' + std::to_string(cue["duration_ms"].get<int>()) + ' ';
  }
  CHECK(cues == "One.:3000 A heading:7000 Two. Three.:3000 ");
}

TEST_CASE("check says the two mended breaks of the remarks as notes, and is content") {
  const Outcome outcome = lectern_with("check " + remarks);
  CHECK(outcome.status == 0);
  CHECK(outcome.output.find("en.txt:19:1: note: ") != std::string::npos);
  CHECK(outcome.output.find("en.txt:35:1: note: ") != std::string::npos);
  const json problems = json::parse(lectern_with("check --json " + remarks).output);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].at("line") == 19);
  CHECK(problems[0].at("severity") == "note");
  CHECK(problems[1].at("code") == "mended-break");
}

TEST_CASE("check names a character that no font has, and where it stands") {
  TemporaryFolder folder;
  folder.with("en.txt", "Peace \U0001F54A\uFE0F now.\n\nA \uE000 and \U0001FAFF.\n");
  const Outcome outcome = lectern_with("check " + folder.path().string());
  CHECK(outcome.output.find("en.txt:3:3: warning: no font has \"\uE000\" (U+E000 ") !=
        std::string::npos);
  CHECK(outcome.output.find("en.txt:3:11: warning: no font has \"\U0001FAFF\" (U+1FAFF ") !=
        std::string::npos);
  CHECK(outcome.output.find("[missing-glyph]") != std::string::npos);
  CHECK(outcome.output.find("en.txt:1:") == std::string::npos);  // emoji are there
}

TEST_CASE("what cannot be shown is refused with a message and status 1, by every verb") {
  TemporaryFolder folder;
  folder.with("not-a-folder.txt", "text\n");
  for (const char* name : {"invalid", "empty", "blank", "nothing"}) {
    std::filesystem::create_directories(folder.path() / name);
  }
  folder.with("invalid/en.txt", "Fine.\n\nNot \xff fine.\n")
      .with("empty/en.txt", "")
      .with("blank/en.txt", "\n \n");
  struct Row {
    const char* deck;
    const char* says;
  };
  for (const Row& row :
       {Row{"invalid", "en.txt:3:5: error: "}, Row{"empty", "en.txt"}, Row{"blank", "en.txt"},
        Row{"nothing", "no text"}, Row{"missing", "missing"}}) {
    CAPTURE(row.deck);
    const std::string deck = (folder.path() / row.deck).string();
    for (const std::string& verb : {"check " + deck, "timeline " + deck,
                                    "render " + deck + " --out " + folder.path().string() + "/o"}) {
      CAPTURE(verb);
      const Outcome outcome = lectern_with(verb + " 2>&1");
      CHECK(outcome.status == 1);
      CHECK(outcome.output.find(row.says) != std::string::npos);
    }
  }
}

TEST_CASE("a configuration that is wrong ends with 78, a command that is wrong with 2") {
  TemporaryFolder folder;
  folder.with("kiosk.toml", "deck = \"" + remarks + "\"\n[style]\nfaed = 1\n");
  const std::string config = (folder.path() / "kiosk.toml").string();
  const Outcome outcome = lectern_with("timeline " + config + " 2>&1");
  CHECK(outcome.status == 78);
  CHECK(outcome.output.find("kiosk.toml:3:1: error: unknown key \"style.faed\", do you mean "
                            "\"style.fade\"?") != std::string::npos);
  CHECK(lectern_with("check " + config).status == 1);
  for (const char* arguments :
       {"", "paly", "render", "timeline --panel big", "timeline --from tomorrow", "play --for soon",
        "layout --language x", "play --speed nan", "care --for nan", "content restore -1",
        "layout --language en --size nan --width 9", "layout --language en --size 9 --width inf"}) {
    CAPTURE(arguments);
    CHECK(lectern_with(std::string(arguments) + " 2>/dev/null").status == 2);
  }
  CHECK(lectern_with("render --out x --slide 0 2>&1")
            .output.starts_with("lectern render: --slide: must be a number from 1 on"));
  CHECK(lectern_with("export --language en --format doc 2>&1")
            .output.starts_with(
                "lectern export: --format: must be one of po|xliff|vtt|srt|txt|html"));
  CHECK(lectern_with("--help").status == 0);
  CHECK(lectern_with("--version").output == std::string("lectern ") + kiosk::version() + '\n');
}

TEST_CASE("a folder with a lectern.toml in it is what that says") {
  TemporaryFolder folder;
  folder.with("lectern.toml", "deck = \"talk\"\n[pace]\nmimimum = 3\n");
  folder.with("talk/en.txt", "We are here.").with("talk/fr.txt", "Nous voici.");
  const Outcome wrong = lectern_with("check . 2>&1", folder.path());
  CHECK(wrong.output.find("lectern.toml:3:1: error: unknown key \"pace.mimimum\"") !=
        std::string::npos);
  folder.with("lectern.toml", "deck = \"talk\"\n[languages]\nshow = [\"fr\"]\n");
  CHECK(json::parse(lectern_with("timeline . --json", folder.path()).output)[0]["text"] ==
        "Nous voici.");
}

TEST_CASE("what is no command line is told what it was most likely meant to be") {
  struct Row {
    const char* arguments;
    const char* said;
  };
  for (const Row& row :
       {Row{"chek", "lectern: there is no verb \"chek\", do you mean check?\n"},
        Row{"chek assets --json", "lectern: there is no option --json\n"},
        Row{"perform", "lectern: there is no verb \"perform\"\n"},
        Row{"check --languge fr",
            "lectern check: there is no option --languge, do you mean "
            "--language?\n`lectern check --help` says what there is\n"},
        Row{"check --frobnicate=1 x", "lectern check: there is no option --frobnicate\n"},
        Row{"content restor 1",
            "lectern content: there is no verb \"restor\", do you mean restore?"},
        Row{"check my speech",
            "lectern check: it cannot be told what \"speech\" is for: a name with "
            "spaces stands in quotes\n"},
        Row{"render", "lectern render: --out is required\n"},
        Row{"timeline --for soon", "lectern timeline: --for: must be a time such as 12.5s"}}) {
    CAPTURE(row.arguments);
    const Outcome outcome = lectern_with(row.arguments + std::string(" 2>&1 >/dev/null"));
    CHECK(outcome.status == 2);
    CHECK_MESSAGE(outcome.output.starts_with(row.said), outcome.output);
  }
  const Outcome alone = lectern_with("2>&1 >/dev/null");
  CHECK(alone.status == 2);
  for (const char* verb : {"play", "check", "render", "import"}) {
    CHECK(alone.output.find(verb) != std::string::npos);
  }
}

TEST_CASE("help is brief, or has examples and statuses as well") {
  for (const std::string verb : {"", "check ", "render ", "content ", "content restore "}) {
    CAPTURE(verb);
    const Outcome brief = lectern_with(verb + "-h");
    const Outcome whole = lectern_with(verb + "--help");
    CHECK(brief.status == 0);
    CHECK(whole.status == 0);
    CHECK(whole.output.starts_with(brief.output));
    CHECK(brief.output.find("Examples:") == std::string::npos);
    for (const char* part : {"\nExamples:\n  lectern ", "\nExit status:\n  0", "man lectern"}) {
      CHECK_MESSAGE(whole.output.find(part) != std::string::npos, part);
    }
  }
}

TEST_CASE("render writes the slides that were asked for, and the same bytes each time") {
  TemporaryFolder folder;
  const std::string out = folder.path().string();
  const std::string panel = " --panel 640x360 ";
  CHECK(lectern_with("render " + remarks + panel + "--slide 3 --out " + out + "/a --proof " + out +
                     "/a/proof.html")
            .status == 0);
  for (const char* language : {"en", "fr", "es", "ru", "ar", "zh-Hans"}) {
    CHECK(std::filesystem::exists(out + "/a/003-" + language + ".png"));
  }
  const std::string proof = read_file(out + "/a/proof.html");
  CHECK(proof.find("<ul") == std::string::npos);  // nothing to know of
  for (const char* language : {"en", "fr", "es", "ru", "ar", "zh-Hans"}) {
    CHECK(proof.find("<article id=\"" + std::string(language) + "-3\"") != std::string::npos);
  }

  lectern_with("render " + remarks + panel + "--slide 3 --language ar --out " + out + "/b");
  CHECK(read_file(out + "/a/003-ar.png") == read_file(out + "/b/003-ar.png"));
  CHECK_FALSE(std::filesystem::exists(out + "/b/003-en.png"));

  lectern_with("render " + remarks + panel + "--language en --at 2s --out " + out + "/c");
  lectern_with("render " + remarks + panel + "--language en --slide 1 --out " + out + "/d");
  CHECK(read_file(out + "/c/001-en.png") == read_file(out + "/d/001-en.png"));

  CHECK(lectern_with("render " + remarks + panel + "--slide 999 --out " + out + "/e 2>&1").status ==
        1);
  CHECK(
      lectern_with("render " + remarks + panel + "--language de --out " + out + "/e 2>&1").status ==
      1);
}

TEST_CASE("layout prints every line of its input as a line of JSON, with byte offsets") {
  const Outcome outcome = lectern_with(
      "layout --language ar --size 40 --width 300 <<'END'\n"
      "اتفق عليه في 2005 ضمن (UN) والميثاق.\n"
      "\n"
      "نعم\n"
      "END");
  CHECK(outcome.status == 0);
  std::istringstream stream(outcome.output);
  std::vector<json> paragraphs;
  for (std::string line; std::getline(stream, line);) paragraphs.push_back(json::parse(line));
  REQUIRE(paragraphs.size() == 3);
  const json& first = paragraphs[0];
  const std::string text = first.at("text");
  std::size_t previous = 0;
  for (const json& line : first.at("lines")) {
    CHECK(line.at("start").get<std::size_t>() >= previous);
    previous = line.at("end");
    CHECK(line.at("width").get<double>() <= 300);
    double advances = 0;
    for (const json& run : line.at("runs")) {
      for (const char* key : {"font", "file", "face", "script", "language", "direction"}) {
        CHECK(run.contains(key));
      }
      for (const json& glyph : run.at("glyphs")) {
        REQUIRE(glyph.size() == 5);
        CHECK(glyph[1].get<std::size_t>() >= line.at("start").get<std::size_t>());
        CHECK(glyph[1].get<std::size_t>() < line.at("end").get<std::size_t>());
        advances += glyph[4].get<double>();
      }
    }
    CHECK(advances == doctest::Approx(line.at("width").get<double>()).epsilon(0.001));
  }
  CHECK(previous == text.size());
  CHECK(paragraphs[1].at("lines").empty());
  CHECK(paragraphs[2].at("lines").size() == 1);
}

TEST_CASE("a text in a language whose script is not known says what to name it") {
  TemporaryFolder folder;
  folder.with("aii.txt", "ܟܠ ܒܪܢܫܐ ܒܪܝܠܗ ܚܐܪܐ.\n");
  const Outcome outcome = lectern_with("timeline " + folder.path().string() + " 2>&1");
  CHECK(outcome.status == 1);
  CHECK(outcome.output.find("the script of aii is not known") != std::string::npos);
  TemporaryFolder named;
  named.with("aii-Syrc.txt", "ܟܠ ܒܪܢܫܐ ܒܪܝܠܗ ܚܐܪܐ.\n");
  CHECK(lectern_with("timeline " + named.path().string()).status == 0);
}

TEST_CASE("export writes one language, and all of it") {
  const Outcome text = lectern_with("export " + remarks + " --language fr --format txt");
  CHECK(text.status == 0);
  CHECK(text.output == read_file(remarks + "/fr.txt"));
  TemporaryFolder folder;
  const std::string file = (folder.path() / "fr.vtt").string();
  CHECK(lectern_with("export " + remarks + " --language fr --format vtt --out " + file).status ==
        0);
  CHECK(read_file(file).starts_with("WEBVTT\n\n1\n00:00:00.000 --> "));
  CHECK(lectern_with("export " + remarks + " --language fr --format doc 2>&1").status == 2);
  CHECK(lectern_with("export " + remarks + " --language pt --format srt 2>&1").status == 1);
}

TEST_CASE("what came as a text goes out as it came, and anything else with its paragraphs") {
  TemporaryFolder folder;
  const std::string text =
      "\xEF\xBB\xBFParis, 2 May 2020 - Words\r\n\r\n# One\r\n\r\n[[a]] Verse of mine\\\r\n"
      "in two lines.\r\n\r\n\r\nThe end.";
  folder.with("deck.toml", "[languages.en]\nstatus = 'original'\n[languages.fr]\n")
      .with("en.txt", text)
      .with("fr.po",
            "msgctxt \"p1\"\nmsgid \"One\"\nmsgstr \"Un\"\n\n"
            "msgctxt \"a\"\nmsgid \"Verse of mine\\nin two lines.\"\n"
            "msgstr \"Des vers\\nà moi.\"\n\n"
            "msgctxt \"p3\"\nmsgid \"The end.\"\nmsgstr \"La fin.\"\n");
  CHECK(lectern_with("export . --language en --format txt", folder.path()).output == text);
  CHECK(lectern_with("export . --language fr --format txt", folder.path()).output ==
        "# Un\n\n[[a]]\nDes vers\\\nà moi.\n\nLa fin.\n");
  const Outcome none = lectern_with("export . --language fro --format txt 2>&1", folder.path());
  CHECK(none.status == 1);
  CHECK(none.output.find("the deck has nothing in fro") != std::string::npos);
}

TEST_CASE("align shows each sentence beside its translation, and what has none") {
  const Outcome arabic = lectern_with("align " + remarks + " --language ar");
  CHECK(arabic.status == 0);
  CHECK(arabic.output.find("en, ar\n    1  en.txt:5 ") == 0);
  const json all = json::parse(lectern_with("align " + remarks + " --json").output);
  CHECK(all.size() > 5 * 60);
  for (const json& pair : all) CHECK(pair.at("match") == "matched");
  for (const json& pair : all) CHECK(pair.at("doubtful") == false);
  CHECK(all.front().at("original").at("line") == 5);
  CHECK(all.front().at("original").at("end_line") == 5);
  CHECK(all.front().at("original").at("end_column") == 76);
  CHECK(all.front().at("translation").at("file").get<std::string>().ends_with("fr.txt"));

  TemporaryFolder folder;
  folder.with("deck.toml", "[languages.en]\nstatus = \"original\"\n")
      .with("en.txt",
            "We gather today.\n\nEvery region knows the agony of mass killings and "
            "sexual violence.\n\nThank you very much.\n")
      .with("fr.txt", "Nous sommes réunis.\n\nJe vous remercie vivement.\n");
  const Outcome missing = lectern_with("align " + folder.path().string());
  CHECK(missing.status == 1);
  CHECK(missing.output.find("-?  2  en.txt:3") != std::string::npos);
  CHECK(lectern_with("align " + remarks + " --language pt 2>&1").status == 1);

  const Outcome text = lectern_with("check " + (folder.path() / "fr.txt").string() + " 2>&1");
  CHECK(text.output.find("fr.txt is a text: name its folder, " + folder.path().string()) !=
        std::string::npos);

  const std::string deck = folder.path().string();
  const std::string toml = read_file(folder.path() / "deck.toml");
  folder.with("deck.toml", "");
  const Outcome unknown = lectern_with("align " + deck + " --accept 2>&1");
  CHECK(unknown.status != 0);
  CHECK(unknown.output.find("says which text is the original") != std::string::npos);
  CHECK(read_file(folder.path() / "deck.toml").empty());
  folder.with("deck.toml", toml);
  CHECK(lectern_with("align " + deck + " --accept 2>&1").status == 0);
  CHECK(lectern_with("check " + deck).output.find("[stale]") == std::string::npos);
  folder.with("en.txt",
              "We gather here.\n\nEvery region knows the agony of mass killings and "
              "sexual violence.\n\nThank you very much.\n");
  CHECK(lectern_with("check " + deck).output.find("fr.txt:1:1: warning") != std::string::npos);
  CHECK(lectern_with("check " + deck).output.find("[stale]") != std::string::npos);
}

TEST_CASE("a translation goes out as a catalogue and comes back in, and nothing differs") {
  const TemporaryFolder folder;
  const std::string deck = folder.path() / "deck";
  std::filesystem::copy(remarks, deck, std::filesystem::copy_options::recursive);
  const std::string before = lectern_with("timeline --json " + deck).output;
  const std::string arabic = read_file(deck + "/ar.txt");
  for (const std::string form : {"", " --as-text"}) {
    for (const std::string language : {"ar", "zh-Hans", "fr", "es", "ru"}) {
      const std::string po = folder.path() / (language + ".po");
      CHECK(lectern_with("export " + deck + " --format po --language " + language + " --out " + po)
                .status == 0);
      CHECK(lectern_with("import " + po + " " + deck + form + " 2>/dev/null").status == 0);
    }
    CHECK(std::filesystem::exists(deck + "/ar.po") == form.empty());
    CHECK(std::filesystem::exists(deck + "/ar.txt") != form.empty());
    CHECK(lectern_with("timeline --json " + deck).output == before);
    CHECK(lectern_with("check " + deck).status == 0);
  }
  CHECK(read_file(deck + "/ar.txt") == arabic);
}

TEST_CASE("subtitles that were exported play at the times they were exported with") {
  for (const std::string format : {"vtt", "srt"}) {
    CAPTURE(format);
    TemporaryFolder folder;
    const std::string file = folder.path() / ("zh-Hans." + format);
    CHECK(lectern_with("export " + remarks + " --language zh-Hans --format " + format + " --out " +
                       file)
              .status == 0);
    const json played = json::parse(
        lectern_with("timeline --json " + file.substr(0, file.rfind('/')) + " 2>/dev/null").output);
    const json shown = json::parse(lectern_with("timeline --json " + remarks).output);
    std::vector<json> chinese;
    for (const json& cue : shown) {
      if (cue["language"] == "zh-Hans" && cue["text"] != "") chinese.push_back(cue);
    }
    std::string all_played;
    std::string all_shown;
    for (const json& cue : played) all_played += cue["text"].get<std::string>();
    for (const json& cue : chinese) all_shown += cue["text"].get<std::string>();
    std::erase(all_played, ' ');
    std::erase(all_shown, ' ');
    CHECK(all_played == all_shown);
    std::size_t in_step = 0;
    for (const json& cue : played) {
      for (const json& other : chinese) {
        // sentences that shared a slide may have slides of their own here
        const auto text = cue["text"].get<std::string>();
        const auto beside = other["text"].get<std::string>();
        if (!text.starts_with(beside) && !beside.starts_with(text)) continue;
        ++in_step;
        CHECK(cue["start_ms"].get<long long>() ==
              other["start_ms"].get<long long>() - chinese.front()["start_ms"].get<long long>());
      }
    }
    CHECK(in_step > chinese.size() * 3 / 4);
  }
}

TEST_CASE("what cannot be imported changes nothing and says why") {
  TemporaryFolder folder;
  const std::string deck = folder.path() / "deck";
  std::filesystem::create_directory(deck);
  folder.with("deck/en.txt", "One.\n").with("deck/fr.txt", "Un.\n").with("fr.po", "msgid \"One.\n");
  folder.with("notes.po", "msgid \"One.\"\nmsgstr \"Un.\"\n").with("fr.doc", "x");
  const Outcome broken =
      lectern_with("import " + (folder.path() / "fr.po").string() + " " + deck + " 2>&1");
  CHECK(broken.status == 1);
  CHECK(broken.output.find("fr.po:1:7: error: this quote is not closed [bad-po]") !=
        std::string::npos);
  CHECK(broken.output.find("nothing is changed") != std::string::npos);
  CHECK(lectern_with("import " + (folder.path() / "notes.po").string() + " " + deck + " 2>&1")
            .output.find("say --language") != std::string::npos);
  CHECK(lectern_with("import " + (folder.path() / "fr.doc").string() + " " + deck + " 2>/dev/null")
            .status == 1);
  CHECK(lectern_with("export " + deck + " --format po --language en 2>/dev/null").status == 1);
  CHECK(read_file(deck + "/fr.txt") == "Un.\n");
}

TEST_CASE("check says which slides a recording leaves too soon") {
  TemporaryFolder folder;
  folder.with("en.srt",
              "1\n00:00:01,000 --> 00:00:02,000\nA sentence that nobody can read in a second.\n\n"
              "2\n00:00:02,000 --> 00:00:12,000\nThis one can be read.\n");
  const Outcome outcome = lectern_with("check " + folder.path().string());
  CHECK(outcome.status == 1);
  CHECK(outcome.output.find("en.srt:3:1: warning: slide 1 is shown for 1.0 s") !=
        std::string::npos);
  CHECK(outcome.output.find("[too-fast]") != std::string::npos);
  CHECK(outcome.output.find("slide 2") == std::string::npos);
}

TEST_CASE("of many slides that a recording leaves too soon, check names the worst, and how many") {
  TemporaryFolder folder;
  folder.with("en.srt",
              "1\n00:00:01,000 --> 00:00:03,000\nA sentence that takes more than two seconds.\n\n"
              "2\n00:00:03,000 --> 00:00:04,000\nA sentence that nobody can read in a second.\n\n"
              "3\n00:00:04,000 --> 00:00:06,000\nAnother that takes more than two seconds.\n");
  const std::string output = lectern_with("check " + folder.path().string()).output;
  const auto found = output.find("en.srt:7:1: warning: slide 2 is shown for 1.0 s");
  REQUIRE(found != std::string::npos);
  CHECK(output.find("(2 more in this text are too short) [too-fast]") != std::string::npos);
  CHECK(output.find("too-fast", output.find("too-fast") + 1) == std::string::npos);
}

TEST_CASE("check says which slide a mistyped time would let stand for days") {
  TemporaryFolder folder;
  folder.with("en.srt",
              "1\n00:00:01,000 --> 00:00:06,000\nFirst words are said.\n\n"
              "2\n990:00:10,000 --> 990:00:14,000\nThen some more.\n");
  const Outcome outcome = lectern_with("check " + folder.path().string());
  CHECK(outcome.status == 1);
  CHECK(outcome.output.find("en.srt:3:1: warning: slide 1 would be shown for 990.0 h") !=
        std::string::npos);
  CHECK(outcome.output.find("[too-slow]") != std::string::npos);
}

TEST_CASE("care draws how the panel wears, says it in figures, and finds what is over the budget") {
  TemporaryFolder folder;
  const std::string picture = (folder.path() / "map.png").string();
  const Outcome outcome =
      lectern_with("care " + remarks + " --panel 640x360 --json --out " + picture);
  CHECK(outcome.status == 0);
  CHECK(read_file(picture).substr(1, 3) == "PNG");
  const json report = json::parse(outcome.output);
  CHECK(report.at("length_ms") == 86'400'000);
  CHECK(report.at("panel") == json({640, 360}));
  CHECK(report.at("drift").at("reach") == 4);
  const json& drifting = report.at("drifting");
  CHECK(drifting.at("worst") < report.at("budget"));
  CHECK(drifting.at("worst") < report.at("still").at("worst"));
  CHECK(drifting.at("marks").contains("credit"));

  folder.with("still.toml", "deck = \"" + remarks + "\"\n[care]\ndrift = 0\nbudget = 0.3\n");
  const Outcome still =
      lectern_with("care " + (folder.path() / "still.toml").string() + " --panel 640x360 --for 2h");
  CHECK(still.status == 1);
  CHECK(words_of(still.output).find("2.0 hours on 640x360") == 0);
  CHECK(words_of(still.output).find("over the budget of 0.300") != std::string::npos);
}
