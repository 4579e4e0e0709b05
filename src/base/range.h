// Half-open ranges, with the unit of their ends in the type's name.
#pragma once

#include <cstddef>
#include <string_view>

namespace lectern {

/// Indices `[begin, end)` into a sequence.
struct IndexRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::size_t index) const { return begin <= index && index < end; }
  friend bool operator==(const IndexRange&, const IndexRange&) = default;
};

/// Byte offsets `[begin, end)` into a UTF-8 text.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::size_t byte) const { return begin <= byte && byte < end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

}  // namespace lectern
