#include "app/verbs/printing.h"

#include <iostream>
#include <nlohmann/json.hpp>

#include "base/one_line.h"

namespace lectern::app {

void print(const nlohmann::ordered_json& json, Lines lines) {
  using Handler = nlohmann::ordered_json::error_handler_t;
  std::cout << json.dump(lines == Lines::One ? -1 : 2, ' ', false, Handler::replace) << '\n';
}

void tell(std::string_view line) { std::cerr << one_line(line) << '\n'; }

ProgressLine::Wanted progress_of(Verbosity verbosity) {
  return verbosity == Verbosity::Usual ? ProgressLine::Wanted::Yes : ProgressLine::Wanted::No;
}

void report(const Problems& problems, Severity least) {
  for (const Problem& problem : problems) {
    if (problem.severity >= least) std::cerr << to_string(problem) << '\n';
  }
}

}  // namespace lectern::app
