#include "screen/compose/image_file.h"

#include <SDL_image.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "base/system/file.h"
#include "screen/glyphs/sprite.h"
#include "screen/sdl.h"

namespace lectern::screen {
namespace {

constexpr std::int64_t most_pixels = 100'000'000;

SdlStream stream_of(const std::string& bytes) {
  SdlStream stream(SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size())));
  if (!stream) throw sdl_failure("cannot read a picture");
  return stream;
}

/// Multiplied by its alpha, as everything here is.
std::uint32_t premultiplied(std::uint32_t pixel) {
  const std::uint32_t alpha = pixel >> 24U;
  std::uint32_t result = alpha;
  for (const unsigned shift : {16U, 8U, 0U}) {
    result = result << 8U | ((pixel >> shift & 0xFFU) * alpha + 127) / 255;
  }
  return result;
}

Sprite sprite_of(SDL_Surface* surface, const std::string& name) {
  if (std::int64_t{surface->w} * surface->h > most_pixels) {
    throw Failure(name + " has more than 100 megapixels");
  }
  const SdlSurface argb(SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_ARGB8888, 0));
  if (!argb) throw sdl_failure("cannot read " + name);
  Sprite sprite{{0, 0, argb->w, argb->h}, {}};
  sprite.pixels.reserve(static_cast<std::size_t>(argb->w) * static_cast<std::size_t>(argb->h));
  for (int y = 0; y < argb->h; ++y) {
    const auto* row =
        reinterpret_cast<const std::uint32_t*>(static_cast<const std::uint8_t*>(argb->pixels) +
                                               static_cast<std::ptrdiff_t>(y) * argb->pitch);
    std::transform(row, row + argb->w, std::back_inserter(sprite.pixels), premultiplied);
  }
  return sprite;
}

/// With its edge going on for so many pixels, lest what is resampled pale there.
Sprite framed(const Sprite& sprite, int margin) {
  const Rect& own = sprite.bounds;
  Sprite result{{own.x - margin, own.y - margin, own.width + 2 * margin, own.height + 2 * margin},
                {}};
  for (int y = result.bounds.y; y < result.bounds.bottom(); ++y) {
    const auto row = sprite.row(std::clamp(y, own.y, own.bottom() - 1));
    for (int x = result.bounds.x; x < result.bounds.right(); ++x) {
      const int inside = std::clamp(x, own.x, own.right() - 1);
      result.pixels.push_back(row[static_cast<std::size_t>(inside - own.x)]);
    }
  }
  return result;
}

Sprite sized(const Sprite& sprite, int from, int to) {
  return from == to ? sprite : resampled(framed(sprite, (from + to - 1) / to), from, to);
}

/// How large a picture becomes in the box.
Size fitted(Size own, Size box, Fit fit) {
  const double across = static_cast<double>(box.width) / own.width;
  const double down = static_cast<double>(box.height) / own.height;
  const double scale = fit == Fit::Cover ? std::max(across, down) : std::min(across, down);
  const auto length = [scale](int pixels) {
    return std::max(1, static_cast<int>(std::lround(pixels * scale)));
  };
  return {length(own.width), length(own.height)};
}

/// The box's part from the middle of it; where rounding leaves it short, its edge goes on.
Image cut(const Sprite& sprite, Size size) {
  Image image{size, {}};
  image.pixels.reserve(static_cast<std::size_t>(size.width) *
                       static_cast<std::size_t>(size.height));
  const Rect& whole = sprite.bounds;
  const int left = whole.x + (whole.width - size.width) / 2;
  const int top = whole.y + (whole.height - size.height) / 2;
  for (int y = top; y < top + size.height; ++y) {
    const auto row = sprite.row(std::clamp(y, whole.y, whole.bottom() - 1));
    for (int x = left; x < left + size.width; ++x) {
      const int inside = std::clamp(x, whole.x, whole.right() - 1);
      image.pixels.push_back(row[static_cast<std::size_t>(inside - whole.x)]);
    }
  }
  return image;
}

SdlSurface draw(const std::string& bytes, Size size, const std::string& name) {
  const SdlStream stream = stream_of(bytes);
  SdlSurface surface(IMG_LoadSizedSVG_RW(stream.get(), size.width, size.height));
  if (!surface) throw sdl_failure("cannot draw " + name);
  return surface;
}

}  // namespace

Image load_image(const std::filesystem::path& file, Size box, Fit fit, const FileReader& files) {
  const std::string name = file.string();
  const std::shared_ptr<const std::string> held = files.read(file, largest_picture);
  const std::string& bytes = *held;
  if (bytes.empty()) throw Failure(name + " is empty");
  const bool drawing = IMG_isSVG(stream_of(bytes).get()) == 1;
  const SdlStream stream = stream_of(bytes);
  SdlSurface surface(IMG_Load_RW(stream.get(), 0));
  if (!surface || surface->w < 1 || surface->h < 1) throw sdl_failure("cannot read " + name);
  const Size own{surface->w, surface->h};
  const Size size = fitted(own, box, fit);
  if (drawing) surface = draw(bytes, size, name);
  const Sprite sprite = sprite_of(surface.get(), name);
  const Size drawn{sprite.bounds.width, sprite.bounds.height};
  const bool wide =
      std::int64_t{size.width} * drawn.height >= std::int64_t{size.height} * drawn.width;
  const bool by_width = wide == (fit == Fit::Cover);
  const Sprite whole =
      by_width ? sized(sprite, drawn.width, size.width) : sized(sprite, drawn.height, size.height);
  return cut(whole, fit == Fit::Cover ? box : size);
}

}  // namespace lectern::screen
