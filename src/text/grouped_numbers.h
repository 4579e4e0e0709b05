// Numbers written in several groups of digits that are one: +44 161 496 0000, 7 799 401.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/range.h"

namespace lectern::text {

struct GroupedNumber {
  enum class Kind { Telephone, Thousands };
  IndexRange range;  ///< from the first digit, or the sign or bracket before it, to the last
  Kind kind = Kind::Thousands;
};

/// In UTF-32, in order. A telephone number has at least 7 digits or begins with a plus sign; dates,
/// years, times and ranges of numbers are none.
std::vector<GroupedNumber> grouped_numbers(std::span<const std::uint32_t> text);

}  // namespace lectern::text
