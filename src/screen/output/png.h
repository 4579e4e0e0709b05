// Pictures as PNG files.
#pragma once

#include <filesystem>
#include <string>

#include "screen/compose/picture.h"

namespace lectern::screen {

/// The same picture gives the same bytes.
std::string png_of(const Picture& picture);

/// Throws Failure when the file cannot be written.
void write_png(const Picture& picture, const std::filesystem::path& file);

}  // namespace lectern::screen
