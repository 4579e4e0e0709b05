// The programs that stand beside this one.
#pragma once

#include <filesystem>
#include <string>

namespace lectern::kiosk {

/// Where it is, built or installed. Throws Failure when it is missing.
std::filesystem::path program(const std::string& name);

}  // namespace lectern::kiosk
