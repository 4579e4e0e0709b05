#include "screen/glyphs/sfnt_stream.h"

#include <algorithm>
#include <memory>

namespace lectern::screen {
namespace {

struct Cursor {
  const VirtualSfnt& sfnt;
  std::size_t position = 0;
};

Cursor& cursor_of(SDL_RWops* stream) { return *static_cast<Cursor*>(stream->hidden.unknown.data1); }

Sint64 SDLCALL size(SDL_RWops* stream) {
  return static_cast<Sint64>(cursor_of(stream).sfnt.size());
}

Sint64 SDLCALL seek(SDL_RWops* stream, Sint64 offset, int whence) {
  Cursor& cursor = cursor_of(stream);
  const auto end = static_cast<Sint64>(cursor.sfnt.size());
  const Sint64 base = whence == RW_SEEK_SET   ? 0
                      : whence == RW_SEEK_CUR ? static_cast<Sint64>(cursor.position)
                                              : end;
  // A damaged font may ask for any offset at all; beyond its ends there is nothing to read.
  const Sint64 wanted = std::clamp(offset, -end, end) + base;
  cursor.position = static_cast<std::size_t>(std::clamp(wanted, Sint64{0}, end));
  return static_cast<Sint64>(cursor.position);
}

std::size_t SDLCALL read(SDL_RWops* stream, void* out, std::size_t size, std::size_t count) {
  if (size == 0) return 0;
  Cursor& cursor = cursor_of(stream);
  const std::size_t whole = std::min(count, (cursor.sfnt.size() - cursor.position) / size);
  const std::span bytes(static_cast<std::byte*>(out), whole * size);
  cursor.position += cursor.sfnt.read(cursor.position, bytes);
  return whole;
}

std::size_t SDLCALL write(SDL_RWops*, const void*, std::size_t, std::size_t) {
  SDL_SetError("a font is only read");
  return 0;
}

int SDLCALL close(SDL_RWops* stream) {
  delete &cursor_of(stream);
  SDL_FreeRW(stream);
  return 0;
}

}  // namespace

SdlStream open_stream(const VirtualSfnt& sfnt) {
  auto cursor = std::unique_ptr<Cursor>(new Cursor{sfnt});
  SDL_RWops* stream = SDL_AllocRW();
  if (stream == nullptr) throw sdl_failure("cannot open a font");
  stream->size = size;
  stream->seek = seek;
  stream->read = read;
  stream->write = write;
  stream->close = close;
  stream->type = SDL_RWOPS_UNKNOWN;
  stream->hidden.unknown.data1 = cursor.release();
  return SdlStream(stream);
}

}  // namespace lectern::screen
