// Composes display lists into a picture, redrawing only what changed.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/geometry.h"
#include "screen/compose/picture.h"
#include "show/frame.h"

namespace lectern::screen {

/// One thread only. Holds the masks of the blocks in the last frame and of those prepared. The
/// faces of all blocks it is ever shown must outlive it.
class Compositor {
 public:
  /// `panel` is the upright size that frames are laid out for; the picture is turned by `rotation`.
  Compositor(Size panel, Rotation rotation);
  ~Compositor();

  /// Brings the picture from the last frame to this one. Returns the rectangles that changed, in
  /// the turned picture, disjoint and inside it; empty when nothing did. Throws Failure, and leaves
  /// the picture as it was, when a face cannot be used.
  std::vector<Rect> compose(const show::Frame& frame);

  /// From now on the picture is in this memory, whatever has been in it so far; null: in memory of
  /// the compositor's own. It must outlive the compositor, or the next call.
  void draw_in(Pixel* memory);

  /// Draws all of the next frame, since what has been drawn is lost.
  void forget();

  /// Of the turned picture.
  Size picture_size() const;

  const Picture& picture() const;

  /// Rasterises the blocks ahead of the frame that will show them, on the ground of the last one,
  /// instead of those prepared before.
  void prepare(std::span<const slide::BlockPointer> blocks);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::screen
