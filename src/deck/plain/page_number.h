// Lines that hold nothing but the number of a page.
#pragma once

#include <optional>
#include <string_view>

namespace lectern::deck {

struct PageNumber {
  enum class Form {
    Bare,    ///< `3`
    OfAll,   ///< `3/4`
    Marked,  ///< `- 3 -`, `Page 3 of 4`, `第3页`
  };

  long value = 0;
  Form form = Form::Bare;
};

/// In the digits of any script, and the words of the languages that are shown.
std::optional<PageNumber> read_page_number(std::string_view line);

}  // namespace lectern::deck
