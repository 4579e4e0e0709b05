// What `lectern check` says of a configuration and its deck, and where.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;

namespace {

/// A kiosk in English and simplified Chinese whose configuration says so much more.
class Kiosk {
 public:
  explicit Kiosk(const std::string& toml) {
    std::filesystem::create_directory(folder_.path() / "deck");
    folder_.with("deck/en.txt", "One sentence.\n")
        .with("deck/zh-Hans.txt", "一句话。\n")
        .with("deck/deck.toml", "[languages.en]\nstatus = \"original\"\n[languages.zh-Hans]\n")
        .with("broken.png", "no picture")
        .with("kiosk.toml", toml);
  }

  std::string file() const { return (folder_.path() / "kiosk.toml").string(); }
  Outcome with(const std::string& verb) const { return lectern_with(verb + ' ' + file()); }

  /// `LINE:COLUMN severity: message [code]` of all that is said of the configuration.
  std::string said() const {
    std::string text;
    for (const auto& problem : nlohmann::json::parse(with("check --json").output)) {
      if (problem.at("file") != file()) continue;
      std::string message = problem.at("message");
      const std::string folder = folder_.path().string() + '/';
      for (auto at = message.find(folder); at != message.npos; at = message.find(folder)) {
        message.erase(at, folder.size());
      }
      text += problem.at("line").dump() + ':' + problem.at("column").dump() + ' ' +
              problem.at("severity").get<std::string>() + ": " + message + " [" +
              problem.at("code").get<std::string>() + "]\n";
    }
    return text;
  }

 private:
  TemporaryFolder folder_;
};

const std::string deck = "deck = \"deck\"\n";

}  // namespace

TEST_CASE("what a configuration names and is not there is said where it names it") {
  struct Row {
    std::string toml;
    const char* said;
  };
  for (const Row& row :
       {Row{"deck = \"dekc\"\n",
            "1:8 error: deck: cannot read the folder dekc: No such file or directory "
            "[bad-value]\n"},
        Row{"deck = \"deck/en.txt\"\n",
            "1:8 error: deck: cannot read the folder deck/en.txt: Not a directory [bad-value]\n"},
        Row{deck + "[languages]\nshow = [\"en\", \"zh\"]\n",
            "3:15 error: languages.show: the deck has no text in zh, do you mean \"zh-Hans\"? "
            "[missing-language]\n"},
        Row{deck + "[languages]\nshow = [\"en\"]\ncaption = [\"sw\"]\n",
            "4:12 error: languages.caption: the deck has no text in sw: it has en, zh-Hans "
            "[missing-language]\n"},
        Row{deck + "[style]\nlogo = \"broken.png\"\n",
            "3:8 warning: style.logo: broken.png is no PNG, JPEG, WebP or SVG "
            "[bad-picture]\n"},
        Row{deck + "[style]\nbackground = \"gone.png\"\n",
            "3:14 warning: style.background: cannot read gone.png: No such file or directory "
            "[bad-picture]\n"}}) {
    CAPTURE(row.toml);
    CHECK(Kiosk(row.toml).said() == row.said);
  }
}

TEST_CASE("a text that cannot be shown is not said to be missing as well") {
  TemporaryFolder folder;
  folder.with("en.txt", "Not \xff fine.\n").with("fr.txt", "Un.\n");
  folder.with("kiosk.toml", "deck = \".\"\nlanguages.show = [\"en\", \"fr\"]\n");
  const Outcome outcome = lectern_with("check " + (folder.path() / "kiosk.toml").string());
  CHECK(outcome.status == 1);
  CHECK(outcome.output.find("[invalid-utf8]") != std::string::npos);
  CHECK(outcome.output.find("[missing-language]") == std::string::npos);
}

TEST_CASE("a language whose font is not installed is named with what has it, and the others play") {
  const Kiosk kiosk(deck + "[style]\nfonts = \"fonts.toml\"\n");
  const std::filesystem::path folder = std::filesystem::path(kiosk.file()).parent_path();
  std::ofstream(folder / "fonts.toml")
      << "[scripts]\nLatn = [\"NotoSans-Regular\"]\nHani = [\"NotoSansCJKxx-Regular\"]\n"
         "[packages]\nNotoSansCJK = \"fonts-noto-cjk\"\n";
  const Outcome check = kiosk.with("check");
  CHECK(check.status == 1);
  CHECK(check.output == (folder / "deck/zh-Hans.txt").string() +
                            ": warning: zh-Hans is not shown: the font NotoSansCJKxx-Regular is "
                            "not installed; the Debian package fonts-noto-cjk has it "
                            "[missing-font]\n");
  const Outcome timeline = kiosk.with("2>&1 timeline");
  CHECK(timeline.status == 0);
  CHECK(timeline.output.find("One sentence.") != std::string::npos);
  CHECK(timeline.output.find("[missing-font]") != std::string::npos);
}

TEST_CASE("a deck that is not there makes the configuration a wrong one, for every verb") {
  const Kiosk kiosk("deck = \"dekc\"\n");
  for (const char* verb : {"timeline", "align", "render --out /nowhere", "play"}) {
    CAPTURE(verb);
    const Outcome outcome = kiosk.with(std::string("2>&1 ") + verb);
    CHECK(outcome.output.find("kiosk.toml:1:8: error: ") != std::string::npos);
    CHECK(outcome.status == 78);
  }
}

TEST_CASE("what a configuration says to no effect is said where it says so") {
  struct Row {
    const char* toml;
    const char* said;
  };
  for (const Row& row :
       {Row{"[languages]\nshow = [\"en\", \"zh-Hans\"]\ncaption = [\"en\"]\n", ""},
        Row{"[languages]\nshow = [\"en\"]\ncaption = [\"zh-Hans\", \"en\"]\n",
            "4:23 warning: languages.caption: only en is shown, which is no caption of itself "
            "[no-effect]\n"},
        Row{"[languages]\nshow = [\"en\", \"zh-Hans\", \"en\"]\n",
            "3:26 warning: languages.show: en is named already [repeated-language]\n"},
        Row{"[languages]\narrangement = \"wall\"\ncaption = [\"en\"]\n",
            "4:11 warning: languages.caption: has none where languages stand side by side: it "
            "goes with \"single\" [no-effect]\n"},
        Row{"[input.language]\nde = [\"2\"]\n",
            "3:6 warning: input.language.de: the deck has no text in de: it has en, zh-Hans "
            "[missing-language]\n"},
        Row{"[status]\nfile = \"no/such/status.json\"\nprometheus = \"x.prom\"\n",
            "3:8 note: status.file: there is no folder no/such: make it, for the kiosk's user "
            "[not-writable]\n"}}) {
    CAPTURE(row.toml);
    CHECK(Kiosk(deck + row.toml).said() == row.said);
  }
}

TEST_CASE("check says all that is wrong, also when something cannot be read or set at all") {
  TemporaryFolder folder;
  folder.with("deck/en.txt", "One.\n").with("deck/qq.txt", "What?\n");
  folder.with("fonts.toml", "scripts.Latn = [\"NoSuchFont-Regular\"]\n");
  folder.with("kiosk.toml",
              "deck = \"deck\"\n[languages]\nshow = [\"en\", \"en\"]\n"
              "[style]\nfonts = \"fonts.toml\"\n");
  struct Row {
    std::string target;
    std::vector<std::string> said;
  };
  for (const Row& row : {Row{"kiosk.toml", {"repeated-language", "unknown-language", "NoSuchFont"}},
                         Row{"missing", {"No such file or directory"}},
                         Row{"missing.toml", {"No such file or directory"}},
                         Row{"deck/en.txt", {"is a text: name its folder"}}}) {
    CAPTURE(row.target);
    for (const std::string verb : {"check --json ", "check "}) {
      const Outcome outcome = lectern_with(verb + row.target, folder.path());
      CHECK(outcome.status == 1);
      for (const std::string& said : row.said) {
        CAPTURE(said);
        CHECK(outcome.output.find(said) != std::string::npos);
      }
      if (verb == "check --json ") CHECK(nlohmann::json::parse(outcome.output).is_array());
    }
  }
}

TEST_CASE("a summary is said beside what is found, to who is not a program") {
  TemporaryFolder folder;
  folder.with("en.txt", "One sentence.\n");
  const Outcome said = lectern_with("check . 2>&1", folder.path());
  CHECK(said.status == 0);
  CHECK(said.output == "1 language, 1 slide, 4 s a round; no findings\n");
  CHECK(lectern_with("check .", folder.path()).output.empty());
  CHECK(lectern_with("check --json . 2>&1", folder.path()).output == "[]\n");
  const Outcome none = lectern_with("check nowhere 2>&1", folder.path());
  CHECK(none.output.find("\nnothing can be shown; 1 error\n") != std::string::npos);
}

TEST_CASE("of one language what concerns it is said, and what concerns all") {
  TemporaryFolder folder;
  folder.with("en.txt", "One is here.\n\nTo the the Assembly.\n")
      .with("fr.txt", "Un est ici.\n\nÀ la la Chambre (ici.\n")
      .with("zh-Hans.txt", "一在这里。\n\n致大会。\n")
      .with("deck.toml", "titel = \"One\"\n[languages.en]\nstatus = \"original\"\n");
  const std::string all = lectern_with("check .", folder.path()).output;
  const std::string french = lectern_with("check . --language fr", folder.path()).output;
  CHECK(all.find("en.txt:") != std::string::npos);
  CHECK(french.find("en.txt:3") == std::string::npos);
  CHECK(french.find("fr.txt:3") != std::string::npos);
  CHECK(french.find("deck.toml:1") != std::string::npos);
  folder.with("deck.toml", "[languages.en]\nstatus = \"original\"\n");
  const Outcome one = lectern_with("check . --language zh 2>&1", folder.path());
  CHECK(one.status == 1);
  CHECK(one.output.find("the show has nothing in zh, do you mean \"zh-Hans\"?") !=
        std::string::npos);
}

TEST_CASE("quiet, check says neither notes nor a summary") {
  TemporaryFolder folder;
  folder.with("en.txt", "To the the Assembly.\n\n* * *\n\nThank you.\n");
  const std::string all = lectern_with("check . 2>&1", folder.path()).output;
  CHECK(all.find("[separator]") != std::string::npos);
  const Outcome quiet = lectern_with("check . --quiet 2>&1", folder.path());
  CHECK(quiet.status == 1);
  CHECK(quiet.output.find("[repeated-word]\n") == quiet.output.size() - 16);
  CHECK(quiet.output.find("[separator]") == std::string::npos);
}
