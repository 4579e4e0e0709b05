// How much of a colour a pixel gets that is covered in part, so that all text looks equally bold.
#pragma once

#include <array>
#include <cstdint>

#include "base/color.h"

namespace lectern::screen {

/// For each coverage in 255ths, the share of the ink's colour to be mixed in.
using Weight = std::array<std::uint8_t, 256>;

/// A pixel covered by half should give half as much light as ink and ground have between them: from
/// where a slide is read, the eye adds up the light of a stroke and its edges. Colours are mixed as
/// sRGB has them, in steps that look even and are not even in light, which makes light strokes on a
/// dark ground thin and dark ones on a light ground fat; the share is that which gives the right
/// light. Rises from 0 to 255; the coverage itself where ink and ground are equally light.
Weight weight_of(Color ink, Color ground);

}  // namespace lectern::screen
