#include "deck/plain/footnote_marks.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

constexpr std::size_t longest_number = 3;

std::optional<int> raised_digit(char32_t character) {
  constexpr std::u32string_view digits = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
  const std::size_t at = digits.find(character);
  return at == digits.npos ? std::nullopt : std::optional(static_cast<int>(at));
}

bool is_raised_sign(char32_t character) { return character == U'⁻' || character == U'⁺'; }

bool is_sign(char32_t character) {
  constexpr std::u32string_view signs = U"*†‡§⁎∗";
  return signs.find(character) != signs.npos;
}

/// What an encyclopedia that anybody may edit has after its headings.
bool is_edit_link(std::string_view words) {
  constexpr std::array<std::string_view, 24> edit{
      "edit",     "editar",      "modifier",   "modifica", "bearbeiten", "bewerken",
      "redigera", "rediger",     "muokkaa",    "edytuj",   "editovat",   "upravit",
      "uredi",    "szerkesztés", "modificare", "düzenle",  "sửa",        "sunting",
      "править",  "редагувати",  "edita",      "编辑",     "編輯",       "編集"};
  return std::ranges::find(edit, words) != edit.end();
}

/// Digits from a character on: as ASCII, and how many.
template <typename Digit>
std::string digits_at(const std::vector<Character>& all, std::size_t at, Digit digit) {
  std::string digits;
  for (; at < all.size() && digits.size() <= longest_number; ++at) {
    const auto value = digit(all[at].value);
    if (!value) break;
    digits += static_cast<char>('0' + *value);
  }
  return digits;
}

/// Finds the marks of one line.
class FootnoteMarks {
 public:
  explicit FootnoteMarks(std::string_view line) : line_(line), all_(characters(line)) {}

  std::vector<FootnoteMark> find() {
    std::vector<FootnoteMark> marks;
    for (std::size_t i = 1; i < all_.size(); i += length_) {
      length_ = 1;
      if (const auto mark = mark_at(i)) marks.push_back(*mark);
    }
    return marks;
  }

 private:
  std::optional<FootnoteMark> mark_at(std::size_t i) {
    const char32_t character = all_[i].value;
    if (character == U'[' || character == U'［') return bracketed(i);
    if (raised_digit(character)) return raised(i);
    if (text::is_digit(character)) return clinging(i);
    if (is_sign(character)) return sign(i);
    return std::nullopt;
  }

  /// What clings to what stands before it: `[3]`, `[note 3]`, `[citation needed]`; after a sentence
  /// `[a]`, after a heading `[edit]`. `colour[ed]` is a word.
  std::optional<FootnoteMark> bracketed(std::size_t i) {
    const bool linked = all_[i - 1].value == U'[' || (all_[i - 1].value == U']' && i != end_);
    const std::size_t end = closing_bracket(i);
    if (is_space(i - 1) || linked || end == all_.size()) return std::nullopt;
    // what an editor adds, or a number among others: “[The lamp] is …”, [9]–[12]
    const char32_t before = all_[i - 1].value;
    const bool quoted = text::is_opening(before) || before == U'"' || before == U'\'';
    const bool ranges =
        text::is_dash(before) || (end + 2 < all_.size() && text::is_dash(all_[end + 1].value) &&
                                  all_[end + 2].value == all_[i].value);
    if (quoted || ranges) return std::nullopt;
    const std::string number = digits_at(all_, i + 1, text::digit_value);
    if (i + 1 + number.size() == end && number.size() <= longest_number) {
      return mark(i, end + 1, number, FootnoteMark::Form::Sure);
    }
    const std::size_t begin = all_[i + 1].byte;
    const std::string_view inner = line_.substr(begin, all_[end].byte - begin);
    const bool is_link = end + 1 < all_.size() && all_[end + 1].value == U'(';
    if (is_link || !is_remark(i, end, inner)) return std::nullopt;
    return mark(i, end + 1, std::string(inner), FootnoteMark::Form::Sure);
  }

  /// Past the end where there is none nearby, or nothing before it.
  std::size_t closing_bracket(std::size_t open) const {
    constexpr std::size_t longest = 40;
    for (std::size_t i = open + 1; i < std::min(open + longest, all_.size()); ++i) {
      if (all_[i].value == U'[') break;
      if (all_[i].value == U']' || all_[i].value == U'］') return i > open + 1 ? i : all_.size();
    }
    return all_.size();
  }

  bool is_remark(std::size_t open, std::size_t close, std::string_view inner) const {
    const bool letters = text::is_letter(all_[open + 1].value);
    const bool within_word = close + 1 < all_.size() && text::is_letter(all_[close + 1].value);
    if (!letters || within_word || is_space(close - 1)) return false;
    const bool numbered = text::is_digit(all_[close - 1].value);
    const bool apart = open == end_ || !text::is_letter(all_[open - 1].value);
    const bool words = inner.find(' ') != std::string_view::npos;
    const bool letter = close == open + 2 && apart;
    return numbered || words || letter || (close + 1 == all_.size() && is_edit_link(inner));
  }

  /// After a word; not in `10²³`, `s⁻¹`, `Ca²⁺` or `¹⁴C`.
  std::optional<FootnoteMark> raised(std::size_t i) {
    std::size_t end = i;
    while (end < all_.size() && raised_digit(all_[end].value)) ++end;
    length_ = end - i;
    const char32_t before = all_[i - 1].value;
    const bool within = text::is_digit(before) || is_raised_sign(before) ||
                        (end < all_.size() &&
                         (is_raised_sign(all_[end].value) || text::is_letter(all_[end].value)));
    if (is_space(i - 1) || text::is_opening(before) || within || length_ > longest_number) {
      return std::nullopt;
    }
    const std::string name = digits_at(all_, i, raised_digit);
    using Form = FootnoteMark::Form;
    switch (power_at(i, name)) {
      case Power::Sure: return std::nullopt;
      case Power::Perhaps: return mark(i, end, name, Form::Clinging);
      case Power::None: break;
    }
    return mark(i, end, name, Form::Sure);
  }

  enum class Power { None, Perhaps, Sure };

  /// `m²`, `sin²` are powers; `t²`, `x³` may be.
  Power power_at(std::size_t i, const std::string& name) const {
    constexpr std::string_view lengths =
        " m km cm mm dm nm ft in yd mi s м км см мм дм م كم سم sin cos tan log ";
    constexpr std::size_t longest_symbol = 2;
    std::size_t begin = i;
    while (begin > 0 && text::is_letter(all_[begin - 1].value)) --begin;
    if (begin == i) return Power::None;
    const std::string word(line_.substr(all_[begin].byte, all_[i].byte - all_[begin].byte));
    const bool squared = name == "2" || name == "3" || name == "4";
    if (squared && lengths.find(" " + word + " ") != std::string_view::npos) return Power::Sure;
    return i - begin <= longest_symbol ? Power::Perhaps : Power::None;
  }

  std::optional<FootnoteMark> clinging(std::size_t i) {
    const std::string name = digits_at(all_, i, text::digit_value);
    const std::size_t end = i + name.size();
    const bool free = end == all_.size() || is_space(end);
    if (name.size() > longest_number || !free || name.front() == '0') {
      length_ = name.size();
      return std::nullopt;
    }
    std::size_t before = i;
    while (before > 0 && !text::is_colon(all_[before - 1].value) &&
           (text::is_closing(all_[before - 1].value) ||
            text::is_full_stop(all_[before - 1].value) || text::is_comma(all_[before - 1].value) ||
            text::ends_sentence(all_[before - 1].value))) {
      --before;
    }
    const bool small =
        before > 0 && text::case_of(all_[before - 1].value) == text::LetterCase::Lower;
    if (!ends_word(before) || (before == i && !small)) return std::nullopt;
    return mark(i, end, name, FootnoteMark::Form::Clinging);
  }

  /// Whether a word of speech ends there: three letters at least, after a space or an opening mark;
  /// `ASN.1`, `doc/node.1` and `2.0-beta.1` are names and numbers of what is made.
  bool ends_word(std::size_t end) const {
    constexpr std::size_t least = 3;
    std::size_t begin = end;
    bool all_capitals = true;
    for (; begin > 0; --begin) {
      const char32_t each = all_[begin - 1].value;
      if (text::is_letter(each)) {
        all_capitals = all_capitals && text::case_of(each) == text::LetterCase::Upper;
      } else if (each != U'-' && each != U'\'' && each != U'’') {
        break;
      }
    }
    const bool free = begin == 0 || is_space(begin - 1) ||
                      text::is_opening(all_[begin - 1].value) || all_[begin - 1].value == U'"';
    return end - begin >= least && free && !all_capitals;
  }

  std::optional<FootnoteMark> sign(std::size_t i) {
    std::size_t end = i;
    while (end < all_.size() && all_[end].value == all_[i].value) ++end;
    const bool free = end == all_.size() || is_space(end) || !text::is_letter(all_[end].value);
    if (is_space(i - 1) || text::is_opening(all_[i - 1].value) || !free || opened(i)) {
      return std::nullopt;
    }
    return mark(i, end, encoded(all_[i].value), FootnoteMark::Form::Sign);
  }

  /// Whether a sign before it on the line opens what this one may close, as emphasis does.
  bool opened(std::size_t i) {
    for (; seen_ < i; ++seen_) {
      const bool opens = is_sign(all_[seen_].value) && (seen_ == 0 || is_space(seen_ - 1)) &&
                         seen_ + 1 < all_.size() && !is_space(seen_ + 1);
      opened_ = opened_ || opens;
    }
    return opened_;
  }

  bool is_space(std::size_t i) const { return text::is_white_space(all_[i].value); }

  FootnoteMark mark(std::size_t begin, std::size_t end, std::string name, FootnoteMark::Form form) {
    length_ = end - begin;
    end_ = end;
    return {std::move(name),
            {all_[begin].byte, end < all_.size() ? all_[end].byte : line_.size()},
            form};
  }

  std::string_view line_;
  std::vector<Character> all_;
  std::size_t length_ = 0;  ///< of the last mark, in characters
  std::size_t end_ = 0;     ///< of it; 0: there was none
  std::size_t seen_ = 0;
  bool opened_ = false;
};

}  // namespace

std::vector<FootnoteMark> footnote_marks(std::string_view line) {
  return FootnoteMarks(line).find();
}

std::optional<std::string> footnote_name(std::string_view line) {
  constexpr std::size_t window = 64;
  const auto all = characters(line.substr(0, boundary_after(line, std::min(line.size(), window))));
  std::size_t i = 0;
  while (i < all.size() && text::is_white_space(all[i].value)) ++i;
  if (i == all.size()) return std::nullopt;
  std::string name;
  if (is_sign(all[i].value)) {
    name = encoded(all[i].value);
    ++i;
  } else {
    const bool bracket = all[i].value == U'[' || all[i].value == U'(' || all[i].value == U'［';
    if (bracket) ++i;
    name = digits_at(all, i, text::digit_value);
    if (name.empty()) name = digits_at(all, i, raised_digit);
    if (name.empty() || name.size() > longest_number) return std::nullopt;
    i += name.size();
    if (i < all.size() && (text::is_closing(all[i].value) || text::is_full_stop(all[i].value))) ++i;
  }
  while (i < all.size() && text::is_white_space(all[i].value)) ++i;
  // § 3 is that of a law
  const bool says_something =
      i < all.size() && (text::is_letter(all[i].value) || text::is_opening(all[i].value) ||
                         (text::is_digit(all[i].value) && name != "§"));
  return says_something ? std::optional(name) : std::nullopt;
}

}  // namespace lectern::deck
