// The lines that findings stand in.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/problem.h"
#include "base/system/file.h"

namespace lectern::app {

/// Reads each file once.
class Lines {
 public:
  explicit Lines(const FileReader& files) : files_(files) {}

  /// Nothing where the finding stands in no line, or that cannot be read.
  std::optional<std::string> line_of(const Problem& problem);

 private:
  const std::string& text_of(const std::filesystem::path& file);

  const FileReader& files_;
  std::map<std::filesystem::path, std::string> texts_;
};

}  // namespace lectern::app
