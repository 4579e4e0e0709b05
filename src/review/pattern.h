// What a text is searched for: a regular expression of ICU.
#pragma once

#include <unicode/regex.h>

#include <memory>
#include <optional>
#include <string_view>

#include "base/range.h"

namespace lectern::review {

class Pattern {
 public:
  explicit Pattern(const char* regex);

  /// The bytes of the first there is, from a byte on.
  std::optional<ByteRange> find(std::string_view text, std::size_t from = 0);

 private:
  std::unique_ptr<icu::RegexMatcher> matcher_;
};

}  // namespace lectern::review
