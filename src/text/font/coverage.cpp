#include "text/font/coverage.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/codepoints.h"
#include "text/icu.h"

namespace lectern::text {
namespace {

bool covers_character(const Face& face, std::uint32_t character) {
  if (is_default_ignorable(character) || face.covers(character)) return true;
  if (character == 0x2011) return face.covers(0x2010);  // HarfBuzz sets one for the other
  // HarfBuzz gives the spaces of fixed width from U+0020, but the Ogham one is a stroke
  return u_charType(static_cast<UChar32>(character)) == U_SPACE_SEPARATOR && character != 0x1680 &&
         face.covers(U' ');
}

bool covers_all(const Face& face, std::span<const std::uint32_t> characters) {
  return std::all_of(characters.begin(), characters.end(),
                     [&face](std::uint32_t c) { return covers_character(face, c); });
}

bool covers_all(const Face& face, const icu::UnicodeString& text) {
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (!covers_character(face, static_cast<std::uint32_t>(text.char32At(i)))) return false;
  }
  return true;
}

/// HarfBuzz composes and decomposes to whichever form the font has.
bool covers_equivalent(const Face& face, std::span<const std::uint32_t> grapheme) {
  icu::UnicodeString text;
  for (const std::uint32_t character : grapheme) text.append(static_cast<UChar32>(character));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(status);
  require(status, "normalisation");
  for (const icu::Normalizer2* normalizer : {composer, decomposer}) {
    const icu::UnicodeString other = normalizer->normalize(text, status);
    if (U_SUCCESS(status) && other != text && covers_all(face, other)) return true;
  }
  return false;
}

}  // namespace

bool covers(const Face& face, std::span<const std::uint32_t> grapheme) {
  return covers_all(face, grapheme) || covers_equivalent(face, grapheme);
}

const Face* FaceCache::covering(std::span<const std::uint32_t> grapheme,
                                const std::vector<const Face*>& faces) {
  const bool single = grapheme.size() == 1;
  if (single) {
    if (const auto known = known_.find(grapheme.front()); known != known_.end()) {
      return known->second;
    }
  }
  const auto found = std::find_if(faces.begin(), faces.end(),
                                  [&](const Face* face) { return covers(*face, grapheme); });
  const Face* face = found == faces.end() ? nullptr : *found;
  if (single) known_.emplace(grapheme.front(), face);
  return face;
}

}  // namespace lectern::text
