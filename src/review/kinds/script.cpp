// The letters of a text against the script that its language is written in.
#include <unicode/locid.h>
#include <unicode/translit.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "base/utf8.h"
#include "review/kinds/reviewers.h"
#include "review/language_of.h"
#include "review/letters_of.h"

namespace lectern::review {
namespace {

/// Fewer letters than this say nothing of a text.
constexpr std::size_t least_letters = 12;

std::string all_of(const Text& text) {
  std::string all;
  for (const Passage& passage : text.passages) all += std::string(passage.text) + '\n';
  return all;
}

/// How many characters the transliteration changes.
std::size_t changed_by(const char* transliteration, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> change(
      icu::Transliterator::createInstance(transliteration, UTRANS_FORWARD, status));
  if (U_FAILURE(status)) return 0;
  const icu::UnicodeString before = icu::UnicodeString::fromUTF8(text);
  icu::UnicodeString after = before;
  change->transliterate(after);
  std::size_t changed = 0;
  for (int i = 0; i < std::min(before.length(), after.length()); ++i) {
    if (before[i] != after[i]) ++changed;
  }
  return changed;
}

/// Characters that only one of the two ways to write Chinese has are a third of any text.
void review_characters(const Text& text, Findings& findings) {
  const text::Script wanted = text::script_of(text.speech().language);
  const bool hans = wanted == text::Script("Hans");
  if (!hans && wanted != text::Script("Hant")) return;
  const std::string all = all_of(text);
  const std::size_t simplified = changed_by("Hans-Hant", all);
  const std::size_t traditional = changed_by("Hant-Hans", all);
  const std::size_t own = hans ? simplified : traditional;
  const std::size_t other = hans ? traditional : simplified;
  if (other < least_letters || other < 3 * own) return;
  findings.push_back(finding_of(
      text, Severity::Warning, "wrong-script",
      std::string("the text is written in ") + (hans ? "traditional" : "simplified") +
          " Chinese characters, and its name says " + (hans ? "simplified" : "traditional") +
          ": name it zh-" + (hans ? "Hant" : "Hans") + ", or replace it"));
}

/// In which languages are or were written, besides those of which CLDR has locales.
constexpr std::array other_scripts{
    "ms_Arab", "az_Arab", "ku_Arab",  "mn_Mong",  "tg_Arab",  "kk_Arab", "kk_Latn", "ky_Arab",
    "tt_Latn", "ha_Arab", "sw_Arab",  "so_Arab",  "jv_Java",  "jv_Arab", "su_Sund", "id_Arab",
    "tr_Arab", "ro_Cyrl", "be_Latn",  "sa_Gran",  "ks_Deva",  "sd_Deva", "ug_Cyrl", "ug_Latn",
    "tk_Cyrl", "tk_Arab", "ckb_Latn", "kmr_Arab", "lad_Hebr", "yi_Latn"};

/// Whether the language is known in this script too, as Serbian is in Latin.
bool is_written_in(const LanguageTag& language, text::Script script) {
  const std::string wanted = std::string(language.language()) + '_' + std::string(script.name());
  if (std::ranges::find(other_scripts, wanted) != other_scripts.end()) return true;
  int count = 0;
  const icu::Locale* all = icu::Locale::getAvailableLocales(count);
  return std::any_of(all, all + count, [&](const icu::Locale& locale) {
    return std::string_view(locale.getName()).starts_with(wanted);
  });
}

}  // namespace

void review_script(const Text& text, Findings& findings) {
  const LanguageTag& language = text.speech().language;
  ScriptCounts counts;
  for (const Passage& passage : text.passages) counts.add(passage.text);
  if (counts.all < least_letters || text::script_of(language) == text::Script{}) return;
  if (5 * counts.of(language) >= counts.all) {
    review_characters(text, findings);
    return;
  }
  const std::string script = name_of(counts.main());
  const auto likely = likely_language(all_of(text));
  std::string message = "the text is in " + script + " script, and " + english_name(language) +
                        " is written in " + name_of(text::script_of(language));
  if (is_written_in(language, counts.main())) {
    message += " unless its name says otherwise: name it " + std::string(language.language()) +
               '-' + std::string(counts.main().name()) + ", or put the right text in its place";
  } else {
    if (likely && likely->language.language() != language.language())
      message += "; it seems to be " + english_name(likely->language);
    message += ": put the " + english_name(language) + " text in its place";
  }
  findings.push_back(finding_of(text, Severity::Warning, "wrong-script", message));
}

}  // namespace lectern::review
