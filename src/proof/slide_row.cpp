#include "proof/slide_row.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "proof/cover.h"
#include "proof/picture.h"

namespace lectern::proof {
namespace {

constexpr Points margin = 9;  // above and below
constexpr Points number_width = 34;
constexpr Points picture_width = 162;
constexpr Points picture_height = 136;  // of a panel that stands upright
constexpr Points gap = 13;
constexpr Points remarks_height = 23;

/// The picture in the size that it is printed in.
struct Print {
  std::shared_ptr<cairo_surface_t> surface;
  double scale = 1;
  Points width = 0;
  Points height = 0;
};

Print print_of(const std::string& png) {
  Picture picture = picture_of(png);
  const double width = cairo_image_surface_get_width(picture.surface.get());
  const double height = cairo_image_surface_get_height(picture.surface.get());
  const double scale = std::min(picture_width / width, picture_height / height);
  return {{picture.surface.release(), cairo_surface_destroy}, scale, width * scale, height * scale};
}

void draw_print(Press& press, const Print& print, const std::string& description, Points x,
                Points y) {
  const PdfStructure::Within figure(press.structure, press.page, "Figure", {"", description});
  cairo_save(press.page);
  cairo_translate(press.page, x, y);
  cairo_scale(press.page, print.scale, print.scale);
  cairo_set_source_surface(press.page, print.surface.get(), 0, 0);
  cairo_paint(press.page);
  cairo_restore(press.page);
}

struct SetPassage {
  SetText heading;
  SetText text;
};

/// Passages one beneath the other, in a column.
Block column(Press& press, std::vector<SetPassage> passages, Points x) {
  Points height = 0;
  for (const SetPassage& each : passages) height += each.heading.height() + each.text.height() + 8;
  return {height, [&press, passages = std::move(passages), x](Points y) {
            for (const SetPassage& each : passages) {
              press.draw(each.heading, "P", x, y);
              press.draw(each.text, "P", x, y + each.heading.height() + 1.5);
              y += each.heading.height() + each.text.height() + 8;
            }
          }};
}

enum class Role { Original, Translation };

SetPassage set_passage(Press& press, const Passage& passage, Role role, Points width) {
  const std::string heading = passage.name + (passage.place.empty() ? "" : " · " + passage.place);
  const TextStyle style{8, Typeface::Sans, PANGO_WEIGHT_NORMAL,
                        role == Role::Original ? quiet_ink : ink};
  const Text label{"en", passage.text.direction, {}, heading};
  return {press.typesetter.set(label, {6.3, Typeface::Sans, PANGO_WEIGHT_NORMAL, accent}, width),
          press.typesetter.set(passage.text, style, width)};
}

/// The original at the left and what was made of it at the right, or the original alone.
std::vector<Block> columns_of(Press& press, const Slide& slide, Points x, Points width) {
  const auto& passages = slide.passages;
  if (passages.empty()) return {};
  const bool alone = passages.size() == 1;
  const Points column_width = alone ? width : (width - gap) / 2;
  std::vector<Block> columns;
  columns.push_back(column(press,
                           {set_passage(press, passages.front(),
                                        alone ? Role::Translation : Role::Original, column_width)},
                           x));
  std::vector<SetPassage> others;
  for (std::size_t i = 1; i < passages.size(); ++i) {
    others.push_back(set_passage(press, passages[i], Role::Translation, column_width));
  }
  if (!alone) columns.push_back(column(press, std::move(others), x + column_width + gap));
  return columns;
}

void draw_number(Press& press, const Slide& slide, Points y) {
  const Points width = number_width - 6;
  const SetText number =
      press.typesetter.set(slide.number, {12, Typeface::Serif, PANGO_WEIGHT_BOLD, accent}, width);
  const SetText time =
      press.typesetter.set(slide.time, {7, Typeface::Sans, PANGO_WEIGHT_NORMAL, quiet_ink}, width);
  press.draw(number, "H3", press.left, y - 3);
  press.draw(time, "P", press.left, y + 14);
  press.box(press.left + 0.5, y + 32, 14);
}

void draw_remarks(Press& press, Points x, Points baseline) {
  const SetText label = press.typesetter.set(
      "Remarks", {6.3, Typeface::Sans, PANGO_WEIGHT_NORMAL, quiet_ink}, press.width);
  press.draw(label, "P", x, baseline - label.height() + 1.5);
  press.line(x + label.width() + 5, baseline, press.right(), writing_line);
}

}  // namespace

Block slide_row(Press& press, const Slide& slide) {
  const Print print = print_of(slide.picture);
  const Points x = press.left + number_width + print.width + gap;
  const Points width = press.right() - x;
  const std::vector<Block> columns = columns_of(press, slide, x, width);
  std::vector<Block> findings;
  Points beside = 0;
  for (const Block& each : columns) beside = std::max(beside, each.height);
  const Points findings_at = beside;
  for (const Finding& each : slide.findings) {
    findings.push_back(finding_block(press, each, x, width));
    beside += findings.back().height;
  }
  const Points height = std::max(print.height, beside + remarks_height);
  return {height + 2 * margin, [=, &press, &slide](Points y) {
            const PdfStructure::Within row(press.structure, press.page, "Sect");
            y += margin;
            draw_number(press, slide, y);
            draw_print(press, print, "Slide " + slide.number + " as it is on the panel",
                       press.left + number_width, y);
            for (const Block& each : columns) each.draw(y - 1);
            Points below = y + findings_at;
            for (const Block& each : findings) {
              each.draw(below);
              below += each.height;
            }
            draw_remarks(press, x, y + height - 0.5);
            press.line(press.left, y + height + margin, press.right(), hairline, 0.4);
          }};
}

}  // namespace lectern::proof
