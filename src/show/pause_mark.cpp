#include "show/pause_mark.h"

#include <algorithm>

namespace lectern::show {

std::vector<Fill> pause_mark(const slide::Slides& slides, Point drift) {
  const Size panel = slides.panel.size;
  const int height = std::max(6, std::min(panel.width, panel.height) / 50);
  const int bar = height / 3;
  const Rect line = moved(slides.progress, drift);
  const int top = std::min(line.bottom() + height / 2, panel.height - height);
  const int left = line.x + (line.width - 3 * bar) / 2;
  const Color color = slides.theme.credit;
  return {{{left, top, bar, height}, color}, {{left + 2 * bar, top, bar, height}, color}};
}

}  // namespace lectern::show
