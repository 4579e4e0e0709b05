#include "slide/backdrop.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lectern::slide {
namespace {

constexpr unsigned dimming_steps = 64;
constexpr std::array shifts{16U, 8U, 0U};  // red, green, blue

using Channels = std::array<std::uint32_t, 3>;

Channels channels_of(Color color) { return {color.red, color.green, color.blue}; }

std::uint32_t channel(std::uint32_t pixel, std::size_t i) { return pixel >> shifts[i] & 0xFFU; }

/// Over the ground, for what is transparent.
std::uint32_t opaque(std::uint32_t pixel, const Channels& ground) {
  const std::uint32_t clear = 255 - (pixel >> 24);
  std::uint32_t result = 0xFF;
  for (std::size_t i = 0; i < ground.size(); ++i) {
    result = result << 8 | (channel(pixel, i) + (ground[i] * clear + 127) / 255);
  }
  return result;
}

/// What each value of a channel becomes with so much ground in it.
using Table = std::array<std::uint8_t, 256>;

std::array<Table, 3> tables_for(unsigned step, const Channels& ground) {
  std::array<Table, 3> tables{};
  for (std::size_t i = 0; i < ground.size(); ++i) {
    for (std::uint32_t value = 0; value < 256; ++value) {
      tables[i][value] = static_cast<std::uint8_t>(
          (value * (dimming_steps - step) + ground[i] * step + dimming_steps / 2) / dimming_steps);
    }
  }
  return tables;
}

Color color_of(std::uint32_t pixel, const std::array<Table, 3>& tables) {
  return {tables[0][channel(pixel, 0)], tables[1][channel(pixel, 1)], tables[2][channel(pixel, 2)]};
}

/// The luminance nearest to a text's from below and from above, of all behind it.
struct Nearest {
  double text = 0;
  double below = -1;
  double above = 2;

  void add(double luminance) {
    if (luminance <= text) below = std::max(below, luminance);
    if (luminance >= text) above = std::min(above, luminance);
  }

  bool has_contrast() const {
    const bool dark = below < 0 || (text + 0.05) / (below + 0.05) >= wcag_aaa;
    return dark && (above > 1 || (above + 0.05) / (text + 0.05) >= wcag_aaa);
  }
};

/// What each value of a channel adds to the luminance.
std::array<std::array<double, 256>, 3> luminances_of(const std::array<Table, 3>& tables) {
  std::array<std::array<double, 256>, 3> luminances{};
  for (std::size_t value = 0; value < 256; ++value) {
    luminances[0][value] = luminance({tables[0][value], 0, 0});
    luminances[1][value] = luminance({0, tables[1][value], 0});
    luminances[2][value] = luminance({0, 0, tables[2][value]});
  }
  return luminances;
}

/// Whether all text has contrast with all of the colours, with so much ground in them.
bool have_contrast(const std::vector<std::uint32_t>& colors, const Theme& theme, unsigned step) {
  std::array<Nearest, 4> texts;
  const std::array of{theme.passage, theme.salutation, theme.caption, theme.credit};
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i].text = luminance(of[i]);
  const auto luminances = luminances_of(tables_for(step, channels_of(theme.ground)));
  for (const std::uint32_t color : colors) {
    const double luminance = luminances[0][channel(color, 0)] + luminances[1][channel(color, 1)] +
                             luminances[2][channel(color, 2)];
    for (Nearest& text : texts) text.add(luminance);
  }
  return std::all_of(texts.begin(), texts.end(),
                     [](const Nearest& text) { return text.has_contrast(); });
}

/// The different colours of an image, each once.
std::vector<std::uint32_t> colors_in(const std::vector<std::uint32_t>& pixels) {
  std::vector<bool> seen(std::size_t{1} << 24U);
  std::vector<std::uint32_t> colors;
  for (const std::uint32_t pixel : pixels) {
    const std::size_t color = pixel & 0xFFFFFFU;
    if (seen[color]) continue;
    seen[color] = true;
    colors.push_back(pixel);
  }
  return colors;
}

/// The least step at which text has contrast with all of the colours: the more of the ground, the
/// more contrast.
unsigned least_step(const std::vector<std::uint32_t>& colors, const Theme& theme) {
  unsigned none = 0;  // all before has too little
  unsigned enough = dimming_steps;
  while (none < enough) {
    const unsigned middle = (none + enough) / 2;
    if (have_contrast(colors, theme, middle)) {
      enough = middle;
    } else {
      none = middle + 1;
    }
  }
  return enough;
}

}  // namespace

Theme lifted(Theme theme) {
  const auto lift = [&](Color& color) {
    const auto half = [](std::uint8_t a, std::uint8_t b) {
      return static_cast<std::uint8_t>((a + b + 1) / 2);
    };
    color = {half(color.red, theme.passage.red), half(color.green, theme.passage.green),
             half(color.blue, theme.passage.blue)};
  };
  lift(theme.salutation);
  lift(theme.caption);
  lift(theme.credit);
  return theme;
}

Backdrop dimmed(const Image& image, const Theme& theme) {
  const Channels ground = channels_of(theme.ground);
  Backdrop backdrop{image, 0};
  for (std::uint32_t& pixel : backdrop.image.pixels) pixel = opaque(pixel, ground);
  const unsigned step = least_step(colors_in(backdrop.image.pixels), theme);
  const auto tables = tables_for(step, ground);
  for (std::uint32_t& pixel : backdrop.image.pixels) {
    const Color color = color_of(pixel, tables);
    pixel = 0xFF000000U | std::uint32_t{color.red} << 16U | std::uint32_t{color.green} << 8U |
            color.blue;
  }
  backdrop.shade = static_cast<double>(step) / dimming_steps;
  return backdrop;
}

}  // namespace lectern::slide
