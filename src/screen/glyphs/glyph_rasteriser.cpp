#include "screen/glyphs/glyph_rasteriser.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <unordered_map>

#include "screen/compose/blend.h"
#include "screen/glyphs/rotated_components.h"
#include "screen/glyphs/sfnt_stream.h"
#include "screen/glyphs/strikes.h"
#include "screen/glyphs/ttf_glyph.h"
#include "screen/glyphs/virtual_sfnt.h"

namespace lectern::screen {
namespace {

constexpr unsigned pixel_dpi = 72;  // a point is a pixel
constexpr unsigned column_dpi = pixel_dpi * columns_per_pixel;

class TtfLibrary {
 public:
  TtfLibrary() {
    if (TTF_Init() != 0) throw sdl_failure("cannot draw text");
  }
  ~TtfLibrary() { TTF_Quit(); }
  TtfLibrary(const TtfLibrary&) = delete;
  TtfLibrary& operator=(const TtfLibrary&) = delete;
};

/// A font as SDL_ttf has it, at one size and so many rows to a pixel at a time.
class Setting {
 public:
  Setting(const VirtualSfnt& sfnt, int rows_per_pixel)
      : stream_(open_stream(sfnt)),
        rows_per_pixel_(rows_per_pixel),
        font_(TTF_OpenFontIndexDPIRW(stream_.get(), 0, size_, 0, column_dpi, row_dpi())) {
    if (!font_) throw sdl_failure("cannot use a font");
    TTF_SetFontHinting(font_.get(), TTF_HINTING_NONE);
    TTF_SetFontKerning(font_.get(), 0);
  }

  GlyphBitmap draw(std::uint32_t glyph, int size);

 private:
  unsigned row_dpi() const { return pixel_dpi * static_cast<unsigned>(rows_per_pixel_); }
  void set_size(int size);

  SdlStream stream_;  // SDL_ttf reads it as long as the font lives
  int rows_per_pixel_;
  int size_ = 1;
  TtfFont font_;
};

void Setting::set_size(int size) {
  if (size == size_) return;
  if (TTF_SetFontSizeDPI(font_.get(), size, column_dpi, row_dpi()) != 0) {
    throw sdl_failure("cannot set text at " + std::to_string(size) + " pixels");
  }
  size_ = size;
}

struct Key {
  const text::Face* face;
  std::uint32_t glyph;
  int size;
  SubpixelPhase phase;
  friend bool operator==(const Key&, const Key&) = default;
};

struct KeyHash {
  std::size_t operator()(const Key& key) const {
    const auto phase = static_cast<std::uint64_t>(key.phase.sideways ? 1 + key.phase.quarter : 0);
    const auto rest =
        phase << 48 ^ std::uint64_t{key.glyph} << 16 ^ static_cast<std::uint64_t>(key.size);
    // A multiplication by 2⁶⁴ ÷ φ spreads glyphs of neighbouring numbers.
    return std::hash<const text::Face*>{}(key.face) ^ (rest * 0x9E3779B97F4A7C15U >> 7);
  }
};

/// The alpha of a glyph's pixels.
std::vector<std::uint8_t> alpha_of(const TtfGlyph& glyph) {
  const auto width = static_cast<std::size_t>(glyph.part.width);
  std::vector<std::uint8_t> alpha(width * static_cast<std::size_t>(glyph.part.height));
  for (int y = 0; y < glyph.part.height; ++y) {
    copy_alpha(std::span(alpha).subspan(static_cast<std::size_t>(y) * width, width),
               glyph.row(glyph.part.y + y));
  }
  return alpha;
}

/// Makes of every so many rows one, their mean.
GlyphBitmap with_rows_gathered(const GlyphBitmap& fine, int rows_per_pixel) {
  const Rect& from = fine.bounds;
  const int top = floor_divide(from.y, rows_per_pixel);
  const int bottom = floor_divide(from.bottom() - 1, rows_per_pixel) + 1;
  GlyphBitmap coarse{{from.x, top, from.width, bottom - top}, {}, nullptr};
  const auto width = static_cast<std::size_t>(from.width);
  std::vector<int> sums(width * static_cast<std::size_t>(coarse.bounds.height), rows_per_pixel / 2);
  for (std::size_t i = 0; i < fine.coverage.size(); ++i) {
    const int y = floor_divide(from.y + static_cast<int>(i / width), rows_per_pixel) - top;
    sums[static_cast<std::size_t>(y) * width + i % width] += fine.coverage[i];
  }
  for (const int sum : sums) {
    coarse.coverage.push_back(static_cast<std::uint8_t>(sum / rows_per_pixel));
  }
  return coarse;
}

/// Turned a quarter clockwise, as many rows to a pixel as it had columns, and so much lower.
GlyphBitmap turned(const GlyphBitmap& upright, int lower) {
  const Rect& from = upright.bounds;
  GlyphBitmap result{{-from.bottom(), from.x + lower, from.height, from.width}, {}, nullptr};
  result.coverage.resize(upright.coverage.size());
  const auto width = static_cast<std::size_t>(from.width);
  const auto height = static_cast<std::size_t>(from.height);
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      result.coverage[x * height + (height - 1 - y)] = upright.coverage[y * width + x];
    }
  }
  return result;
}

GlyphBitmap Setting::draw(std::uint32_t glyph, int size) {
  set_size(size);
  const auto drawn =
      draw_glyph(font_.get(), {size * columns_per_pixel, size * rows_per_pixel_}, glyph);
  if (!drawn) return {};
  return {drawn->part, alpha_of(*drawn), nullptr};
}

std::size_t bytes_of(const GlyphBitmap& bitmap) {
  const std::size_t pixels = bitmap.sprite ? bitmap.sprite->pixels.size() : 0;
  return bitmap.coverage.size() + pixels * sizeof(std::uint32_t);
}

/// A face and the ways in which its glyphs are drawn, each made ready when it is first needed.
class Font {
 public:
  explicit Font(const text::Face& face)
      : sfnt_(face.bytes(), face.index()), rotated_components_(sfnt_) {
    if (Strikes::in(sfnt_)) {
      strikes_.emplace(sfnt_);
    } else {
      wide_.emplace(sfnt_, 1);
    }
  }

  GlyphBitmap draw(std::uint32_t glyph, int size, SubpixelPhase phase) {
    if (glyph >= static_cast<std::uint32_t>(sfnt_.glyph_count())) return {};
    if (strikes_) return {{}, {}, std::make_shared<const Sprite>(strikes_->draw(glyph, size))};
    if (!phase.sideways && !rotated_components_.in(glyph)) return wide_->draw(glyph, size);
    if (!square_) square_.emplace(sfnt_, columns_per_pixel);
    const GlyphBitmap fine = square_->draw(glyph, size);
    if (fine.bounds.empty()) return {};
    return with_rows_gathered(phase.sideways ? turned(fine, phase.quarter) : fine,
                              columns_per_pixel);
  }

 private:
  VirtualSfnt sfnt_;
  RotatedComponents rotated_components_;
  std::optional<Strikes> strikes_;  // instead of outlines
  std::optional<Setting> wide_;     // pixels of four columns and one row
  std::optional<Setting> square_;   // of four columns and four rows
};

}  // namespace

struct GlyphRasteriser::State {
  explicit State(std::size_t bytes) : cache_bytes(bytes) {}

  Font& font(const text::Face& face) {
    std::optional<Font>& font = fonts[&face];
    try {
      if (!font) font.emplace(face);
    } catch (const Failure& failure) {
      throw Failure(face.file().string() + ": " + failure.what());
    }
    return *font;
  }

  const TtfLibrary library;
  std::unordered_map<const text::Face*, std::optional<Font>> fonts;
  std::unordered_map<Key, GlyphBitmapPointer, KeyHash> cache;
  const std::size_t cache_bytes;
  std::size_t used_bytes = 0;
};

GlyphRasteriser::GlyphRasteriser(std::size_t cache_bytes)
    : state_(std::make_unique<State>(cache_bytes)) {}

GlyphRasteriser::~GlyphRasteriser() = default;

GlyphBitmapPointer GlyphRasteriser::rasterise(const text::Face& face, int size, std::uint32_t glyph,
                                              SubpixelPhase phase) {
  assert(size >= 1);
  State& state = *state_;
  const Key key{&face, glyph, size, phase};
  if (const auto found = state.cache.find(key); found != state.cache.end()) return found->second;

  auto bitmap = std::make_shared<const GlyphBitmap>(state.font(face).draw(glyph, size, phase));
  constexpr std::size_t entry_bytes = sizeof(Key) + sizeof(GlyphBitmap) + 64;
  const std::size_t bytes = bytes_of(*bitmap) + entry_bytes;
  if (state.used_bytes + bytes > state.cache_bytes) {
    state.cache.clear();
    state.used_bytes = 0;
  }
  state.cache.emplace(key, bitmap);
  state.used_bytes += bytes;
  return bitmap;
}

}  // namespace lectern::screen
