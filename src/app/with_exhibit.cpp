#include <iostream>

#include "app/verbs.h"

namespace lectern::app {
namespace {

void say(const Problems& problems) {
  for (const Problem& problem : problems) {
    if (problem.severity != Severity::Note) std::cerr << to_string(problem) << '\n';
  }
}

}  // namespace

int with_exhibit(const Target& target, const std::function<int(const Exhibit&)>& use) {
  const kiosk::Loaded loaded = load(target);
  say(loaded.problems);
  if (has_error(loaded.problems)) return exit_configuration;
  Exhibit exhibit = assemble(loaded.config);
  exhibit.fingerprint = kiosk::fingerprint(loaded.sources);
  say(exhibit.problems);
  return has_error(exhibit.problems) ? exit_findings : use(exhibit);
}

}  // namespace lectern::app
