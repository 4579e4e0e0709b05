// lectern status: what a technician is told, and what a monitoring script is.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>

#include "base/system/file.h"
#include "kiosk/report/status.h"
#include "support/environment.h"
#include "support/eventually.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace std::chrono_literals;
using kiosk::State;
using kiosk::Status;

namespace {

/// A process that has the program's name, and sleeps.
class Sleeper {
 public:
  explicit Sleeper(const TemporaryFolder& folder, const char* name = "lectern") {
    const std::filesystem::path program = folder.path() / name;
    std::filesystem::create_symlink("/bin/sleep", program);
    pid_ = fork();
    REQUIRE(pid_ >= 0);
    if (pid_ == 0) {
      execl(program.c_str(), name, "600", nullptr);
      _exit(127);
    }
    REQUIRE(eventually([&] {
      return read_file("/proc/" + std::to_string(pid_) + "/comm") == name + std::string("\n");
    }));
  }
  ~Sleeper() {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  Sleeper(const Sleeper&) = delete;
  Sleeper& operator=(const Sleeper&) = delete;

  int pid() const { return pid_; }

 private:
  pid_t pid_ = -1;
};

Status playing(int pid) {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  Status status;
  status.version = "0.1.0";
  status.pid = pid;
  status.language = *LanguageTag::parse("fr");
  status.slide = 3;
  status.slides = 12;
  status.loop = 2;
  status.last_frame = now - 4s;
  status.next_slide = now + 300s;
  status.content_hash = "0123456789abcdef";
  status.deck = "/srv/remarks";
  status.started = now - 72h;
  return status;
}

Outcome status_of(const std::filesystem::path& file, const std::string& more = "") {
  return lectern_with("status --file " + file.string() + more + " 2>&1");
}

bool says(const Outcome& outcome, const char* text) {
  return outcome.output.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a kiosk that plays is described, and all is well") {
  TemporaryFolder folder;
  const Sleeper kiosk(folder);
  folder.with("s.json", to_json(playing(kiosk.pid())));
  const Outcome outcome = status_of(folder.path() / "s.json");
  CHECK(outcome.status == 0);
  CHECK(outcome.output.starts_with("state     playing\n"));
  for (const char* text :
       {"language  fr\n", "slide     3 of 12, round 2, next in ", "frame     changed ", " s ago\n",
        "content   0123456789abcdef of /srv/remarks\n", ", 3 d ago\n", "problems  0\n"}) {
    CAPTURE(outcome.output);
    CHECK(says(outcome, text));
  }
}

TEST_CASE("the exit status is what a monitoring script wants") {
  TemporaryFolder folder;
  const Sleeper kiosk(folder);
  const Sleeper other(folder, "other");
  const Status fine = playing(kiosk.pid());
  struct Row {
    const char* line;
    int status;
    std::function<void(Status&)> change;
  };
  for (const Row& row : {
           Row{"state     paused\n", 0, [](Status& s) { s.state = State::Paused; }},
           Row{"state     closed\n", 0, [](Status& s) { s.state = State::Closed; }},
           Row{"state     fallback: ", 1, [](Status& s) { s.state = State::Fallback; }},
           Row{"fr.txt:1:1: error", 1,
               [](Status& s) {
                 s.problems = 1;
                 s.first_problems = {"fr.txt:1:1: error\x1B"};
               }},
           Row{"hanging", 1, [](Status& s) { s.next_slide = *s.last_frame - 100s; }},
           Row{"no kiosk runs: process ", 1, [&](Status& s) { s.pid = other.pid(); }},
           Row{"no kiosk runs: process 2147483647 of", 1, [](Status& s) { s.pid = 2147483647; }},
       }) {
    Status status = fine;
    row.change(status);
    folder.with("s.json", to_json(status));
    const Outcome outcome = status_of(folder.path() / "s.json");
    CAPTURE(outcome.output);
    CHECK(outcome.status == row.status);
    CHECK(says(outcome, row.line));
    CHECK_FALSE(says(outcome, "\x1B"));
  }
}

TEST_CASE("a file that is missing, empty, cut or no status is answered with a sentence") {
  TemporaryFolder folder;
  folder.with("empty", "").with("half", "{\"pid\": 12, \"sta").with("other", "[1, 2]");
  for (const char* name : {"missing", "empty", "half", "other", "."}) {
    const Outcome outcome = status_of(folder.path() / name);
    CAPTURE(outcome.output);
    CHECK(outcome.status == 1);
    CHECK(outcome.output.starts_with("state     no kiosk runs: cannot "));
    const Outcome json = status_of(folder.path() / name, " --json");
    CHECK(json.status == 1);
    CHECK(nlohmann::json::parse(json.output).at("running") == false);
  }
}

TEST_CASE("as JSON it is the file, and what follows from it") {
  TemporaryFolder folder;
  const Sleeper kiosk(folder);
  const std::string file = to_json(playing(kiosk.pid()));
  folder.with("s.json", file);
  const Outcome outcome = status_of(folder.path() / "s.json", " --json");
  CHECK(outcome.status == 0);
  nlohmann::json json = nlohmann::json::parse(outcome.output);
  CHECK(json.at("running") == true);
  CHECK(json.at("stalled") == false);
  CHECK(json.at("last_frame_age_ms") >= 4000);
  CHECK(json.at("last_frame_age_ms") < 60000);
  for (const char* key : {"running", "stalled", "last_frame_age_ms"}) json.erase(key);
  CHECK(json == nlohmann::json::parse(file));
}

TEST_CASE(
    "the kiosk is found by its configuration, and the one that runs before one that does not") {
  TemporaryFolder folder;
  const Sleeper kiosk(folder);
  std::filesystem::create_directories(folder.path() / "service");
  std::filesystem::create_directories(folder.path() / "session" / "lectern");
  const std::string running = to_json(playing(kiosk.pid()));
  folder.with("kiosk.toml", "deck = \"d\"\n[status]\nfile = \"own.json\"\n")
      .with("own.json", running)
      .with("service/status.json", to_json(playing(2147483647)))
      .with("session/lectern/status.json", running);
  CHECK(lectern_with("status " + (folder.path() / "kiosk.toml").string()).status == 0);
  const Environment service("RUNTIME_DIRECTORY", folder.path() / "service");
  const Environment config("LECTERN_CONFIG", LECTERN_CONFIG "/kiosk.toml");
  {
    const Environment session("XDG_RUNTIME_DIR", folder.path() / "session");
    CHECK(lectern_with("status").status == 0);
  }
  const Environment session("XDG_RUNTIME_DIR", folder.path() / "none");
  const Outcome gone = lectern_with("status");
  CHECK(gone.status == 1);
  CHECK(says(gone, "has ended"));
}

TEST_CASE("the help says what the exit status means") {
  const Outcome outcome = lectern_with("status --help");
  CHECK(outcome.status == 0);
  CHECK(says(outcome, "fallback"));
}
