// What is said on standard error, to whom, and what must not stop the show.
#include "kiosk/report/log.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>

#include "support/environment.h"
#include "support/log_pipe.h"

using namespace lectern;
using kiosk::Log;

namespace {

Problem problem(const char* file, Severity severity = Severity::Error) {
  return {file, 1, 2, severity, "code", "message"};
}

}  // namespace

TEST_CASE("lines for the journal carry their rank, others do not") {
  struct Row {
    Severity severity;
    const char* ranked;
  };
  for (const Row& row : {Row{Severity::Error, "<3>said\n"}, Row{Severity::Warning, "<4>said\n"},
                         Row{Severity::Note, "<6>said\n"}}) {
    LogPipe ranked(Log::Form::Ranked);
    ranked.log.write(row.severity, "said");
    CHECK(ranked.said() == row.ranked);
    LogPipe plain(Log::Form::Plain);
    plain.log.write(row.severity, "said");
    CHECK(plain.said() == "said\n");
  }
}

TEST_CASE("the journal is known by its device and inode") {
  LogPipe pipe;
  struct stat file {};
  REQUIRE(fstat(pipe.writer(), &file) == 0);
  const std::string here = std::to_string(file.st_dev) + ':' + std::to_string(file.st_ino);
  CHECK_FALSE(kiosk::leads_to_journal(pipe.writer()));
  for (const std::string& other : {here + "1", std::string("1:2"), std::string(""), here + ":"}) {
    const Environment stream("JOURNAL_STREAM", other);
    CHECK_FALSE(kiosk::leads_to_journal(pipe.writer()));
  }
  const Environment stream("JOURNAL_STREAM", here);
  CHECK(kiosk::leads_to_journal(pipe.writer()));
  CHECK_FALSE(kiosk::leads_to_journal(-1));
}

TEST_CASE("a message stays on its line and moves no terminal") {
  for (const auto& [message, line] :
       {std::array{"a\n<0>b", "<3>a <0>b\n"}, std::array{"a\r\x1B[2Jb", "<3>a  [2Jb\n"},
        std::array{"a\xC2\x9B"
                   "2J\x7F",
                   "<3>a 2J \n"},
        std::array{"é “Ж”", "<3>é “Ж”\n"}}) {
    LogPipe pipe;
    pipe.log.write(Severity::Error, message);
    CHECK(pipe.said() == line);
  }
}

TEST_CASE("a long message is cut to what a pipe takes whole, between characters") {
  LogPipe pipe;
  std::string message;
  for (int i = 0; i < 3000; ++i) message += "Ж";
  pipe.log.write(Severity::Note, message);
  const std::string line = pipe.said();
  CHECK(line.size() <= 4096);
  CHECK(line.size() >= 4094);
  CHECK(line.size() % 2 == 0);  // three bytes of rank, one of the newline, two of each letter
}

TEST_CASE("nobody who reads does not stop the show; what was lost is counted") {
  LogPipe pipe;
  const std::string message(1000, 'x');
  for (int i = 0; i < 100; ++i) pipe.log.write(Severity::Note, message);  // a pipe holds 64 kB
  const std::string first = pipe.said();
  CHECK(first.size() < 100 * 1004);
  const std::size_t lost = 100 - first.size() / 1004;
  pipe.log.write(Severity::Note, "again");
  CHECK(pipe.said() == "<4>" + std::to_string(lost) + " lines were lost here\n<6>again\n");
}

TEST_CASE("a reader that has gone does not end the program") {
  LogPipe pipe;
  pipe.close_reader();
  pipe.log.write(Severity::Error, "into the void");
}

TEST_CASE("the same problem is said once however often it is read, and again after it was mended") {
  LogPipe pipe;
  const Problems broken{problem("a"), problem("a"), problem("n", Severity::Note)};
  pipe.log.write_new(broken);
  CHECK(pipe.said() == "<3>a:1:2: error: message [code]\n");
  pipe.log.write_new(broken);
  CHECK(pipe.said() == "");
  pipe.log.write_new({problem("a"), problem("b", Severity::Warning)});
  CHECK(pipe.said() == "<4>b:1:2: warning: message [code]\n");
  pipe.log.write_new({});
  pipe.log.write_new(broken);
  CHECK(pipe.said() == "<3>a:1:2: error: message [code]\n");
}

TEST_CASE("of very many problems some are said, and how many more there are") {
  LogPipe pipe;
  Problems many;
  for (int i = 0; i < 1000; ++i) many.push_back(problem(std::to_string(i).c_str()));
  pipe.log.write_new(many);
  const std::string said = pipe.said();
  CHECK(std::count(said.begin(), said.end(), '\n') == 51);
  CHECK(said.ends_with("<4>and 950 more\n"));
  pipe.log.write_new(many);
  CHECK(pipe.said() == "");
}
