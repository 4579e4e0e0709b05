// What [care] may say.
#include <doctest/doctest.h>

#include "config/config.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::kiosk;

namespace {

Loaded load(const std::string& care) {
  TemporaryFolder folder;
  folder.with("kiosk.toml", "deck = \"d\"\n[care]\n" + care);
  return load_config(folder.path() / "kiosk.toml", LECTERN_ASSETS);
}

}  // namespace

TEST_CASE("[care] says how far the frame drifts, how fast, and what wear is too much") {
  const Loaded loaded = load("drift = 0.01\nlap = 12\nbudget = 0.2\n");
  CHECK(loaded.problems.empty());
  CHECK(loaded.config.care.drift == 0.01);
  CHECK(loaded.config.care.lap == std::chrono::hours(12));
  CHECK(loaded.config.care.budget == 0.2);
}

TEST_CASE("what is wrong in [care] is said where it stands, and leaves the default") {
  struct Row {
    const char* care;
    const char* code;
  };
  for (const Row& row :
       {Row{"\n drift = 0.2\n", "bad-value"}, Row{"\n lap = 0\n", "bad-value"},
        Row{"\n budget = \"much\"\n", "bad-value"}, Row{"\n drifts = 0.01\n", "unknown-key"}}) {
    CAPTURE(row.care);
    const Loaded loaded = load(row.care);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].code == row.code);
    CHECK(loaded.problems[0].line == 4);
    CHECK(loaded.problems[0].column > 1);
    CHECK(loaded.config.care.drift == Care{}.drift);
    CHECK(loaded.config.care.lap == Care{}.lap);
    CHECK(loaded.config.care.budget == Care{}.budget);
  }
}
