#include "show/menu_frame.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "slide/backdrop.h"

namespace lectern::show {
namespace {

/// Of the colour of text, in that of a step that is not taken.
constexpr double faint = 0.25;

/// Lines of the menu between a text and the band that it would touch.
constexpr int clear_of_band = 3;

/// WCAG 2.2, 1.4.11.
constexpr double marks_stand_out = 3.0;

Color mixed(Color from, Color to, double part) {
  const auto mix = [&](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * part));
  };
  return {mix(from.red, to.red), mix(from.green, to.green), mix(from.blue, to.blue)};
}

Rect grown(const Rect& rect, int by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

/// Along the lower edge of a target, within it.
Rect underline(const Rect& area, int line) {
  const int inset = area.width / 4;
  return {area.x + inset, area.bottom() - 3 * line, area.width - 2 * inset, 2 * line};
}

/// A mark for each step, those that are taken standing out.
void add_steps(std::vector<Fill>& fills, const slide::Menu& menu, const Rect& area,
               const Setting& setting) {
  const Rect whole = underline(area, menu.line);
  const int gap = setting.steps > 1 ? 2 * menu.line : 0;
  const int width = (whole.width - (setting.steps - 1) * gap) / setting.steps;
  const bool from_left = menu.direction == text::Direction::LeftToRight;
  const slide::Theme& theme = menu.theme;
  for (int step = 0; step < setting.steps; ++step) {
    const int column = from_left ? step : setting.steps - 1 - step;
    fills.push_back({{whole.x + column * (width + gap), whole.y, width, whole.height},
                     step < setting.step ? mark_color(theme)
                                         : mixed(target_color(theme), theme.passage, faint)});
  }
}

/// A track, and what is left of it.
std::vector<Fill> countdown_bar(const slide::Menu& menu, const Countdown& countdown) {
  Rect left = menu.countdown;
  left.width = static_cast<int>(
      std::lround(left.width * std::clamp(countdown.left / countdown.whole, 0.0, 1.0)));
  if (menu.direction == text::Direction::RightToLeft) {
    left.x = menu.countdown.right() - left.width;
  }
  return {{menu.countdown, menu.theme.track}, {left, mark_color(menu.theme)}};
}

void add_target(Layer& layer, const slide::Menu& menu, const MenuView& view, std::size_t index) {
  const slide::Theme& theme = menu.theme;
  const slide::Target& target = menu.pages[view.page].targets[index];
  if (view.highlighted == index) {
    layer.fills.push_back({grown(target.area, 2 * menu.line), mark_color(theme)});
    layer.fills.push_back({grown(target.area, menu.line), theme.ground});
  }
  layer.fills.push_back({target.area, target_color(theme)});
  const bool is_shown =
      target.kind == slide::Target::Kind::Language && target.language == view.shown;
  if (is_shown) layer.fills.push_back({underline(target.area, menu.line), mark_color(theme)});
  const auto setting = view.settings.find(target.kind);
  const bool is_set = setting != view.settings.end();
  const bool renamed = is_set && setting->second.step > 0 && target.name_when_on;
  if (is_set && !target.name_when_on) add_steps(layer.fills, menu, target.area, setting->second);
  layer.items.push_back({renamed ? target.name_when_on : target.name});
}

Layer targets_of(const slide::Menu& menu, const MenuView& view) {
  Layer layer;
  if (view.page >= menu.pages.size()) return layer;
  for (std::size_t i = 0; i < menu.pages[view.page].targets.size(); ++i) {
    add_target(layer, menu, view, i);
  }
  if (menu.heading) layer.items.push_back({menu.heading});
  if (view.countdown) {
    const std::vector<Fill> bar = countdown_bar(menu, *view.countdown);
    layer.fills.insert(layer.fills.end(), bar.begin(), bar.end());
  }
  return layer;
}

bool is_read(const Item& item) {
  return item.block->role != slide::Role::Credit && item.block->role != slide::Role::Label;
}

Rect bounds_of(const Item& item) { return moved(item.block->bounds, item.drift); }

/// How far the texts go up, lest the band covers them: no farther than to the margin, or to what
/// stands above them.
int lift_of(const Frame& frame, const slide::Menu& menu, int margin) {
  Rect texts;
  for (const Item& item : frame.items) {
    if (is_read(item)) texts = bounding(texts, bounds_of(item));
  }
  int top = margin;
  for (const Item& item : frame.items) {
    const int bottom = bounds_of(item).bottom();
    if (!is_read(item) && bottom <= texts.y) top = std::max(top, bottom);
  }
  const int covered = texts.bottom() + clear_of_band * menu.line - menu.band.y;
  return std::clamp(covered, 0, std::max(0, texts.y - top));
}

}  // namespace

Color target_color(const slide::Theme& theme) {
  for (double part = 1; part > 0; part -= 0.05) {
    const Color color = mixed(theme.ground, theme.track, part);
    if (contrast_ratio(theme.passage, color) >= slide::wcag_aaa) return color;
  }
  return theme.ground;
}

Color mark_color(const slide::Theme& theme) {
  const bool differs = contrast_ratio(theme.accent, theme.ground) >= marks_stand_out &&
                       contrast_ratio(theme.accent, target_color(theme)) >= marks_stand_out;
  return differs ? theme.accent : theme.passage;
}

Frame menu_frame(const slide::Menu& menu, const MenuView& view) {
  Layer targets = targets_of(menu, view);
  return {menu.theme.ground, std::move(targets.fills), std::move(targets.items)};
}

Frame with_band(Frame frame, const slide::Menu& menu, const MenuView& view) {
  frame.over = targets_of(menu, view);
  if (frame.over.items.empty()) return frame;
  const slide::Theme& theme = menu.theme;
  const Rect edge{menu.band.x, menu.band.y, menu.band.width, menu.line};
  frame.over.fills.insert(frame.over.fills.begin(),
                          {{menu.band, theme.ground}, {edge, theme.track}});
  const int margin = menu.band.bottom() - menu.pages[view.page].targets.front().area.bottom();
  const int lift = lift_of(frame, menu, margin);
  for (Item& item : frame.items) {
    if (is_read(item)) item.drift.y -= lift;
  }
  std::erase_if(frame.items, [&](const Item& item) {
    return !is_read(item) && !intersection(bounds_of(item), menu.band).empty();
  });
  return frame;
}

}  // namespace lectern::show
