#include "deck/format/left_out.h"

namespace lectern::deck {

void LeftOut::add(const SourceMark& mark, Severity severity, const char* code,
                  std::string message) {
  const auto [at, is_new] =
      found_.try_emplace({code, std::move(message)}, Found{mark, severity, 0});
  ++at->second.times;
}

void LeftOut::report(const std::filesystem::path& file, Problems& problems) const {
  for (const auto& [what, found] : found_) {
    const auto& [code, message] = what;
    const std::string more =
        found.times > 1 ? " (" + std::to_string(found.times) + " times in this file)" : "";
    problems.push_back(
        {file, found.first.line, found.first.column, found.severity, code, message + more});
  }
}

}  // namespace lectern::deck
