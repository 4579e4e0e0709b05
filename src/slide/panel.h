// The panel on the wall and the person in front of it: how many pixels make a legible letter.
#pragma once

#include "base/geometry.h"
#include "base/units.h"

namespace lectern::slide {

enum class Legibility {
  Iso9241,   ///< capitals of 22 minutes of arc: the lower end of ISO 9241-303, as ASR A6 cites it
  En301549,  ///< capitals of 0.7°: EN 301 549 clause 5.1.4, for closed products such as kiosks
};

/// `size` is that of the picture as it is read, whichever way the panel hangs.
struct Panel {
  Size size{1920, 1080};
  Inches diagonal{43.0};
  double safe_area = 0.05;  ///< margin on each side, as a fraction of width and height
  friend bool operator==(const Panel&, const Panel&) = default;
};

struct Viewer {
  Metres distance{3.0};
  Legibility legibility = Legibility::Iso9241;
  friend bool operator==(const Viewer&, const Viewer&) = default;
};

/// The panel less its margins.
Rect safe_rect(const Panel& panel);

/// On the panel's surface.
double pixels_per_millimetre(const Panel& panel);

/// Pixels of a capital letter that the viewer can read with ease: the floor for what is said.
Pixels legible_cap_height(const Panel& panel, const Viewer& viewer);

/// Pixels of a capital letter at 16 minutes of arc, the least ISO 9241-3 allows: the floor for
/// credits and labels.
Pixels smallest_cap_height(const Panel& panel, const Viewer& viewer);

}  // namespace lectern::slide
