// SVG, by librsvg.
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/failure.h"
#include "base/handle.h"
#include "pictures/picture.h"

namespace lectern::pictures {
namespace {

void unref(RsvgHandle* handle) { g_object_unref(handle); }

using Drawing = Handle<RsvgHandle, unref>;
using Surface = Handle<cairo_surface_t, cairo_surface_destroy>;
using Context = Handle<cairo_t, cairo_destroy>;

/// Holds an error until it is said.
struct Error {
  GError* error = nullptr;
  ~Error() { g_clear_error(&error); }
  Failure failure() const {
    const std::string reason = error ? error->message : "it is damaged";
    return Failure("cannot be drawn: " + reason.substr(0, reason.find('\n')));
  }
};

/// Letters would be those of whatever font is at hand, and are never the logo's.
constexpr std::string_view no_text = "text { display: none !important }";

Drawing parse(std::string_view bytes) {
  Error error;
  Drawing drawing(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()),
                                            bytes.size(), &error.error));
  if (!drawing) throw error.failure();
  rsvg_handle_set_dpi(drawing.get(), 96);
  if (!rsvg_handle_set_stylesheet(drawing.get(), reinterpret_cast<const guint8*>(no_text.data()),
                                  no_text.size(), &error.error)) {
    throw error.failure();
  }
  return drawing;
}

/// How wide and how high it is, in any unit: as it says, else what is drawn in it.
struct Extent {
  double width = 0;
  double height = 0;

  bool usable() const {
    const auto is = [](double length) { return length > 1e-6 && length < 1e9; };
    return is(width) && is(height) && width / height < 1e4 && height / width < 1e4;
  }
};

Extent extent_of(RsvgHandle* drawing) {
  Extent extent;
  if (rsvg_handle_get_intrinsic_size_in_pixels(drawing, &extent.width, &extent.height) &&
      extent.usable()) {
    return extent;
  }
  gboolean has_width = FALSE;
  gboolean has_height = FALSE;
  gboolean has_box = FALSE;
  RsvgLength width{};
  RsvgLength height{};
  RsvgRectangle box{};
  rsvg_handle_get_intrinsic_dimensions(drawing, &has_width, &width, &has_height, &height, &has_box,
                                       &box);
  extent = {box.width, box.height};
  if (has_box && extent.usable()) return extent;
  RsvgRectangle ink{};
  Error error;
  if (!rsvg_handle_get_geometry_for_element(drawing, nullptr, &ink, nullptr, &error.error)) {
    throw error.failure();
  }
  return {ink.width, ink.height};
}

/// In proportion; only that counts.
Size whole(const Extent& extent) {
  const double scale = 10'000 / std::max(extent.width, extent.height);
  const auto length = [scale](double own) {
    return std::max(1, static_cast<int>(std::lround(own * scale)));
  };
  return {length(extent.width), length(extent.height)};
}

/// The part of it that fills the box, drawn.
Image draw(RsvgHandle* drawing, Size all, Size part) {
  Image image{part, {}};
  image.pixels.resize(static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height));
  const Surface surface(cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(image.pixels.data()), CAIRO_FORMAT_ARGB32, part.width,
      part.height, part.width * 4));
  const Context context(cairo_create(surface.get()));
  const RsvgRectangle place{-(all.width - part.width) / 2.0, -(all.height - part.height) / 2.0,
                            static_cast<double>(all.width), static_cast<double>(all.height)};
  Error error;
  if (!rsvg_handle_render_document(drawing, context.get(), &place, &error.error)) {
    throw error.failure();
  }
  cairo_surface_flush(surface.get());
  return image;
}

bool has_text(std::string_view bytes) {
  for (const std::string_view tag : {"<text", ":text"}) {
    for (std::size_t at = bytes.find(tag); at != std::string_view::npos;
         at = bytes.find(tag, at + 1)) {
      const std::string_view rest = bytes.substr(at + tag.size());
      if (!rest.empty() && std::string_view(" \t\r\n>/").find(rest.front()) != rest.npos)
        return true;
    }
  }
  return false;
}

bool is_clear(const Image& image) {
  return std::all_of(image.pixels.begin(), image.pixels.end(),
                     [](std::uint32_t pixel) { return pixel >> 24U == 0; });
}

}  // namespace

ReadPicture read_drawing(std::string_view bytes, const Wanted& wanted) {
  const char* const outlines =
      "turn its text into outlines (in Inkscape: Path, Object to Path), so that it needs no font";
  const Drawing drawing = parse(bytes);
  const Extent extent = extent_of(drawing.get());
  const bool text = has_text(bytes);
  if (!extent.usable() && !text) throw Failure("has no size, and nothing to be seen in it");
  const Size all = extent.usable() ? fitted(whole(extent), wanted) : Size{1, 1};
  const Size part{std::min(all.width, wanted.box.width), std::min(all.height, wanted.box.height)};
  ReadPicture read{draw(drawing.get(), all, part), ""};
  if (is_clear(read.image)) {
    throw Failure(text ? std::string("is nothing but text, which is not drawn: ") + outlines
                       : "has nothing to be seen in it");
  }
  if (text) read.note = std::string("has text, which is not drawn: ") + outlines;
  return read;
}

}  // namespace lectern::pictures
