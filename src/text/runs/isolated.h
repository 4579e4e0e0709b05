// Stretches of a text from right to left that run from left to right, whatever is about them.
#pragma once

#include <vector>

#include "base/range.h"
#include "text/codepoints.h"

namespace lectern::text {

/// Telephone numbers, numbers with a sign and a unit in Latin letters (-5°C), and Latin words with
/// what clings to them (C++, U.S.A.), of which UAX #9 would turn the parts around. In order and
/// apart.
std::vector<IndexRange> isolated_stretches(const Codepoints& text);

}  // namespace lectern::text
