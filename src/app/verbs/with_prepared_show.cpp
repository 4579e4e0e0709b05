#include <iostream>

#include "app/verbs/verbs.h"

namespace lectern::app {
namespace {

void say(const Problems& problems) {
  for (const Problem& problem : problems) {
    if (problem.severity != Severity::Note) std::cerr << to_string(problem) << '\n';
  }
}

}  // namespace

int with_prepared_show(const content::Target& target,
                       const std::function<int(const content::PreparedShow&)>& use) {
  const config::Loaded loaded = content::load(target);
  say(loaded.problems);
  if (has_error(loaded.problems)) return exit_configuration;
  content::PreparedShow prepared = content::assemble(loaded.config);
  prepared.fingerprint = config::fingerprint(loaded.sources);
  say(prepared.problems);
  return has_error(prepared.problems) ? exit_findings : use(prepared);
}

}  // namespace lectern::app
