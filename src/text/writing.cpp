#include "text/writing.h"

#include <unicode/uchar.h>

#include "text/script.h"

namespace lectern::text {

Writing writing_of(const LanguageTag& language, WritingMode preferred) {
  const Script main = scripts_in(script_of(language)).front();
  const std::string_view script = main.name();
  if (script == "Mong" || script == "Phag") return Writing::ColumnsFromLeft;
  if (script == "Hani" && preferred == WritingMode::Vertical) return Writing::ColumnsFromRight;
  return Writing::Horizontal;
}

VerticalOrientation vertical_orientation_of(std::uint32_t character) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_VERTICAL_ORIENTATION)) {
    case U_VO_UPRIGHT:
    case U_VO_TRANSFORMED_UPRIGHT: return VerticalOrientation::Upright;
    case U_VO_TRANSFORMED_ROTATED: return VerticalOrientation::UprightIfDrawn;
    default: return VerticalOrientation::Sideways;
  }
}

}  // namespace lectern::text
