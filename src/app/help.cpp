#include "app/help.h"

#include <algorithm>

#include "app/fill.h"
#include "app/manual.h"
#include "app/usage.h"

namespace lectern::app {
namespace {

/// The manual of `content restore` is that of `content`.
const Manual& manual_for(const CLI::App& verb) {
  const CLI::App* above = verb.get_parent();
  if (above == nullptr) return manual_of("");
  return above->get_parent() == nullptr ? manual_of(verb.get_name()) : manual_for(*above);
}

}  // namespace

std::string long_help(const CLI::App& app, int columns) {
  const CLI::App& verb = named_verb(app);
  const Manual& manual = manual_for(verb);
  std::string text = app.help() + '\n' + filled(manual.description, columns, "") + "\nExamples:\n";
  for (const Example& example : manual.examples) {
    text += "  " + std::string(example.command) + '\n' + filled(example.does, columns, "      ");
  }
  text += "\nExit status:\n";
  for (const ExitStatus& status : manual.statuses) {
    const std::string number = std::to_string(status.number);
    const std::string means = filled(status.means, columns, "      ");
    text += "  " + number + means.substr(2 + number.size());
  }
  const std::string page =
      verb.get_parent() == nullptr ? "lectern" : "lectern-" + std::string(manual.verb);
  return text + "\nThe manual has more: man " + page + '\n';
}

}  // namespace lectern::app
