// What this folder shares of ICU: locales for language tags, texts to walk, and break iterators.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/handle.h"
#include "base/language_tag.h"

namespace lectern::text {

using IcuText = Handle<UText, utext_close>;

/// The locale of exactly this language; the root locale where ICU cannot read the tag.
icu::Locale locale_of(const LanguageTag& language);

/// Whether ICU knows the language at all; if not it would answer in the language of this machine.
bool is_available(const icu::Locale& locale);

/// Throws Failure when ICU reports that its data is missing or damaged.
void require(UErrorCode status, const char* what);

enum class Boundary { Grapheme, Word, Line, Sentence };

/// The boundaries that ICU finds, as byte offsets, without 0 and with the end of the text. Line
/// terminators and tabs count as spaces. Line boundaries are strict in Chinese, Japanese and
/// Korean.
std::vector<std::size_t> boundaries(Boundary boundary, std::string_view utf8,
                                    const LanguageTag& language);

/// What lies between two word boundaries, with ICU's rule status: what sort of word it is.
struct Segment {
  std::size_t begin = 0;
  std::size_t end = 0;
  int status = 0;
};
std::vector<Segment> segments(Boundary boundary, std::string_view utf8,
                              const LanguageTag& language);

/// The same text, byte for byte as long, with spaces for line terminators and tabs.
std::string without_terminators(std::string_view utf8);

/// Whether the character is set as a space.
bool is_terminator(char32_t character);

}  // namespace lectern::text
