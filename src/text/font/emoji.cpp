#include "text/font/emoji.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace lectern::text {
namespace {

constexpr std::uint32_t text_presentation = 0xFE0E;
constexpr std::uint32_t emoji_presentation = 0xFE0F;
constexpr std::uint32_t keycap = 0x20E3;
constexpr std::uint32_t joiner = 0x200D;

bool has(std::uint32_t character, UProperty property) {
  return u_hasBinaryProperty(static_cast<UChar32>(character), property) != 0;
}

/// 0–9, # and *, which are emoji as parts of a keycap only.
bool is_keycap_base(std::uint32_t character) { return character < 0x80; }

bool joins_emoji(std::span<const std::uint32_t> grapheme) {
  const auto joined = std::ranges::adjacent_find(grapheme, [](std::uint32_t a, std::uint32_t b) {
    return a == joiner && has(b, UCHAR_EMOJI);
  });
  return joined != grapheme.end();
}

}  // namespace

bool is_emoji(std::span<const std::uint32_t> grapheme) {
  if (grapheme.empty() || !has(grapheme.front(), UCHAR_EMOJI)) return false;
  const std::uint32_t next = grapheme.size() > 1 ? grapheme[1] : 0;
  if (next == text_presentation) return false;
  if (is_keycap_base(grapheme.front())) return grapheme.back() == keycap;  // ED-14c
  return has(grapheme.front(), UCHAR_EMOJI_PRESENTATION) ||                // ED-6
         next == emoji_presentation ||                                     // ED-9a
         has(next, UCHAR_EMOJI_MODIFIER) ||                                // ED-13
         joins_emoji(grapheme);                                            // ED-16, unqualified too
}

}  // namespace lectern::text
