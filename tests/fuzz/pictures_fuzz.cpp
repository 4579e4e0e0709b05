// Reads any bytes as a picture, as the programs do that are shut in with it, and holds what comes
// of it to the rules: libFuzzer's entry. Byte 0 chooses how it is shown; the rest is the file.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string_view>

#include "base/failure.h"
#include "pictures/picture.h"

namespace {

using namespace lectern;

void check(bool holds, const char* rule) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", rule);
  std::abort();
}

void check_image(const Image& image, Size box) {
  const Size& size = image.size;
  check(size.width >= 1 && size.height >= 1, "a picture has a pixel");
  check(size.width <= box.width && size.height <= box.height, "a picture fits its box");
  check(image.pixels.size() == static_cast<std::size_t>(size.width * size.height),
        "a picture has as many pixels as its size says");
  for (const std::uint32_t pixel : image.pixels) {
    const std::uint32_t alpha = pixel >> 24U;
    for (const unsigned shift : {16U, 8U, 0U}) {
      check((pixel >> shift & 0xFFU) <= alpha, "no colour is more than its pixel");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const pictures::Wanted wanted{{40, 30}, data[0] % 2 == 0 ? Fit::Inside : Fit::Cover};
  try {
    const bool drawing = bytes.starts_with('<');
    check_image((drawing ? read_drawing(bytes, wanted) : read_photograph(bytes, wanted)).image,
                wanted.box);
  } catch (const Failure&) {
    return 0;
  } catch (const std::bad_alloc&) {
    return 0;
  }
  return 0;
}
