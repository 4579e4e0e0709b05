// Puts kept content back where it came from, or somewhere else.
#pragma once

#include <filesystem>
#include <vector>

#include "content/content_store.h"

namespace lectern::content {

/// Makes the configuration and the deck exactly what they were, and says on standard error what it
/// does. What stands in the way is not lost: a file that is in none of the `kept` generations as it
/// is, or that would be read and was not there, is put beside as `NAME.before-restore`. Throws
/// Failure, some files restored, when one cannot be written.
void restore(const Generation& generation, const std::vector<Generation>& kept,
             Disk& disk = system_disk());

/// Writes the files of a generation into a new or empty folder, as they stood to one another.
/// Throws Failure.
void unpack(const Generation& generation, const std::filesystem::path& folder);

}  // namespace lectern::content
