#include "screen/compose/blend.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace lectern::screen {
namespace scalar {
namespace {

Pixel mix(Pixel old, Pixel color, std::uint32_t alpha) {
  Pixel mixed = 0;
  for (int shift = 0; shift < 24; shift += 8) {
    const std::uint32_t below = old >> shift & 0xFF;
    const std::uint32_t above = color >> shift & 0xFF;
    mixed |= divide_by_255(below * (255 - alpha) + above * alpha) << shift;
  }
  return mixed;
}

}  // namespace

void fill(std::span<Pixel> row, Color color, std::uint8_t opacity) {
  for (Pixel& pixel : row) pixel = mix(pixel, to_pixel(color), opacity);
}

void blend(std::span<Pixel> row, std::span<const std::uint8_t> mask, Color color,
           std::uint8_t opacity) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    row[i] = mix(row[i], to_pixel(color), divide_by_255(std::uint32_t{mask[i]} * opacity));
  }
}

void blend_over(std::span<Pixel> row, std::span<const std::uint32_t> above, std::uint8_t opacity) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::uint32_t free = 255 - divide_by_255((above[i] >> 24) * opacity);
    Pixel mixed = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      mixed |= (divide_by_255((row[i] >> shift & 0xFF) * free) +
                divide_by_255((above[i] >> shift & 0xFF) * opacity))
               << shift;
    }
    row[i] = mixed;
  }
}

void blend_max(std::span<std::uint8_t> mask, std::span<const std::uint8_t> ink) {
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] = std::max(mask[i], ink[i]);
}

void box_filter(std::span<std::uint8_t> pixels, std::span<const std::uint8_t> columns) {
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const std::uint8_t* four = &columns[i * 4];
    pixels[i] = static_cast<std::uint8_t>((four[0] + four[1] + four[2] + four[3] + 2) / 4);
  }
}

void copy_alpha(std::span<std::uint8_t> alpha, std::span<const std::uint32_t> argb) {
  for (std::size_t i = 0; i < alpha.size(); ++i)
    alpha[i] = static_cast<std::uint8_t>(argb[i] >> 24);
}

}  // namespace scalar

namespace {

// The compiler's vector extensions: SSE2, NEON, or plain words where there is neither.
using Bytes4 = std::uint8_t __attribute__((vector_size(4)));
using Bytes8 = std::uint8_t __attribute__((vector_size(8)));
using Bytes16 = std::uint8_t __attribute__((vector_size(16)));
using Words8 = std::uint16_t __attribute__((vector_size(16)));
using Longs4 = std::uint32_t __attribute__((vector_size(16)));

constexpr std::size_t bytes_at_once = 16;
constexpr std::size_t pixels_at_once = bytes_at_once / sizeof(Pixel);

Bytes16 load(const void* from) {
  Bytes16 bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

void store(void* to, Bytes16 bytes) { std::memcpy(to, &bytes, sizeof bytes); }

/// Sixteen bytes widened, to be calculated with.
struct Words16 {
  Words8 low;
  Words8 high;
};

Words8 widen(Bytes8 bytes) { return __builtin_convertvector(bytes, Words8); }

Words16 widen(Bytes16 bytes) {
  return {widen(__builtin_shufflevector(bytes, bytes, 0, 1, 2, 3, 4, 5, 6, 7)),
          widen(__builtin_shufflevector(bytes, bytes, 8, 9, 10, 11, 12, 13, 14, 15))};
}

Bytes16 narrow(Words16 words) {
  const auto low = __builtin_convertvector(words.low, Bytes8);
  const auto high = __builtin_convertvector(words.high, Bytes8);
  return __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}

/// `calculate` on each half of what is widened.
template <typename Calculate, typename... Bytes>
Bytes16 widely(Calculate calculate, Bytes... bytes) {
  return narrow({calculate(widen(bytes).low...), calculate(widen(bytes).high...)});
}

// As divide_by_255() has it: no step leaves 16 bits.
Words8 divide(Words8 values) {
  values += 128;
  return (values + (values >> 8)) >> 8;
}

Bytes16 mix(Bytes16 old, Bytes16 color, Bytes16 alpha) {
  return widely([](Words8 below, Words8 above,
                   Words8 share) { return divide(below * (255 - share) + above * share); },
                old, color, alpha);
}

Bytes16 times(Bytes16 mask, std::uint8_t opacity) {
  return widely([opacity](Words8 each) { return divide(each * opacity); }, mask);
}

Bytes16 repeat(Pixel pixel) {
  Bytes16 bytes;
  for (std::size_t i = 0; i < pixels_at_once; ++i) {
    std::memcpy(reinterpret_cast<std::byte*>(&bytes) + i * sizeof pixel, &pixel, sizeof pixel);
  }
  return bytes;
}

/// Four pixels' worth of alpha, from the `quarter`th four of sixteen.
template <int quarter>
Bytes16 spread(Bytes16 alpha) {
  constexpr int a = quarter * 4;
  return __builtin_shufflevector(alpha, alpha, a, a, a, a, a + 1, a + 1, a + 1, a + 1, a + 2, a + 2,
                                 a + 2, a + 2, a + 3, a + 3, a + 3, a + 3);
}

template <int quarter>
void blend_four(Pixel* pixels, Bytes16 color, Bytes16 alpha) {
  Pixel* const four = pixels + quarter * pixels_at_once;
  store(four, mix(load(four), color, spread<quarter>(alpha)));
}

bool all(const std::uint8_t* sixteen, std::uint64_t eight_same) {
  std::uint64_t halves[2];
  std::memcpy(halves, sixteen, sizeof halves);
  return halves[0] == eight_same && halves[1] == eight_same;
}

}  // namespace

void fill(std::span<Pixel> row, Color color, std::uint8_t opacity) {
  if (opacity == 255) {
    std::ranges::fill(row, to_pixel(color));
    return;
  }
  const Bytes16 colors = repeat(to_pixel(color));
  const Bytes16 alpha = Bytes16{} + opacity;
  std::size_t i = 0;
  for (; i + pixels_at_once <= row.size(); i += pixels_at_once) {
    store(&row[i], mix(load(&row[i]), colors, alpha));
  }
  scalar::fill(row.subspan(i), color, opacity);
}

void blend(std::span<Pixel> row, std::span<const std::uint8_t> mask, Color color,
           std::uint8_t opacity) {
  assert(mask.size() == row.size());
  const Pixel pixel = to_pixel(color);
  const Bytes16 colors = repeat(pixel);
  std::size_t i = 0;
  for (; i + bytes_at_once <= row.size(); i += bytes_at_once) {
    if (all(&mask[i], 0)) continue;  // most of a line of text is not ink
    if (opacity == 255 && all(&mask[i], ~std::uint64_t{0})) {
      std::fill_n(&row[i], bytes_at_once, pixel);
      continue;
    }
    const Bytes16 alpha = times(load(&mask[i]), opacity);
    blend_four<0>(&row[i], colors, alpha);
    blend_four<1>(&row[i], colors, alpha);
    blend_four<2>(&row[i], colors, alpha);
    blend_four<3>(&row[i], colors, alpha);
  }
  scalar::blend(row.subspan(i), mask.subspan(i), color, opacity);
}

void blend_over(std::span<Pixel> row, std::span<const std::uint32_t> above, std::uint8_t opacity) {
  assert(above.size() == row.size());
  std::size_t i = 0;
  for (; i + pixels_at_once <= row.size(); i += pixels_at_once) {
    Longs4 pixels;
    std::memcpy(&pixels, &above[i], sizeof pixels);
    const auto alpha = times(Bytes16((pixels >> 24) * 0x01010101U), opacity);
    const auto colors = times(Bytes16(pixels & 0x00FFFFFFU), opacity);
    store(&row[i], mix(load(&row[i]), Bytes16{}, alpha) + colors);
  }
  scalar::blend_over(row.subspan(i), above.subspan(i), opacity);
}

void blend_max(std::span<std::uint8_t> mask, std::span<const std::uint8_t> ink) {
  assert(ink.size() == mask.size());
  std::size_t i = 0;
  for (; i + bytes_at_once <= mask.size(); i += bytes_at_once) {
    const Bytes16 old = load(&mask[i]);
    const Bytes16 more = load(&ink[i]);
    store(&mask[i], more > old ? more : old);
  }
  scalar::blend_max(mask.subspan(i), ink.subspan(i));
}

void box_filter(std::span<std::uint8_t> pixels, std::span<const std::uint8_t> columns) {
  assert(columns.size() == pixels.size() * 4);
  std::size_t i = 0;
  for (; i + 4 <= pixels.size(); i += 4) {
    Words8 pairs;
    std::memcpy(&pairs, &columns[i * 4], sizeof pairs);
    pairs = (pairs & 0xFF) + (pairs >> 8);
    Longs4 sums;
    std::memcpy(&sums, &pairs, sizeof sums);
    sums = ((sums & 0xFFFF) + (sums >> 16) + 2) >> 2;
    const auto means = __builtin_convertvector(sums, Bytes4);
    std::memcpy(&pixels[i], &means, sizeof means);
  }
  scalar::box_filter(pixels.subspan(i), columns.subspan(i * 4));
}

void copy_alpha(std::span<std::uint8_t> alpha, std::span<const std::uint32_t> argb) {
  assert(argb.size() == alpha.size());
  std::size_t i = 0;
  for (; i + 4 <= alpha.size(); i += 4) {
    Longs4 pixels;
    std::memcpy(&pixels, &argb[i], sizeof pixels);
    const auto bytes = __builtin_convertvector(pixels >> 24, Bytes4);
    std::memcpy(&alpha[i], &bytes, sizeof bytes);
  }
  scalar::copy_alpha(alpha.subspan(i), argb.subspan(i));
}

}  // namespace lectern::screen
