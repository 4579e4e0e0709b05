#include "base/one_line.h"

namespace lectern {

std::string one_line(std::string_view text) {
  std::string line(text);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    if (byte < 0x20 || byte == 0x7F) line[i] = ' ';
    // U+0080 to U+009F move terminals too
    const bool c1 = byte == 0xC2 && i + 1 < line.size() &&
                    (static_cast<unsigned char>(line[i + 1]) & 0xE0U) == 0x80U;
    if (c1) line.replace(i, 2, " ");
  }
  return line;
}

}  // namespace lectern
