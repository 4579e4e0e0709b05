#include "proof/picture.h"

#include <turbojpeg.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "base/failure.h"

namespace lectern::proof {
namespace {

// Slides of text alone take half as much, photographs several times that.
constexpr std::size_t largest_png = std::size_t{40} << 10U;
constexpr int jpeg_quality = 85;

cairo_status_t read_on(void* rest, unsigned char* bytes, unsigned int count) {
  auto& png = *static_cast<std::string_view*>(rest);
  if (png.size() < count) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(bytes, png.data(), count);
  png.remove_prefix(count);
  return CAIRO_STATUS_SUCCESS;
}

std::string as_jpeg(cairo_surface_t* surface) {
  constexpr int pixels = std::endian::native == std::endian::little ? TJPF_BGRX : TJPF_XRGB;
  const Handle<void, tjDestroy> encoder(tjInitCompress());
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const int failed = tjCompress2(
      encoder.get(), cairo_image_surface_get_data(surface), cairo_image_surface_get_width(surface),
      cairo_image_surface_get_stride(surface), cairo_image_surface_get_height(surface), pixels,
      &bytes, &size, TJSAMP_444, jpeg_quality, TJFLAG_ACCURATEDCT);
  const Handle<unsigned char, tjFree> owned(bytes);
  if (failed != 0)
    throw Failure(std::string("cannot make a JPEG: ") + tjGetErrorStr2(encoder.get()));
  return {reinterpret_cast<const char*>(bytes), size};
}

/// The surface keeps its own copy of what a PDF is to hold.
void attach_jpeg(cairo_surface_t* surface, const std::string& jpeg) {
  auto* copy = new std::string(jpeg);
  cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(copy->data()),
      copy->size(), [](void* text) { delete static_cast<std::string*>(text); }, copy);
}

cairo_status_t append_to_png(void* png, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(png)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

std::string as_png(cairo_surface_t* surface) {
  std::string png;
  cairo_surface_write_to_png_stream(surface, append_to_png, &png);
  return png;
}

/// The edges of letters in sixteen shades from the ground to the ink, which in print nobody tells
/// from all of them, and which take half the room. The ground, which is in the corner, stays what
/// it is.
Surface in_few_shades(cairo_surface_t* surface) {
  constexpr int step = 17;
  const int width = cairo_image_surface_get_width(surface);
  const int height = cairo_image_surface_get_height(surface);
  Surface few(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  const unsigned char* from = cairo_image_surface_get_data(surface);
  unsigned char* to = cairo_image_surface_get_data(few.get());
  // both have four bytes a pixel and the same stride
  const auto size = static_cast<std::size_t>(cairo_image_surface_get_stride(surface)) *
                    static_cast<std::size_t>(height);
  for (std::size_t i = 0; i < size; ++i) {
    const int ground = from[i % 4];
    const int away = from[i] - ground;
    const int steps = (away + (away < 0 ? -step : step) / 2) / step;
    to[i] = static_cast<unsigned char>(std::clamp(ground + steps * step, 0, 255));
  }
  cairo_surface_mark_dirty(few.get());
  return few;
}

}  // namespace

Picture picture_of(std::string_view png) {
  std::string_view rest = png;
  Surface surface(cairo_image_surface_create_from_png_stream(read_on, &rest));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
    throw Failure("a slide's picture cannot be read");
  }
  Surface few_shades = in_few_shades(surface.get());
  std::string smaller = as_png(few_shades.get());
  if (smaller.size() <= largest_png) {
    return {Picture::Format::Png, std::move(smaller), std::move(few_shades)};
  }
  std::string jpeg = as_jpeg(surface.get());
  attach_jpeg(surface.get(), jpeg);
  return {Picture::Format::Jpeg, std::move(jpeg), std::move(surface)};
}

}  // namespace lectern::proof
