#include "review/numbers.h"

#include <unicode/dcfmtsym.h>
#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/icu.h"
#include "text/letters.h"

namespace lectern::review {
namespace {

icu::UnicodeString unicode_of(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
}

std::string utf8_of(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::string small(std::string_view text) { return utf8_of(unicode_of(text).foldCase()); }

constexpr int least_power = 3;
constexpr int greatest_power = 13;

/// A scaled number as CLDR shortens it, `5 million`: its word, and what the word stands for.
std::optional<std::pair<std::string, double>> scale_in(const std::string& shortened,
                                                       double number) {
  std::string digits;
  std::string word;
  for (const auto& [value, byte] : characters(shortened)) {
    const int digit = u_charDigitValue(static_cast<UChar32>(value));
    if (digit >= 0) {
      digits += static_cast<char>('0' + digit);
    } else if (!text::is_invisible(value)) {
      word += text::is_white_space(value) ? " " : encoded(value);
    }
  }
  word.erase(0, word.find_first_not_of(' '));
  word.erase(word.find_last_not_of(' ') + 1);
  if (digits.empty() || word.empty() || digits.size() > greatest_power) return std::nullopt;
  const double shown = std::stod(digits);
  if (shown <= 0 || shown >= number) return std::nullopt;
  return std::pair(small(word), number / shown);
}

/// CLDR's words for thousands and above, in singular and plural, with Chinese and Indian steps.
std::vector<std::pair<std::string, double>> scales_of(const icu::Locale& locale) {
  std::vector<std::pair<std::string, double>> scales;
  const auto formatter = icu::number::NumberFormatter::withLocale(locale).notation(
      icu::number::Notation::compactLong());
  for (int power = least_power; power <= greatest_power; ++power) {
    for (const double times : {1.0, 2.0, 3.0, 5.0}) {
      UErrorCode status = U_ZERO_ERROR;
      const double number = times * std::pow(10, power);
      const auto shortened = formatter.formatDouble(number, status).toString(status);
      if (U_FAILURE(status)) continue;
      if (const auto scale = scale_in(utf8_of(shortened), number)) scales.push_back(*scale);
    }
  }
  std::ranges::sort(scales, [](const auto& a, const auto& b) {
    return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a < b;
  });
  scales.erase(std::unique(scales.begin(), scales.end()), scales.end());
  return scales;
}

int digit_at(const std::vector<Character>& all, std::size_t i) {
  return i < all.size() ? u_charDigitValue(static_cast<UChar32>(all[i].value)) : -1;
}

bool is_group_space(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009; }

bool is_point(char32_t c) {
  return c == '.' || c == ',' || c == '\'' || c == 0x2019 || c == 0x66B || c == 0x66C ||
         c == 0xB7 || c == 0xFF0C || c == 0xFF0E;
}

/// Digits with one separator between each two groups.
struct Written {
  std::size_t begin = 0;  ///< among the characters
  std::size_t end = 0;
  std::vector<std::string> groups;
  std::vector<char32_t> separators;
};

std::string digits_from(const std::vector<Character>& all, std::size_t& i) {
  std::string digits;
  for (; digit_at(all, i) >= 0; ++i) digits += static_cast<char>('0' + digit_at(all, i));
  return digits;
}

constexpr std::size_t group_size = 3;

/// A space goes on with a number only before a group of exactly three digits, after one to three.
bool goes_on(const std::vector<Character>& all, const Written& written, std::size_t i) {
  if (i >= all.size() || digit_at(all, i + 1) < 0) return false;
  if (is_point(all[i].value)) return true;
  if (!is_group_space(all[i].value) || written.groups.back().size() > group_size) return false;
  std::size_t after = i + 1;
  const bool other = std::ranges::any_of(written.separators, [](char32_t c) { return c != ' '; });
  return digits_from(all, after).size() == group_size && !other &&
         (written.groups.size() == 1 || written.groups.back().size() == group_size);
}

Written written_at(const std::vector<Character>& all, std::size_t& i) {
  Written written;
  written.begin = i;
  written.groups.push_back(digits_from(all, i));
  while (goes_on(all, written, i)) {
    written.separators.push_back(is_group_space(all[i].value) ? U' ' : all[i].value);
    ++i;
    written.groups.push_back(digits_from(all, i));
  }
  written.end = i;
  return written;
}

double number_of(const std::string& digits) {
  constexpr std::size_t exact = 300;  // digits that a double has room for
  return digits.empty() || digits.size() > exact ? 0 : std::stod(digits);
}

/// Whether the groups from the second to before `end` are of three digits, or of two as in India.
bool are_groups(const Written& written, std::size_t end) {
  if (end < 2 || written.groups[0].size() > group_size) return false;
  if (written.groups[end - 1].size() != group_size) return false;
  for (std::size_t i = 1; i + 1 < end; ++i) {
    if (written.groups[i].size() != group_size && written.groups[i].size() != 2) return false;
  }
  return true;
}

std::string joined(const Written& written, std::size_t end) {
  std::string digits;
  for (std::size_t i = 0; i < end; ++i) digits += written.groups[i];
  return digits;
}

bool are_same(const std::vector<char32_t>& separators, std::size_t count) {
  return std::all_of(separators.begin(), separators.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](char32_t c) { return c == separators.front(); });
}

/// What it may stand for as one number; nothing for a date such as 12.7.2011. A group of three
/// after the language's decimal point may be its decimals, and after any other mark not.
std::vector<double> values_of(const Written& written, char32_t decimal_point) {
  const std::size_t count = written.groups.size();
  if (count == 1) return {number_of(written.groups[0])};
  std::vector<double> values;
  const char32_t last = written.separators.back();
  const bool grouped = are_same(written.separators, count - 1) && are_groups(written, count);
  if (grouped) values.push_back(number_of(joined(written, count)));
  const bool parts_decimals =
      count == 2 || (are_same(written.separators, count - 2) &&
                     last != written.separators.front() && are_groups(written, count - 1));
  const bool is_decimal = last != ' ' && last != '\'' && parts_decimals;
  if (is_decimal && (!grouped || last == decimal_point)) {
    values.push_back(number_of(joined(written, count - 1) + '.' + written.groups.back()));
  }
  // 7.30 is half past seven as well
  constexpr double last_hour = 24;
  if (count == 2 && !grouped && written.groups[1].size() == 2 &&
      number_of(written.groups[0]) <= last_hour) {
    values.push_back(number_of(written.groups[0]));
  }
  return values;
}

char32_t decimal_point_of(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DecimalFormatSymbols symbols(locale, status);
  if (U_FAILURE(status)) return U'.';
  const icu::UnicodeString point =
      symbols.getSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol);
  return point.isEmpty() ? U'.' : static_cast<char32_t>(point.char32At(0));
}

/// A scaling word that is inflected begins like this.
std::string_view stem_of(std::string_view name) {
  const std::size_t letters = count_characters(name);
  constexpr std::size_t shortest = 6;
  return letters < shortest ? name : name.substr(0, boundary_before(name, name.size() * 4 / 5));
}

/// Whether a text begins with a scaling word, inflected or not, and not with a longer one.
bool begins_with(std::string_view text, std::string_view name) {
  const std::string_view stem = stem_of(name);
  if (!text.starts_with(stem)) return false;
  const bool in_alphabet = text::case_of(characters(name).front().value) != text::LetterCase::None;
  if (stem != name || !in_alphabet || text.size() == stem.size()) return true;
  const std::size_t end = boundary_after(text, stem.size() + 1);
  return !text::is_letter(characters(text.substr(stem.size(), end - stem.size())).front().value);
}

/// A name of capitals, not within a word of them: `XX` in "XXe siècle".
bool has_capitals(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_upper(text[end])))
      return true;
  }
  return false;
}

using Spelling = icu::RuleBasedNumberFormat;

std::unique_ptr<Spelling> spelling_of(icu::URBNFRuleSetTag rules, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  auto spelling = std::make_unique<Spelling>(rules, locale, status);
  return U_SUCCESS(status) ? std::move(spelling) : nullptr;
}

}  // namespace

NumberReader::NumberReader(const LanguageTag& language)
    : scales_(scales_of(text::locale_of(language))),
      decimal_point_(decimal_point_of(text::locale_of(language))),
      spelling_(spelling_of(icu::URBNF_SPELLOUT, text::locale_of(language))),
      numerals_(spelling_of(icu::URBNF_NUMBERING_SYSTEM, icu::Locale::getRoot())) {
  for (const auto& [word, factor] : {Scale("千", 1e3), Scale("百", 1e2), Scale("천", 1e3)}) {
    scales_.emplace_back(word, factor);
  }
}

const NumberReader::Scale* NumberReader::scale_at(std::string_view text) const {
  const auto found = std::ranges::find_if(
      scales_, [&](const Scale& scale) { return begins_with(text, scale.first); });
  return found == scales_.end() ? nullptr : &*found;
}

void NumberReader::scale(std::string_view text, Number& number) const {
  constexpr std::size_t longest_word = 60;
  std::size_t begin = number.range.end;
  for (const std::string_view space : {" ", "\xC2\xA0", "\xE2\x80\xAF"}) {
    if (text.substr(begin).starts_with(space)) begin += space.size();
  }
  const std::size_t end = boundary_before(text, std::min(text.size(), begin + longest_word));
  if (end <= begin) return;
  std::string after = small(text.substr(begin, end - begin));
  const Scale* scale = scale_at(after);
  if (!scale) return;
  for (double& value : number.values) value *= scale->second;
  number.scaled = true;
  number.range.end = std::min(text.size(), begin + scale->first.size());
  number.range.end = boundary_after(text, number.range.end);
}

std::vector<Number> NumberReader::numbers_in(std::string_view text) const {
  const auto all = characters(text);
  const auto byte = [&](std::size_t i) { return i < all.size() ? all[i].byte : text.size(); };
  std::vector<Number> numbers;
  for (std::size_t i = 0; i < all.size();) {
    if (digit_at(all, i) < 0) {
      ++i;
      continue;
    }
    const Written written = written_at(all, i);
    const ByteRange range{byte(written.begin), byte(written.end)};
    auto values = values_of(written, decimal_point_);
    if (values.empty()) {
      for (const std::string& part : written.groups) numbers.push_back({range, {number_of(part)}});
      continue;
    }
    Number number{range, std::move(values)};
    scale(text, number);
    // 6万3千
    if (!numbers.empty() && numbers.back().scaled && numbers.back().range.end == range.begin) {
      for (double& value : numbers.back().values) value += number.values.front();
      numbers.back().range.end = number.range.end;
    } else {
      numbers.push_back(std::move(number));
    }
  }
  return numbers;
}

bool NumberReader::says_in_roman(std::string_view text, double number) const {
  constexpr double last = 3999;
  const auto* numerals = dynamic_cast<const Spelling*>(numerals_.get());
  if (!numerals || number < 1 || number > last || number != std::floor(number)) return false;
  icu::UnicodeString written;
  icu::FieldPosition position;
  UErrorCode status = U_ZERO_ERROR;
  numerals->format(number, u"%roman-upper", written, position, status);
  return U_SUCCESS(status) && has_capitals(text, utf8_of(written));
}

bool NumberReader::says_in_words(std::string_view text, double number) const {
  if (says_in_roman(text, number)) return true;
  const auto* spelling = dynamic_cast<const Spelling*>(spelling_.get());
  if (!spelling) return false;
  const std::string words = small(text);
  for (int i = 0; i < spelling->getNumberOfRuleSetNames(); ++i) {
    icu::UnicodeString spelt;
    icu::FieldPosition position;
    UErrorCode status = U_ZERO_ERROR;
    spelling->format(number, spelling->getRuleSetName(i), spelt, position, status);
    if (U_FAILURE(status)) continue;
    spelt.findAndReplace(icu::UnicodeString(u'\u00AD'), {});
    std::string name = small(utf8_of(spelt));
    if (name.empty() || std::ranges::any_of(characters(name), [](const Character& c) {
          return text::is_digit(c.value);
        }))
      continue;
    // inflected at its end
    const std::size_t letters = count_characters(name);
    constexpr std::size_t short_name = 4;
    if (letters > short_name)
      name.resize(boundary_before(name, name.size() * (letters - 1) / letters));
    if (words.find(name) != std::string::npos) return true;
  }
  return false;
}

}  // namespace lectern::review
