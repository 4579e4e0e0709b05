// The characters that a language is written with (CLDR's exemplars, by ICU).
#pragma once

#include <unicode/uniset.h>

#include <string_view>

#include "base/language_tag.h"

namespace lectern::review {

class Exemplars {
 public:
  explicit Exemplars(const LanguageTag& language);

  /// Whether CLDR knows the language's letters.
  bool known() const { return !letters_.isEmpty(); }

  /// A letter of the language itself, not one of foreign names.
  bool has_letter(char32_t character) const;

  /// Whether each character beyond ASCII is a letter of the language or one of its marks.
  bool has_all(std::string_view text) const;

 private:
  icu::UnicodeSet letters_;
  icu::UnicodeSet marks_;
};

}  // namespace lectern::review
