#include "screen/output/fitted.h"

namespace lectern::screen {

const Picture& Fitted::shown(const Picture& picture, Size size, std::vector<Rect>& changed) {
  if (size == picture.size()) return picture;
  if (!scaling_ || scaling_->from() != picture.size() || scaling_->to() != size) {
    scaling_.emplace(picture.size(), size);
    scaled_.emplace(size);
    changed = {picture.bounds()};
  }
  for (Rect& rect : changed) {
    rect = scaling_->affected(rect);
    scaling_->apply(picture, *scaled_, rect);
  }
  return *scaled_;
}

}  // namespace lectern::screen
