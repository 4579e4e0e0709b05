// PNG, JPEG and WebP, each by the library that its makers keep.
#include <png.h>
#include <turbojpeg.h>
#include <webp/decode.h>

#include <algorithm>
#include <vector>

#include "base/failure.h"
#include "base/handle.h"
#include "pictures/picture.h"
#include "pictures/scaler.h"

namespace lectern::pictures {
namespace {

/// As many as are held at once: what a PNG or a WebP has, and a JPEG once it is made smaller.
constexpr std::int64_t most_held = 32'000'000;

std::int64_t area(Size size) { return std::int64_t{size.width} * size.height; }

void check(Size size, std::int64_t most) {
  if (size.width < 1 || size.height < 1) throw Failure("has no size");
  if (area(size) <= most) return;
  throw Failure("is " + std::to_string(size.width) + " × " + std::to_string(size.height) +
                " pixels, more than the " + std::to_string(most / 1'000'000) +
                " megapixels that a picture of its kind may have: make it as large as the panel");
}

std::vector<std::uint32_t> canvas(Size size) {
  return std::vector<std::uint32_t>(static_cast<std::size_t>(area(size)));
}

template <typename Byte>
const Byte* as(std::string_view bytes) {
  return reinterpret_cast<const Byte*>(bytes.data());
}

Failure damaged(const std::string& reason) { return Failure("cannot be read: " + reason); }

struct Png {
  png_image image{};
  ~Png() { png_image_free(&image); }
};

Image read_png(std::string_view bytes, const Wanted& wanted) {
  Png png;
  png.image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&png.image, bytes.data(), bytes.size()) == 0) {
    throw damaged(png.image.message);
  }
  if (png.image.width > most_pixels || png.image.height > most_pixels) throw Failure("has no size");
  const Size size{static_cast<int>(png.image.width), static_cast<int>(png.image.height)};
  check(size, most_held);
  png.image.format = PNG_FORMAT_BGRA;
  auto pixels = canvas(size);
  if (png_image_finish_read(&png.image, nullptr, pixels.data(), 0, nullptr) == 0) {
    throw damaged(png.image.message);
  }
  return scaled({size, pixels}, wanted);
}

void destroy_jpeg(void* handle) { tjDestroy(handle); }

/// The smallest that has at least the pixels that are shown.
tjscalingfactor reduction(Size size, const Wanted& wanted) {
  const Size shown = fitted(size, wanted);
  tjscalingfactor best{1, 1};
  int count = 0;
  const tjscalingfactor* factors = tjGetScalingFactors(&count);
  for (int i = 0; i < count; ++i) {
    const tjscalingfactor factor = factors[i];
    const Size reduced{TJSCALED(size.width, factor), TJSCALED(size.height, factor)};
    const bool smaller = factor.num * best.denom < best.num * factor.denom;
    if (smaller && reduced.width >= shown.width && reduced.height >= shown.height) best = factor;
  }
  return best;
}

/// As printers' programs write it: with all four inverted.
void from_cmyk(std::vector<std::uint32_t>& pixels) {
  for (std::uint32_t& pixel : pixels) {
    const std::uint32_t key = pixel >> 24U;
    const auto ink = [&](unsigned shift) { return (pixel >> shift & 0xFFU) * key / 255; };
    pixel = 0xFF000000U | ink(0) << 16U | ink(8) << 8U | ink(16);
  }
}

Image read_jpeg(std::string_view bytes, const Wanted& wanted) {
  const Handle<void, destroy_jpeg> jpeg(tjInitDecompress());
  if (!jpeg) throw damaged(tjGetErrorStr2(nullptr));
  Size size;
  int subsampling = 0;
  int colors = 0;
  const auto length = static_cast<unsigned long>(bytes.size());
  if (tjDecompressHeader3(jpeg.get(), as<unsigned char>(bytes), length, &size.width, &size.height,
                          &subsampling, &colors) != 0) {
    throw damaged(tjGetErrorStr2(jpeg.get()));
  }
  check(size, most_pixels);
  const tjscalingfactor factor = reduction(size, wanted);
  const Size reduced{TJSCALED(size.width, factor), TJSCALED(size.height, factor)};
  check(reduced, most_held);
  auto pixels = canvas(reduced);
  const bool inks = colors == TJCS_CMYK || colors == TJCS_YCCK;
  if (tjDecompress2(jpeg.get(), as<unsigned char>(bytes), length,
                    reinterpret_cast<unsigned char*>(pixels.data()), reduced.width, 0,
                    reduced.height, inks ? TJPF_CMYK : TJPF_BGRA, TJFLAG_LIMITSCANS) != 0 &&
      tjGetErrorCode(jpeg.get()) == TJERR_FATAL) {
    throw damaged(tjGetErrorStr2(jpeg.get()));
  }
  if (inks) from_cmyk(pixels);
  return scaled({reduced, pixels}, wanted);
}

Image read_webp(std::string_view bytes, const Wanted& wanted) {
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(as<std::uint8_t>(bytes), bytes.size(), &features) != VP8_STATUS_OK) {
    throw damaged("it is damaged");
  }
  if (features.has_animation != 0) throw Failure("moves: save one picture of it");
  const Size size{features.width, features.height};
  check(size, most_held);
  auto pixels = canvas(size);
  if (!WebPDecodeBGRAInto(as<std::uint8_t>(bytes), bytes.size(),
                          reinterpret_cast<std::uint8_t*>(pixels.data()), pixels.size() * 4,
                          size.width * 4)) {
    throw damaged("it is damaged, or needs more memory than there is for a picture");
  }
  return scaled({size, pixels}, wanted);
}

}  // namespace

ReadPicture read_photograph(std::string_view bytes, const Wanted& wanted) {
  if (bytes.starts_with("\x89PNG")) return {read_png(bytes, wanted), ""};
  if (bytes.starts_with("\xFF\xD8")) return {read_jpeg(bytes, wanted), ""};
  if (bytes.starts_with("RIFF")) return {read_webp(bytes, wanted), ""};
  throw Failure("is no PNG, JPEG or WebP");
}

}  // namespace lectern::pictures
