// A picture small enough for many of them to be looked through.
#pragma once

#include "screen/compose/picture.h"

namespace lectern::app {

/// Smaller by a whole number, so that neither side is longer than `longest`: each pixel is the mean
/// of those that it stands for. What does not fill a pixel at the right and at the foot is left
/// out.
screen::Picture thumbnail_of(const screen::Picture& picture, int longest);

}  // namespace lectern::app
