// The faces that tests draw with, from Debian's fonts-noto-core, fonts-noto-cjk and
// fonts-noto-color-emoji.
#pragma once

#include <string>

#include "text/font/face.h"

namespace lectern {

/// `name` as the file has it: NotoSans-Regular.
inline text::Face noto(const std::string& name) {
  return text::Face("/usr/share/fonts/truetype/noto/" + name + ".ttf", 0);
}

/// Faces of the CJK collection.
enum class Cjk { Japanese, Korean, SimplifiedChinese, TraditionalChinese, HongKong };

inline text::Face noto_cjk(Cjk face) {
  return text::Face("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
                    static_cast<int>(face));
}

}  // namespace lectern
