#include "manual/completion.h"

#include <algorithm>
#include <string_view>

#include "app/usage.h"

namespace lectern::manual {
namespace {

std::string names_of_verbs(const CLI::App& app) {
  std::string names;
  for (const CLI::App* verb : app::verbs_of(app)) {
    names += (names.empty() ? "" : " ") + verb->get_name();
  }
  return names;
}

std::string names_of_options(const CLI::App& verb) {
  std::string names;
  for (const std::string& name : app::options_of(verb)) {
    names += (names.empty() ? "" : " ") + name;
  }
  return names;
}

constexpr std::string_view head = R"(# Completes the command line of lectern in bash.

_lectern() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]} words=
    compopt -o filenames 2>/dev/null
    if [ "$COMP_CWORD" -eq 1 ]; then
        verb=
    fi
    case $verb in
)";

constexpr std::string_view foot = R"(    esac
    if [ -n "$words" ]; then
        compopt +o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _lectern lectern
)";

/// The branch of a verb: what the option before it wants, else options where one begins.
std::string branch_of(const CLI::App& verb, const config::FindingPages& findings) {
  std::string wants;
  for (const CLI::Option* option : verb.get_options()) {
    const std::string words = words_for(*option, findings);
    if (!words.empty())
      wants += "            --" + option->get_lnames().front() + ") words='" + words + "' ;;\n";
  }
  const std::string within = names_of_verbs(verb);
  return "    " + verb.get_name() + ")\n        case $before in\n" + wants +
         "            *) case $word in -*) words='" + names_of_options(verb) + "' ;; *) words='" +
         within + "' ;; esac ;;\n        esac ;;\n";
}

}  // namespace

std::string words_for(const CLI::Option& option, const config::FindingPages& findings) {
  std::string type = option.get_type_name();
  if (type == "CODE") {
    std::string codes;
    for (const auto& [code, page] : findings) codes += (codes.empty() ? "" : " ") + code;
    return codes;
  }
  if (type.find('|') == std::string::npos) return "";
  std::ranges::replace(type, '|', ' ');
  return type;
}

std::string bash_completion(const CLI::App& app, const config::FindingPages& findings) {
  std::string script(head);
  script += "    '') case $word in -*) words='" + names_of_options(app) + "' ;; *) words='" +
            names_of_verbs(app) + "' ;; esac ;;\n";
  for (const CLI::App* verb : app::verbs_of(app)) {
    script += branch_of(*verb, findings);
  }
  return script + std::string(foot);
}

}  // namespace lectern::manual
