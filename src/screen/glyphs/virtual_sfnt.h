// A font file as SDL_ttf is given it: the same outlines, no layout tables, and a character for
// every glyph.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lectern::screen {

/// The character that is mapped to glyph `id` in every virtual sfnt: a private one of plane 15,
/// which no layout rule touches.
inline constexpr std::uint32_t character_of_glyph(std::uint32_t id) { return 0xF0000 + id; }

/// One face of a TrueType or OpenType file (or of a collection of them) with its tables for layout
/// left out and a cmap of ours put in. Tables are served from where they are: the file's bytes must
/// outlive this. Immutable.
class VirtualSfnt {
 public:
  /// `index` counts the faces of a collection from 0. Throws Failure when there is no such face, or
  /// when what the file says of itself does not lie within its bytes.
  VirtualSfnt(std::span<const std::byte> file, int index);

  std::size_t size() const { return size_; }

  /// At least 1.
  int glyph_count() const { return glyph_count_; }

  /// A table that was kept, in the file's own bytes; empty when there is none of that name.
  std::span<const std::byte> table(const char (&name)[5]) const;

  /// Fills `out` with the bytes from `offset` on, and returns how many there were.
  std::size_t read(std::size_t offset, std::span<std::byte> out) const;

 private:
  /// A table of the file at its offset in the virtual one.
  struct Piece {
    std::uint32_t tag = 0;
    std::size_t offset = 0;
    std::span<const std::byte> bytes;
  };

  std::vector<std::byte> front_;  // header, directory and cmap
  std::vector<Piece> pieces_;     // by offset, not overlapping
  std::size_t size_ = 0;
  int glyph_count_ = 0;
};

}  // namespace lectern::screen
