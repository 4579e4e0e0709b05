#include "slide/menus/pictogram.h"

#include <cmath>
#include <numbers>

namespace lectern::slide {
namespace {

/// Of the square's side: IEC 80416-1 has lines of 4 mm in symbols of 50 mm, and of 2 mm.
constexpr Pixels line = 0.08F;
constexpr Pixels thin = 0.055F;

/// Of a circle: no corner of it can be seen on any panel.
constexpr int corners = 96;

using Contours = std::vector<Contour>;

Pixels area_of(const Contour& contour) {
  Pixels twice = 0;
  for (std::size_t i = 0; i < contour.size(); ++i) {
    const Vertex& a = contour[i];
    const Vertex& b = contour[(i + 1) % contour.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return twice / 2;
}

Contour turned(Contour contour, bool positive) {
  return (area_of(contour) > 0) == positive ? contour : Contour(contour.rbegin(), contour.rend());
}

/// All ink winds one way, so that it may overlap, and what is cut out of it the other.
Contour ink(Contour contour) { return turned(std::move(contour), true); }
Contour hole(Contour contour) { return turned(std::move(contour), false); }

Contour box(Pixels left, Pixels top, Pixels right, Pixels bottom) {
  return ink({{left, top}, {right, top}, {right, bottom}, {left, bottom}});
}

/// A part of an ellipse, from one angle to another in turns, clockwise from the right.
Contour arc(Vertex centre, Pixels across, Pixels down, Pixels from = 0, Pixels to = 1) {
  Contour contour;
  for (int i = 0; i <= corners; ++i) {
    const Pixels turn = from + (to - from) * static_cast<Pixels>(i) / corners;
    const Pixels angle = turn * 2 * std::numbers::pi_v<Pixels>;
    contour.push_back({centre.x + across * std::cos(angle), centre.y + down * std::sin(angle)});
  }
  return contour;
}

Contour disc(Vertex centre, Pixels radius) { return ink(arc(centre, radius, radius)); }

/// A line along an ellipse: half of it to either side.
void add_ring(Contours& to, Vertex centre, Pixels across, Pixels down, Pixels width) {
  to.push_back(ink(arc(centre, across + width / 2, down + width / 2)));
  to.push_back(hole(arc(centre, across - width / 2, down - width / 2)));
}

/// A line with round ends.
void add_stroke(Contours& to, Vertex from, Vertex end, Pixels width) {
  const Pixels length = std::hypot(end.x - from.x, end.y - from.y);
  const Vertex aside{(end.y - from.y) / length * width / 2, (from.x - end.x) / length * width / 2};
  to.push_back(ink({{from.x + aside.x, from.y + aside.y},
                    {end.x + aside.x, end.y + aside.y},
                    {end.x - aside.x, end.y - aside.y},
                    {from.x - aside.x, from.y - aside.y}}));
  to.push_back(disc(from, width / 2));
  to.push_back(disc(end, width / 2));
}

Contours next() {
  return {ink({{0.16F, 0.17F}, {0.16F, 0.83F}, {0.70F, 0.5F}}), box(0.72F, 0.17F, 0.84F, 0.83F)};
}

Contours pause() { return {box(0.24F, 0.17F, 0.42F, 0.83F), box(0.58F, 0.17F, 0.76F, 0.83F)}; }

Contours go_on() { return {ink({{0.25F, 0.13F}, {0.25F, 0.87F}, {0.86F, 0.5F}})}; }

Contours larger() {
  Contours contours;
  const Vertex lens{0.42F, 0.42F};
  add_ring(contours, lens, 0.30F, 0.30F, line);
  add_stroke(contours, {0.66F, 0.66F}, {0.89F, 0.89F}, 1.5F * line);
  add_stroke(contours, {lens.x - 0.14F, lens.y}, {lens.x + 0.14F, lens.y}, line);
  add_stroke(contours, {lens.x, lens.y - 0.14F}, {lens.x, lens.y + 0.14F}, line);
  return contours;
}

Contours calmer() {
  Contours contours;
  contours.push_back(ink(arc({0.43F, 0.60F}, 0.34F, 0.36F, 0.5F, 1.0F)));  // the shell
  add_stroke(contours, {0.13F, 0.67F}, {0.75F, 0.67F}, 0.07F);             // its rim
  add_stroke(contours, {0.72F, 0.66F}, {0.85F, 0.52F}, 0.11F);             // neck and head
  contours.push_back(disc({0.88F, 0.46F}, 0.10F));
  add_stroke(contours, {0.25F, 0.69F}, {0.22F, 0.79F}, 0.12F);  // legs
  add_stroke(contours, {0.61F, 0.69F}, {0.64F, 0.79F}, 0.12F);
  contours.push_back(ink({{0.12F, 0.63F}, {0.03F, 0.74F}, {0.16F, 0.70F}}));  // tail
  return contours;
}

Contours contrast() {
  Contours contours;
  const Vertex centre{0.5F, 0.5F};
  add_ring(contours, centre, 0.36F, 0.36F, line);
  contours.push_back(ink(arc(centre, 0.36F, 0.36F, -0.25F, 0.25F)));
  return contours;
}

Contours globe() {
  Contours contours;
  const Vertex centre{0.5F, 0.5F};
  constexpr Pixels radius = 0.39F;
  constexpr Pixels parallel = 0.19F;
  const Pixels reach = std::sqrt(radius * radius - parallel * parallel);
  add_ring(contours, centre, radius, radius, line);
  add_ring(contours, centre, 0.17F, radius, thin);
  add_stroke(contours, {0.5F - radius, 0.5F}, {0.5F + radius, 0.5F}, thin);
  for (const Pixels y : {0.5F - parallel, 0.5F + parallel}) {
    add_stroke(contours, {0.5F - reach, y}, {0.5F + reach, y}, thin);
  }
  return contours;
}

Contours cross() {
  Contours contours;
  add_stroke(contours, {0.22F, 0.22F}, {0.78F, 0.78F}, 1.25F * line);
  add_stroke(contours, {0.22F, 0.78F}, {0.78F, 0.22F}, 1.25F * line);
  return contours;
}

/// In the unit square, where reading begins at the left.
Contours unit_contours(Pictogram pictogram) {
  switch (pictogram) {
    case Pictogram::Previous:
    case Pictogram::Next: return next();
    case Pictogram::Pause: return pause();
    case Pictogram::GoOn: return go_on();
    case Pictogram::Larger: return larger();
    case Pictogram::Calmer: return calmer();
    case Pictogram::Contrast: return contrast();
    case Pictogram::Languages: return globe();
    case Pictogram::Close: return cross();
  }
  return {};
}

/// A tape runs to the right whatever is on it, and a lens has its handle there.
bool mirrored(Pictogram pictogram, bool from_left) {
  switch (pictogram) {
    case Pictogram::Previous: return from_left;
    case Pictogram::Next:
    case Pictogram::Calmer: return !from_left;
    default: return false;
  }
}

}  // namespace

std::vector<Contour> contours_of(Pictogram pictogram, Point corner, int side,
                                 text::Direction direction) {
  Contours contours = unit_contours(pictogram);
  const bool mirror = mirrored(pictogram, direction == text::Direction::LeftToRight);
  for (Contour& contour : contours) {
    for (Vertex& vertex : contour) {
      if (mirror) vertex.x = 1 - vertex.x;
      vertex = {static_cast<Pixels>(corner.x) + vertex.x * static_cast<Pixels>(side),
                static_cast<Pixels>(corner.y) + vertex.y * static_cast<Pixels>(side)};
    }
  }
  return contours;
}

}  // namespace lectern::slide
