// Commands of the house, with real ones: what they are started with, and that nothing of them
// stays.
#include "kiosk/command.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <fstream>
#include <sstream>
#include <vector>

#include "support/eventually.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;

namespace {

using namespace std::chrono_literals;

bool readable_within(int descriptor, std::chrono::milliseconds time) {
  pollfd waiting{descriptor, POLLIN, 0};
  return poll(&waiting, 1, static_cast<int>(time.count())) == 1;
}

/// Waits for its end as the player does.
std::optional<std::string> outcome(Command& command) {
  REQUIRE(command.descriptor() >= 0);
  REQUIRE(readable_within(command.descriptor(), 60s));
  return command.ended();
}

bool no_children() { return waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD; }

class Commands {
 public:
  std::filesystem::path file(const char* name) const { return folder_.path() / name; }
  std::string content(const char* name) const { return read_file(file(name)); }
  /// `command` with its output in a file.
  std::string into(const char* name, const std::string& command) const {
    return "exec > " + file(name).string() + "; " + command;
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a command runs in a shell, is not waited for, and leaves no zombie") {
  const Commands files;
  Command command;
  const std::filesystem::path gate = files.file("gate");
  REQUIRE(mkfifo(gate.c_str(), 0600) == 0);
  CHECK(command.start(files.into("out", "read word < " + gate.string() + "; echo $((6 * 7))")) ==
        std::nullopt);
  CHECK_FALSE(readable_within(command.descriptor(), 0ms));
  CHECK(command.ended() == std::nullopt);  // still runs
  std::ofstream(gate) << "on\n";
  CHECK(outcome(command) == std::nullopt);
  CHECK(files.content("out") == "42\n");
  CHECK_FALSE(readable_within(command.descriptor(), 0ms));
  CHECK(no_children());
  CHECK(command.ended() == std::nullopt);
}

TEST_CASE("whoever waits is told of every command that ends, by the descriptor there was before") {
  Command command;
  const int descriptor = command.descriptor();
  for (const char* each : {"true", "sleep 5", "exit 3"}) {
    CHECK(command.start(each) == std::nullopt);
    CHECK(command.descriptor() == descriptor);
    if (std::string(each) != "sleep 5") CHECK(readable_within(descriptor, 60s));
  }
  CHECK(command.ended() == "ended with status 3");
  CHECK_FALSE(readable_within(descriptor, 0ms));
  CHECK(eventually([&] { return !command.ended() && no_children(); }));  // the killed one too
}

TEST_CASE("an empty command does nothing") {
  Command command;
  CHECK(command.start("") == std::nullopt);
  CHECK_FALSE(readable_within(command.descriptor(), 0ms));
  CHECK(no_children());
}

TEST_CASE("a command that fails says how") {
  struct Row {
    const char* shell;
    const char* says;
  };
  Command command;
  for (const Row& row : {Row{"exit 3", "ended with status 3"},
                         Row{"no-such-command-anywhere 2>/dev/null", "ended with status 127"},
                         Row{"kill -9 $$", "was ended by signal 9"}}) {
    CAPTURE(row.shell);
    CHECK(command.start(row.shell) == std::nullopt);
    CHECK(outcome(command) == row.says);
    CHECK(command.ended() == std::nullopt);
    CHECK(no_children());
  }
}

TEST_CASE("a command starts with no signal blocked or ignored, nothing to read and no file open") {
  const Commands files;
  sigset_t terminating;
  sigset_t before;
  sigemptyset(&terminating);
  sigaddset(&terminating, SIGTERM);
  sigaddset(&terminating, SIGINT);
  pthread_sigmask(SIG_BLOCK, &terminating, &before);
  const auto pipe_before = signal(SIGPIPE, SIG_IGN);
  const int inherited = open("/dev/null", O_RDONLY);  // without O_CLOEXEC
  Command command;
  CHECK(command.start(files.into("out",
                                 "grep -E '^Sig(Blk|Ign)' /proc/self/status; cat; "
                                 "readlink /proc/$$/fd/0; ls /proc/$$/fd; "
                                 "cut -d' ' -f1,5 /proc/$$/stat")) == std::nullopt);
  CHECK(outcome(command) == std::nullopt);
  close(inherited);
  signal(SIGPIPE, pipe_before);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  std::istringstream lines(files.content("out"));
  std::vector<std::string> words;
  for (std::string word; lines >> word;) words.push_back(word);
  REQUIRE(words.size() >= 8);
  constexpr unsigned long usual = (1UL << 31) - 1;  // two more are glibc's own
  CHECK((std::stoul(words[1], nullptr, 16) & usual) == 0);
  CHECK((std::stoul(words[3], nullptr, 16) & usual) == 0);
  CHECK(words[4] == "/dev/null");
  CHECK(words[5] == "0");
  CHECK(words[6] == "1");
  CHECK(words[7] == "2");
  REQUIRE(words.size() == 10);  // and no more of them
  CHECK(words[8] == words[9]);  // its process group is its own
}

TEST_CASE("what still runs is killed, with all it has started, before the next one starts") {
  const Commands files;
  Command command;
  CHECK(command.start("trap '' TERM; { sleep 600; } & echo $! > " + files.file("pid").string() +
                      "; wait") == std::nullopt);
  REQUIRE(eventually(
      [&] { return std::filesystem::exists(files.file("pid")) && !files.content("pid").empty(); }));
  const auto grandchild = static_cast<pid_t>(std::stol(files.content("pid")));
  CHECK(kill(grandchild, 0) == 0);
  CHECK(command.start(files.into("out", "echo on")) == std::nullopt);
  CHECK(outcome(command) == std::nullopt);
  CHECK(eventually([&] { return kill(grandchild, 0) != 0; }));
  CHECK(eventually([&] {
    command.ended();
    return no_children();
  }));
  CHECK(files.content("out") == "on\n");
}

TEST_CASE("a command that cannot start is a text") {
  // As a user who may have no process more; root may always.
  const pid_t child = fork();
  if (child == 0) {
    const rlimit none{0, 0};
    if (setuid(65534) != 0 || setrlimit(RLIMIT_NPROC, &none) != 0) _exit(77);
    Command command;
    const auto wrong = command.start("true");
    const bool still = !readable_within(command.descriptor(), 0ms);
    _exit(wrong && wrong->starts_with("cannot start: ") && still ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) == 77) {
    MESSAGE("skipped: needs to become another user");
    return;
  }
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a hundred commands leave no process and no descriptor") {
  const auto descriptors = [] {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry :
         std::filesystem::directory_iterator("/proc/self/fd")) {
      ++count;
    }
    return count;
  };
  Command command;
  const std::size_t before = descriptors();
  for (int i = 0; i < 100; ++i) CHECK(command.start(i % 2 ? "true" : "sleep 5") == std::nullopt);
  CHECK(outcome(command) == std::nullopt);
  CHECK(eventually([&] {
    command.ended();
    return no_children();
  }));
  CHECK(descriptors() == before);
}
