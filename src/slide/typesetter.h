// Sets stretches of text in lines at their language's size, leading and measure.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/language_tag.h"
#include "slide/block.h"
#include "slide/panel.h"
#include "slide/style.h"
#include "text/fonts.h"
#include "text/ink.h"
#include "text/paragraph.h"

namespace lectern::slide {

/// A language's letters, in ems: as far as its own texts reach, since a font's ascent and descent
/// leave room for stacks of marks that most texts never write.
struct Metrics {
  float ascent = 0;
  float descent = 0;
  float leading = 0;       ///< from baseline to baseline
  float mean_advance = 0;  ///< of a character, spaces included
  float cap_height = 0;    ///< of the Latin-sized capital that legibility is judged by
  double scale = 1;        ///< how much larger than Latin its script is set
};

/// Where lines go: a stretch of the panel's width. Lines start at its start edge: the left one
/// for a language that runs from left to right, else the right one.
struct Column {
  int x = 0;
  int width = 0;
};

/// Lines that have been set but have no place yet.
struct Setting {
  LanguageTag language;
  text::Direction direction = text::Direction::LeftToRight;
  Pixels size = 0;
  Metrics metrics;
  std::vector<text::Line> lines;

  int height() const;  ///< from the first line's ascent to the last line's descent
};

/// Keeps what it has shaped, so that trying another size or width costs only line breaking.
class Typesetter {
 public:
  Typesetter(const Style& style, text::Fonts& fonts) : style_(style), fonts_(fonts) {}

  /// The shaped paragraph; the reference holds as long as the typesetter.
  const text::Paragraph& shaped(const std::string& text, const LanguageTag& language);

  /// `samples` are texts of the language that its mean advance and its reach up and down are taken
  /// from, `others` (a title, a credit) add to its reach; asked for once, kept for later calls.
  const Metrics& metrics(const LanguageTag& language, const std::vector<std::string>& samples = {},
                         const std::vector<std::string>& others = {});

  /// The widest a line of the language may be at `size`, by characters and by `available`.
  int measure(const LanguageTag& language, Pixels size, int available);

  /// Pixels between the ink of one line and that of the next.
  int line_gap(const LanguageTag& language, Pixels size);

  /// How high the text would stand; lines are counted, not shaped.
  int height(const std::string& text, const LanguageTag& language, Pixels size, int width);

  /// Balanced lines.
  Setting set(const std::string& text, const LanguageTag& language, Pixels size, int width);

 private:
  struct Samples {
    text::Ink ink;  ///< in ems, as is the width
    Pixels width = 0;
    std::size_t characters = 0;
  };
  Samples sample(const std::vector<std::string>& texts, const LanguageTag& language);

  const Style& style_;
  text::Fonts& fonts_;
  std::map<std::pair<std::string, LanguageTag>, text::Paragraph> shaped_;
  std::map<LanguageTag, Metrics> metrics_;
};

/// Stands the lines in the column with the top of the first at `top`.
BlockPointer place(Setting setting, Role role, Color color, Column column, int top);

}  // namespace lectern::slide
