// How evenly a show wears its panel: what each pixel gives off, and what is drawn where most is.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "screen/compose/exposure.h"
#include "show/presence.h"
#include "show/show.h"

namespace lectern::app {

/// Of the panel as it is read, over a length of playing.
struct Exposures {
  screen::LuminanceMap still;     ///< as if nothing drifted
  screen::LuminanceMap drifting;  ///< as it is
};

/// Each slide is seen with its fades and reveals. The drift of an edition is taken for independent
/// of which of its slides is shown: exact of all that stays from slide to slide. The show must not
/// be empty.
Exposures exposures_in(const show::Show& show, Duration length);

/// What is drawn on a pixel at any time of the show; of several the one that moves least.
enum class Mark : std::uint8_t {
  Ground,
  Text,  ///< that comes and goes with its slide, captions included
  Credit,
  Label,
  Logo,
  Progress,
};
inline constexpr std::array<std::string_view, 6> mark_names{"ground", "text", "credit",
                                                            "label",  "logo", "progress"};

/// Of each pixel of the panel, row by row, wherever things drift.
std::vector<Mark> marks_on(const show::Show& show);

/// Wear is by how much a pixel's mean luminance differs from that of the theme's
/// ground, which wears all the panel alike: it is what becomes visible one day.
struct Wear {
  double mean_luminance = 0;
  double brightest = 0;
  double worst = 0;
  Point worst_pixel;
  double over_budget = 0;                           ///< the part of the panel's pixels
  std::array<double, mark_names.size()> by_mark{};  ///< the worst of each
};

/// `ground` is the luminance of the theme's.
Wear wear_of(const screen::LuminanceMap& map, const std::vector<Mark>& marks, double ground,
             double budget);

}  // namespace lectern::app
