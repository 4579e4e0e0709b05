// The picture of a slide, as small as it can be kept without loss that shows in print.
#pragma once

#include <cairo.h>

#include <string>
#include <string_view>

#include "base/handle.h"

namespace lectern::proof {

using Surface = Handle<cairo_surface_t, cairo_surface_destroy>;

/// Text on an even ground is smallest as PNG in a few shades; what has photographs or gradients in
/// it is not, and becomes a JPEG.
struct Picture {
  enum class Format { Png, Jpeg };

  Format format = Format::Png;
  std::string bytes;
  Surface surface;  ///< the same pixels; a JPEG's bytes go into a PDF as they are
};

/// Throws Failure where it is no PNG.
Picture picture_of(std::string_view png);

}  // namespace lectern::proof
