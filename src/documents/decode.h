// Bytes of a page or a table → UTF-8.
#pragma once

#include <string>
#include <vector>

namespace lectern::documents {

/// As it is marked, stated, or as it seems to be, which is said among the notes. Throws Failure
/// when it is in no encoding that can be told, or not in the one that is stated.
std::string decoded(const std::string& bytes, const std::string& stated,
                    const std::string& language, std::vector<std::string>& notes);

}  // namespace lectern::documents
