#include "screen/glyphs/virtual_sfnt.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <string>

#include "base/failure.h"
#include "text/font/big_endian.h"
#include "text/font/sfnt_directory.h"

namespace lectern::screen {
namespace {

using Bytes = std::span<const std::byte>;
using Tag = std::uint32_t;

constexpr Tag tag(const char (&name)[5]) {
  Tag value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(name[i]);
  return value;
}

// What would make HarfBuzz, inside SDL_ttf, choose or move a glyph again; and a signature that no
// longer holds.
constexpr std::array left_out = {
    tag("GSUB"), tag("GPOS"), tag("GDEF"), tag("JSTF"), tag("BASE"),
    tag("kern"), tag("kerx"), tag("morx"), tag("mort"), tag("feat"),
    tag("trak"), tag("ankr"), tag("ltag"), tag("DSIG"), tag("cmap"),
};

constexpr std::size_t header_size = 12;
constexpr std::size_t record_size = 16;
constexpr std::size_t cmap_size = 40;

class Writer {
 public:
  explicit Writer(std::vector<std::byte>& out) : out_(out) {}

  void u32(std::uint32_t value) {
    u16(value >> 16);
    u16(value & 0xFFFF);
  }
  void u16(std::uint32_t value) {
    out_.push_back(static_cast<std::byte>(value >> 8 & 0xFF));
    out_.push_back(static_cast<std::byte>(value & 0xFF));
  }

 private:
  std::vector<std::byte>& out_;
};

/// The tables that are kept, in the directory's order. A tag that comes twice counts once.
std::vector<text::SfntTable> kept_tables(const std::vector<text::SfntTable>& all) {
  std::vector<text::SfntTable> tables;
  for (const text::SfntTable& table : all) {
    const bool known = std::ranges::find(tables, table.tag, &text::SfntTable::tag) != tables.end();
    if (!known && std::ranges::find(left_out, table.tag) == left_out.end()) tables.push_back(table);
  }
  return tables;
}

int count_glyphs(const std::vector<text::SfntTable>& tables) {
  const auto maxp = std::ranges::find(tables, tag("maxp"), &text::SfntTable::tag);
  const auto count =
      maxp == tables.end() ? 0 : static_cast<int>(text::big_endian(maxp->bytes, 4, 2).value_or(0));
  if (count == 0) throw Failure("the font file has no glyphs");
  return count;
}

void write_header(Writer& writer, std::uint32_t version, std::size_t table_count) {
  std::uint32_t power = 0;
  while (std::size_t{2} << power <= table_count) ++power;
  const std::uint32_t search_range = static_cast<std::uint32_t>(record_size) << power;
  writer.u32(version);
  writer.u16(static_cast<std::uint32_t>(table_count));
  writer.u16(search_range);
  writer.u16(power);
  writer.u16(static_cast<std::uint32_t>(table_count * record_size) - search_range);
}

/// One format 12 group: character U+F0000 + n is glyph n.
void write_cmap(Writer& writer, std::uint32_t glyph_count) {
  constexpr std::uint32_t subtable_offset = 12;
  constexpr std::uint32_t subtable_size = cmap_size - subtable_offset;
  writer.u16(0);   // version
  writer.u16(1);   // encodings
  writer.u16(3);   // Windows
  writer.u16(10);  // all of Unicode
  writer.u32(subtable_offset);
  writer.u16(12);  // format
  writer.u16(0);
  writer.u32(subtable_size);
  writer.u32(0);  // language
  writer.u32(1);  // groups
  writer.u32(character_of_glyph(0));
  writer.u32(character_of_glyph(glyph_count - 1));
  writer.u32(0);  // first glyph
}

constexpr std::size_t aligned(std::size_t offset) { return (offset + 3) / 4 * 4; }

}  // namespace

VirtualSfnt::VirtualSfnt(std::span<const std::byte> file, int index) {
  const auto [version, all] = text::sfnt_directory(file, index);
  if (version != 0x00010000 && version != tag("OTTO") && version != tag("true")) {
    throw Failure("the font file is neither TrueType nor OpenType");
  }
  const std::vector<text::SfntTable> tables = kept_tables(all);
  glyph_count_ = count_glyphs(tables);

  Writer writer(front_);
  const std::size_t cmap_offset = header_size + (tables.size() + 1) * record_size;
  write_header(writer, version, tables.size() + 1);
  writer.u32(tag("cmap"));
  writer.u32(0);  // a checksum nobody reads
  writer.u32(static_cast<std::uint32_t>(cmap_offset));
  writer.u32(cmap_size);

  size_ = cmap_offset + cmap_size;
  for (const text::SfntTable& table : tables) {
    const std::size_t offset = aligned(size_);
    size_ = offset + table.bytes.size();
    if (size_ > std::numeric_limits<std::uint32_t>::max()) {
      throw Failure("the font file is damaged: its tables are larger than a font can be");
    }
    pieces_.push_back({table.tag, offset, table.bytes});
    writer.u32(table.tag);
    writer.u32(table.checksum);
    writer.u32(static_cast<std::uint32_t>(offset));
    writer.u32(static_cast<std::uint32_t>(table.bytes.size()));
  }
  write_cmap(writer, static_cast<std::uint32_t>(glyph_count_));
}

std::span<const std::byte> VirtualSfnt::table(const char (&name)[5]) const {
  const auto found = std::ranges::find(pieces_, tag(name), &Piece::tag);
  return found == pieces_.end() ? Bytes{} : found->bytes;
}

std::size_t VirtualSfnt::read(std::size_t offset, std::span<std::byte> out) const {
  if (offset >= size_ || out.empty()) return 0;
  out = out.first(std::min(out.size(), size_ - offset));
  std::memset(out.data(), 0, out.size());  // the padding between tables

  const auto copy = [&](std::size_t piece_offset, Bytes bytes) {
    const std::size_t begin = std::max(offset, piece_offset);
    const std::size_t end = std::min(offset + out.size(), piece_offset + bytes.size());
    if (begin >= end) return;
    std::memcpy(&out[begin - offset], &bytes[begin - piece_offset], end - begin);
  };
  copy(0, front_);
  auto piece = std::ranges::upper_bound(pieces_, offset, {}, &Piece::offset);
  if (piece != pieces_.begin()) --piece;
  for (; piece != pieces_.end() && piece->offset < offset + out.size(); ++piece) {
    copy(piece->offset, piece->bytes);
  }
  return out.size();
}

}  // namespace lectern::screen
