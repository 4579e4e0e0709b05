// Opens ICU's services once for each thread and language: opening one costs far more than using it.
#include "text/icu.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "base/failure.h"
#include "base/utf8.h"

namespace lectern::text {
namespace {

std::unique_ptr<icu::BreakIterator> opened(Boundary boundary, const LanguageTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = locale_of(language);
  icu::BreakIterator* iterator = nullptr;
  switch (boundary) {
    case Boundary::Grapheme:
      iterator = icu::BreakIterator::createCharacterInstance(locale, status);
      break;
    case Boundary::Word: iterator = icu::BreakIterator::createWordInstance(locale, status); break;
    case Boundary::Line: {
      const std::string_view code = language.language();
      if (code == "zh" || code == "ja" || code == "ko") {
        locale.setKeywordValue("lb", "strict", status);
      }
      iterator = icu::BreakIterator::createLineInstance(locale, status);
      break;
    }
    case Boundary::Sentence:
      iterator = icu::BreakIterator::createSentenceInstance(locale, status);
      break;
  }
  require(status, "text boundaries");
  return std::unique_ptr<icu::BreakIterator>(iterator);
}

/// Iterators hold the text they walk, so each thread has its own.
icu::BreakIterator& iterator_for(Boundary boundary, const LanguageTag& language) {
  thread_local std::map<std::pair<Boundary, std::string>, std::unique_ptr<icu::BreakIterator>>
      iterators;
  auto& iterator = iterators[{boundary, language.text()}];
  if (!iterator) iterator = opened(boundary, language);
  return *iterator;
}

/// Where each character is a grapheme whatever it is beside (UAX #29: Other), as in most texts,
/// no rules need be walked.
std::optional<std::vector<std::size_t>> ends_of_single_characters(std::string_view utf8) {
  std::vector<std::size_t> ends;
  ends.reserve(utf8.size());
  for (const Character& character : characters(utf8)) {
    const auto kind =
        u_getIntPropertyValue(static_cast<UChar32>(character.value), UCHAR_GRAPHEME_CLUSTER_BREAK);
    if (kind != U_GCB_OTHER) return std::nullopt;
    if (character.byte > 0) ends.push_back(character.byte);
  }
  if (!utf8.empty()) ends.push_back(utf8.size());
  return ends;
}

}  // namespace

icu::Locale locale_of(const LanguageTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language.text(), status);
  return U_SUCCESS(status) && !locale.isBogus() ? locale : icu::Locale::getRoot();
}

bool is_available(const icu::Locale& locale) {
  int count = 0;
  const icu::Locale* all = icu::Locale::getAvailableLocales(count);
  return std::any_of(all, all + count, [&locale](const icu::Locale& known) {
    return std::string_view(known.getLanguage()) == locale.getLanguage();
  });
}

void require(UErrorCode status, const char* what) {
  if (U_SUCCESS(status)) return;
  throw Failure("ICU has no data for " + std::string(what) + ": " + u_errorName(status));
}

bool is_terminator(char32_t character) {
  return (character >= 0x09 && character <= 0x0D) || (character >= 0x1C && character <= 0x1F) ||
         character == 0x85 || character == 0x2028 || character == 0x2029;
}

std::string without_terminators(std::string_view utf8) {
  std::string result(utf8);
  const std::string_view all = result;
  for (std::size_t i = 0; i < result.size(); ++i) {
    const std::string_view rest = all.substr(i);
    const auto byte = static_cast<unsigned char>(rest.front());
    const bool may_be = byte < 0x20 || byte == 0xC2 || byte == 0xE2;
    if (!may_be) continue;
    std::size_t length = 0;
    if (byte < 0x80 && is_terminator(byte)) {
      length = 1;
    } else if (rest.starts_with("\xC2\x85")) {
      length = 2;
    } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
      length = 3;
    }
    result.replace(i, length, length, ' ');
  }
  return result;
}

std::vector<Segment> segments(Boundary boundary, std::string_view utf8,
                              const LanguageTag& language) {
  const std::string text = without_terminators(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const IcuText walked(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  icu::BreakIterator& iterator = iterator_for(boundary, language);
  iterator.setText(walked.get(), status);
  require(status, "walking a text");
  std::vector<Segment> result;
  std::size_t begin = 0;
  for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    const auto offset = static_cast<std::size_t>(end);
    result.push_back({begin, offset, iterator.getRuleStatus()});
    begin = offset;
  }
  return result;
}

std::vector<std::size_t> boundaries(Boundary boundary, std::string_view utf8,
                                    const LanguageTag& language) {
  if (boundary == Boundary::Grapheme) {
    if (auto ends = ends_of_single_characters(utf8)) return *std::move(ends);
  }
  std::vector<std::size_t> result;
  for (const Segment& segment : segments(boundary, utf8, language)) result.push_back(segment.end);
  return result;
}

}  // namespace lectern::text
