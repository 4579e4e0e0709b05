// A paragraph in a language, analysed and shaped once, ready to be set at any width and size.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "text/break/function_words.h"
#include "text/font/fonts.h"
#include "text/line.h"

namespace lectern::text {

enum class Wrap {
  Greedy,   ///< as many words on each line as it holds
  Even,     ///< over exactly as many lines as Greedy, the most even, last included. As Greedy in a
            ///< long text that the font joins from end to end: lengths take shaping, and are many
  Balance,  ///< as Even, but lines end where a reader breathes: how text is set on slides
  Loose,    ///< as Balance, over one line more where there are words enough
};

/// A grapheme that no font of the language's stack and fallbacks covers.
struct MissingGlyph {
  ByteRange range;
  char32_t character = 0;
  std::string not_installed;  ///< a sentence on the pinned font that would have it; or empty
};

/// Immutable. Keeps pointers to faces: the Fonts it was made with must outlive it.
class Paragraph {
 public:
  /// `utf8` is one paragraph; a byte that is not UTF-8 is set as U+FFFD, a line terminator as a
  /// space, but for U+2028, which ends a line. Throws Failure when a font pinned for the language
  /// in its own script is missing. `words`, of the language, tell where lines had better not end;
  /// they must outlive this. Bold is what is installed in bold.
  Paragraph(std::string_view utf8, LanguageTag language, Fonts& fonts,
            Writing writing = Writing::Horizontal, const FunctionWords* words = nullptr,
            Weight weight = Weight::Regular);
  ~Paragraph();
  Paragraph(Paragraph&&) noexcept;
  Paragraph& operator=(Paragraph&&) noexcept;

  /// The text given, with U+FFFD for what was not UTF-8. Every byte offset that a paragraph gives
  /// out is one into this.
  const std::string& text() const;
  const LanguageTag& language() const;
  Direction direction() const;
  Writing writing() const;

  /// Sets the paragraph in lines no wider than `width`, at `size` pixels an em; of a line that runs
  /// down, the width is how far down it runs. A line is wider
  /// only where it holds a single grapheme that is itself wider. At least one line unless the text
  /// is empty or blank.
  std::vector<Line> lines(Pixels size, Pixels width, Wrap wrap) const;

  /// Whether a reader gains by Loose: something that is read in one breath is not torn then.
  bool reads_better_loose(Pixels size, Pixels width) const;

  /// What each of its line ends costs a reader (`break_costs`), but the last.
  std::vector<double> end_costs(Pixels size, Pixels width, Wrap wrap) const;

  /// How many lines Greedy would make; does not shape, so it is cheap enough for fitting.
  std::size_t line_count(Pixels size, Pixels width) const;

  /// The width of the whole text on one line, or of the widest of those that U+2028 ends.
  Pixels natural_width(Pixels size) const;

  /// The least width at which no word is broken.
  Pixels widest_word(Pixels size) const;

  /// The farthest any glyph face used here reaches above and below the baseline, in ems.
  float ascent() const;
  float descent() const;

  /// In the order of the text.
  const std::vector<MissingGlyph>& missing_glyphs() const;

 private:
  struct Analysis;
  std::unique_ptr<const Analysis> analysis_;
};

}  // namespace lectern::text
