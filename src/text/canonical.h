// Texts that differ only in how they are encoded, as one.
#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// In Unicode's composed form (NFC), with one space for spaces of any kind and number.
std::string canonical(std::string_view text);

}  // namespace lectern::text
