// Quotation marks and spaces that the language does not use.
#include <unicode/ulocdata.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/handle.h"
#include "base/utf8.h"
#include "review/kinds/reviewers.h"
#include "review/pattern.h"
#include "text/icu.h"
#include "text/letters.h"
#include "text/script.h"

namespace lectern::review {
namespace {

/// CLDR's quotation marks of a language, those within others too, and « » where they are as usual
/// (The Unicode Standard, 6.2, Quotation Marks).
std::u32string quotes_of(const LanguageTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  const Handle<ULocaleData, ulocdata_close> data(
      ulocdata_open(text::locale_of(language).getName(), &status));
  std::u32string quotes;
  for (const auto type : {ULOCDATA_QUOTATION_START, ULOCDATA_QUOTATION_END,
                          ULOCDATA_ALT_QUOTATION_START, ULOCDATA_ALT_QUOTATION_END}) {
    constexpr int room = 8;
    std::array<char16_t, room> mark{};
    ulocdata_getDelimiter(data.get(), type, mark.data(), room, &status);
    if (U_SUCCESS(status)) quotes += static_cast<char32_t>(mark[0]);
  }
  constexpr std::array guillemets{"ar", "cs", "da", "de", "fi", "hr", "hu", "nb", "nn",
                                  "pl", "pt", "ro", "sk", "sl", "sr", "sv", "ur"};
  if (std::ranges::find(guillemets, language.language()) != guillemets.end()) quotes += U"«»";
  return quotes;
}

bool is_double_quote(char32_t character) {
  return std::u32string_view(U"“”„‟«»「」『』").find(character) != std::u32string_view::npos;
}

/// Where a text has quotation marks and none of them is its language's.
void review_quotation_marks(const Text& text, Findings& findings) {
  const std::u32string own = quotes_of(text.speech().language);
  if (own.empty()) return;
  std::optional<Finding> first;
  for (const Passage& passage : text.passages) {
    for (const auto& [value, byte] : characters(passage.text)) {
      if (!is_double_quote(value)) continue;
      if (own.find(value) != std::u32string::npos) return;
      if (first) continue;
      first = finding_at(passage, byte, Severity::Note, "foreign-quotes",
                         english_name(text.speech().language) + " usually quotes " +
                             encoded(own[0]) + "so" + encoded(own[1]) + ", not with " +
                             encoded(value) + ": is it meant?");
    }
  }
  if (first) findings.push_back(*first);
}

bool wants_spaces(const LanguageTag& language) {
  return language.language() == "fr" || language.language() == "br";
}

bool is_spaced_script(const LanguageTag& language) {
  const text::Script script = text::script_of(language);
  return script == text::Script("Latn") || script == text::Script("Cyrl") ||
         script == text::Script("Grek");
}

/// A space between a letter and a mark that ends what is said.
std::optional<std::size_t> stray_space(std::string_view text, std::u32string_view marks) {
  const auto all = characters(text);
  for (std::size_t i = 1; i + 1 < all.size(); ++i) {
    const bool apart = all[i].value == ' ' && text::is_letter(all[i - 1].value) &&
                       marks.find(all[i + 1].value) != std::u32string_view::npos;
    if (!apart) continue;
    const char32_t after = i + 2 < all.size() ? all[i + 2].value : U' ';
    if (text::is_white_space(after)) return all[i].byte;
  }
  return std::nullopt;
}

/// A mark that follows its word without a space where French sets one (narrow, or as wide as one).
std::optional<std::size_t> missing_space(std::string_view text) {
  const auto all = characters(text);
  const auto at = [&](std::size_t i) { return i < all.size() ? all[i].value : U' '; };
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool in_word = i > 0 && text::is_letter(all[i - 1].value);
    const bool closes =
        in_word && std::u32string_view(U";:!?»").find(at(i)) != std::u32string::npos;
    if (closes && (text::is_white_space(at(i + 1)) || at(i) == U'»')) return all[i].byte;
    if (at(i) == U'«' && text::is_letter(at(i + 1))) return all[i].byte;
  }
  return std::nullopt;
}

/// French of Switzerland and Canada have rules of their own; who sets none at all does so on
/// purpose.
void review_french_spaces(const Text& text, Findings& findings) {
  const LanguageTag& language = text.speech().language;
  if (language.language() != "fr" || language.region() == "CH" || language.region() == "CA") return;
  Pattern spaced("\\p{L}[\\u0020\\u00A0\\u202F][;:!?»]|«[\\u0020\\u00A0\\u202F]");
  const bool sets_some = std::ranges::any_of(
      text.passages, [&](const Passage& passage) { return spaced.find(passage.text).has_value(); });
  if (!sets_some) return;
  for (const Passage& passage : text.passages) {
    const auto byte = missing_space(passage.text);
    if (!byte) continue;
    const std::size_t end = boundary_after(passage.text, *byte + 1);
    const std::string mark(passage.text.substr(*byte, end - *byte));
    findings.push_back(finding_at(passage, *byte, Severity::Note, "spacing",
                                  "French sets a space " +
                                      std::string(mark == "«" ? "after" : "before") + " “" + mark +
                                      "”, as elsewhere in this text: put one in"));
  }
}

void review_spaces(const Text& text, Findings& findings) {
  const LanguageTag& language = text.speech().language;
  if (!is_spaced_script(language)) return;
  review_french_spaces(text, findings);
  const std::u32string_view marks = wants_spaces(language) ? U".," : U".,;:!?";
  for (const Passage& passage : text.passages) {
    // Willkommen! / Bienvenue !
    const bool several_languages = passage.text.find(" / ") != std::string_view::npos;
    if (several_languages) continue;
    const auto byte = stray_space(passage.text, marks);
    if (!byte) continue;
    findings.push_back(finding_at(passage, *byte, Severity::Note, "spacing",
                                  "there is a space before “" +
                                      std::string(passage.text.substr(*byte + 1, 1)) + "”, where " +
                                      english_name(language) + " has none: take it out"));
  }
}

}  // namespace

void review_typography(const Text& text, Findings& findings) {
  review_quotation_marks(text, findings);
  review_spaces(text, findings);
}

}  // namespace lectern::review
