// A virtual sfnt as a stream that SDL reads.
#pragma once

#include "screen/sdl.h"
#include "screen/virtual_sfnt.h"

namespace lectern::screen {

/// The sfnt must outlive the stream, and the stream every font opened from it.
SdlStream open_stream(const VirtualSfnt& sfnt);

}  // namespace lectern::screen
