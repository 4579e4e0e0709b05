// Where a kiosk says how it fares, by its configuration and by its environment.
#include "kiosk/report/status_settings.h"

#include <doctest/doctest.h>

#include <array>

#include "config/config.h"
#include "support/environment.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::kiosk;
using Paths = std::vector<std::filesystem::path>;

TEST_CASE("files of the status are relative to the configuration that names them") {
  TemporaryFolder folder;
  folder.with("kiosk.toml",
              "deck = \"d\"\n[status]\nfile = \"s.json\"\nprometheus = \"/var/l.prom\"\n");
  const Loaded loaded = load_config(folder.path() / "kiosk.toml", LECTERN_ASSETS);
  CHECK(loaded.problems.empty());
  CHECK(loaded.config.status.file == folder.path() / "s.json");
  CHECK(loaded.config.status.prometheus == "/var/l.prom");
}

TEST_CASE("what is wrong with [status] is said with its place") {
  for (const char* line : {"file = 3", "prometheus = true", "flie = \"x\""}) {
    CAPTURE(line);
    TemporaryFolder folder;
    folder.with("kiosk.toml", std::string("deck = \"d\"\n[status]\n") + line);
    const Loaded loaded = load_config(folder.path() / "kiosk.toml", LECTERN_ASSETS);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems.front().line == 3);
    CHECK(loaded.problems.front().column > 0);
  }
}

TEST_CASE("a kiosk that is told nothing says how it fares where its system wants it") {
  struct Row {
    std::optional<std::string> service;
    std::optional<std::string> session;
    Paths places;
  };
  const std::filesystem::path last = "/run/lectern/status.json";
  for (const Row& row :
       {Row{"/run/lectern", std::nullopt, {last, last}},
        Row{"/run/a:/run/b",
            "/run/user/7",
            {"/run/a/status.json", "/run/user/7/lectern/status.json", last}},
        Row{std::nullopt, "/run/user/7", {"/run/user/7/lectern/status.json", last}},
        Row{"", "", {last}}, Row{std::nullopt, std::nullopt, {last}}}) {
    const Environment service("RUNTIME_DIRECTORY", row.service);
    const Environment session("XDG_RUNTIME_DIR", row.session);
    CHECK(status_file_candidates({}) == row.places);
    CHECK(status_file_candidates({"/x/s.json", {}}) == Paths{"/x/s.json"});
    CHECK(own_status_file({"/x/s.json", {}}) == std::filesystem::path("/x/s.json"));
    if (row.places.size() > 1) CHECK(own_status_file({}) == row.places.front());
  }
}
