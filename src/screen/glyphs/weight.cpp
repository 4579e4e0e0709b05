// Finds the shares, in whole numbers, so that they are the same on every machine.
#include "screen/glyphs/weight.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "screen/compose/blend.h"

namespace lectern::screen {
namespace {

/// IEC 61966-2-1, the light of a channel's values, in 65535ths.
std::array<std::int64_t, 256> lights() {
  std::array<std::int64_t, 256> light{};
  for (std::size_t i = 0; i < light.size(); ++i) {
    const double value = static_cast<double>(i) / 255;
    light[i] = std::lround(
        65535 * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4)));
  }
  return light;
}

/// The light of the ground with each share of the ink mixed in.
std::array<std::int64_t, 256> lights_of_mixtures(Color ink, Color ground) {
  static const std::array<std::int64_t, 256> light = lights();
  std::array<std::int64_t, 256> mixed{};
  for (std::uint32_t share = 0; share < mixed.size(); ++share) {
    const auto channel = [&](std::uint32_t above, std::uint32_t below) {
      return light[divide_by_255(below * (255 - share) + above * share)];
    };
    // ITU-R BT.709, the share of each channel in what the eye sees as light
    mixed[share] = 2126 * channel(ink.red, ground.red) + 7152 * channel(ink.green, ground.green) +
                   722 * channel(ink.blue, ground.blue);
  }
  return mixed;
}

}  // namespace

Weight weight_of(Color ink, Color ground) {
  Weight weight{};
  for (std::size_t i = 0; i < weight.size(); ++i) weight[i] = static_cast<std::uint8_t>(i);
  std::array<std::int64_t, 256> mixed = lights_of_mixtures(ink, ground);
  const bool lighter = mixed.back() > mixed.front();
  if (!lighter) {
    for (std::int64_t& light : mixed) light = -light;
  }
  // Two colours that trade one channel for another may not grow lighter step by step.
  if (mixed.front() == mixed.back() || !std::ranges::is_sorted(mixed)) return weight;

  std::size_t share = 0;
  for (std::int64_t coverage = 0; coverage < 256; ++coverage) {
    const std::int64_t wanted = mixed.front() * (255 - coverage) + mixed.back() * coverage;
    while (share < 255 &&
           std::abs(mixed[share + 1] * 255 - wanted) <= std::abs(mixed[share] * 255 - wanted)) {
      ++share;
    }
    weight[static_cast<std::size_t>(coverage)] = static_cast<std::uint8_t>(share);
  }
  weight.front() = 0;
  return weight;
}

}  // namespace lectern::screen
