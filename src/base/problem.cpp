#include "base/problem.h"

#include <algorithm>
#include <tuple>

#include "base/one_line.h"

namespace lectern {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::Note: return "note";
    case Severity::Warning: return "warning";
    case Severity::Error: break;
  }
  return "error";
}

std::string place_of(const Problem& problem) {
  std::string place = problem.file.string();
  if (problem.line > 0) place += ':' + std::to_string(problem.line);
  if (problem.line > 0 && problem.column > 0) place += ':' + std::to_string(problem.column);
  return one_line(place);  // files are named by anybody
}

std::string to_string(const Problem& problem) {
  std::string text = place_of(problem);
  if (!text.empty()) text += ": ";
  text += name(problem.severity);
  text += ": " + problem.message + " [" + problem.code + ']';
  return one_line(text);
}

void sort_by_position(Problems& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
}

bool has_error(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return problem.severity == Severity::Error; });
}

}  // namespace lectern
