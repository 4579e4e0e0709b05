// Findings for services that check every change.
#include "app/findings/reports.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "app/findings/explain.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::app;
namespace fs = std::filesystem;

namespace {

Problem warning(const fs::path& file, int line, int column, const std::string& message) {
  return {file, line, column, Severity::Warning, "spacing", message};
}

}  // namespace

TEST_CASE("annotations have a line each, whatever is in them") {
  struct Row {
    Problem problem;
    std::string line;
  };
  for (const Row& row : {
           Row{warning("fr.txt", 3, 0, "100 %: wrong"),
               "::warning title=spacing,file=fr.txt,line=3::100 %25: wrong\n"},
           Row{warning("a,b:c.txt", 0, 0, "what\nnow"),
               "::warning title=spacing,file=a%2Cb%3Ac.txt::what now\n"},
           Row{{{}, 0, 0, Severity::Error, "failure", "no"}, "::error title=failure::no\n"},
           Row{{"x", 0, 0, Severity::Note, "mended", "so"}, "::notice title=mended,file=x::so\n"},
           Row{warning("caf\xe9", 0, 0, "no"), "::warning title=spacing,file=caf\uFFFD::no\n"},
       }) {
    CHECK(as_annotations({row.problem}) == row.line);
  }
}

TEST_CASE("columns count characters, and paths begin in the folder that is worked in") {
  TemporaryFolder folder;
  folder.with("fr.txt", "Un.\n\u00e9t\u00e9 ici.\n");
  const Problems problems{warning(folder.path() / "fr.txt", 2, 7, "no")};
  const std::string lines = as_annotations(problems);
  CHECK(lines.find(",line=2,col=5::") != std::string::npos);
  const auto uri = [](const fs::path& file) {
    const auto sarif = as_sarif({warning(file, 1, 0, "")}, {});
    return sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
                ["uri"]
                    .get<std::string>();
  };
  CHECK(uri("deck/fr.txt") == "deck/fr.txt");
  CHECK(uri(fs::current_path() / "deck/fr.txt") == "deck/fr.txt");
  CHECK(uri("/far/a b#c/caf\xe9.txt") == "file:///far/a%20b%23c/caf%E9.txt");
}

TEST_CASE("SARIF has what it must, and a rule for each code that is found") {
  const auto sarif = as_sarif({warning("a.txt", 1, 2, "one"),
                               warning("b.txt", 3, 4, "two"),
                               {{}, 0, 0, Severity::Error, "failure", "no"}},
                              finding_pages());
  CHECK(sarif["version"] == "2.1.0");
  const auto& run = sarif["runs"][0];
  CHECK(run["tool"]["driver"]["name"] == "lectern");
  const auto& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  CHECK(rules[1]["id"] == "spacing");
  CHECK_FALSE(rules[1]["help"]["text"].get<std::string>().empty());
  const auto& results = run["results"];
  REQUIRE(results.size() == 3);
  CHECK(results[1]["ruleId"] == "spacing");
  CHECK(results[1]["level"] == "warning");
  CHECK(results[1]["message"]["text"] == "two");
  CHECK(results[1]["locations"][0]["physicalLocation"]["region"]["startLine"] == 3);
  CHECK_FALSE(results[2].contains("locations"));
}

TEST_CASE("check prints what it is asked for, and ends as it does for people") {
  TemporaryFolder folder;
  folder.with("deck/en.txt", "In 1999 we came.\n\nThank you all.\n")
      .with("deck/fr.txt", "Nous sommes venus en 1998.\n\nMerci \u00e0 tous.\n")
      .with("deck/deck.toml",
            "title = \"One\"\n[languages.en]\nstatus = \"original\"\n"
            "[languages.fr]\ntitle = \"Un\"\n");
  const auto printed = [&](const std::string& format) {
    const Outcome outcome = lectern_with("check deck " + format + " 2>/dev/null", folder.path());
    CHECK(outcome.status == 1);
    return outcome.output;
  };
  CHECK(printed("--format github").starts_with("::warning title=number-differs,file=deck/fr.txt,"));
  CHECK(nlohmann::json::parse(printed("--format sarif"))["runs"][0]["results"].size() == 1);
  CHECK(printed("--format json") == printed("--json"));
  CHECK(lectern_with("check deck --json --format sarif 2>/dev/null", folder.path()).status == 2);
  CHECK(lectern_with("check deck --format xml 2>/dev/null", folder.path()).status == 2);
}
