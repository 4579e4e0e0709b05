// What a stick may say of a kiosk, and what is left out of it.
#pragma once

#include <toml++/toml.h>

#include <filesystem>

#include "base/problem.h"
#include "base/system/file.h"

namespace lectern::config {

/// The configuration on a stick, in its folder.
inline constexpr const char* stick_configuration = "lectern.toml";

bool has_stick_configuration(const std::filesystem::path& folder, const FileReader& files);

/// Takes out of what a stick says what only the machine may, so that the machine's own word stays:
/// commands, the status, fonts, what sticks may do. And what names a file or a folder that is not
/// beneath `folder`, by way of `..` or of links. Each is a warning, `untrusted`.
void leave_out_untrusted(toml::table& stick, const std::filesystem::path& folder,
                         Problems& problems);

}  // namespace lectern::config
