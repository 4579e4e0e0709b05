// Pictures from files, read by programs of their own that are shut in.
#pragma once

#include <filesystem>
#include <string>

#include "base/image.h"
#include "base/system/file.h"

namespace lectern::content {

/// A PNG, JPEG, WebP or SVG in the size that fits the box, each pixel the mean of what it covers; a
/// drawing (SVG) is drawn in that size. `note` takes what is not shown of it. Throws Failure,
/// naming the file, what is wrong and which limit it is over.
Image read_picture(const std::filesystem::path& file, Size box, Fit fit, std::string& note,
                   const FileReader& files = disk_reader());

}  // namespace lectern::content
