// Which way lines run and follow each other, and how glyphs are turned on lines that run down.
#pragma once

#include <cstdint>

#include "base/language_tag.h"

namespace lectern::text {

enum class Writing {
  Horizontal,
  ColumnsFromRight,  ///< lines run down and follow each other to the left: Chinese, Japanese
  ColumnsFromLeft,   ///< lines run down and follow each other to the right: Mongolian
};

/// The way in which the texts of a kiosk are asked to run.
enum class WritingMode { Horizontal, Vertical };

/// Mongolian and Phags-pa script run in columns whatever is preferred, Chinese and Japanese where
/// `preferred` says so, and all others never.
Writing writing_of(const LanguageTag& language, WritingMode preferred);

inline bool is_vertical(Writing writing) { return writing != Writing::Horizontal; }

/// How a glyph is turned on its line.
enum class Orientation {
  Horizontal,  ///< the line runs across
  Upright,     ///< the line runs down, one glyph beneath the other
  Sideways,    ///< the line runs down and the glyph lies on it, turned a quarter clockwise
};

/// What a character asks for on a line that runs down (UAX #50, Vertical_Orientation).
enum class VerticalOrientation {
  Upright,
  Sideways,
  UprightIfDrawn,  ///< Tr: upright in a font with a glyph made for it, else sideways
};

VerticalOrientation vertical_orientation_of(std::uint32_t character);

}  // namespace lectern::text
