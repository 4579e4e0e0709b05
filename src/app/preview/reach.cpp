#include "app/preview/reach.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "app/preview/look.h"

namespace lectern::app {
namespace {

/// Pixels of a capital; nothing where the block has no text.
std::optional<Pixels> capital_of(const slide::Block& block) {
  std::optional<Pixels> least;
  for (const slide::PlacedLine& placed : block.lines) {
    for (const text::GlyphRun& run : placed.line.runs) {
      const Pixels capital = run.face->cap_height() * run.size;
      least = std::min(least.value_or(capital), capital);
    }
  }
  return least;
}

bool is_said(slide::Role role) {
  using slide::Role;
  return role != Role::Credit && role != Role::Label && role != Role::Caption;
}

}  // namespace

std::vector<Rect> draw_safe_area(const slide::Panel& panel, screen::Picture& picture) {
  const Rect safe = slide::safe_rect(panel);
  const int thick = std::max(1, std::min(panel.size.width, panel.size.height) / 360);
  const std::vector<Rect> edges{{safe.x - thick, safe.y - thick, safe.width + 2 * thick, thick},
                                {safe.x - thick, safe.bottom(), safe.width + 2 * thick, thick},
                                {safe.x - thick, safe.y, thick, safe.height},
                                {safe.right(), safe.y, thick, safe.height}};
  std::vector<Rect> drawn;
  for (const Rect& edge : edges) {
    const Rect inside = intersection(edge, {0, 0, panel.size.width, panel.size.height});
    if (inside.empty()) continue;
    look::fill(picture, inside, look::warning_ink);
    drawn.push_back(inside);
  }
  return drawn;
}

std::string reach_of(const slide::Slide& slide, const config::Config& config) {
  std::optional<Pixels> said;
  std::optional<Pixels> least;
  for (const slide::BlockPointer& block : slide.blocks) {
    const auto capital = capital_of(*block);
    if (!capital) continue;
    least = std::min(least.value_or(*capital), *capital);
    if (is_said(block->role)) said = std::min(said.value_or(*capital), *capital);
  }
  if (!least) return "";
  const Pixels large = said.value_or(*least);
  const double legible = slide::legible_cap_height(config.panel, config.viewer);
  const auto metres = [&](Pixels capital) {
    return config.viewer.distance.count() * capital / legible;
  };
  char text[256];
  std::snprintf(
      text, sizeof text,
      "Safe area, %.3g %% from each edge · capitals of %.0f mm can be read from %.1f m, "
      "the smallest, of %.0f mm, from %.1f m (%s)",
      config.panel.safe_area * 100, large / slide::pixels_per_millimetre(config.panel),
      metres(large), *least / slide::pixels_per_millimetre(config.panel), metres(*least),
      config.viewer.legibility == slide::Legibility::En301549 ? "EN 301 549" : "ISO 9241-303");
  return text;
}

}  // namespace lectern::app
