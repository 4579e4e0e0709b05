#include "text/dates/date_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "text/icu.h"

namespace lectern::text {
namespace {

struct Words {
  std::string_view language;
  std::u16string_view word;
};

/// Before a date.
constexpr std::array leads{
    Words{"fr", u"le"},         Words{"es", u"el"},   Words{"es", u"a"},      Words{"it", u"il"},
    Words{"it", u"lì"},         Words{"pt", u"em"},   Words{"pt", u"a"},      Words{"pt", u"aos"},
    Words{"ca", u"el"},         Words{"ca", u"a"},    Words{"gl", u"o"},      Words{"gl", u"a"},
    Words{"de", u"am"},         Words{"de", u"den"},  Words{"de", u"dem"},    Words{"nl", u"op"},
    Words{"sv", u"den"},        Words{"da", u"den"},  Words{"nb", u"den"},    Words{"nn", u"den"},
    Words{"no", u"den"},        Words{"pl", u"dnia"}, Words{"cs", u"dne"},    Words{"sk", u"dňa"},
    Words{"sl", u"dne"},        Words{"hr", u"dana"}, Words{"bs", u"dana"},   Words{"el", u"στις"},
    Words{"id", u"tanggal"},    Words{"ms", u"pada"}, Words{"sw", u"tarehe"}, Words{"tl", u"ika-"},
    Words{"ro", u"la data de"}, Words{"ro", u"la"},   Words{"lb", u"den"},    Words{"en", u"the"},
    Words{"th", u"วันที่"},        Words{"th", u"ที่"},    Words{"sq", u"më"},     Words{"lo", u"ວັນທີ"},
    Words{"is", u"hinn"},       Words{"zh", u"中華"}, Words{"km", u"ថ្ងៃទី"},   Words{"vi", u"ngày"},
};

/// After it: `year` for the most part, in full or short, or of which era.
constexpr std::array followers{
    Words{"pl", u"r."},     Words{"pl", u"roku"},    Words{"uk", u"р."},
    Words{"uk", u"року"},   Words{"ru", u"г."},      Words{"be", u"г."},
    Words{"bg", u"г."},     Words{"bg", u"година"},  Words{"mk", u"година"},
    Words{"mk", u"г."},     Words{"sr", u"године"},  Words{"sr", u"год."},
    Words{"sr", u"godine"}, Words{"sr", u"god."},    Words{"hr", u"godine"},
    Words{"hr", u"god."},   Words{"bs", u"godine"},  Words{"bs", u"god."},
    Words{"sl", u"leta"},   Words{"hy", u"թ."},      Words{"hy", u"թվական"},
    Words{"ur", u"ء"},      Words{"ur", u"عیسوی"},   Words{"fa", u"میلادی"},
    Words{"fa", u"شمسی"},   Words{"fa", u"خورشیدی"}, Words{"fa", u"ه.ش"},
    Words{"ar", u"م"},      Words{"ar", u"ميلادية"}, Words{"az", u"il"},
    Words{"az", u"-ci il"}, Words{"hi", u"ई."},      Words{"et", u"a."},
    Words{"et", u"aastal"}, Words{"hu", u"án"},      Words{"hu", u"én"},
    Words{"hu", u"-án"},    Words{"hu", u"-én"},     Words{"ka", u"წელი"},
    Words{"ka", u"წ."},     Words{"am", u"ዓ.ም."},    Words{"am", u"ዓ.ም"},
    Words{"am", u"ዓ/ም"},    Words{"ti", u"ዓ.ም."},    Words{"ti", u"ዓ.ም"},
};

icu::UnicodeString in_small(icu::UnicodeString text) { return text.foldCase(); }

bool is_letter_at(const icu::UnicodeString& text, int at) {
  return at >= 0 && at < text.length() && u_isalpha(text.char32At(at)) != 0;
}

/// Whether both sides are letters of a script that parts its words.
bool is_within_word(const icu::UnicodeString& text, int at) {
  return is_letter_at(text, at - 1) && is_letter_at(text, at) &&
         u_getIntPropertyValue(text.char32At(at), UCHAR_EAST_ASIAN_WIDTH) != U_EA_WIDE;
}

/// Without spaces and commas at its ends.
void trim(icu::UnicodeString& text) {
  const auto is_between = [](char16_t c) {
    return c == u' ' || c == u',' || c == u'،' || c == u'、' || c == u'，' || c == u'፣';
  };
  while (!text.isEmpty() && is_between(text.charAt(0))) text.remove(0, 1);
  while (!text.isEmpty() && is_between(text.charAt(text.length() - 1))) {
    text.truncate(text.length() - 1);
  }
}

/// Whether it began with the word, which is gone then.
bool take_first(icu::UnicodeString& text, const icu::UnicodeString& word) {
  if (word.isEmpty() || text.length() <= word.length()) return false;
  if (is_within_word(text, word.length())) return false;
  if (in_small({text, 0, word.length()}) != in_small(word)) return false;
  text.remove(0, word.length());
  if (text.charAt(0) == u'.') text.remove(0, 1);
  trim(text);
  return true;
}

/// The same at the end.
bool take_last(icu::UnicodeString& text, const icu::UnicodeString& word) {
  const int begin = text.length() - word.length();
  if (word.isEmpty() || begin <= 0 || in_small({text, begin}) != in_small(word)) return false;
  const bool within =
      is_letter_at(text, begin - 1) && is_letter_at(text, begin) &&
      u_getIntPropertyValue(text.char32At(begin), UCHAR_EAST_ASIAN_WIDTH) != U_EA_WIDE;
  if (within) return false;
  text.truncate(begin);
  trim(text);
  return true;
}

/// `（火）` at the end, which is all that the brackets hold.
bool take_last_in_brackets(icu::UnicodeString& text, const icu::UnicodeString& word) {
  for (const auto& [open, close] : {std::pair{u'(', u')'}, std::pair{u'（', u'）'}}) {
    icu::UnicodeString bracketed(open);
    bracketed.append(word).append(close);
    if (text.endsWith(bracketed)) {
      text.truncate(text.length() - bracketed.length());
      trim(text);
      return true;
    }
  }
  return false;
}

/// A date that begins and ends with a number names none.
void remove_day_of_week(icu::UnicodeString& text, const LanguageTag& language) {
  const int last = text.length() - 1;
  if (last < 0 || (u_isdigit(text.char32At(0)) != 0 && u_isdigit(text.char32At(last)) != 0)) return;
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(locale_of(language), status);
  if (U_FAILURE(status)) return;
  using Symbols = icu::DateFormatSymbols;
  for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
    int count = 0;
    const icu::UnicodeString* days = symbols.getWeekdays(count, Symbols::STANDALONE, width);
    for (int i = 0; i < count; ++i) {
      icu::UnicodeString day(days[i]);
      if (day.endsWith(u".")) day.truncate(day.length() - 1);
      if (take_first(text, day) || take_last_in_brackets(text, day)) return;
      if (width == Symbols::WIDE && take_last(text, day)) return;
    }
  }
}

void remove_lead(icu::UnicodeString& text, const LanguageTag& language) {
  for (const Words& lead : leads) {
    if (lead.language != language.language()) continue;
    if (take_first(text, {lead.word.data(), static_cast<int>(lead.word.size())})) return;
  }
}

void remove_follower(icu::UnicodeString& text, const LanguageTag& language) {
  for (const Words& follower : followers) {
    if (follower.language != language.language()) continue;
    if (take_last(text, {follower.word.data(), static_cast<int>(follower.word.size())})) break;
  }
  while (text.endsWith(u"-") || text.endsWith(u"(")) text.truncate(text.length() - 1);
}

/// `3rd May` is `3 May`.
void remove_ordinals(icu::UnicodeString& text) {
  for (const char16_t* suffix : {u"st", u"nd", u"rd", u"th"}) {
    const int at = text.indexOf(suffix);
    const bool ends = at + 2 >= text.length() || u_isalpha(text.char32At(at + 2)) == 0;
    if (at > 0 && u_isdigit(text.char32At(at - 1)) != 0 && ends) text.remove(at, 2);
  }
}

/// What is read of a number in Han numerals up to each of them: `二〇一九` by its digits, `二十一`
/// and `一百` by tens and hundreds.
class HanNumber {
 public:
  /// Whether the character was one of its numerals.
  bool take(char16_t character) {
    constexpr std::u16string_view digits = u"〇一二三四五六七八九";
    const std::size_t digit = digits.find(character);
    const int unit = character == u'十' ? 10 : character == u'百' ? 100 : 0;
    if (digit == digits.npos && unit == 0) return false;
    if (unit > 0) {
      whole_ += (digits_ > 0 ? last_ : 1) * unit;
      last_ = digits_ = 0;
    } else {
      last_ = last_ * 10 % 100'000 + static_cast<int>(digit);
      ++digits_;
    }
    any_ = true;
    return true;
  }

  void append_to(icu::UnicodeString& text) {
    if (any_) {
      for (const char c : std::to_string(whole_ + last_)) text.append(static_cast<char16_t>(c));
    }
    *this = {};
  }

 private:
  bool any_ = false;
  int whole_ = 0, last_ = 0, digits_ = 0;
};

/// `二〇一九年十二月` is `2019年12月`; the first year of an era is 元年.
icu::UnicodeString with_digits(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  HanNumber number;
  for (int i = 0; i < text.length(); ++i) {
    if (number.take(text.charAt(i))) continue;
    number.append_to(result);
    const bool first = text.charAt(i) == u'元' && text.charAt(i + 1) == u'年';
    result.append(first ? u'1' : text.charAt(i));
  }
  number.append_to(result);
  return result;
}

}  // namespace

icu::UnicodeString simplified(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  for (int i = 0; i < text.length(); ++i) {
    const char16_t unit = text.charAt(i);
    if (unit == 0x200E || unit == 0x200F || unit == 0x061C) continue;
    const bool space = u_isUWhiteSpace(unit) != 0;
    if (!space) {
      result.append(unit);
    } else if (!result.isEmpty() && !result.endsWith(u" ")) {
      result.append(u' ');
    }
  }
  if (result.endsWith(u" ")) result.truncate(result.length() - 1);
  return result;
}

std::vector<icu::UnicodeString> dates_of_both_styles(const icu::UnicodeString& simple) {
  std::vector<icu::UnicodeString> dates;
  const int length = simple.length();
  const auto add = [&](int begin, int end) {
    dates.push_back(simplified(icu::UnicodeString(simple, begin, end - begin)));
  };
  const auto add_without = [&](int begin, int end) {
    icu::UnicodeString date(simple);
    date.replaceBetween(begin, end, u" ");
    dates.push_back(simplified(date));
  };
  const int open = simple.indexOf(u'('), close = simple.indexOf(u')', std::max(open, 0));
  if (open > 0 && close > open) {
    icu::UnicodeString newer(simple, open + 1, close - open - 1);
    newer.append(u' ').append(simple, close + 1, length - close - 1);
    dates.push_back(simplified(newer));
    add_without(open, close + 1);
  }
  const int slash = simple.indexOf(u'/');
  if (slash > 0 && slash == simple.lastIndexOf(u'/')) {
    add(slash + 1, length);
    const int space = simple.lastIndexOf(u' ', 0, slash - 1);
    add_without(space + 1, slash + 1);
    add(0, slash);
  }
  return dates;
}

icu::UnicodeString bare_date(icu::UnicodeString simple, const LanguageTag& language) {
  remove_lead(simple, language);
  remove_day_of_week(simple, language);
  remove_lead(simple, language);
  remove_follower(simple, language);
  if (language.language() == "en") remove_ordinals(simple);
  if (language.language() == "zh" || language.language() == "ja") simple = with_digits(simple);
  return simple;
}

}  // namespace lectern::text
