// The name of a chord: `Ctrl+Alt+Q`.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/controls/bindings.h"

namespace lectern::kiosk {

/// Keys by their names, joined by `+`; `Ctrl`, `Alt`, `Shift` and `GUI` are those of either side.
/// Empty for an empty text. Nothing where a name is not one, or stands there twice.
std::optional<Chord> parse_chord(std::string_view text);

}  // namespace lectern::kiosk
