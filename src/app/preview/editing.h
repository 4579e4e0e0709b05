// Opens a text at a line, in the editor of whoever is at the desk.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/system/child.h"

namespace lectern::app {

/// What there is to open texts with.
struct Editors {
  std::string chosen;    ///< `$VISUAL`, else `$EDITOR`: a command of the shell; empty: neither
  bool terminal_window;  ///< whether x-terminal-emulator can be had for what wants a terminal
  bool own_terminal;     ///< whether the preview has one that it may give to others
  bool desktop;          ///< whether xdg-open can be had
};
Editors editors_here();

struct EditCommand {
  std::string name;    ///< of the program, for people
  std::string script;  ///< for the shell, which is given the arguments
  std::vector<std::string> arguments;
  bool takes_terminal = false;  ///< the preview's own
};

/// Nothing: there is nothing to open it with. An editor that is not known is given the file alone.
std::optional<EditCommand> edit_command(const Editors& editors, const std::filesystem::path& file,
                                        int line);

/// Starts editors, and clears up after them.
class Editing {
 public:
  /// `wake_on` is told what is readable when one has ended. Returns what is to be said of it.
  std::string open(const std::filesystem::path& file, int line, const Editors& editors,
                   const std::function<void(int)>& wake_on);
  /// What is to be said of those that have ended since the last call; nothing: they did well.
  std::optional<std::string> ended();

 private:
  struct Running {
    std::string name;
    Child child;
  };
  std::vector<Running> running_;
};

}  // namespace lectern::app
