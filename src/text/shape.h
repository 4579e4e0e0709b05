// Glyphs for a stretch of one run, by HarfBuzz.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/language_tag.h"
#include "base/range.h"
#include "text/codepoints.h"
#include "text/runs/itemise.h"

namespace lectern::text {

/// Distances in the face's font units; y runs up.
struct ShapedGlyph {
  std::uint32_t id = 0;
  std::size_t cluster = 0;  ///< index of the first character of the cluster
  std::int32_t x_offset = 0;
  std::int32_t y_offset = 0;
  std::int32_t advance = 0;  ///< along the line
  bool safe_before = true;   ///< shaping apart what is before the cluster changes nothing
};

/// Shapes parts of one text, which must outlive it.
class Shaper {
 public:
  Shaper(const Codepoints& text, const LanguageTag& language);

  /// The glyphs of `part`, which lies within the run, from left to right or from the top. Letters
  /// beyond its ends are seen as context only: an Arabic letter keeps the form that its neighbours
  /// give it. Of brackets and points of Chinese and Japanese that follow each other one leaves out
  /// the half of its square that is blank (JLREQ 3.1.4, CLREQ 3.1.6).
  std::vector<ShapedGlyph> shape(const Run& run, IndexRange part) const;

  /// An opening bracket of these as it is at the beginning of a line, without its blank half;
  /// nothing where the character is none.
  std::optional<ShapedGlyph> opening(const Run& run, std::size_t index) const;

  /// The width of the same glyphs, in ems.
  double width(const Run& run, IndexRange part) const;

  /// The glyph that shows a hyphen at the end of a line in this run's face; id 0 where it has none.
  ShapedGlyph hyphen(const Run& run) const;
  /// Its width, in ems.
  double hyphen_width(const Run& run) const;

 private:
  std::vector<ShapedGlyph> shape(const Run& run, IndexRange part,
                                 const std::vector<IndexRange>& halved) const;
  /// Those in the part that leave out the half of their square.
  std::vector<IndexRange> halved_in(const Run& run, IndexRange part) const;

  const Codepoints& text_;
  hb_language_t language_;
  bool has_central_points_;  ///< in the middle of their squares
  Handle<hb_buffer_t, hb_buffer_destroy> buffer_;
};

}  // namespace lectern::text
