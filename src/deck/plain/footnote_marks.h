// The marks of footnotes, where they stand in a line and before the footnote itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace lectern::deck {

struct FootnoteMark {
  enum class Form {
    Sure,      ///< `[3]`, `[citation needed]` or `³`: nothing else looks like it
    Clinging,  ///< `3` after a full stop
    Sign,      ///< `*`, `†`: may as well be emphasis
  };

  std::string name;  ///< in ASCII digits, or the sign, or what it says
  ByteRange bytes;
  Form form = Form::Sure;
};

/// Those in a line of a text, in order.
std::vector<FootnoteMark> footnote_marks(std::string_view line);

/// The mark that a line begins with as a footnote does: `1 See …`, `[3] See …`, `* See …`.
std::optional<std::string> footnote_name(std::string_view line);

}  // namespace lectern::deck
