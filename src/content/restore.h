// Puts kept content back where it came from, or somewhere else.
#pragma once

#include <filesystem>
#include <vector>

#include "content/content_store.h"

namespace lectern::content {

/// Makes the configuration and the deck exactly what they were, and prints on standard error what
/// it does. Nothing that is in the way is lost: a file that is in none of the `kept` generations as
/// it is, or that would be read and was not there, is put beside as `NAME.before-restore`. Throws
/// Failure or filesystem_error, some files restored, when one cannot be written.
void restore(const Generation& generation, const std::vector<Generation>& kept,
             Disk& disk = system_disk());

/// Writes the files of a generation into a new or empty folder, in the same folders beneath it.
/// Throws Failure or filesystem_error.
void unpack(const Generation& generation, const std::filesystem::path& folder);

}  // namespace lectern::content
