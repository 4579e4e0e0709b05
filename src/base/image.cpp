#include "base/image.h"

namespace lectern {

Image rotated(const Image& image, Rotation rotation) {
  Image turned{rotated(image.size, rotation), std::vector<std::uint32_t>(image.pixels.size())};
  const auto pitch = static_cast<std::size_t>(turned.size.width);
  for (int y = 0; y < image.size.height; ++y) {
    const auto row = image.row(y);
    for (int x = 0; x < image.size.width; ++x) {
      const Rect pixel = rotated(Rect{x, y, 1, 1}, image.size, rotation);
      turned.pixels[static_cast<std::size_t>(pixel.y) * pitch + static_cast<std::size_t>(pixel.x)] =
          row[static_cast<std::size_t>(x)];
    }
  }
  return turned;
}

}  // namespace lectern
