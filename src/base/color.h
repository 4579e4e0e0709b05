// A colour of the sRGB screen, and how well two of them can be told apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lectern {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend bool operator==(const Color&, const Color&) = default;
};

/// Reads `#rrggbb`; anything else is nothing.
std::optional<Color> parse_color(std::string_view text);

/// WCAG 2.2 relative luminance, from 0 (black) to 1 (white).
double luminance(Color color);

/// WCAG 2.2 contrast ratio, from 1 (the same) to 21 (black on white).
double contrast_ratio(Color a, Color b);

}  // namespace lectern
