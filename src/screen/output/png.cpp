#include "screen/output/png.h"

#include <png.h>

#include <cstddef>
#include <string>
#include <vector>

#include "base/failure.h"
#include "base/system/file.h"

namespace lectern::screen {
namespace {

/// Without alpha, so that no viewer can take black for clear.
std::vector<png_byte> to_rgb(const Picture& picture) {
  std::vector<png_byte> bytes(3 * picture.pixels().size());
  auto byte = bytes.begin();
  for (const Pixel pixel : picture.pixels()) {
    *byte++ = static_cast<png_byte>(pixel >> 16U);
    *byte++ = static_cast<png_byte>(pixel >> 8U);
    *byte++ = static_cast<png_byte>(pixel);
  }
  return bytes;
}

}  // namespace

std::string png_of(const Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.size().width);
  image.height = static_cast<png_uint_32>(picture.size().height);
  image.format = PNG_FORMAT_RGB;
  // No filter, and level 3 of zlib. Of slides at 1920×1080 that is 18 ms and 106 kB each, where
  // filters chosen row by row and level 6, libpng's usual, take 75 ms and come to 111 kB: text on
  // an even ground is what filters are not made for.
  image.flags = PNG_IMAGE_FLAG_FAST;
  const std::vector<png_byte> rgb = to_rgb(picture);
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, rgb.data(), 0, nullptr) == 0) {
    throw Failure(std::string("cannot make a PNG: ") + image.message);
  }
  bytes.resize(size);
  return bytes;
}

void write_png(const Picture& picture, const std::filesystem::path& file) {
  // Nobody finds half a picture under the name they wait for.
  replace_file(file, png_of(picture), Outlives::Process);
}

}  // namespace lectern::screen
