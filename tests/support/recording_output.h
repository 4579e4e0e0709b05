// A output for tests: keeps what was presented to it.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "screen/output/output.h"

namespace lectern::screen {

class RecordingOutput final : public Output {
 public:
  explicit RecordingOutput(Size size) : size_(size), shown_(size) {}

  Size size() const override { return size_; }

  /// Copies the changed parts only, as a display would, so that what was not said to have changed
  /// shows.
  void present(const Picture& picture, std::span<const Rect> changed) override {
    if (picture.size() != shown_.size()) shown_ = Picture(picture.size());
    for (const Rect& rect : changed) {
      for (int y = rect.y; y < rect.bottom(); ++y) {
        std::copy_n(picture.row(y) + rect.x, rect.width, shown_.row(y) + rect.x);
      }
    }
    presented_.emplace_back(changed.begin(), changed.end());
  }

  /// From now on it wants pictures of this size.
  void resize(Size size) { size_ = size; }

  std::string no_display() const override { return no_display_; }

  /// From now on it has no display, for this reason; an empty one plugs it in again.
  void unplug(std::string why) { no_display_ = std::move(why); }

  const Picture& shown() const { return shown_; }

  /// The rectangles of every present() so far.
  const std::vector<std::vector<Rect>>& presented() const { return presented_; }

 private:
  Size size_;
  Picture shown_;
  std::string no_display_;
  std::vector<std::vector<Rect>> presented_;
};

}  // namespace lectern::screen
