#include "screen/output/png.h"

#include <SDL_image.h>

#include <string>

#include "base/system/file.h"
#include "screen/sdl.h"

namespace lectern::screen {
namespace {

/// Without alpha, so that no viewer can take black for clear.
SdlSurface to_rgb24(const Picture& picture) {
  const Size size = picture.size();
  // SDL only reads it.
  auto* pixels = const_cast<Pixel*>(picture.row(0));
  const SdlSurface source(SDL_CreateRGBSurfaceWithFormatFrom(pixels, size.width, size.height, 32,
                                                             static_cast<int>(picture.pitch()),
                                                             SDL_PIXELFORMAT_XRGB8888));
  SdlSurface converted(source ? SDL_ConvertSurfaceFormat(source.get(), SDL_PIXELFORMAT_RGB24, 0)
                              : nullptr);
  if (!converted) throw sdl_failure("cannot make a PNG");
  return converted;
}

}  // namespace

void write_png(const Picture& picture, const std::filesystem::path& file) {
  const SdlSurface surface = to_rgb24(picture);
  // noise comes to a little more than its pixels, with a byte for each row and a head for each part
  const int rows = surface->h * (surface->pitch + 1);
  std::string bytes(static_cast<std::size_t>(rows + rows / 64 + 4096), '\0');
  const SdlStream stream(SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size())));
  if (!stream || IMG_SavePNG_RW(surface.get(), stream.get(), 0) != 0) {
    throw sdl_failure("cannot make a PNG");
  }
  bytes.resize(static_cast<std::size_t>(SDL_RWtell(stream.get())));

  // Nobody finds half a picture under the name they wait for.
  replace_file(file, bytes, Outlives::Process);
}

}  // namespace lectern::screen
