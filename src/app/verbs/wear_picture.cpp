// A sheet of maps and their key, composed as any frame is.
#include "app/verbs/wear_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "base/image.h"
#include "screen/compose/compositor.h"
#include "text/paragraph.h"

namespace lectern::app {
namespace {

constexpr Color paper{0x16, 0x1a, 0x20};
constexpr Color ink{0xe6, 0xe8, 0xec};
constexpr Color over{0x3a, 0xc8, 0xff};

/// Even steps of lightness, so that twice as light reads as twice as much; the hues are those of
/// matplotlib's "inferno".
constexpr std::array<Color, 6> ramp{{{0x00, 0x00, 0x04},
                                     {0x42, 0x0a, 0x68},
                                     {0x93, 0x26, 0x67},
                                     {0xdd, 0x51, 0x3a},
                                     {0xfc, 0xa5, 0x0a},
                                     {0xfc, 0xff, 0xa4}}};

Color between(Color a, Color b, double part) {
  const auto mix = [part](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * part));
  };
  return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

ImagePointer image_of(const screen::LuminanceMap& map, double ground, double budget) {
  Image image{map.size, {}};
  image.pixels.reserve(map.values.size());
  for (const float value : map.values) {
    const Color color = wear_color(std::abs(static_cast<double>(value) - ground), budget);
    image.pixels.push_back(0xFF000000U | screen::to_pixel(color));
  }
  return std::make_shared<const Image>(std::move(image));
}

/// A sheet being filled; measures follow from its em.
class Sheet {
 public:
  Sheet(int em, text::Fonts& fonts) : em_(em), fonts_(fonts) {}

  int em() const { return em_; }

  /// Text whose baseline begins at a point.
  void write(const std::string& text, Point at) {
    const text::Paragraph paragraph(text, *LanguageTag::parse("en"), fonts_);
    slide::Block block;
    block.color = ink;
    for (text::Line& line : paragraph.lines(static_cast<Pixels>(em_), 1e6F, text::Wrap::Greedy)) {
      block.lines.push_back({std::move(line), static_cast<Pixels>(at.x), at.y});
    }
    frame_.items.push_back({std::make_shared<const slide::Block>(std::move(block))});
  }

  void fill(const Rect& rect, Color color) { frame_.fills.push_back({rect, color}); }

  void lay(ImagePointer image, Point corner) {
    frame_.images.push_back({std::move(image), corner});
  }

  /// The outline of a square around a point.
  void point_out(Point middle) {
    const int side = 3 * em_;
    const int line = std::max(1, em_ / 10);
    const Rect box{middle.x - side / 2, middle.y - side / 2, side, side};
    fill({box.x, box.y, side, line}, ink);
    fill({box.x, box.bottom() - line, side, line}, ink);
    fill({box.x, box.y, line, side}, ink);
    fill({box.right() - line, box.y, line, side}, ink);
  }

  screen::Picture drawn(Size size) const {
    screen::Compositor compositor(size, Rotation::None);
    compositor.compose(frame_);
    return compositor.picture();
  }

 private:
  int em_;
  text::Fonts& fonts_;
  show::Frame frame_{paper, {}, {}, {}};
};

std::string figure(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2g", value);
  return text;
}

/// A bar of all colours up to the budget, and a patch of what is beyond it.
void draw_key(Sheet& sheet, Point corner, int width, double budget) {
  const int em = sheet.em();
  const int bar = width * 2 / 3;
  const auto wear_at = [&](int x) { return budget * x * x / (static_cast<double>(bar) * bar); };
  for (int x = 0; x < bar; ++x) {
    sheet.fill({corner.x + x, corner.y, 1, em}, wear_color(wear_at(x), budget));
  }
  const int baseline = corner.y + em * 5 / 2;
  for (int quarter = 0; quarter <= 4; ++quarter) {
    const int x = bar * quarter / 4;
    sheet.fill({corner.x + x, corner.y + em, std::max(1, em / 12), em / 3}, ink);
    sheet.write(figure(wear_at(x)) + (quarter == 4 ? " budget" : ""), {corner.x + x, baseline});
  }
  const int patch = corner.x + bar + 6 * em;
  sheet.fill({patch, corner.y, 2 * em, em}, over);
  sheet.write("over", {patch, baseline});
  sheet.write("How far a pixel's mean luminance lies from the ground's; white's is 1.",
              {corner.x, baseline + em * 7 / 4});
}

}  // namespace

Color wear_color(double wear, double budget) {
  if (wear > budget) return over;
  if (budget <= 0) return ramp.front();
  const double position = std::sqrt(wear / budget) * (ramp.size() - 1);
  const auto step = std::min(static_cast<std::size_t>(position), ramp.size() - 2);
  return between(ramp[step], ramp[step + 1], position - static_cast<double>(step));
}

screen::Picture draw_wear(const std::vector<WearView>& views, double ground, double budget,
                          text::Fonts& fonts) {
  const Size panel = views.front().map.size;
  const bool upright = panel.height > panel.width;
  const int em = std::max(8, std::min(panel.width, panel.height) / 40);
  Sheet sheet(em, fonts);
  Point corner{em, 2 * em};
  Rect used;
  for (const WearView& view : views) {
    sheet.write(view.title, {corner.x, corner.y - em / 2});
    sheet.lay(image_of(view.map, ground, budget), corner);
    sheet.point_out(corner + view.worst_pixel);
    used = bounding(used, {corner.x, corner.y, panel.width, panel.height});
    corner = corner + (upright ? Point{panel.width + em, 0} : Point{0, panel.height + 2 * em});
  }
  draw_key(sheet, {em, used.bottom() + em}, panel.width, budget);
  return sheet.drawn({used.right() + em, used.bottom() + 6 * em});
}

}  // namespace lectern::app
