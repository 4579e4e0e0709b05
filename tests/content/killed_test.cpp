// A kiosk that is killed at any moment leaves no file that is damaged.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <optional>
#include <random>
#include <thread>

#include "kiosk/report/counts.h"
#include "kiosk/report/position.h"
#include "kiosk/report/status_file.h"
#include "support/eventually.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;

namespace {

/// Counts, keeps its position and says how it fares, for ever and as fast as it can.
[[noreturn]] void write_for_ever(const std::filesystem::path& folder) {
  Log log(STDERR_FILENO, Log::Form::Plain);
  Counts counts(folder, log);
  PositionFiles position(folder, {folder / "run"}, log);
  StatusFile status(folder / "status.json", log);
  Status said;
  said.pid = getpid();
  for (std::uint64_t slide = 0;; ++slide) {
    const SteadyTime now(slide * std::chrono::hours(1));
    counts.add(Counted::Slide, "2026-11-24");
    counts.keep(now);
    position.keep({"content", *LanguageTag::parse("fr"), slide, "text", {}}, now);
    said.slide = slide;
    status.update(said, now);
  }
}

/// A child process that lives no longer than this.
class Child {
 public:
  explicit Child(const std::filesystem::path& folder) : pid_(fork()) {
    REQUIRE(pid_ >= 0);
    if (pid_ == 0) write_for_ever(folder);
  }
  ~Child() { end(); }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  int pid() const { return pid_; }

  void end() {
    if (ended_) return;
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    ended_ = true;
  }

 private:
  pid_t pid_;
  bool ended_ = false;
};

std::uint64_t slides_counted(const std::filesystem::path& folder) {
  const CountsRead read = read_counts(read_file(folder / "counts-2026.csv"));
  CHECK(read.damaged == "");
  return read.days.at("2026-11-24").at("slides");
}

/// Whose status it is; nothing before the first.
std::optional<int> pid_said(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "status.json";
  if (!std::filesystem::exists(file)) return std::nullopt;
  return read_status(file).pid;
}

}  // namespace

TEST_CASE("killed a hundred times while it writes, what is there is whole and nothing is lost") {
  TemporaryFolder folder;
  std::mt19937 random(1);
  std::uint64_t counted = 0;
  for (int i = 0; i < 100; ++i) {
    Child child(folder.path());
    REQUIRE(eventually([&] { return pid_said(folder.path()) == child.pid(); }));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 5'000));
    child.end();
    CHECK(read_position(folder.path() / "position").has_value());
    CHECK(read_position(folder.path() / "run" / "position").has_value());
    CHECK_NOTHROW(read_status(folder.path() / "status.json"));
    const std::uint64_t now_counted = slides_counted(folder.path());
    CHECK(now_counted >= counted);
    counted = now_counted;
  }
  CHECK(counted >= 100);
}
