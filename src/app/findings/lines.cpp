#include "app/findings/lines.h"

#include <string_view>

#include "base/failure.h"

namespace lectern::app {

std::optional<std::string> Lines::line_of(const Problem& problem) {
  if (problem.line <= 0) return std::nullopt;
  std::string_view rest = text_of(problem.file);
  for (int line = 1; line < problem.line; ++line) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(end + 1);
  }
  return std::string(rest.substr(0, rest.find_first_of("\r\n")));
}

const std::string& Lines::text_of(const std::filesystem::path& file) {
  const auto [at, is_new] = texts_.try_emplace(file);
  if (!is_new) return at->second;
  try {
    at->second = *files_.read(file);
  } catch (const Failure&) {
    at->second.clear();
  }
  return at->second;
}

}  // namespace lectern::app
