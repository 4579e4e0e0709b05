// A picture from anybody → pixels in the size in which they are shown.
#pragma once

#include <string>
#include <string_view>

#include "base/image.h"

namespace lectern::pictures {

/// No picture has more: the largest cameras' come to that.
inline constexpr std::int64_t most_pixels = 100'000'000;

/// How large a picture is wanted.
struct Wanted {
  Size box;
  Fit fit = Fit::Inside;
};

struct ReadPicture {
  Image image;
  std::string note;  ///< what is not shown of it, in a sentence; empty: all is
};

/// A PNG, a JPEG or a WebP: each pixel the mean of what it covers. The size that it says it has is
/// looked at before anything else is. Throws Failure with what is wrong and what to do, without a
/// name.
ReadPicture read_photograph(std::string_view bytes, const Wanted& wanted);

/// An SVG, drawn in the size in which it is shown. What it only refers to is not there. Throws
/// Failure in the same way.
ReadPicture read_drawing(std::string_view bytes, const Wanted& wanted);

/// How large all of a picture becomes so as to go into the box or to cover it.
Size fitted(Size own, const Wanted& wanted);

}  // namespace lectern::pictures
