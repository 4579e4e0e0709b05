#include "show/menu_frame.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "slide/backdrop.h"

namespace lectern::show {
namespace {

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
  const slide::Theme& theme = menu.theme;
  Frame frame;
  frame.ground = theme.ground;
  if (view.page >= menu.pages.size()) return frame;
  const std::vector<slide::Target>& targets = menu.pages[view.page].targets;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const slide::Target& target = targets[i];
    if (view.highlighted == i) {
      frame.fills.push_back({grown(target.area, 2 * menu.line), mark_color(theme)});
      frame.fills.push_back({grown(target.area, menu.line), theme.ground});
    }
    frame.fills.push_back({target.area, target_color(theme)});
    const bool is_shown =
        target.kind == slide::Target::Kind::Language && target.language == view.shown;
    if (is_shown) frame.fills.push_back({underline(target.area, menu.line), mark_color(theme)});
    frame.items.push_back({target.name});
  }
  if (menu.heading) frame.items.push_back({menu.heading});
  if (view.countdown) {
    const std::vector<Fill> bar = countdown_bar(menu, *view.countdown);
    frame.fills.insert(frame.fills.end(), bar.begin(), bar.end());
  }
  return frame;
}

}  // namespace lectern::show
