// Opens damaged fonts, shapes with them and draws their glyphs: libFuzzer's entry.
//
// Byte 0 chooses a font of this machine, and every six bytes after it damage it (see `damage`); or
// the bytes after it are themselves the font.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

#include "base/failure.h"
#include "screen/glyphs/glyph_rasteriser.h"
#include "support/memory_file.h"
#include "support/noto.h"
#include "text/codepoints.h"
#include "text/font/big_endian.h"
#include "text/shape.h"

namespace {

using namespace lectern;
using Bytes = std::vector<std::byte>;

struct Subject {
  const char* font;
  const char* script;
  std::u32string_view text;
};

constexpr std::array subjects{
    Subject{"NotoSansOgham-Regular", "Ogam", U"\u1681\u1682 \u169B"},
    Subject{"NotoSansDevanagari-Regular", "Deva", U"\u0915\u094D\u0937\u093F \u0930\u094D\u0915"},
    Subject{"NotoNaskhArabic-Regular", "Arab", U"\u0628\u0633\u0645 \u0644\u0627\u064E"},
    Subject{"NotoSansThai-Regular", "Thai", U"\u0E01\u0E33\u0E49"},
    Subject{"NotoSansMongolian-Regular", "Mong", U"\u182E\u1823\u1829"},
};

const Bytes& whole(const char* font) {
  static std::array<Bytes, subjects.size()> opened;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if (subjects[i].font != font) continue;
    if (opened[i].empty()) {
      const text::Face face = noto(font);
      opened[i].assign(face.bytes().begin(), face.bytes().end());
    }
    return opened[i];
  }
  std::abort();
}

/// Six bytes: which table (the directory is one too), where in it (three bytes), what is done
/// there, and with which value.
void damage(Bytes& font, std::span<const std::byte> edit) {
  constexpr std::size_t header = 12;
  constexpr std::size_t record = 16;
  const auto number = [](std::span<const std::byte> bytes, std::size_t at, std::size_t length) {
    return std::size_t{text::big_endian(bytes, at, length).value_or(0)};
  };
  const std::size_t tables = number(font, 4, 2);
  const std::size_t table = number(edit, 0, 1) % (tables + 1);
  std::size_t begin = 0;
  std::size_t length = header + tables * record;
  if (table > 0) {
    begin = number(font, header + (table - 1) * record + 8, 4);
    length = number(font, header + (table - 1) * record + 12, 4);
  }
  const std::size_t at = begin + number(edit, 1, 3) % std::max<std::size_t>(length, 1);
  if (at >= font.size()) return;
  const auto value = number(edit, 5, 1);
  switch (number(edit, 4, 1) % 4) {
    case 0: font[at] = static_cast<std::byte>(value); break;
    case 1: font[at] ^= static_cast<std::byte>(1U << value % 8); break;
    case 2:
      std::fill_n(font.begin() + static_cast<std::ptrdiff_t>(at), std::min(value, font.size() - at),
                  std::byte{0xFF});
      break;
    default: font.resize(at);
  }
}

void use(const std::string& path, const Subject& subject) {
  const text::Face face(path, 0);
  std::string utf8;
  const text::Codepoints text([&] {
    for (const char32_t c : subject.text) {
      if (c >= 0x800) utf8 += static_cast<char>(0xE0 | c >> 12);
      if (c >= 0x800) utf8 += static_cast<char>(0x80 | (c >> 6 & 0x3F));
      utf8 += static_cast<char>(c >= 0x800 ? 0x80 | (c & 0x3F) : c);
    }
    return utf8;
  }());
  const text::Shaper shaper(text, *LanguageTag::parse("und"));
  screen::GlyphRasteriser glyphs;
  for (const text::Level level : {text::Level{0}, text::Level{1}}) {
    const text::Run run{{0, text.size()}, level, text::Script(subject.script), &face};
    shaper.hyphen(run);
    for (const text::ShapedGlyph& glyph : shaper.shape(run, run.range)) {
      if (glyph.cluster >= text.size()) std::abort();
      glyphs.rasterise(face, 30, glyph.id);
    }
  }
  for (std::uint32_t glyph = 0; glyph < 20; ++glyph) glyphs.rasterise(face, 100, glyph);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const std::size_t choice = data[0] % (subjects.size() + 1);
  const std::span input = std::as_bytes(std::span(data + 1, size - 1));
  const bool raw = choice == subjects.size();
  const Subject& subject = subjects[raw ? 0 : choice];
  Bytes font(input.begin(), input.end());
  if (!raw) {
    font = whole(subject.font);
    constexpr std::size_t edit_size = 6;
    for (std::size_t at = 0; at + edit_size <= input.size(); at += edit_size) {
      damage(font, input.subspan(at, edit_size));
    }
  }
  try {
    use(MemoryFile(font).path(), subject);
  } catch (const Failure&) {  // said, and that is right
  }
  return 0;
}
