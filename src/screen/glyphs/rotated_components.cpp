// Walks composite glyphs (OpenType, glyf table, "composite glyph description").
#include "screen/glyphs/rotated_components.h"

#include <vector>

#include "screen/glyphs/virtual_sfnt.h"
#include "text/font/big_endian.h"

namespace lectern::screen {
namespace {

constexpr std::uint32_t arguments_are_words = 0x0001;
constexpr std::uint32_t has_scale = 0x0008;
constexpr std::uint32_t more_components = 0x0020;
constexpr std::uint32_t has_two_scales = 0x0040;
constexpr std::uint32_t has_two_by_two = 0x0080;

struct Component {
  std::uint32_t glyph = 0;
  bool turned = false;
  bool last = true;
  std::size_t end = 0;  // offset of the next one
};

/// The component at `offset`; where the bytes end too soon, one that leads nowhere.
Component component_at(std::span<const std::byte> outline, std::size_t offset) {
  const auto flags = text::big_endian(outline, offset, 2);
  const auto glyph = text::big_endian(outline, offset + 2, 2);
  if (!flags || !glyph) return {};
  Component component{*glyph, false, (*flags & more_components) == 0, offset + 4};
  component.end += *flags & arguments_are_words ? 4 : 2;
  if (*flags & has_scale) {
    component.end += 2;
  } else if (*flags & has_two_scales) {
    component.end += 4;
  } else if (*flags & has_two_by_two) {
    // x and y scale are outside, what turns or slants between them.
    component.turned = text::big_endian(outline, component.end + 2, 4).value_or(0) != 0;
    component.end += 8;
  }
  return component;
}

}  // namespace

RotatedComponents::RotatedComponents(const VirtualSfnt& font)
    : glyf_(font.table("glyf")),
      loca_(font.table("loca")),
      long_offsets_(text::big_endian(font.table("head"), 50, 2).value_or(0) != 0) {}

std::span<const std::byte> RotatedComponents::outline(std::uint32_t glyph) const {
  const std::size_t width = long_offsets_ ? 4 : 2;
  const std::size_t unit = long_offsets_ ? 1 : 2;
  const auto begin = text::big_endian(loca_, glyph * width, width);
  const auto end = text::big_endian(loca_, (glyph + 1) * width, width);
  if (!begin || !end || *begin >= *end || *end * unit > glyf_.size()) return {};
  return glyf_.subspan(*begin * unit, (*end - *begin) * unit);
}

bool RotatedComponents::in(std::uint32_t glyph) const {
  // Real glyphs have a handful of parts; a damaged one may hold itself.
  constexpr int most_parts = 256;
  constexpr std::size_t header_size = 10;
  std::vector<std::uint32_t> open{glyph};
  for (int part = 0; part < most_parts && !open.empty(); ++part) {
    const std::span<const std::byte> bytes = outline(open.back());
    open.pop_back();
    const bool composite = (text::big_endian(bytes, 0, 2).value_or(0) & 0x8000) != 0;
    Component component{0, false, !composite, header_size};
    while (!component.last) {
      component = component_at(bytes, component.end);
      if (component.turned) return true;
      open.push_back(component.glyph);
    }
  }
  return false;
}

}  // namespace lectern::screen
