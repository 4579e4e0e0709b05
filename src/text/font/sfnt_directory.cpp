#include "text/font/sfnt_directory.h"

#include <string>

#include "base/failure.h"
#include "text/font/big_endian.h"

namespace lectern::text {
namespace {

using Bytes = std::span<const std::byte>;

constexpr std::size_t header_size = 12;
constexpr std::size_t record_size = 16;
constexpr std::uint32_t collection = 0x74746366;  // ttcf

Failure damaged() { return Failure("the font file is damaged or cut short"); }

std::uint32_t number(Bytes bytes, std::size_t offset, std::size_t length) {
  const auto value = big_endian(bytes, offset, length);
  if (!value) throw damaged();
  return *value;
}

Bytes part(Bytes bytes, std::size_t offset, std::size_t length) {
  if (offset > bytes.size() || length > bytes.size() - offset) throw damaged();
  return bytes.subspan(offset, length);
}

/// Where the face's own header starts: at once, or where the collection's header says.
std::size_t face_offset(Bytes file, int index) {
  const std::uint32_t count = number(file, 0, 4) == collection ? number(file, 8, 4) : 1;
  if (index < 0 || static_cast<std::uint32_t>(index) >= count) {
    throw Failure("the font file has no face " + std::to_string(index));
  }
  if (number(file, 0, 4) != collection) return 0;
  return number(file, header_size + 4 * static_cast<std::size_t>(index), 4);
}

}  // namespace

SfntDirectory sfnt_directory(std::span<const std::byte> file, int index) {
  const std::size_t start = face_offset(file, index);
  SfntDirectory directory{number(file, start, 4), {}};
  const std::size_t count = number(file, start + 4, 2);
  const Bytes records = part(file, start + header_size, count * record_size);
  for (std::size_t record = 0; record < records.size(); record += record_size) {
    directory.tables.push_back(
        {number(records, record, 4), number(records, record + 4, 4),
         part(file, number(records, record + 8, 4), number(records, record + 12, 4))});
  }
  return directory;
}

}  // namespace lectern::text
