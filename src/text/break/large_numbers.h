// Words for large numbers, which are read with the digits before them: 5 million.
#pragma once

#include <string_view>

namespace lectern::text {

/// Of a word in small letters, whatever its ending and its language: millions, Mio., тысяч, करोड़.
bool names_large_number(std::string_view word);

}  // namespace lectern::text
