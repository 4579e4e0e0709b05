// Encodes in memory, writes beside, and renames.
#include "screen/output/png.h"

#include <SDL_image.h>

#include <memory>
#include <string>

#include "base/file.h"
#include "screen/sdl.h"

namespace lectern::screen {
namespace {

std::string& bytes_of(SDL_RWops* stream) {
  return *static_cast<std::string*>(stream->hidden.unknown.data1);
}

Sint64 SDLCALL size(SDL_RWops* stream) { return static_cast<Sint64>(bytes_of(stream).size()); }

Sint64 SDLCALL seek(SDL_RWops* stream, Sint64, int) { return size(stream); }

std::size_t SDLCALL read(SDL_RWops*, void*, std::size_t, std::size_t) { return 0; }

std::size_t SDLCALL write(SDL_RWops* stream, const void* from, std::size_t size,
                          std::size_t count) {
  bytes_of(stream).append(static_cast<const char*>(from), size * count);
  return count;
}

int SDLCALL close(SDL_RWops* stream) {
  SDL_FreeRW(stream);
  return 0;
}

/// A stream that appends to `bytes`, which must outlive it.
SdlStream open_memory(std::string& bytes) {
  SDL_RWops* stream = SDL_AllocRW();
  if (stream == nullptr) throw sdl_failure("cannot make a PNG");
  stream->size = size;
  stream->seek = seek;
  stream->read = read;
  stream->write = write;
  stream->close = close;
  stream->type = SDL_RWOPS_UNKNOWN;
  stream->hidden.unknown.data1 = &bytes;
  return SdlStream(stream);
}

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
  std::string bytes;
  const SdlSurface surface = to_rgb24(picture);
  const SdlStream stream = open_memory(bytes);
  if (IMG_SavePNG_RW(surface.get(), stream.get(), 0) != 0) throw sdl_failure("cannot make a PNG");

  // Nobody finds half a picture under the name they wait for.
  replace_file(file, bytes, Outlives::Process);
}

}  // namespace lectern::screen
