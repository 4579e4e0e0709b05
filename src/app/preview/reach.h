// The part of the panel that text keeps to, and how far away it can be read.
#pragma once

#include <string>

#include "base/geometry.h"
#include "config/config.h"
#include "screen/compose/picture.h"
#include "slide/slide.h"

namespace lectern::app {

/// Draws the edge of the safe area into a picture of the panel in its upper left corner. Returns
/// what has been drawn on.
std::vector<Rect> draw_safe_area(const slide::Panel& panel, screen::Picture& picture);

/// "Capitals of 12 mm can be read from 1.9 m, the smallest from 1.2 m; …": at the angle that the
/// configuration asks for. Empty of a slide without text.
std::string reach_of(const slide::Slide& slide, const config::Config& config);

}  // namespace lectern::app
