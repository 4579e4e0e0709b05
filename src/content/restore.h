// Puts kept content back where it came from, or somewhere else.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "content/content_store.h"

namespace lectern::content {

/// What came of it: whether there are files that were not put back.
enum class Restored { Everything, NotElsewhere };

/// Makes the configuration and the deck exactly what they were, and prints on standard error what
/// it does. Nothing that is in the way is lost: a file that is in none of the `kept` generations as
/// it is, or that would be read and was not there, is put beside as `NAME.before-restore`. Nothing
/// is written but what the generation's own configuration reads; and, where `within` is given, what
/// that reads. Throws Failure or filesystem_error, some files restored, when one cannot be written.
Restored restore(const Generation& generation, const std::vector<Generation>& kept,
                 const std::optional<config::Sources>& within = {}, Disk& disk = system_disk());

/// Writes the files of a generation into a new or empty folder, in the same folders beneath it.
/// Throws Failure or filesystem_error.
void unpack(const Generation& generation, const std::filesystem::path& folder);

}  // namespace lectern::content
