// The tables of a TrueType or OpenType file, as its directory lists them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lectern::text {

struct SfntTable {
  std::uint32_t tag = 0;  ///< four letters, the first highest
  std::uint32_t checksum = 0;
  std::span<const std::byte> bytes;
};

struct SfntDirectory {
  std::uint32_t version = 0;
  std::vector<SfntTable> tables;
};

/// `index` counts the faces of a collection from 0. Throws Failure where the file has no such face,
/// or ends before a table of it does.
SfntDirectory sfnt_directory(std::span<const std::byte> file, int index);

}  // namespace lectern::text
