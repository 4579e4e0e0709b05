// Languages by their tags and names, from CLDR by ICU.
#include "text/languages.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "text/icu.h"
#include "text/locale.h"
#include "text/script.h"

namespace lectern::text {
namespace {

/// Codes of countries that are taken for those of their languages, and are none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> countries{{{"jp", "ja"},
                                                                                  {"cn", "zh"},
                                                                                  {"ua", "uk"},
                                                                                  {"cz", "cs"},
                                                                                  {"gr", "el"},
                                                                                  {"dk", "da"},
                                                                                  {"gb", "en"},
                                                                                  {"us", "en"},
                                                                                  {"vn", "vi"}}};

icu::UnicodeString folded(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())))
      .foldCase();
}

/// What a code of any standard is in BCP 47: `fre`, `fra` → fr.
std::string canonical_language(std::string_view code) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(std::string(code), status);
  locale.canonicalize(status);
  return U_SUCCESS(status) ? locale.getLanguage() : std::string();
}

std::set<std::string> all_languages() {
  int count = 0;
  const icu::Locale* all = icu::Locale::getAvailableLocales(count);
  std::set<std::string> languages;
  for (int i = 0; i < count; ++i) languages.emplace(all[i].getLanguage());
  return languages;
}

/// What follows language, script and region; variants and extensions.
std::string_view rest_of(const LanguageTag& language) {
  std::size_t length = language.language().size();
  if (!language.script().empty()) length += 1 + language.script().size();
  if (!language.region().empty()) length += 1 + language.region().size();
  return std::string_view(language.text()).substr(length);
}

/// CLDR gives a variant that it knows a name, and returns others in capitals.
bool has_known_variants(const LanguageTag& language) {
  if (rest_of(language).empty()) return true;
  const icu::Locale locale = locale_of(language);
  icu::UnicodeString name;
  locale.getDisplayVariant(icu::Locale::getEnglish(), name);
  return !name.isEmpty() && name != icu::UnicodeString(locale.getVariant(), -1, US_INV);
}

}  // namespace

bool has_known_script(const LanguageTag& language) {
  const std::string script(scripts_in(script_of(language)).front().name());
  const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, script.c_str());
  return code != UCHAR_INVALID_CODE && script != Script{}.name();
}

bool is_known(const LanguageTag& language) {
  return has_known_script(language) && has_known_variants(language);
}

std::optional<LanguageTag> language_meant(std::string_view name) {
  const icu::UnicodeString wanted = folded(name);
  std::string code;
  wanted.toUTF8String(code);
  const auto country = std::find_if(countries.begin(), countries.end(),
                                    [&](const auto& each) { return each.first == code; });
  if (country != countries.end()) return LanguageTag::parse(country->second);
  if (const std::string canonical = canonical_language(code);
      canonical.size() == 2 && canonical != code) {
    return LanguageTag::parse(canonical);
  }
  for (const std::string& language : all_languages()) {
    auto tag = LanguageTag::parse(language);
    icu::UnicodeString english;
    icu::Locale(language.c_str()).getDisplayLanguage(icu::Locale::getEnglish(), english);
    if (tag && (english.foldCase() == wanted || folded(own_name(*tag)) == wanted)) return tag;
  }
  return std::nullopt;
}

}  // namespace lectern::text
