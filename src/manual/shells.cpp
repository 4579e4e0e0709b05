#include "manual/shells.h"

#include <string_view>

#include "app/usage.h"
#include "manual/completion.h"

namespace lectern::manual {
namespace {

/// In single quotes, for zsh.
std::string quoted_for_zsh(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + '\'';
}

/// In single quotes, for fish: a backslash is one only before a quote or a backslash.
std::string quoted_for_fish(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '\'';
}

/// Within a specification of `_arguments` these mean something.
std::string in_specification(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view(":[]\\").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

/// Whether it is followed by something, and that by files.
bool wants_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }
bool wants_file(const CLI::Option& option) { return option.get_type_name() == "PATH"; }

std::string zsh_option(const CLI::Option& option, const config::FindingPages& findings) {
  std::string specification =
      "--" + option.get_lnames().front() + '[' + in_specification(option.get_description()) + ']';
  if (wants_value(option)) {
    const std::string words = words_for(option, findings);
    specification += ':' + in_specification(option.get_type_name()) + ':' +
                     (!words.empty()       ? '(' + words + ')'
                      : wants_file(option) ? "_files"
                                           : " ");
  }
  return quoted_for_zsh(specification);
}

std::string zsh_branch(const CLI::App& verb, const config::FindingPages& findings) {
  std::string branch = "    " + verb.get_name() + ")\n      _arguments";
  for (const CLI::Option* option : verb.get_options()) {
    if (option->get_lnames().empty()) continue;
    branch += " \\\n        " + zsh_option(*option, findings);
  }
  std::string within;
  for (const CLI::App* each : app::verbs_of(verb)) within += each->get_name() + ' ';
  if (!within.empty()) branch += " \\\n        " + quoted_for_zsh("1:command:(" + within + ")");
  return branch + " \\\n        '*:file:_files' ;;\n";
}

}  // namespace

std::string zsh_completion(const CLI::App& app, const config::FindingPages& findings) {
  std::string verbs;
  std::string branches;
  for (const CLI::App* verb : app::verbs_of(app)) {
    verbs += "    " +
             quoted_for_zsh(verb->get_name() + ':' + in_specification(verb->get_description())) +
             '\n';
    branches += zsh_branch(*verb, findings);
  }
  return "#compdef lectern\n# Completes the command line of lectern in zsh.\n\n_lectern() {\n"
         "  local -a verbs=(\n" +
         verbs +
         "  )\n  if (( CURRENT == 2 )); then\n    _describe command verbs\n    return\n  fi\n"
         "  local verb=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $verb in\n" +
         branches + "  esac\n}\n\n_lectern \"$@\"\n";
}

std::string fish_completion(const CLI::App& app, const config::FindingPages& findings) {
  std::string script =
      "# Completes the command line of lectern in fish.\n\ncomplete -c lectern -n "
      "__fish_use_subcommand -f\n";
  for (const CLI::App* verb : app::verbs_of(app)) {
    script += "complete -c lectern -n __fish_use_subcommand -a " + verb->get_name() + " -d " +
              quoted_for_fish(verb->get_description()) + '\n';
    const std::string within =
        "complete -c lectern -n '__fish_seen_subcommand_from " + verb->get_name() + "' ";
    for (const CLI::App* each : app::verbs_of(*verb)) {
      script += within + "-a " + each->get_name() + " -d " +
                quoted_for_fish(each->get_description()) + '\n';
    }
    for (const CLI::Option* option : verb->get_options()) {
      if (option->get_lnames().empty()) continue;
      const std::string words = words_for(*option, findings);
      script += within + "-l " + option->get_lnames().front();
      if (wants_value(*option)) script += wants_file(*option) ? " -r -F" : " -x";
      if (!words.empty()) script += " -a " + quoted_for_fish(words);
      script += " -d " + quoted_for_fish(option->get_description()) + '\n';
    }
  }
  return script;
}

}  // namespace lectern::manual
