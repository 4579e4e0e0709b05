// Opening a text at a line, with editors that note what they were given.
#include "app/preview/editing.h"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cerrno>

#include "base/system/file.h"
#include "support/eventually.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::app;

namespace {

/// What is started: the shell's script, and what it is given, in one line.
std::string started(const Editors& editors) {
  const auto command = edit_command(editors, "/deck/en.txt", 41);
  if (!command) return "nothing";
  std::string text = command->script + " <-";
  for (const std::string& argument : command->arguments) text += ' ' + argument;
  return text + (command->takes_terminal ? ", in our terminal" : "");
}

}  // namespace

TEST_CASE("an editor is told the line in its own way, and has a terminal if it needs one") {
  struct Row {
    Editors editors;
    const char* started;
  };
  for (const auto& [editors, expected] : {
           Row{{"vim", true, true, true}, "x-terminal-emulator -e vim \"$@\" <- +41 /deck/en.txt"},
           Row{{"vim", false, true, true}, "vim \"$@\" <- +41 /deck/en.txt, in our terminal"},
           Row{{"vim", false, false, true}, "xdg-open \"$@\" <- /deck/en.txt"},
           Row{{"vim", false, false, false}, "nothing"},
           Row{{"/usr/bin/code --wait", true, true, true},
               "/usr/bin/code --wait \"$@\" <- --goto /deck/en.txt:41"},
           Row{{"kate", true, true, true}, "kate \"$@\" <- --line 41 /deck/en.txt"},
           Row{{"subl", false, false, false}, "subl \"$@\" <- /deck/en.txt:41"},
           Row{{"my-own -x", true, true, true}, "my-own -x \"$@\" <- /deck/en.txt"},
           Row{{"", true, true, true}, "xdg-open \"$@\" <- /deck/en.txt"},
           Row{{"", true, true, false}, "nothing"},
       }) {
    CAPTURE(editors.chosen);
    CHECK(started(editors) == expected);
  }
}

TEST_CASE("an editor is started and not waited for, and leaves no zombie") {
  TemporaryFolder folder;
  folder.with("a deck/en.txt", "One.\n");
  const auto noted = folder.path() / "noted";
  const std::string gedit = (folder.path() / "gedit").string();
  folder.with("gedit", "#!/bin/sh\nread line || echo \"nothing to read\" >" + noted.string() +
                           "\nprintf '%s\\n' \"$@\" >>" + noted.string() + "\n");
  std::filesystem::permissions(gedit, std::filesystem::perms::owner_all);
  Editing editing;
  std::vector<int> watched;
  const std::string said =
      editing.open(folder.path() / "a deck/en.txt", 7, {gedit, true, true, true},
                   [&](int descriptor) { watched.push_back(descriptor); });
  CHECK(said == "en.txt:7 is opened by gedit");
  REQUIRE(watched.size() == 1);
  pollfd waiting{watched.front(), POLLIN, 0};
  REQUIRE(poll(&waiting, 1, 60'000) == 1);
  CHECK_FALSE(editing.ended());
  CHECK((waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD));
  CHECK(read_file(noted) ==
        "nothing to read\n+7\n" + (folder.path() / "a deck/en.txt").string() + "\n");
}

TEST_CASE("an editor that is not there, or fails, is told of") {
  for (const auto& [editor, expected] : {std::pair{"/no/such/editor", "editor is not installed"},
                                         {"false", "false ended with status 1"}}) {
    CAPTURE(editor);
    Editing editing;
    editing.open("/deck/en.txt", 1, {editor, false, true, false}, [](int) {});
    std::optional<std::string> said;
    CHECK(eventually([&] { return (said = editing.ended()).has_value(); }));
    CHECK(said == std::string(expected));
  }
}
