#include "screen/glyphs/strikes.h"

#include <algorithm>

#include "base/failure.h"
#include "text/font/big_endian.h"

namespace lectern::screen {
namespace {

// OpenType 1.9, "CBLC": the table's header, and of each BitmapSize record its length and ppemY.
constexpr std::size_t cblc_header_size = 8;
constexpr std::size_t bitmap_record_size = 48;
constexpr std::size_t ppem_y_offset = 45;

// No emoji is as wide; a damaged font's may be anything, and fills the memory once enlarged.
constexpr int widest_in_ems = 3;

std::vector<int> sizes_of(std::span<const std::byte> cblc) {
  std::vector<int> sizes;
  const std::uint32_t count = text::big_endian(cblc, 4, 4).value_or(0);
  for (std::size_t i = 0; i < count; ++i) {
    const auto size =
        text::big_endian(cblc, cblc_header_size + i * bitmap_record_size + ppem_y_offset, 1);
    if (!size) break;
    sizes.push_back(static_cast<int>(*size));
  }
  return sizes;
}

}  // namespace

bool Strikes::in(const VirtualSfnt& sfnt) {
  return !sfnt.table("CBDT").empty() && !sfnt.table("CBLC").empty() && sfnt.table("glyf").empty() &&
         sfnt.table("CFF ").empty() && sfnt.table("CFF2").empty();
}

Strikes::Strikes(const VirtualSfnt& sfnt) : sfnt_(sfnt), sizes_(sizes_of(sfnt.table("CBLC"))) {
  if (nearest(1) < 0) throw Failure("the font's bitmaps have no size");
}

/// The smallest strike that need not be enlarged, else the largest; -1 when there is none.
int Strikes::nearest(int size) const {
  int best = -1;
  for (int i = 0; i < static_cast<int>(sizes_.size()); ++i) {
    const int here = sizes_[static_cast<std::size_t>(i)];
    const int chosen = best < 0 ? 0 : sizes_[static_cast<std::size_t>(best)];
    const bool better = chosen < size ? here > chosen : here >= size && here < chosen;
    if (here > 0 && better) best = i;
  }
  return best;
}

Strikes::Strike& Strikes::strike(int index) {
  const auto known = open_.find(index);
  if (known != open_.end()) return known->second;
  constexpr unsigned dpi = 72;
  SdlStream stream = open_stream(sfnt_);
  // For a font without outlines SDL_ttf takes the size for the number of a strike.
  TtfFont font(TTF_OpenFontIndexDPIRW(stream.get(), 0, index, 0, dpi, dpi));
  if (!font) throw sdl_failure("cannot use a font");
  return open_.emplace(index, Strike{std::move(stream), std::move(font)}).first->second;
}

Sprite Strikes::draw(std::uint32_t glyph, int size) {
  const int index = nearest(size);
  const int own_size = sizes_[static_cast<std::size_t>(index)];
  const auto drawn = draw_glyph(strike(index).font.get(), {own_size, own_size}, glyph);
  if (!drawn || std::max(drawn->part.width, drawn->part.height) > widest_in_ems * own_size) {
    return {};
  }
  Sprite sprite{drawn->part, {}};
  for (int y = sprite.bounds.y; y < sprite.bounds.bottom(); ++y) {
    const auto row = drawn->row(y);
    sprite.pixels.insert(sprite.pixels.end(), row.begin(), row.end());
  }
  return resampled(sprite, own_size, size);
}

}  // namespace lectern::screen
