// Addresses on the web and of mail within a text.
#pragma once

#include <vector>

#include "text/codepoints.h"

namespace lectern::text {

/// The indices of https://harbour-museum.example/visit, info@harbour-museum.example and the like.
std::vector<bool> within_addresses(const Codepoints& text);

}  // namespace lectern::text
