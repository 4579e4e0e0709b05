// All slides of a language, small, to be chosen from.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "base/problem.h"
#include "content/prepared_show.h"
#include "screen/compose/compositor.h"
#include "screen/compose/picture.h"
#include "show/show.h"

namespace lectern::app {

/// Drawn a few at a time while somebody looks. Those with findings are marked.
class ContactSheet {
 public:
  /// Begins with the slide of that number, from 0, chosen; it has one at least.
  ContactSheet(std::shared_ptr<const content::PreparedShow> prepared, const LanguageTag& language,
               std::size_t number, const Problems& problems, Size size);

  /// Some more of them; false where there are no more.
  bool draw_some(text::Fonts& fonts);
  /// Left or right, up or down, as far as there are slides.
  void move(int columns, int rows);
  /// What is there, if anything.
  bool choose(Point point);

  /// In the whole show.
  const show::Cue& chosen() const { return cues_[chosen_]; }
  const screen::Picture& picture() const { return picture_; }

 private:
  Rect cell(std::size_t index) const;
  void draw(std::size_t index, text::Fonts& fonts);
  void draw_border(std::size_t index, Color color);

  std::shared_ptr<const content::PreparedShow> prepared_;
  std::vector<show::Cue> cues_;
  std::vector<bool> found_;  // whether there is anything wrong with it
  screen::Picture picture_;
  screen::Compositor compositor_;
  int columns_ = 1;
  std::size_t chosen_ = 0;
  std::size_t drawn_ = 0;
};

}  // namespace lectern::app
