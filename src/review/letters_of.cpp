#include "review/letters_of.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/utf8.h"

namespace lectern::review {

void ScriptCounts::add(std::string_view text) {
  for (const Character& character : characters(text)) {
    const auto c = static_cast<UChar32>(character.value);
    if (u_isalpha(c) == 0) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    if (U_FAILURE(status) || script <= USCRIPT_INHERITED) continue;
    ++letters[text::Script(uscript_getShortName(script))];
    ++all;
  }
}

std::size_t ScriptCounts::of(const LanguageTag& language) const {
  std::size_t own = 0;
  for (const auto& [script, count] : letters) {
    if (is_script_of(script, language)) own += count;
  }
  return own;
}

text::Script ScriptCounts::main() const {
  const auto most =
      std::ranges::max_element(letters, {}, [](const auto& each) { return each.second; });
  return most == letters.end() ? text::Script{} : most->first;
}

bool is_script_of(text::Script script, const LanguageTag& language) {
  return std::ranges::count(text::scripts_in(text::script_of(language)), script) > 0;
}

std::string name_of(text::Script script) {
  icu::UnicodeString name;
  const std::string locale = "und_" + std::string(script.name());
  icu::Locale(locale.c_str()).getDisplayScript(icu::Locale::getEnglish(), name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8;
}

}  // namespace lectern::review
