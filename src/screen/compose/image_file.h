// Pictures from files, by SDL_image: PNG, JPEG, WebP, SVG and what else it reads.
#pragma once

#include <filesystem>

#include "base/image.h"
#include "base/system/file.h"

namespace lectern::screen {

enum class Fit {
  Inside,  ///< all of it, as large as it goes into the box
  Cover,   ///< all of the box, what is over cut off evenly
};

/// The picture in the size that fits the box, each pixel the mean of what it covers. A drawing
/// (SVG) is drawn in that size. Throws Failure, naming the file, when the bytes are no picture or
/// it is larger than 64 MiB or 100 megapixels.
Image load_image(const std::filesystem::path& file, Size box, Fit fit,
                 const FileReader& files = disk_reader());

}  // namespace lectern::screen
