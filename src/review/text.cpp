#include "review/text.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <utility>

#include "base/utf8.h"

namespace lectern::review {
namespace {

/// Where the title begins in the first line; nothing of the title is lost where it is not found.
Passage headline_of(const deck::Headline& headline) {
  const std::size_t begin = headline.text.rfind(headline.title);
  return {Passage::headline, headline.title, begin == std::string::npos ? 0 : begin,
          &headline.source};
}

deck::SourceMark place_of(const Passage& passage, std::size_t byte) {
  deck::Paragraph marked;
  if (passage.source->empty()) return {};
  marked.source = *passage.source;
  return deck::position(marked, passage.begin + byte);
}

}  // namespace

Text::Text(const deck::Deck& whole, std::size_t speech_index, const Wordings* all_wordings)
    : deck(&whole), wordings(all_wordings), index(speech_index) {
  if (speech().headline) passages.push_back(headline_of(*speech().headline));
  for (std::size_t i = 0; i < speech().paragraphs.size(); ++i) {
    const deck::Paragraph& paragraph = speech().paragraphs[i];
    passages.push_back({i, paragraph.text, 0, &paragraph.source});
  }
}

Finding finding_at(const Passage& passage, std::size_t byte, Severity severity, std::string code,
                   std::string message) {
  return {passage.paragraph, place_of(passage, byte), severity, std::move(code),
          std::move(message)};
}

Finding finding_of(const Text& text, Severity severity, std::string code, std::string message) {
  Finding finding{Finding::whole, {}, severity, std::move(code), std::move(message)};
  if (!text.passages.empty()) finding.place = place_of(text.passages.front(), 0);
  return finding;
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t room = 60;
  if (text.size() <= room) return "“" + std::string(text) + "”";
  std::size_t end = boundary_before(text, room);
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string_view::npos && space > room / 2) end = space;
  return "“" + std::string(text.substr(0, end)) + "…”";
}

std::string english_name(const LanguageTag& language) {
  icu::UnicodeString name;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language.text(), status);
  if (U_FAILURE(status)) return language.text();
  locale.getDisplayName(icu::Locale::getEnglish(), name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8;
}

std::string name_and_tag(const LanguageTag& language) {
  return english_name(language) + " (" + language.text() + ')';
}

}  // namespace lectern::review
