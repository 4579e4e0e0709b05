// Scripts and directions of languages, from CLDR and the Unicode Character Database by ICU.
#include "text/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <map>
#include <string>

#include "text/icu.h"

namespace lectern::text {
namespace {

Script likely_script(const LanguageTag& language) {
  icu::Locale locale = locale_of(language);
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  return U_SUCCESS(status) ? Script(locale.getScript()) : Script{};
}

}  // namespace

Script script_of(const LanguageTag& language) {
  if (!language.script().empty()) return Script(language.script());
  // asked for by whoever sets a word, and slow to find
  thread_local std::map<LanguageTag, Script> likely;
  const auto found = likely.find(language);
  return found != likely.end() ? found->second
                               : likely.emplace(language, likely_script(language)).first->second;
}

std::vector<Script> scripts_in(Script writing_system) {
  struct Mixture {
    std::string_view name;
    std::vector<Script> scripts;
  };
  static const std::array mixtures{
      Mixture{"Jpan", {Script("Hani"), Script("Hira"), Script("Kana")}},
      Mixture{"Kore", {Script("Hang"), Script("Hani")}},
      Mixture{"Hans", {Script("Hani"), Script("Bopo")}},
      Mixture{"Hant", {Script("Hani"), Script("Bopo")}},
      Mixture{"Hanb", {Script("Hani"), Script("Bopo")}},
      Mixture{"Hrkt", {Script("Hira"), Script("Kana")}},
      Mixture{"Aran", {Script("Arab")}},
      Mixture{"Latf", {Script("Latn")}},
      Mixture{"Latg", {Script("Latn")}},
      Mixture{"Cyrs", {Script("Cyrl")}},
      Mixture{"Syre", {Script("Syrc")}},
      Mixture{"Syrj", {Script("Syrc")}},
      Mixture{"Syrn", {Script("Syrc")}},
  };
  const auto mixture = std::find_if(mixtures.begin(), mixtures.end(), [&](const Mixture& m) {
    return m.name == writing_system.name();
  });
  return mixture == mixtures.end() ? std::vector{writing_system} : mixture->scripts;
}

Direction direction_of(const LanguageTag& language) {
  const std::string name(scripts_in(script_of(language)).front().name());
  const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str());
  return code != UCHAR_INVALID_CODE && uscript_isRightToLeft(static_cast<UScriptCode>(code))
             ? Direction::RightToLeft
             : Direction::LeftToRight;
}

}  // namespace lectern::text
