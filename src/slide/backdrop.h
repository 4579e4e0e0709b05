// A photograph behind the text, dimmed until the text has contrast with all of it.
#pragma once

#include "base/image.h"
#include "slide/style.h"

namespace lectern::slide {

/// What every colour of text has to reach on every pixel behind it (WCAG 2.2, 1.4.6).
inline constexpr double wcag_aaa = 7.0;

struct Backdrop {
  Image image;       ///< opaque
  double shade = 0;  ///< how much of it is the theme's ground: 0 nothing, 1 all
};

/// The theme with its quieter texts half-way to the passage's colour, so that a picture behind them
/// need not be dimmed to nothing.
Theme lifted(Theme theme);

/// Mixes as much of the theme's ground into the image as it takes, in 64ths; where the theme itself
/// has less contrast, all. Transparent parts show the ground.
Backdrop dimmed(const Image& image, const Theme& theme);

}  // namespace lectern::slide
