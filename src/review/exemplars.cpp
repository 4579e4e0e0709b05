#include "review/exemplars.h"

#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <algorithm>
#include <array>

#include "base/handle.h"
#include "base/utf8.h"
#include "text/icu.h"

namespace lectern::review {
namespace {

using LocaleData = Handle<ULocaleData, ulocdata_close>;

icu::UnicodeSet exemplars_of(const ULocaleData* data, ULocaleDataExemplarSetType type) {
  icu::UnicodeSet set;
  UErrorCode status = U_ZERO_ERROR;
  ulocdata_getExemplarSet(const_cast<ULocaleData*>(data), set.toUSet(), 0, type, &status);
  if (U_FAILURE(status)) return {};
  icu::UnicodeSet parts;
  const USet* items = set.toUSet();
  for (int i = 0; i < uset_getItemCount(items); ++i) {
    UChar32 first = 0;
    UChar32 last = 0;
    constexpr int longest = 16;
    std::array<char16_t, longest> letter{};
    const int size = uset_getItem(items, i, &first, &last, letter.data(), longest, &status);
    if (size == 0) {
      parts.add(first, last);
    } else if (U_SUCCESS(status)) {
      parts.addAll(icu::UnicodeString(letter.data(), size));  // with a mark, which is not composed
    }
  }
  return parts;
}

}  // namespace

Exemplars::Exemplars(const LanguageTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  const LocaleData data(ulocdata_open(text::locale_of(language).getName(), &status));
  text::require(status, "a language's letters");
  // root's data stand in for those of a language that CLDR does not know
  ulocdata_setNoSubstitute(data.get(), 1);
  letters_ = exemplars_of(data.get(), ULOCDATA_ES_STANDARD);
  letters_.closeOver(USET_ADD_CASE_MAPPINGS);
  marks_ = exemplars_of(data.get(), ULOCDATA_ES_PUNCTUATION);
}

bool Exemplars::has_letter(char32_t character) const {
  return letters_.contains(static_cast<UChar32>(character)) != 0;
}

bool Exemplars::has_all(std::string_view text) const {
  return std::ranges::all_of(characters(text), [&](const Character& character) {
    constexpr char32_t ascii = 0x80;
    return character.value < ascii || has_letter(character.value) ||
           marks_.contains(static_cast<UChar32>(character.value)) != 0;
  });
}

}  // namespace lectern::review
