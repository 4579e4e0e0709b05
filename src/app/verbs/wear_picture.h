// The wear of a panel as a picture that a technician can read.
#pragma once

#include <string>
#include <vector>

#include "app/verbs/wear.h"
#include "base/color.h"
#include "screen/compose/picture.h"
#include "text/font/fonts.h"

namespace lectern::app {

/// One map, its title, and the pixel that is pointed out in it.
struct WearView {
  std::string title;
  const screen::LuminanceMap& map;
  Point worst_pixel;
};

/// What a pixel's wear is drawn in: from black over red to pale yellow, by its square root, as it
/// comes to the budget; blue beyond.
Color wear_color(double wear, double budget);

/// The maps one above the other, or side by side where the panel is upright, and the key to their
/// colours.
screen::Picture draw_wear(const std::vector<WearView>& views, double ground, double budget,
                          text::Fonts& fonts);

}  // namespace lectern::app
