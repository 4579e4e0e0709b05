// A virtual sfnt as a stream that SDL reads.
#pragma once

#include "screen/glyphs/virtual_sfnt.h"
#include "screen/sdl.h"

namespace lectern::screen {

/// The sfnt must outlive the stream, and the stream every font opened from it.
SdlStream open_stream(const VirtualSfnt& sfnt);

}  // namespace lectern::screen
