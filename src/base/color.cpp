#include "base/color.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace lectern {

double luminance(Color color) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

std::optional<Color> parse_color(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  const auto value = parse_number<std::uint32_t>(text.substr(1), 16);
  if (!value) return std::nullopt;
  return Color{static_cast<std::uint8_t>(*value >> 16), static_cast<std::uint8_t>(*value >> 8),
               static_cast<std::uint8_t>(*value)};
}

double contrast_ratio(Color a, Color b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace lectern
