// Numbers as font files have them: big end first, at any offset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace lectern::text {

/// Nothing where the bytes end before the number does.
inline std::optional<std::uint32_t> big_endian(std::span<const std::byte> bytes, std::size_t offset,
                                               std::size_t length) {
  if (offset > bytes.size() || length > bytes.size() - offset) return std::nullopt;
  std::uint32_t value = 0;
  for (const std::byte byte : bytes.subspan(offset, length)) {
    value = value << 8 | std::to_integer<std::uint32_t>(byte);
  }
  return value;
}

}  // namespace lectern::text
