// Light text on dark and dark text on light: the same letters weigh the same, in light.
#include "screen/glyphs/weight.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

#include "screen/compose/blend.h"
#include "screen/compose/compositor.h"
#include "screen/glyphs/glyph_rasteriser.h"
#include "screen/glyphs/mask.h"
#include "shaped.h"
#include "support/noto.h"

namespace lectern::screen {
namespace {

constexpr Size panel{1100, 260};
constexpr Color black{0, 0, 0};
constexpr Color white{255, 255, 255};

/// The colours of a theme's passage.
struct Theme {
  std::string_view name;
  Color ink;
  Color ground;
};

constexpr Theme night{"night", {0xf4, 0xf1, 0xea}, {0x0f, 0x14, 0x1c}};
constexpr Theme day{"day", {0x16, 0x19, 0x1f}, {0xf7, 0xf5, 0xf0}};
constexpr Theme contrast{"contrast", white, black};
constexpr Theme caption{"night caption", {0xb9, 0xc4, 0xd4}, {0x0f, 0x14, 0x1c}};
constexpr Theme credit{"day credit", {0x4a, 0x52, 0x61}, {0xf7, 0xf5, 0xf0}};

/// Relative luminance, as WCAG 2.2 has it.
double light_of(Pixel pixel) {
  const auto linear = [pixel](int shift) {
    const double value = (pixel >> shift & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

std::vector<slide::PlacedLine> paragraph(const text::Face& face, Pixels size) {
  const char* texts[] = {"Each individual State has the responsibility",
                         "to protect its populations",
                         "from genocide, war crimes, ethnic cleansing"};
  std::vector<slide::PlacedLine> lines;
  int baseline = 60;
  for (const char* text : texts) {
    lines.push_back({shaped(face, size, text), 10, baseline});
    baseline += static_cast<int>(size * 1.4F);
  }
  return lines;
}

/// How many pixels' worth of light the ink takes or gives.
double weight_in_light(std::span<const Pixel> pixels, const Theme& theme) {
  const double ground = light_of(to_pixel(theme.ground));
  const double ink = light_of(to_pixel(theme.ink));
  double sum = 0;
  for (const Pixel pixel : pixels) sum += (light_of(pixel) - ground) / (ink - ground);
  return sum;
}

}  // namespace

TEST_CASE("a weight begins at none, ends at all and never falls") {
  const Color colors[] = {black,   white,         night.ink, night.ground,
                          day.ink, {200, 30, 30}, {0, 80, 0}};
  for (const Color ink : colors) {
    for (const Color ground : colors) {
      const Weight weight = weight_of(ink, ground);
      CHECK(weight.front() == 0);
      CHECK(weight.back() == 255);
      CHECK(std::ranges::is_sorted(weight));
    }
  }
  for (std::size_t i = 0; i < 256; ++i) CHECK(weight_of(black, black)[i] == i);
}

TEST_CASE("half a pixel gives half the light between ink and ground") {
  CHECK(weight_of(white, black)[128] == 188);  // sRGB of half the light
  CHECK(weight_of(black, white)[128] == 68);
  for (const Theme& theme : {night, day, contrast, caption, credit}) {
    CAPTURE(std::string(theme.name));
    const Weight weight = weight_of(theme.ink, theme.ground);
    for (unsigned coverage = 0; coverage < 256; ++coverage) {
      Pixel pixel = to_pixel(theme.ground);
      const std::uint8_t share = weight[coverage];
      blend({&pixel, 1}, {&share, 1}, theme.ink, 255);
      CHECK(std::abs(weight_in_light({&pixel, 1}, theme) - coverage / 255.0) <= 0.006);
    }
  }
}

TEST_CASE("a paragraph weighs the same light on dark and dark on light, and as much as it covers") {
  const text::Face faces[] = {noto("NotoSans-Regular"), noto("NotoSerif-Regular")};
  for (const text::Face& face : faces) {
    for (const Pixels size : {22.0F, 48.0F}) {
      GlyphRasteriser glyphs;
      const auto lines = paragraph(face, size);
      const Mask mask = rasterise(*block_of(lines), panel, glyphs);
      double covered = 0;
      for (const std::uint8_t value : mask.coverage()) covered += value / 255.0;

      for (const Theme& theme : {night, day, contrast, caption, credit}) {
        Compositor compositor(panel, Rotation::None);
        compositor.compose({theme.ground, {}, {{block_of(lines, theme.ink)}}});
        const double weight = weight_in_light(compositor.picture().pixels(), theme) / covered;

        std::vector<Pixel> plain(mask.coverage().size(), to_pixel(theme.ground));
        blend(plain, mask.coverage(), theme.ink, 255);
        MESSAGE(face.postscript_name()
                << " at " << size << " pixels, " << std::string(theme.name) << ": " << weight
                << " of what it covers; mixed without weight "
                << weight_in_light(plain, theme) / covered);
        CHECK(weight == doctest::Approx(1).epsilon(0.002));
      }
    }
  }
}

TEST_CASE("a fade goes evenly from the ground to the weighted picture") {
  const text::Face face = noto("NotoSans-Regular");
  const slide::BlockPointer block = block_of(paragraph(face, 40), night.ink);
  const auto composed = [&](show::Opacity opacity) {
    Compositor compositor(panel, Rotation::None);
    compositor.compose({night.ground, {}, {{block, opacity}}});
    return compositor.picture();
  };
  const Picture none = composed(0);
  const Picture whole = composed(255);
  const Picture half = composed(128);
  int largest = 0;
  for (std::size_t i = 0; i < half.pixels().size(); ++i) {
    for (int shift = 0; shift < 24; shift += 8) {
      const auto channel = [&](const Picture& picture) {
        return static_cast<int>(picture.pixels()[i] >> shift & 0xFF);
      };
      const int between = channel(none) + (channel(whole) - channel(none)) * 128 / 255;
      largest = std::max(largest, std::abs(channel(half) - between));
    }
  }
  CHECK(largest <= 1);
}

TEST_CASE("another ground weighs a block that is already shown anew") {
  const text::Face face = noto("NotoSans-Regular");
  const slide::BlockPointer block = block_of(paragraph(face, 40), {128, 128, 128});
  Compositor compositor(panel, Rotation::None);
  compositor.compose({black, {}, {{block}}});
  compositor.compose({white, {}, {{block}}});
  Compositor alone(panel, Rotation::None);
  alone.compose({white, {}, {{block}}});
  CHECK(std::ranges::equal(compositor.picture().pixels(), alone.picture().pixels()));
}

}  // namespace lectern::screen
