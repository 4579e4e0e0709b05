// What is known of content that is kept: when, of what, which files, and their checksums.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/sources.h"

namespace lectern::content {

struct KeptFile {
  std::filesystem::path path;  ///< where it was found
  std::string sha256;
};

struct Manifest {
  std::chrono::sys_seconds saved;
  config::Subject subject;
  std::string fingerprint;
  std::vector<KeptFile> files;
};

/// A line for each, the last a checksum of those above.
std::string to_text(const Manifest& manifest);

/// Nothing when a single byte is not as it was written.
std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace lectern::content
