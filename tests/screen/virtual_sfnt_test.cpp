// The virtual font: what it keeps, what it leaves out, and what it makes of damaged files.
#include "screen/glyphs/virtual_sfnt.h"

#include <doctest/doctest.h>
#include <hb-ot.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "base/failure.h"
#include "base/handle.h"
#include "screen/glyphs/sfnt_stream.h"
#include "support/noto.h"

namespace lectern::screen {
namespace {

using Bytes = std::vector<std::byte>;
using HbBlob = Handle<hb_blob_t, hb_blob_destroy>;
using HbFace = Handle<hb_face_t, hb_face_destroy>;
using HbFont = Handle<hb_font_t, hb_font_destroy>;

Bytes whole(const VirtualSfnt& sfnt) {
  Bytes bytes(sfnt.size());
  REQUIRE(sfnt.read(0, bytes) == bytes.size());
  return bytes;
}

HbFace open(std::span<const std::byte> bytes, int index) {
  const HbBlob blob(hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                                   static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                   nullptr, nullptr));
  return HbFace(hb_face_create(blob.get(), static_cast<unsigned>(index)));
}

std::string table(hb_face_t* face, const char* tag) {
  const HbBlob blob(hb_face_reference_table(face, hb_tag_from_string(tag, 4)));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

/// A small font of a few tables, for damaging: what FreeType makes of it is not asked here.
Bytes small_font() {
  const text::Face face = noto("NotoSansOgham-Regular");
  const auto bytes = face.bytes();
  return {bytes.begin(), bytes.end()};
}

/// Reads it in pieces, as a font library would, so that a sanitizer sees every byte.
void read_through(const VirtualSfnt& sfnt) {
  Bytes piece(4096);
  for (std::size_t at = 0; at < sfnt.size(); at += piece.size()) sfnt.read(at, piece);
}

}  // namespace

TEST_CASE("a virtual font has the outlines of its file and a character for each glyph") {
  struct Row {
    text::Face face;
    const char* outlines;
  };
  const Row rows[] = {{noto("NotoSans-Regular"), "glyf"},
                      {noto("NotoNaskhArabic-Regular"), "glyf"},
                      {noto("NotoNastaliqUrdu-Regular"), "glyf"},
                      {noto_cjk(Cjk::SimplifiedChinese), "CFF "}};
  for (const Row& row : rows) {
    CAPTURE(row.face.file());
    const VirtualSfnt sfnt(row.face.bytes(), row.face.index());
    const Bytes bytes = whole(sfnt);
    const HbFace made = open(bytes, 0);
    const HbFace original = open(row.face.bytes(), row.face.index());

    for (const char* kept : {row.outlines, "head", "hhea", "hmtx", "maxp", "OS/2", "name"}) {
      CAPTURE(kept);
      CHECK(table(made.get(), kept).size() > 0);
      CHECK(table(made.get(), kept) == table(original.get(), kept));
    }
    for (const char* left_out : {"GSUB", "GPOS", "GDEF", "kern", "DSIG", "BASE"}) {
      CAPTURE(left_out);
      CHECK(table(made.get(), left_out).empty());
    }

    const auto count = static_cast<hb_codepoint_t>(sfnt.glyph_count());
    CHECK(count == hb_face_get_glyph_count(original.get()));
    const HbFont font(hb_font_create(made.get()));
    for (hb_codepoint_t glyph = 1; glyph < count; glyph += 17) {
      hb_codepoint_t found = 0;
      CHECK(hb_font_get_nominal_glyph(font.get(), character_of_glyph(glyph), &found) != 0);
      CHECK(found == glyph);
    }
    hb_codepoint_t found = 0;
    CHECK(hb_font_get_nominal_glyph(font.get(), character_of_glyph(count), &found) == 0);
    CHECK(hb_font_get_nominal_glyph(font.get(), 'A', &found) == 0);
  }
}

TEST_CASE("a virtual font is served from the file's own bytes") {
  const text::Face face = noto_cjk(Cjk::SimplifiedChinese);
  const VirtualSfnt sfnt(face.bytes(), face.index());
  // The tables of one face of five, which share their outlines.
  CHECK(sfnt.size() < face.bytes().size());
  CHECK(sfnt.size() > face.bytes().size() / 2);
}

TEST_CASE("any stretch of a virtual font reads as it does in the whole") {
  const text::Face face = noto("NotoSansOgham-Regular");
  const VirtualSfnt sfnt(face.bytes(), 0);
  const Bytes bytes = whole(sfnt);
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    const std::size_t at = random() % (bytes.size() + 8);
    Bytes part(random() % 3000);
    const std::size_t there = at < bytes.size() ? std::min(part.size(), bytes.size() - at) : 0;
    REQUIRE(sfnt.read(at, part) == there);
    REQUIRE(std::equal(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(there),
                       bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at, bytes.size()))));
  }
}

TEST_CASE("the stream of a virtual font seeks and reads as a file does") {
  const text::Face face = noto("NotoSansOgham-Regular");
  const VirtualSfnt sfnt(face.bytes(), 0);
  const Bytes bytes = whole(sfnt);
  const auto size = static_cast<Sint64>(bytes.size());
  const SdlStream stream = open_stream(sfnt);
  Bytes part(100);

  CHECK(SDL_RWsize(stream.get()) == size);
  CHECK(SDL_RWread(stream.get(), part.data(), 1, 100) == 100);
  CHECK(std::equal(part.begin(), part.end(), bytes.begin()));
  CHECK(SDL_RWtell(stream.get()) == 100);
  CHECK(SDL_RWseek(stream.get(), -50, RW_SEEK_CUR) == 50);
  CHECK(SDL_RWread(stream.get(), part.data(), 10, 10) == 10);
  CHECK(std::equal(part.begin(), part.end(), bytes.begin() + 50));
  CHECK(SDL_RWseek(stream.get(), -25, RW_SEEK_END) == size - 25);
  CHECK(SDL_RWread(stream.get(), part.data(), 10, 10) == 2);  // whole tens only
  CHECK(SDL_RWseek(stream.get(), size * 2, RW_SEEK_SET) == size);
  CHECK(SDL_RWread(stream.get(), part.data(), 1, 1) == 0);
  CHECK(SDL_RWseek(stream.get(), -5, RW_SEEK_SET) == 0);
  CHECK(SDL_RWread(stream.get(), part.data(), 0, 5) == 0);
  CHECK(SDL_RWwrite(stream.get(), part.data(), 1, 1) == 0);
}

TEST_CASE("what is no font, or not the face that was asked for, is a failure") {
  const text::Face latin = noto("NotoSansOgham-Regular");
  const text::Face chinese = noto_cjk(Cjk::SimplifiedChinese);
  CHECK_THROWS_AS(VirtualSfnt(latin.bytes(), 1), Failure);
  CHECK_THROWS_AS(VirtualSfnt(latin.bytes(), -1), Failure);
  CHECK_THROWS_AS(VirtualSfnt(chinese.bytes(), 1000), Failure);
  CHECK_THROWS_AS(VirtualSfnt(chinese.bytes(), -1), Failure);
  CHECK_THROWS_AS(VirtualSfnt({}, 0), Failure);
  const Bytes zeros(1000);
  CHECK_THROWS_AS(VirtualSfnt(zeros, 0), Failure);
  const std::string web = "wOF2" + std::string(200, '\0');
  CHECK_THROWS_AS(VirtualSfnt(std::as_bytes(std::span(web)), 0), Failure);
}

TEST_CASE("a file cut short anywhere is a failure") {
  const Bytes font = small_font();
  // Its last tables end with the file, but for padding.
  for (std::size_t length = 0; length + 4 < font.size(); length += 1 + length / 50) {
    CAPTURE(length);
    CHECK_THROWS_AS(VirtualSfnt(std::span(font).first(length), 0), Failure);
  }
}

TEST_CASE("a damaged file is a failure or a font, and never reads outside its bytes") {
  std::mt19937 random(2);
  const Bytes font = small_font();
  int fonts = 0;
  int failures = 0;
  for (int i = 0; i < 3000; ++i) {
    Bytes damaged = font;
    for (unsigned hit = 0; hit <= random() % 4; ++hit) {
      // Mostly in the header and directory, where it matters.
      const std::size_t reach = random() % 4 == 0 ? damaged.size() : 400;
      damaged[random() % reach] = static_cast<std::byte>(random());
    }
    try {
      read_through(VirtualSfnt(damaged, 0));
      ++fonts;
    } catch (const Failure&) {
      ++failures;
    }
  }
  CHECK(fonts > 0);
  CHECK(failures > 0);
}

TEST_CASE("tables too large to be a font's are a failure, not an endless font") {
  // 65,535 tables that each claim the whole file.
  constexpr std::size_t count = 65'535;
  Bytes file;
  const auto put = [&](std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) file.push_back(std::byte(value >> shift & 0xFF));
  };
  const auto size = static_cast<std::uint32_t>(12 + count * 16);
  put(0x00010000);
  put(count << 16);
  put(0);
  for (std::uint32_t i = 0; i < count; ++i) {
    put(i == 0 ? 0x6D617870 : i);  // maxp, and others
    put(0);
    put(0);
    put(size);
  }
  CHECK_THROWS_AS(VirtualSfnt(file, 0), Failure);
}

}  // namespace lectern::screen
