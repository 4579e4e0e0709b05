// Addresses on the web and of mail within a text.
#pragma once

#include <cstddef>
#include <vector>

#include "base/range.h"
#include "text/codepoints.h"

namespace lectern::text {

/// Whether a stretch without spaces reads as an address or a part of one.
bool is_address(const Codepoints& text, IndexRange word);

/// Where an address that is wider than a line may be cut: after its own marks, so that no hyphen is
/// taken for one of them.
std::vector<std::size_t> cuts_of_address(const Codepoints& text, IndexRange address);

/// The indices of https://harbour-museum.example/visit, info@harbour-museum.example and the like.
std::vector<bool> within_addresses(const Codepoints& text);

}  // namespace lectern::text
