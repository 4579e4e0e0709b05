// Which face can set a grapheme: what its character map holds, and what HarfBuzz makes up for.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "text/font/face.h"

namespace lectern::text {

/// Whether the face sets every character of the grapheme, perhaps composed or decomposed, or as
/// spaces that HarfBuzz makes of U+0020. Invisible characters need no glyph.
bool covers(const Face& face, std::span<const std::uint32_t> grapheme);

/// Remembers the answers for single characters: a text repeats few of them.
class FaceCache {
 public:
  /// The first face that covers the grapheme, or none. Always to be asked with the same faces.
  const Face* covering(std::span<const std::uint32_t> grapheme,
                       const std::vector<const Face*>& faces);

 private:
  std::unordered_map<std::uint32_t, const Face*> known_;
};

}  // namespace lectern::text
