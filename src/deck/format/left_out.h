// What of a file is not shown, or is in doubt: each said once, with how often it stands there.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

#include "base/problem.h"
#include "deck/deck.h"

namespace lectern::deck {

class LeftOut {
 public:
  /// `code` and `message` together are what is the same wherever it stands.
  void add(const SourceMark& mark, Severity severity, const char* code, std::string message);

  /// At the first place of each.
  void report(const std::filesystem::path& file, Problems& problems) const;

 private:
  struct Found {
    SourceMark first;
    Severity severity = Severity::Note;
    std::size_t times = 0;
  };
  std::map<std::pair<std::string, std::string>, Found> found_;
};

}  // namespace lectern::deck
