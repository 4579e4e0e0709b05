#include "deck/list_mark.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/compatibility.h"
#include "text/dates/month_names.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

constexpr std::size_t most_characters = 4;  // of a number, or a letter: xvii, 1001

bool is_opening_bracket(char32_t c) { return c == U'(' || c == U'（' || c == U'['; }
bool is_closing_bracket(char32_t c) { return c == U')' || c == U'）' || c == U']'; }

/// In a circle or in brackets, as one character: ① ⑴ ㈠ ㊀.
bool is_enclosed(char32_t c) {
  return (c >= U'①' && c <= U'⓿') || (c >= U'㈠' && c <= U'㉃') || (c >= U'㊀' && c <= U'㊰');
}

/// The letters that items are counted with, each by its first so many.
constexpr std::array<std::u32string_view, 28> alphabets{U"abcdefghijklmnopqrstuvwxyz",
                                                        U"αβγδεζηθικλμνξοπρστυφχψω",
                                                        U"абвгдежзиклмнопрстуфхцчшщэюя",
                                                        U"абвгґдеєжзиіїйкл",
                                                        U"абвгдђежзијклљмнњо",
                                                        U"აბგდევზთიკლმნოპჟრსტუფქღყშ",
                                                        U"աբգդեզէըթժիլխծկհձղճմ",
                                                        U"אבגדהוזחטיכלמנסעפצקרשת",
                                                        U"أبجدهوزحطيكلمنسعفصقرشت",
                                                        U"أبتثجحخدذرزسشصضطظ",
                                                        U"ابپتثجچحخدذرز",
                                                        U"ابجدهوزحط",
                                                        U"कखगघङचछजझञ",
                                                        U"अआइईउऊ",
                                                        U"কখগঘঙচছজঝঞ",
                                                        U"ਕਖਗਘਙ",
                                                        U"કખગઘચછજઝ",
                                                        U"அஆஇஈஉஊஎஏஐ",
                                                        U"అఆఇఈఉఊ",
                                                        U"ಅಆಇಈಉಊ",
                                                        U"അആഇഈഉഊ",
                                                        U"กขคงจฉชซ",
                                                        U"ກຂຄງຈສຊ",
                                                        U"កខគឃងច",
                                                        U"ကခဂဃငစ",
                                                        U"가나다라마바사아자차카타파하",
                                                        U"アイウエオカキクケコ",
                                                        U"一二三四五六七八九十"};

/// Of a Roman number in small letters, to thirty-nine.
std::optional<int> roman_value(const std::u32string& letters) {
  if (letters.empty()) return std::nullopt;
  int value = 0, last = 10;
  for (const char32_t letter : letters) {
    const int digit = letter == U'i' ? 1 : letter == U'v' ? 5 : letter == U'x' ? 10 : 0;
    if (digit == 0) return std::nullopt;
    value += digit > last ? digit - 2 * last : digit;
    last = digit;
  }
  return value;
}

/// Whether a text begins with a plain word, as most lines do: Latin letters, and no mark after as
/// many as a label has.
bool begins_with_word(std::string_view text) {
  const std::string_view label = text.substr(0, most_characters + 1);
  return std::ranges::all_of(label, [](char c) { return is_letter(c) || c == ' '; });
}

/// A text's first characters, which are all that tell.
class Beginning {
 public:
  explicit Beginning(std::string_view text)
      : text_(text.substr(0, boundary_after(text, std::min(text.size(), window)))),
        characters_(lectern::characters(text_)) {}

  char32_t at(std::size_t i) const { return i < characters_.size() ? characters_[i].value : 0; }
  bool is_white_space(std::size_t i) const { return text::is_white_space(at(i)); }

  /// Bytes up to the first character from `i` on that is not white space; 0 where there is none.
  std::size_t mark_before(std::size_t i) const {
    while (is_white_space(i)) ++i;
    return i < characters_.size() ? characters_[i].byte : 0;
  }

  /// `1、`, `十二、`, but for `三、四十` or `一个、`, which count.
  std::size_t mark_with_comma(std::size_t begin, std::size_t end) const {
    const auto counts = text::is_digit(at(begin)) ? text::is_digit : text::is_ideographic_numeral;
    for (std::size_t i = begin; i < end; ++i) {
      if (!counts(at(i))) return 0;
    }
    return counts(at(end + 1)) ? 0 : mark_before(end + 1);
  }

  /// `1 - `, as Arabic counts, but for a stretch from one number to another: `12 – 15`.
  std::size_t mark_with_dash(std::size_t begin, std::size_t end) const {
    constexpr std::size_t most_digits = 2;
    const std::size_t dash = is_white_space(end) ? end + 1 : end;
    if (end > begin + most_digits || !text::is_dash(at(dash)) || !is_white_space(dash + 1))
      return 0;
    return text::is_letter(at(dash + 2)) ? mark_before(dash + 1) : 0;
  }

  /// `§ 3 `, `§ 3. `.
  std::size_t mark_of_section() const {
    if (at(0) != U'§') return 0;
    const std::size_t begin = is_white_space(1) ? 2 : 1;
    std::size_t end = end_of_number(begin);
    if (end == begin || !text::is_digit(at(begin))) return 0;
    if (text::is_full_stop(at(end))) ++end;
    return is_white_space(end) ? mark_before(end) : 0;
  }

  /// `2.1 `, `2.1. ` before a word.
  std::size_t mark_of_clause() const {
    if (chapter().empty()) return 0;
    const std::size_t end = end_of_clause();
    const std::size_t space = text::is_full_stop(at(end)) ? end + 1 : end;
    return is_white_space(space) && text::is_letter(at(space + 1)) ? mark_before(space) : 0;
  }

  /// What is above it: `2.` of `2.1`.
  std::u32string chapter() const {
    std::u32string above;
    for (std::size_t i = 0; i < end_of_clause(); ++i) above += at(i);
    const std::size_t point = above.rfind(U'.');
    return point == std::u32string::npos ? std::u32string() : above.substr(0, point + 1);
  }

  /// The signs around what it counts with.
  std::u32string form() const {
    const std::size_t begin = begin_of_label();
    const char32_t after = at(0) == U'§' ? U'\0' : at(end_of_number(begin));
    return std::u32string{begin > 0 ? at(0) : U'\0', after} + chapter();
  }

  /// What it counts with, in small letters: digits or letters after what opens a mark.
  std::u32string label() const {
    const std::size_t begin = begin_of_label();
    const std::size_t end = end_of_number(begin);
    if (end == begin) return {};
    const std::string_view rest = text_.substr(characters_[begin].byte);
    const std::size_t bytes =
        end < characters_.size() ? characters_[end].byte - characters_[begin].byte : rest.size();
    std::u32string letters;
    for (const Character& each : characters(text::case_folded(rest.substr(0, bytes)))) {
      letters += each.value;
    }
    return letters;
  }

  /// The end of a number, or of a letter that counts, from `begin` on.
  std::size_t end_of_number(std::size_t begin) const {
    std::size_t end = begin;
    const auto counts = text::is_digit(at(begin)) ? text::is_digit : text::is_letter;
    while (end < begin + most_characters && counts(at(end))) ++end;
    return end;
  }

 private:
  /// Of numbers parted by full stops, `2.1`; 0: there is none.
  std::size_t end_of_clause() const {
    constexpr std::size_t most_digits = 2;
    std::size_t end = 0;
    for (std::size_t begin = 0; text::is_digit(at(begin)); begin = end + 1) {
      for (end = begin; text::is_digit(at(end));) ++end;
      if (end > begin + most_digits) return 0;
      if (at(end) != U'.') break;
    }
    // the stop after the last number
    return end;
  }

  std::size_t begin_of_label() const {
    if (const std::size_t above = chapter().size()) return above;
    std::size_t begin = 0;
    while (is_opening_bracket(at(begin)) || at(begin) == U'§' || is_white_space(begin)) ++begin;
    return begin;
  }

  static constexpr std::size_t window = 32;
  std::string_view text_;
  std::vector<Character> characters_;
};

/// Which letter it is of each alphabet, from one on, then which Roman and which other number; 0:
/// none.
std::vector<int> places_of(const std::u32string& label) {
  std::vector<int> places(alphabets.size() + 2, 0);
  if (label.empty()) return places;
  if (text::is_digit(label.front())) {
    int& number = places.back();
    for (const char32_t digit : label) number = 10 * number + text::digit_value(digit).value_or(0);
    return places;
  }
  places[alphabets.size()] = roman_value(label).value_or(0);
  for (std::size_t i = 0; label.size() == 1 && i < alphabets.size(); ++i) {
    const std::size_t place = alphabets[i].find(label.front());
    if (place != std::u32string_view::npos) places[i] = static_cast<int>(place) + 1;
  }
  return places;
}

/// What a mark counts with, and the signs around that.
struct Counting {
  std::u32string form;
  std::vector<int> places;
};

std::optional<Counting> counting_of(std::string_view text) {
  if (counting_mark(text) == 0) return std::nullopt;
  const Beginning beginning(text);
  return Counting{beginning.form(), places_of(beginning.label())};
}

}  // namespace

std::size_t list_mark(std::string_view text) {
  if (begins_with_word(text)) return 0;
  const Beginning beginning(text);
  const char32_t first = beginning.at(0);
  if (is_enclosed(first)) return beginning.mark_before(1);
  if (text::is_bullet(first) || text::is_dash(first)) {
    // ・一 needs no space
    const bool free = beginning.is_white_space(1) ||
                      (!text::is_dash(first) && text::columns_of(beginning.at(1)) > 1);
    return free ? beginning.mark_before(1) : 0;
  }
  if (first == U'+') {
    return beginning.is_white_space(1) && text::is_letter(beginning.at(2))
               ? beginning.mark_before(1)
               : 0;
  }
  const std::size_t begin = is_opening_bracket(first) ? 1 : 0;
  const std::size_t end = beginning.end_of_number(begin);
  if (end == begin) return 0;
  const char32_t mark = beginning.at(end);
  const bool number = text::is_digit(beginning.at(begin));
  if (mark == U'、') return beginning.mark_with_comma(begin, end);
  if (const std::size_t dashed = number ? beginning.mark_with_dash(begin, end) : 0) return dashed;
  const bool stop = text::is_full_stop(mark) && number;
  if (!is_closing_bracket(mark) && !stop) return 0;
  const bool before_wide = text::columns_of(beginning.at(end + 1)) > 1;
  // （一）, (1)
  const bool numeral = number || text::is_ideographic_numeral(beginning.at(begin));
  const bool bracketed = begin > 0 && is_closing_bracket(mark) && numeral && before_wide;
  const bool wide = bracketed || (mark == U'．' && !text::is_digit(beginning.at(end + 1)));
  if (!wide && !beginning.is_white_space(end + 1)) return 0;
  const std::size_t size = beginning.mark_before(end + 1);
  // 3. Mai, 1871. május
  return stop && text::begins_with_month(text.substr(size)) ? 0 : size;
}

std::size_t counting_mark(std::string_view text) {
  if (begins_with_word(text)) return 0;
  if (const std::size_t mark = list_mark(text)) return mark;
  const Beginning beginning(text);
  if (const std::size_t section = beginning.mark_of_section()) return section;
  if (const std::size_t clause = beginning.mark_of_clause()) return clause;
  const std::size_t end = beginning.end_of_number(0);
  const bool letter = end > 0 && text::is_letter(beginning.at(0));
  const bool stop = text::is_full_stop(beginning.at(end)) && beginning.is_white_space(end + 1);
  return letter && stop ? beginning.mark_before(end + 1) : 0;
}

bool counts_on(std::string_view text, std::string_view next) {
  const auto first = counting_of(text);
  const auto second = first ? counting_of(next) : std::nullopt;
  if (!second || first->form != second->form) return false;
  const auto follows = [](int place, int other) { return place > 0 && other == place + 1; };
  return std::ranges::mismatch(first->places, second->places, std::not_fn(follows)).in1 !=
         first->places.end();
}

bool counts_from_one(std::string_view text) {
  const auto counting = counting_of(text);
  return counting && std::ranges::count(counting->places, 1) > 0;
}

bool begins_item(std::string_view line) {
  constexpr std::size_t most_digits = 2;
  if (begins_with_word(line)) return false;
  const Beginning beginning(line);
  const char32_t first = beginning.at(0);
  if (text::is_bullet(first) || first == U'-' || first == U'+') return list_mark(line) > 0;
  const std::size_t mark = list_mark(line);
  if (mark == 0) return false;
  const std::string_view typed = line.substr(0, mark);
  if (!typed.ends_with(' ') && !typed.ends_with('\t')) return true;  // 一、 ①
  const std::size_t begin = is_opening_bracket(first) ? 1 : 0;
  const std::size_t end = beginning.end_of_number(begin);
  const std::size_t length = end - begin;
  const bool number = text::is_digit(beginning.at(begin));
  const bool doubled = length == 2 && beginning.at(begin) == beginning.at(begin + 1);
  if (number) return length <= most_digits;
  return length == 1 || doubled || roman_value(beginning.label()).has_value();
}

bool is_bullet_mark(std::string_view text) {
  const char32_t first = Beginning(text).at(0);
  return text::is_bullet(first) || text::is_dash(first);
}

}  // namespace lectern::deck
