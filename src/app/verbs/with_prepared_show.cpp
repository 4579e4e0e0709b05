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
  const content::OpenedContent opened = content::open_content(target);
  say(opened.problems);
  if (has_error(opened.problems)) return exit_configuration;
  content::PreparedShow prepared = content::assemble(opened.config, *opened.snapshot);
  prepared.fingerprint = opened.snapshot->fingerprint();
  say(prepared.problems);
  return has_error(prepared.problems) ? exit_findings : use(prepared);
}

}  // namespace lectern::app
