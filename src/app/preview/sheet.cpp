#include "app/preview/sheet.h"

#include <memory>
#include <utility>

#include "screen/compose/compositor.h"
#include "show/frame.h"
#include "text/paragraph.h"
#include "text/script.h"

namespace lectern::app {
namespace {

constexpr int term_ems = 9;  // the width of the column of terms

class Sheet {
 public:
  Sheet(Size size, int em, Color ground, text::Fonts& fonts)
      : size_(size), em_(em), fonts_(fonts), frame_{ground, {}, {}, {}}, baseline_(em * 3 / 2) {}

  void write(const SheetLine& line) {
    const int indent = line.term.empty() ? 0 : term_ems * em_;
    if (!line.term.empty()) place(set(line.term, {}, indent - em_), 0, baseline_, line.color);
    const int width = size_.width - 2 * em_ - indent;
    const bool leftward =
        !line.language.empty() && text::direction_of(line.language) == text::Direction::RightToLeft;
    for (text::Line& set_line : set(line.text, line.language, width)) {
      if (baseline_ + em_ / 2 > size_.height) return;
      const int shift = leftward ? width - static_cast<int>(set_line.width) : 0;
      std::vector<text::Line> one;
      one.push_back(std::move(set_line));
      place(std::move(one), indent + shift, baseline_, line.color);
      baseline_ += leading();
    }
  }

  const show::Frame& frame() const { return frame_; }

 private:
  int leading() const { return em_ * 3 / 2; }

  std::vector<text::Line> set(const std::string& text, const LanguageTag& language, int width) {
    const text::Paragraph paragraph(text, language.empty() ? *LanguageTag::parse("en") : language,
                                    fonts_);
    return paragraph.lines(static_cast<Pixels>(em_), static_cast<Pixels>(width),
                           text::Wrap::Greedy);
  }

  void place(std::vector<text::Line> lines, int indent, int baseline, Color color) {
    slide::Block block;
    block.color = color;
    for (text::Line& line : lines) {
      block.lines.push_back({std::move(line), static_cast<Pixels>(em_ + indent), baseline});
    }
    frame_.items.push_back({std::make_shared<const slide::Block>(std::move(block))});
  }

  Size size_;
  int em_;
  text::Fonts& fonts_;
  show::Frame frame_;
  int baseline_;
};

}  // namespace

screen::Picture draw_sheet(const std::vector<SheetLine>& lines, Size size, int em, Color ground,
                           text::Fonts& fonts) {
  Sheet sheet(size, em, ground, fonts);
  for (const SheetLine& line : lines) sheet.write(line);
  screen::Compositor compositor(size, Rotation::None);
  compositor.compose(sheet.frame());
  return compositor.picture();
}

}  // namespace lectern::app
