#include "slide/panel.h"

#include <cmath>
#include <numbers>

namespace lectern::slide {
namespace {

constexpr double degrees = std::numbers::pi / 180.0;
constexpr double arc_minutes = degrees / 60.0;

Pixels pixels_at_angle(const Panel& panel, const Viewer& viewer, double angle) {
  return static_cast<Pixels>(Millimetres(viewer.distance).count() * std::tan(angle) *
                             pixels_per_millimetre(panel));
}

}  // namespace

Rect safe_rect(const Panel& panel) {
  const auto margin = [&](int extent) {
    return static_cast<int>(std::lround(extent * panel.safe_area));
  };
  const int x = margin(panel.size.width);
  const int y = margin(panel.size.height);
  return {x, y, panel.size.width - 2 * x, panel.size.height - 2 * y};
}

double pixels_per_millimetre(const Panel& panel) {
  return std::hypot(panel.size.width, panel.size.height) / Millimetres(panel.diagonal).count();
}

Pixels legible_cap_height(const Panel& panel, const Viewer& viewer) {
  const bool kiosk = viewer.legibility == Legibility::En301549;
  return pixels_at_angle(panel, viewer, kiosk ? 0.7 * degrees : 22 * arc_minutes);
}

Pixels smallest_cap_height(const Panel& panel, const Viewer& viewer) {
  return pixels_at_angle(panel, viewer, 16 * arc_minutes);
}

}  // namespace lectern::slide
