// The way to a file, step by step.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/system/descriptor.h"

namespace lectern {

/// What happens with a link at the very end of a path.
enum class LinkAtEnd { Followed, Meant };

/// A folder or link on the way, or what stands at the end of it.
struct PathStep {
  std::string name;
  struct stat status;
  bool gone_through;  ///< a folder that is entered, or a link that is followed
};

/// The folder, of openat(2), which cannot be read or synced, and the name in there, whether
/// anything has it or not; empty for a path that ends in `..` or is the root.
struct PathEnd {
  Descriptor folder;
  std::string name;
};

/// Each step is opened and then looked at, so that nobody can put another in its place, before the
/// way goes on there. Nothing, with errno, where it ends too soon; what `look` throws ends it too.
std::optional<PathEnd> walk_path(const std::filesystem::path& path, LinkAtEnd at_end,
                                 const std::function<void(const PathStep&)>& look);

}  // namespace lectern
