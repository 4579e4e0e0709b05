// lectern check: everything that is wrong with configuration, texts, fonts and layout.
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/verbs.h"

namespace lectern::app {
namespace {

void print(const Problems& problems, Output output) {
  if (output == Output::Text) {
    for (const Problem& problem : problems) std::cout << to_string(problem) << '\n';
    return;
  }
  auto list = nlohmann::ordered_json::array();
  for (const Problem& problem : problems) {
    list.push_back({{"file", problem.file.string()},
                    {"line", problem.line},
                    {"column", problem.column},
                    {"severity", name(problem.severity)},
                    {"code", problem.code},
                    {"message", problem.message}});
  }
  std::cout << list.dump(2) << '\n';
}

}  // namespace

int check(const Target& target, Output output) {
  kiosk::Loaded loaded = load(target);
  Problems problems = std::move(loaded.problems);
  if (!has_error(problems)) {
    const Exhibit exhibit = assemble(loaded.config);
    problems.insert(problems.end(), exhibit.problems.begin(), exhibit.problems.end());
  }
  print(problems, output);
  const bool clean = std::all_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.severity == Severity::Note;
  });
  return clean ? exit_fine : exit_findings;
}

}  // namespace lectern::app
