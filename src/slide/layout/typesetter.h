// Sets stretches of text in lines at their language's size, leading and measure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/language_tag.h"
#include "slide/block.h"
#include "slide/layout/cuts.h"
#include "slide/panel.h"
#include "slide/style.h"
#include "text/break/function_words.h"
#include "text/font/fonts.h"
#include "text/ink.h"
#include "text/paragraph.h"

namespace lectern::slide {

/// How a text is written: the same language may run down in a passage and across in a label.
struct TextStyle {
  LanguageTag language;
  text::Writing writing = text::Writing::Horizontal;
  text::Weight weight = text::Weight::Regular;
  friend auto operator<=>(const TextStyle&, const TextStyle&) = default;
};

/// A language's letters, in ems: as far as its own texts reach, since a font's ascent and descent
/// leave room for stacks of marks that most texts never write.
struct Metrics {
  float ascent = 0;        ///< of a line that runs down, to the right of its middle
  float descent = 0;       ///< and to the left
  float leading = 0;       ///< from one line to the next, at the least
  float mean_advance = 0;  ///< of a character, spaces included
  float cap_height = 0;    ///< of the Latin-sized capital that legibility is judged by
  double scale = 1;        ///< how much larger than Latin its script is set
};

/// What legibility is judged by where a script has no capitals: those of the Latin it is set with,
/// in ems.
inline constexpr float latin_cap_height = 0.714F;

/// The em in whole pixels, one at the least, of a script that is set beside Latin of `em`, or
/// larger where its capitals would not reach `least_cap_height`.
Pixels size_of(const Metrics& metrics, Pixels em, Pixels least_cap_height);

/// Lines that have been set but not placed yet.
struct SetLines {
  TextStyle style;
  Pixels size = 0;
  Metrics metrics;
  std::vector<text::Line> lines;
  int hanging = 0;  ///< pixels by which lines are indented that continue one of the author's

  /// Pixels before the line.
  int indent(const text::Line& line) const { return line.continues ? hanging : 0; }
  /// Across its lines: the height of lines that run across, the width of those that run down.
  int extent() const;
  /// Of the longest line.
  int length() const;
};

/// How much there is to read.
struct Count {
  std::size_t words = 0;
  std::size_t characters = 0;  ///< graphemes, without spaces
};

/// Keeps what it has shaped and counted, so that trying another size or width costs only line
/// breaking.
class Typesetter {
 public:
  /// All must outlive this.
  Typesetter(const Style& style, const text::FunctionWordLists& words, text::Fonts& fonts)
      : style_(style), words_(words), fonts_(fonts), cuts_(words) {}

  /// The shaped paragraph; the reference holds until the next is shaped.
  const text::Paragraph& shaped(const std::string& text, const TextStyle& style);

  Count count(const std::string& text, const LanguageTag& language);

  Cuts& cuts() { return cuts_; }

  /// Why nothing can be set in the language, as for a font that is missing; empty where it can.
  std::string hindrance(const LanguageTag& language);

  /// Whether there is a model of its phrases.
  bool knows_phrases(const LanguageTag& language) const {
    return !words_.of(language).phrases().empty();
  }

  /// The style of the language's passages.
  TextStyle style_of(const LanguageTag& language) const;

  /// `samples` are texts of the language that its mean advance and its reach up and down are taken
  /// from, `others` (a title, a credit) add to its reach; asked for once, kept for later calls.
  const Metrics& metrics(const TextStyle& style, const std::vector<std::string>& samples = {},
                         const std::vector<std::string>& others = {});

  /// How much farther apart than the style has them the lines of a script with tall letters stand,
  /// as a factor; 1 of others.
  double tallness(const TextStyle& style);

  /// The longest a line may be at `size`, by characters and by `available`.
  int measure(const TextStyle& style, Pixels size, int available);

  /// Pixels between the ink of one line and that of the next.
  int line_gap(const TextStyle& style, Pixels size);

  /// As many lines as the style allows of one text.
  std::size_t most_lines() const { return static_cast<std::size_t>(style_.lines); }

  /// What so many lines take across them.
  int extent(std::size_t lines, const TextStyle& style, Pixels size);

  /// Lines that are balanced and end where a reader breathes, none longer than `length`.
  SetLines set(const std::string& text, const TextStyle& style, Pixels size, int length,
               text::Wrap wrap = text::Wrap::Balance, int hanging = 0);

 private:
  using Shaped = std::map<std::pair<std::string, TextStyle>, text::Paragraph>;
  struct Samples {
    text::Ink ink;  ///< in ems, as is the width
    Pixels width = 0;
    std::size_t characters = 0;
  };
  const text::Face& main_face(const LanguageTag& language);
  /// From baseline to baseline, in ems, of a script whose letters have room in it.
  float usual_leading(const LanguageTag& language) const;
  Samples sample(const std::vector<std::string>& texts, const TextStyle& style);
  /// In ems: how far apart the lines of the texts must be, however wide they are set, so that
  /// none touches another.
  float clearance(const std::vector<std::string>& texts, const TextStyle& style);

  const Style& style_;
  const text::FunctionWordLists& words_;
  text::Fonts& fonts_;
  Cuts cuts_;
  Shaped shaped_;
  Shaped shaped_before_;  // is forgotten when as much has been shaped again
  std::size_t shaped_bytes_ = 0;
  std::map<std::pair<std::string, LanguageTag>, Count> counted_;
  std::map<TextStyle, Metrics> metrics_;
};

/// What stands before the first line, and how far from it the lines begin.
struct SetMark {
  text::Line line;
  int indent = 0;
};

/// Places the lines in the area, which may be larger than they are: the first along the edge where
/// its writing begins, each starting where its language does, or behind the mark.
BlockPointer place(const SetLines& set_lines, Role role, Color color, const Rect& area,
                   std::optional<SetMark> mark = {});

}  // namespace lectern::slide
