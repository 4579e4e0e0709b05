// Quotation marks and spaces that the language does not use.
#include <unicode/ulocdata.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/handle.h"
#include "base/utf8.h"
#include "review/kinds/reviewers.h"
#include "text/icu.h"
#include "text/letters.h"
#include "text/script.h"

namespace lectern::review {
namespace {

/// CLDR's quotation marks of a language, those within others too.
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
      first =
          finding_at(passage, byte, Severity::Note, "foreign-quotes",
                     english_name(text.speech().language) + " usually quotes " + encoded(own[0]) +
                         "so" + encoded(own[1]) + ", not with " + encoded(value));
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

void review_spaces(const Text& text, Findings& findings) {
  const LanguageTag& language = text.speech().language;
  if (!is_spaced_script(language)) return;
  const std::u32string_view marks = wants_spaces(language) ? U".," : U".,;:!?";
  for (const Passage& passage : text.passages) {
    const auto byte = stray_space(passage.text, marks);
    if (!byte) continue;
    findings.push_back(finding_at(passage, *byte, Severity::Note, "spacing",
                                  "there is a space before “" +
                                      std::string(passage.text.substr(*byte + 1, 1)) + "”, where " +
                                      english_name(language) + " has none"));
  }
}

}  // namespace

void review_typography(const Text& text, Findings& findings) {
  review_quotation_marks(text, findings);
  review_spaces(text, findings);
}

}  // namespace lectern::review
