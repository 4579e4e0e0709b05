// Text as HTML and XML have it.
#pragma once

#include <string>
#include <string_view>

namespace lectern {

/// With references in place of `&`, `<`, `>` and `"`: for content and for quoted attributes.
std::string escaped_markup(std::string_view text);

}  // namespace lectern
