#include "app/preview/editing.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "base/system/environment.h"
#include "base/system/spawn.h"
#include "base/system/terminal.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

/// How an editor is told the line.
enum class Way { PlusLine, LineOption, GotoOption, Colon };

struct Known {
  const char* name;
  Way way;
  bool in_terminal;
};
constexpr std::array known_editors{
    Known{"vi", Way::PlusLine, true},
    Known{"vim", Way::PlusLine, true},
    Known{"nvim", Way::PlusLine, true},
    Known{"nano", Way::PlusLine, true},
    Known{"pico", Way::PlusLine, true},
    Known{"micro", Way::PlusLine, true},
    Known{"joe", Way::PlusLine, true},
    Known{"ne", Way::PlusLine, true},
    Known{"kak", Way::PlusLine, true},
    Known{"mcedit", Way::PlusLine, true},
    Known{"editor", Way::PlusLine, true},  // Debian's, which is one of these
    Known{"hx", Way::Colon, true},
    Known{"helix", Way::Colon, true},
    Known{"gvim", Way::PlusLine, false},
    Known{"emacs", Way::PlusLine, false},
    Known{"emacsclient", Way::PlusLine, false},
    Known{"gedit", Way::PlusLine, false},
    Known{"pluma", Way::PlusLine, false},
    Known{"xed", Way::PlusLine, false},
    Known{"gnome-text-editor", Way::PlusLine, false},
    Known{"featherpad", Way::PlusLine, false},
    Known{"geany", Way::PlusLine, false},
    Known{"kate", Way::LineOption, false},
    Known{"kwrite", Way::LineOption, false},
    Known{"mousepad", Way::LineOption, false},
    Known{"code", Way::GotoOption, false},
    Known{"codium", Way::GotoOption, false},
    Known{"subl", Way::Colon, false},
    Known{"zed", Way::Colon, false},
};

/// Of a command of the shell: "/usr/bin/code --wait" is `code`.
std::string program_in(const std::string& command) {
  const std::size_t begin = command.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return fs::path(command.substr(begin, command.find(' ', begin) - begin)).filename();
}

std::vector<std::string> arguments_for(Way way, const std::string& file, const std::string& line) {
  switch (way) {
    case Way::PlusLine: return {"+" + line, file};
    case Way::LineOption: return {"--line", line, file};
    case Way::GotoOption: return {"--goto", file + ':' + line};
    case Way::Colon: break;
  }
  return {file + ':' + line};
}

bool on_path(const char* program) {
  const std::string path = environment("PATH");
  std::error_code unknown;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    if (fs::is_regular_file(fs::path(path.substr(begin, end - begin)) / program, unknown)) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

}  // namespace

Editors editors_here() {
  const std::string visual = environment("VISUAL");
  return {visual.empty() ? environment("EDITOR") : visual, on_path("x-terminal-emulator"),
          in_foreground_of_terminal(), on_path("xdg-open")};
}

std::optional<EditCommand> edit_command(const Editors& editors, const fs::path& file, int line) {
  const std::string path = fs::absolute(file).string();
  const std::string name = program_in(editors.chosen);
  const auto* const known = std::ranges::find(known_editors, name, &Known::name);
  const bool in_terminal = known != known_editors.end() && known->in_terminal;
  const bool nowhere = in_terminal && !editors.terminal_window && !editors.own_terminal;
  if (name.empty() || nowhere) {
    if (!editors.desktop) return std::nullopt;
    return EditCommand{"xdg-open", "xdg-open \"$@\"", {path}};
  }
  EditCommand command{name, editors.chosen + " \"$@\"", {path}};
  if (known != known_editors.end()) {
    command.arguments = arguments_for(known->way, path, std::to_string(line));
  }
  if (in_terminal && editors.terminal_window) {
    command.script = "x-terminal-emulator -e " + command.script;
  } else {
    command.takes_terminal = in_terminal;
  }
  return command;
}

std::string Editing::open(const fs::path& file, int line, const Editors& editors,
                          const std::function<void(int)>& wake_on) {
  const std::string place = file.filename().string() + ':' + std::to_string(line);
  const auto command = edit_command(editors, file, line);
  if (!command) return place + " cannot be opened: set VISUAL to the editor that is to";
  Spawn spawn;
  if (command->takes_terminal) {
    spawn.with_usual_signals(Spawn::Group::Ours);
  } else {
    spawn.with_usual_signals();
    spawn.with_nothing_to_read();
  }
  spawn.without_other_files();
  std::vector<std::string> words{"sh", "-c", command->script, command->name};
  words.insert(words.end(), command->arguments.begin(), command->arguments.end());
  pid_t process = 0;
  if (const int error = spawn.start("/bin/sh", std::move(words), process); error != 0) {
    return place + " cannot be opened: " + std::generic_category().message(error);
  }
  running_.push_back({command->name, Child(process)});
  wake_on(running_.back().child.descriptor());
  return place + " is opened by " + command->name;
}

std::optional<std::string> Editing::ended() {
  std::optional<std::string> said;
  std::erase_if(running_, [&](Running& each) {
    const auto status = each.child.ended();
    if (!status) return false;
    if (const auto failure = failure_of_child(*status)) {
      said = each.name + ' ' + (not_found(*status) ? "is not installed" : *failure);
    }
    return true;
  });
  return said;
}

}  // namespace lectern::app
