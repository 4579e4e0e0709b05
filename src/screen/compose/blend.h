// How colour comes upon pixels and ink upon ink: the inner loops of the compositor.
#pragma once

#include <cstdint>
#include <span>

#include "base/color.h"
#include "screen/compose/picture.h"

namespace lectern::screen {

/// `value` ÷ 255 to the nearest whole number, exact up to 255 · 255.
constexpr std::uint32_t divide_by_255(std::uint32_t value) {
  value += 128;
  return (value + (value >> 8)) >> 8;
}

/// Lays the colour upon every pixel, `opacity` 255ths of it: each channel becomes
/// (old · (255 − opacity) + colour · opacity) ÷ 255, rounded.
void fill(std::span<Pixel> row, Color color, std::uint8_t opacity);

/// The same where `mask`, as long as the row, says how much of each pixel is covered: the opacity
/// is that coverage times `opacity` ÷ 255, rounded.
void blend(std::span<Pixel> row, std::span<const std::uint8_t> mask, Color color,
           std::uint8_t opacity);

/// Lays pixels with an alpha of their own upon others, `opacity` 255ths of them. `above`, as long
/// as the row, is 0xAARRGGBB with the colours already multiplied by their alpha.
void blend_over(std::span<Pixel> row, std::span<const std::uint32_t> above, std::uint8_t opacity);

/// Ink upon ink: the more of the two, for where glyphs of one block overlap they cover the same
/// part of a pixel (the joins of Arabic, a headline, a stroke drawn twice). Laying one over the
/// other, as if they had nothing in common, is more than three times as far from the union of the
/// outlines: tests/README.md. Both are as long.
void blend_max(std::span<std::uint8_t> mask, std::span<const std::uint8_t> ink);

/// The mean of every four columns, rounded: `columns` is four times as long as `pixels`.
void box_filter(std::span<std::uint8_t> pixels, std::span<const std::uint8_t> columns);

/// The uppermost byte of each ARGB pixel. Both are as long.
void copy_alpha(std::span<std::uint8_t> alpha, std::span<const std::uint32_t> argb);

/// The same, one pixel at a time: what the fast ones are measured against.
namespace scalar {

void fill(std::span<Pixel> row, Color color, std::uint8_t opacity);
void blend(std::span<Pixel> row, std::span<const std::uint8_t> mask, Color color,
           std::uint8_t opacity);
void blend_over(std::span<Pixel> row, std::span<const std::uint32_t> above, std::uint8_t opacity);
void blend_max(std::span<std::uint8_t> mask, std::span<const std::uint8_t> ink);
void box_filter(std::span<std::uint8_t> pixels, std::span<const std::uint8_t> columns);
void copy_alpha(std::span<std::uint8_t> alpha, std::span<const std::uint32_t> argb);

}  // namespace scalar
}  // namespace lectern::screen
