// Who can change a file, by itself or by what is on the way to it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>

namespace lectern {

/// Whether nobody but root, and this user where one is given, can change what stands at this path:
/// the file or folder, the folders above it, the links on the way. What is not there can be made
/// only by who could change its folder.
bool only_changed_by(std::optional<uid_t> user, const std::filesystem::path& path);

/// The same of whoever may say what this program does: root, and the person who runs it; not a
/// service, which may have been made to write its own files, and not who brings a stick.
bool in_trusted_hands(const std::filesystem::path& path);

}  // namespace lectern
