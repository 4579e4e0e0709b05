// Languages by their tags and names, from CLDR by ICU.
#include "text/languages.h"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "text/icu.h"
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

/// Composed and without case: a Macintosh decomposes the names of files.
icu::UnicodeString folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto utf16 =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  return icu::Normalizer2::getNFCInstance(status)->normalize(utf16, status).foldCase();
}

/// Norwegian is written as Bokmål or as Nynorsk, and whoever does not say which means the first.
LanguageTag canonical(const LanguageTag& tag) {
  if (tag.text() == "no") return *LanguageTag::parse("nb");
  // ICU takes `old` of `fr-old` for a language of its own
  const std::string_view rest = std::string_view(tag.text()).substr(tag.language().size());
  if (rest.size() >= 4 && lectern::is_letter(rest[3]) && rest.substr(1).find('-') == 3) return tag;
  if (rest.size() == 4 && lectern::is_letter(rest[3])) return tag;
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(tag.text(), status);
  locale.canonicalize(status);
  const auto text = locale.toLanguageTag<std::string>(status);
  return U_SUCCESS(status) ? LanguageTag::parse(text).value_or(tag) : tag;
}

/// `sr@latin`, `pt_BR.UTF-8`, as POSIX names locales, as BCP 47 does.
std::string without_posix(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> scripts{
      {{"latin", "Latn"}, {"cyrillic", "Cyrl"}, {"arabic", "Arab"}, {"devanagari", "Deva"}}};
  const std::string_view name = text.substr(0, text.find_first_of(".@"));
  const std::size_t at = text.find('@');
  std::string_view modifier = at == std::string_view::npos ? "" : text.substr(at + 1);
  std::string tag(name);
  for (const auto& [word, script] : scripts) {
    const std::string ending = '-' + std::string(word);
    const bool at_end = modifier.empty() && tag.size() > ending.size() &&
                        std::string_view(tag).substr(tag.size() - word.size()) == word;
    if (at_end) tag.resize(tag.size() - ending.size());
    if (at_end || modifier == word) {
      const std::size_t language = std::min(tag.find_first_of("-_"), tag.size());
      tag.insert(language, '-' + std::string(script));
      break;
    }
  }
  return tag;
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

/// "fr (1)", "fr - Copy", "fr copy 2": what a desktop calls a second file of the same name.
std::string_view without_copy_mark(std::string_view name) {
  const auto cut = [&](std::string_view mark) {
    std::string folded_name(name);
    std::transform(folded_name.begin(), folded_name.end(), folded_name.begin(), lower);
    const std::size_t place = folded_name.rfind(mark);
    if (place == std::string::npos || place == 0) return;
    const std::string_view rest = name.substr(place + mark.size());
    if (rest.find_first_not_of("0123456789 )") == std::string_view::npos)
      name = name.substr(0, place);
  };
  for (const char* mark : {" (", "(", " - copy", " copy", "_copy", "-copy"}) cut(mark);
  return name;
}

std::vector<std::string_view> parts_of(std::string_view name) {
  constexpr std::string_view between = " ._-()[]+,";
  std::vector<std::string_view> parts;
  for (std::size_t begin = name.find_first_not_of(between); begin != std::string_view::npos;) {
    const std::size_t end = std::min(name.find_first_of(between, begin), name.size());
    parts.push_back(name.substr(begin, end - begin));
    begin = name.find_first_not_of(between, end);
  }
  return parts;
}

/// `part` lies in `whole`.
std::size_t offset_in(std::string_view whole, std::string_view part) {
  return static_cast<std::size_t>(part.data() - whole.data());
}

/// "my speech": in running words, two letters are a word.
bool beside_space(std::string_view whole, std::string_view part) {
  const std::size_t begin = offset_in(whole, part);
  const std::size_t end = begin + part.size();
  return (begin > 0 && whole[begin - 1] == ' ') || (end < whole.size() && whole[end] == ' ');
}

/// Of those that CLDR has texts for or a two-letter code.
bool is_usual(const LanguageTag& language) {
  return language.language().size() <= 3 && is_known(language);
}

}  // namespace

std::optional<LanguageTag> language_tag(std::string_view text) {
  const auto tag = LanguageTag::parse(without_posix(text));
  return tag ? std::optional(canonical(*tag)) : std::nullopt;
}

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
  const auto tag = LanguageTag::parse(code);
  if (const auto today = tag ? canonical(*tag) : LanguageTag();
      tag && today != tag && is_known(today)) {
    return today;
  }
  for (const std::string& language : all_languages()) {
    auto each = LanguageTag::parse(language);
    icu::UnicodeString english;
    icu::Locale(language.c_str()).getDisplayLanguage(icu::Locale::getEnglish(), english);
    if (each && (english.foldCase() == wanted || folded(own_name(*each)) == wanted)) return each;
  }
  return std::nullopt;
}

std::optional<LanguageTag> language_in_name(std::string_view name) {
  const std::string_view copied = without_copy_mark(name);
  if (auto whole = language_tag(copied); whole && is_usual(*whole)) return whole;
  if (auto whole = language_meant(copied)) return whole;
  const std::vector<std::string_view> parts = parts_of(copied);
  // what stands last says most: remarks-2011-fr, speech_pt_BR
  for (const std::size_t length : {std::size_t{3}, std::size_t{2}, std::size_t{1}}) {
    if (parts.size() <= length) continue;
    for (const std::size_t begin : {parts.size() - length, std::size_t{0}}) {
      const std::string_view stretch =
          copied.substr(offset_in(copied, parts[begin]),
                        offset_in(copied, parts[begin + length - 1]) +
                            parts[begin + length - 1].size() - offset_in(copied, parts[begin]));
      auto tag = language_tag(stretch);
      const bool short_code = stretch.find_first_of("-_") == 2 || stretch.size() == 2;
      if (tag && short_code && is_usual(*tag) && !beside_space(copied, stretch)) return tag;
    }
  }
  for (const std::string_view part : parts) {
    if (part.size() < 4) continue;
    if (auto named = language_meant(part)) return named;
  }
  return std::nullopt;
}

std::string own_name(const LanguageTag& language) {
  const icu::Locale locale = locale_of(language);
  if (!is_available(locale)) return language.text();
  std::array contexts{UDISPCTX_DIALECT_NAMES, UDISPCTX_NO_SUBSTITUTE};
  const std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(
      locale, contexts.data(), static_cast<int>(contexts.size())));
  icu::UnicodeString name;
  if (names) names->localeDisplayName(locale, name);
  // CLDR writes many as in mid-sentence; a name that is alone begins as a sentence does
  name.toTitle(nullptr, locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE);
  std::string utf8;
  return name.isBogus() || name.isEmpty() ? language.text() : name.toUTF8String(utf8);
}

}  // namespace lectern::text
