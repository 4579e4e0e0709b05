#include "text/dates/month_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "text/canonical.h"
#include "text/icu.h"

namespace lectern::text {
namespace {

/// `7` and `M07` are no names.
bool is_name(const icu::UnicodeString& text) {
  bool letters = text.length() > 1;
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    letters = letters && u_isdigit(text.char32At(i)) == 0;
  }
  return letters;
}

std::vector<std::string> names_in(const LanguageTag& language) {
  std::vector<std::string> names;
  const icu::Locale locale = locale_of(language);
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(locale, "gregorian", status);
  if (U_FAILURE(status) || !is_available(locale)) return names;
  using Symbols = icu::DateFormatSymbols;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      int count = 0;
      const icu::UnicodeString* months = symbols.getMonths(count, context, width);
      for (int i = 0; i < count; ++i) {
        icu::UnicodeString month(months[i]);
        month.toLower(locale);
        if (month.endsWith(u".")) month.truncate(month.length() - 1);
        std::string utf8;
        if (is_name(month)) names.push_back(canonical(month.toUTF8String(utf8)));
      }
    }
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace

bool begins_with_month(std::string_view text) {
  static const std::vector<std::string> months = [] {
    std::vector<std::string> all;
    for (const char* tag : {"de", "cs", "sk", "hu", "fi", "nb", "da", "sl", "hr", "sr", "sr-Latn",
                            "lv", "et", "is", "fo", "eu", "lb", "hsb"}) {
      std::ranges::copy(names_in(*LanguageTag::parse(tag)), std::back_inserter(all));
    }
    std::ranges::sort(all);
    return all;
  }();
  constexpr std::string_view ends = " ,.\u00A0";
  const std::string_view word = text.substr(0, text.find_first_of(ends));
  icu::UnicodeString small =
      icu::UnicodeString::fromUTF8({word.data(), static_cast<int>(word.size())}).toLower();
  std::string utf8;
  return std::ranges::binary_search(months, canonical(small.toUTF8String(utf8)));
}

const std::vector<std::string>& month_names(const LanguageTag& language) {
  thread_local std::map<std::string, std::vector<std::string>> known;
  const auto [entry, is_new] = known.try_emplace(language.text());
  if (is_new) entry->second = names_in(language);
  return entry->second;
}

}  // namespace lectern::text
