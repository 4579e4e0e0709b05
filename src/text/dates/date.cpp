#include "text/dates/date.h"

#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <memory>
#include <vector>

#include "base/number.h"
#include "text/dates/date_words.h"
#include "text/icu.h"

namespace lectern::text {
namespace {

using std::chrono::year_month_day;

constexpr double milliseconds_per_day = 24 * 60 * 60 * 1000;

/// What a date of another calendar is read for only if it is: 2011 is a year of the common era in
/// Thailand too, and 5 of no era.
bool is_of_our_time(year_month_day date) {
  return static_cast<int>(date.year()) >= 1657 && static_cast<int>(date.year()) < 2200;
}

/// English without a region is the world's, which writes 12 July 2011 as the United Nations do.
/// Dates of every language are Gregorian, so that all say the same day.
icu::Locale date_locale(const LanguageTag& language) {
  icu::Locale locale = language.text() == "en" ? icu::Locale("en", "001") : locale_of(language);
  UErrorCode status = U_ZERO_ERROR;
  locale.setKeywordValue("calendar", "gregorian", status);
  return locale;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

/// In UTC, strict, and where it is Gregorian so before 1582 too, as std::chrono is.
void make_exact(icu::SimpleDateFormat& format, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), locale, status));
  require(status, "calendars");
  constexpr double before_all_dates = -1e15;
  if (auto* gregorian = dynamic_cast<icu::GregorianCalendar*>(calendar.get())) {
    gregorian->setGregorianChange(before_all_dates, status);
  }
  require(status, "calendars");
  format.adoptCalendar(calendar.release());
  format.setLenient(false);
}

std::unique_ptr<icu::SimpleDateFormat> styled(icu::DateFormat::EStyle style,
                                              const icu::Locale& locale) {
  std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createDateInstance(style, locale));
  auto* simple = dynamic_cast<icu::SimpleDateFormat*>(format.get());
  if (simple == nullptr) return nullptr;
  (void)format.release();
  make_exact(*simple, locale);
  return std::unique_ptr<icu::SimpleDateFormat>(simple);
}

std::string iso8601(year_month_day date) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::optional<year_month_day> parse_iso8601(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&text](std::size_t begin, std::size_t length) {
    return parse_number<unsigned>(text.substr(begin, length)).value_or(0);
  };
  const year_month_day date{std::chrono::year{static_cast<int>(number(0, 4))},
                            std::chrono::month{number(5, 2)}, std::chrono::day{number(8, 2)}};
  return date.ok() && static_cast<int>(date.year()) > 0 ? std::optional(date) : std::nullopt;
}

/// What CLDR's forms of these languages lack.
struct Form {
  std::string_view language;
  const char16_t* pattern;
};
constexpr std::array forms{
    Form{"en", u"d 'of' MMMM y"},
    Form{"fr", u"d'er' MMMM y"},
    Form{"ru", u"d MMMM y 'года'"},
    Form{"ru", u"d MMMM y 'г'"},
    Form{"be", u"d MMMM y 'года'"},
    Form{"uk", u"d MMMM y 'року'"},
    Form{"bg", u"d MMMM y 'година'"},
    Form{"es", u"d 'de' MMMM 'del' y"},
    Form{"es", u"d MMMM 'de' y"},
    Form{"pt", u"d'º' 'de' MMMM 'de' y"},
    Form{"it", u"d'º' MMMM y"},
    Form{"ar", u"d MMMM، y"},
    Form{"th", u"d MMMM 'พ.ศ.' y"},
    Form{"th", u"d MMMM 'พุทธศักราช' y"},
    Form{"vi", u"'ngày' d 'tháng' M 'năm' y"},
    Form{"vi", u"d 'tháng' M 'năm' y"},
    Form{"ja", u"Gy年M月d日"},
    Form{"zh", u"Gy年M月d日"},
    Form{"ko", u"y년 M월 d일"},
    Form{"hu", u"y. MMMM d-'én'"},
    Form{"eu", u"y'ko' MMMM'ren' d'a'"},
    Form{"ka", u"y 'წლის' d MMMM"},
    Form{"ka", u"d MMMM y 'წელი'"},
    Form{"am", u"MMMM d 'ቀን' y"},
    Form{"ti", u"d MMMM y"},
    Form{"km", u"d 'ខែ'MMMM 'ឆ្នាំ' y"},
    Form{"km", u"d MMMM 'ឆ្នាំ' y"},
};

/// A year always has all its digits: to read `11` as 2011 would be to ask the clock.
icu::UnicodeString pattern_of(const icu::SimpleDateFormat& format) {
  icu::UnicodeString pattern;
  format.toPattern(pattern);
  if (pattern.indexOf(u"yyyy") < 0) pattern.findAndReplace(u"yy", u"y");
  return simplified(pattern);
}

/// With the mark between its numbers that the text has, and with or without zeros: 12/07/2011 may
/// be 12.7.2011 or 12-07-2011.
icu::UnicodeString with_marks_of(const icu::UnicodeString& text, icu::UnicodeString pattern) {
  const auto is_mark = [](char16_t c) { return c == u'/' || c == u'.' || c == u'-'; };
  char16_t mark = 0;
  for (int i = 0; i < text.length() && mark == 0; ++i) {
    if (is_mark(text.charAt(i))) mark = text.charAt(i);
  }
  for (int i = 0; i < pattern.length() && mark != 0; ++i) {
    if (is_mark(pattern.charAt(i))) pattern.setCharAt(i, mark);
  }
  return pattern.findAndReplace(u"dd", u"d").findAndReplace(u"MM", u"M");
}

/// The forms in which the language writes a date with the month's name.
std::vector<icu::UnicodeString> named_patterns(const LanguageTag& language) {
  std::vector<icu::UnicodeString> result{u"d MMMM y", u"d. MMMM y", u"d. MMMM y.",
                                         u"d MMM y",  u"MMMM d, y", u"MMM d, y",
                                         u"MMMM d y", u"MMM d y",   u"y年M月d日"};
  for (const Form& form : forms) {
    if (form.language == language.language()) result.emplace_back(form.pattern);
  }
  return result;
}

bool has_digit(const icu::UnicodeString& text) {
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (u_isdigit(text.char32At(i)) != 0) return true;
  }
  return false;
}

/// ICU would read a shorter year as one near the present.
bool has_whole_year(const icu::UnicodeString& text) {
  int digits = 0;
  for (int i = 0; i < text.length() && digits < 4; i = text.moveIndex32(i, 1)) {
    digits = u_isdigit(text.char32At(i)) != 0 ? digits + 1 : 0;
  }
  return digits == 4;
}

std::optional<year_month_day> parse_with(icu::SimpleDateFormat& format,
                                         const icu::UnicodeString& pattern,
                                         const icu::UnicodeString& text) {
  format.applyPattern(pattern);
  icu::ParsePosition position;
  const UDate parsed = format.parse(text, position);
  if (position.getErrorIndex() >= 0 || position.getIndex() != text.length()) return std::nullopt;
  const std::chrono::sys_days day(
      std::chrono::days(static_cast<int>(std::floor(parsed / milliseconds_per_day))));
  const year_month_day date(day);
  return static_cast<int>(date.year()) >= 1000 ? std::optional(date) : std::nullopt;
}

}  // namespace

std::string format_date(year_month_day date, const LanguageTag& language) {
  const icu::Locale locale = date_locale(language);
  const auto format = is_available(locale) ? styled(icu::DateFormat::kLong, locale) : nullptr;
  if (!format) return iso8601(date);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale found = format->getLocale(ULOC_VALID_LOCALE, status);
  // the root locale's months are M01 to M12
  if (U_FAILURE(status) || std::string_view(found.getLanguage()).empty()) return iso8601(date);
  icu::UnicodeString text;
  const auto days = std::chrono::sys_days(date).time_since_epoch().count();
  return utf8(format->format(static_cast<double>(days) * milliseconds_per_day, text));
}

namespace {

/// Whether its years are so far from those of the common era, or named so, or its months, that one
/// is not taken for the other.
bool is_told_apart(std::string_view calendar) {
  return calendar == "buddhist" || calendar == "ethiopic" || calendar == "persian" ||
         calendar == "japanese" || calendar == "roc" || calendar.starts_with("islamic");
}

/// The calendars that people of the language count years by besides the Gregorian, as CLDR has it.
std::vector<std::string> other_calendars(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> preferred(
      icu::Calendar::getKeywordValuesForLocale("calendar", locale, true, status));
  std::vector<std::string> calendars;
  while (U_SUCCESS(status) && preferred) {
    const char* name = preferred->next(nullptr, status);
    if (name == nullptr) break;
    if (is_told_apart(name)) calendars.emplace_back(name);
  }
  return calendars;
}

std::optional<year_month_day> parse_in(const icu::Locale& locale, const LanguageTag& language,
                                       const icu::UnicodeString& simple) {
  // CLDR's own forms first; a format costs more to make than to use
  using icu::DateFormat;
  for (const auto style :
       {DateFormat::kLong, DateFormat::kFull, DateFormat::kMedium, DateFormat::kShort}) {
    const auto format = styled(style, locale);
    if (!format) continue;
    if (const auto date = parse_with(*format, pattern_of(*format), simple)) return date;
    if (style == DateFormat::kShort) {
      return parse_with(*format, with_marks_of(simple, pattern_of(*format)), simple);
    }
    if (style != DateFormat::kLong) continue;
    for (const icu::UnicodeString& pattern : named_patterns(language)) {
      if (const auto date = parse_with(*format, pattern, simple)) return date;
    }
  }
  return std::nullopt;
}

/// The Arabic of the United Nations has both names of a month, تموز/يوليه: with the first alone,
/// and as where that is the usual one.
std::optional<year_month_day> parse_twice_named(const icu::UnicodeString& simple,
                                                const LanguageTag& language) {
  const int slash = simple.indexOf(u'/');
  if (language.language() != "ar" || slash < 0) return std::nullopt;
  int end = slash;
  while (end < simple.length() && !u_isUWhiteSpace(simple.char32At(end))) ++end;
  icu::UnicodeString once(simple);
  once.removeBetween(slash, end);
  const LanguageTag levantine = *LanguageTag::parse("ar-IQ");
  return parse_in(date_locale(levantine), levantine, once);
}

std::optional<year_month_day> parse_single(icu::UnicodeString simple, const LanguageTag& language) {
  const icu::Locale locale = date_locale(language);
  simple = bare_date(simple, language);
  if (!has_digit(simple)) return std::nullopt;
  if (const auto date = parse_twice_named(simple, language)) return date;
  for (const std::string& calendar : other_calendars(locale_of(language))) {
    icu::Locale other = locale;
    UErrorCode status = U_ZERO_ERROR;
    other.setKeywordValue("calendar", calendar, status);
    const auto date = parse_in(other, language, simple);
    if (date && is_of_our_time(*date)) return date;
  }
  return has_whole_year(simple) ? parse_in(locale, language, simple) : std::nullopt;
}

}  // namespace

std::optional<year_month_day> parse_date(std::string_view text, const LanguageTag& language) {
  const icu::UnicodeString simple = simplified(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size()))));
  if (const auto date = parse_iso8601(utf8(simple))) return date;
  if (!is_available(date_locale(language))) return std::nullopt;
  if (const auto date = parse_single(simple, language)) return date;
  for (const icu::UnicodeString& date : dates_of_both_styles(simple)) {
    if (const auto read = parse_single(date, language)) return read;
  }
  return std::nullopt;
}

}  // namespace lectern::text
