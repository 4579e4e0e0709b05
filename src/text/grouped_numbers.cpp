#include "text/grouped_numbers.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "text/letters.h"

namespace lectern::text {
namespace {

using Characters = std::span<const std::uint32_t>;

/// What stands between two groups of digits.
enum class Joint { Space, Hyphen, Stop, Stroke, Bracket };

std::optional<Joint> joint_of(char32_t c) {
  if (c == U' ' || c == U'\u00A0' || c == U'\u2007' || c == U'\u2009' || c == U'\u202F') {
    return Joint::Space;
  }
  if (c == U'-' || (c >= U'\u2010' && c <= U'\u2012') || c == U'\uFF0D') return Joint::Hyphen;
  if (c == U'.') return Joint::Stop;
  if (c == U'/') return Joint::Stroke;
  return std::nullopt;
}

/// Groups of digits with no more than one separator and brackets between them.
class Sequence {
 public:
  Sequence(Characters text, std::size_t first_digit) : text_(text), begin_(first_digit) {
    while (begin_ > 0 && (is(begin_ - 1, U'+') || is(begin_ - 1, U'('))) --begin_;
    std::size_t digit = first_digit;
    for (std::optional<Next> next = Next{digit, Joint::Bracket}; next;) {
      std::size_t end = next->digit;
      while (end < text_.size() && is_digit(text_[end])) ++end;
      groups_.push_back({next->digit, end});
      next = after(end);
      if (next) joints_.push_back(next->joint);
    }
  }

  std::size_t end() const { return groups_.back().end; }

  void add_numbers(std::vector<GroupedNumber>& numbers) const {
    if (is_telephone()) {
      numbers.push_back({{begin_, end()}, GroupedNumber::Kind::Telephone});
    } else {
      add_thousands(numbers);
    }
  }

 private:
  struct Next {
    std::size_t digit = 0;
    Joint joint = Joint::Bracket;
  };

  bool is(std::size_t index, char32_t c) const { return index < text_.size() && text_[index] == c; }

  /// `)`, a separator and `(`, of which there is one at least.
  std::optional<Next> after(std::size_t end) const {
    Next next{end, Joint::Bracket};
    if (is(next.digit, U')')) ++next.digit;
    if (next.digit < text_.size()) {
      if (const auto joint = joint_of(text_[next.digit])) {
        next.joint = *joint;
        ++next.digit;
      }
    }
    if (is(next.digit, U'(')) ++next.digit;
    const bool goes_on =
        next.digit > end && next.digit < text_.size() && is_digit(text_[next.digit]);
    return goes_on ? std::optional(next) : std::nullopt;
  }

  bool begins_with_zero(const IndexRange& group) const {
    return digit_value(text_[group.begin]) == 0;
  }

  int value(const IndexRange& group) const {  // of not more than 9 digits
    int value = 0;
    for (std::size_t i = group.begin; i < group.end; ++i) {
      value = 10 * value + digit_value(text_[i]).value_or(0);
    }
    return value;
  }

  bool is_telephone() const {
    constexpr std::size_t fewest = 7;
    constexpr std::size_t most = 15;  // ITU-T E.164
    if (groups_.size() < 2 || is_part_of_more()) return false;
    const std::size_t digits = digit_count();
    if (digits > most) return false;
    if (is(begin_, U'+') || is(begin_ + 1, U'+')) return true;
    return digits >= fewest && end_of_thousands(0) < groups_.size() && has_group_to_dial() &&
           has_joints_of_telephone() && !is_date() && !are_years() && !is_range();
  }

  std::size_t digit_count() const {
    std::size_t count = 0;
    for (const IndexRange& group : groups_) count += group.size();
    return count;
  }

  /// A code: SE1 7PB, DE89 3704; or a number with decimals.
  bool is_part_of_more() const {
    const auto is_mark = [this](std::size_t i) {
      return is(i, U',') || is(i, U'.') || is(i, U':');
    };
    if (begin_ > 0 && case_of(text_[begin_ - 1]) != LetterCase::None) return true;
    if (begin_ > 1 && is_mark(begin_ - 1) && is_digit(text_[begin_ - 2])) return true;
    return is_mark(end()) && end() + 1 < text_.size() && is_digit(text_[end() + 1]);
  }

  /// Unlike results and tables: 3-1 2-2, 5 12 17 24.
  bool has_group_to_dial() const {
    const bool has_long =
        std::ranges::any_of(groups_, [](const IndexRange& group) { return group.size() > 2; });
    return has_long || (begins_with_zero(groups_.front()) && groups_.front().size() > 1);
  }

  /// Full stops, or spaces and then hyphens; a stroke only after the first group.
  bool has_joints_of_telephone() const {
    const bool stops = joints_.back() == Joint::Stop;
    for (std::size_t i = 0; i < joints_.size(); ++i) {
      if (i > 0 && joints_[i] == Joint::Stroke) return false;
      if ((joints_[i] == Joint::Stop) != stops && joints_[i] != Joint::Bracket) return false;
      if (i > 0 && joints_[i] == Joint::Space && joints_[i - 1] == Joint::Hyphen) return false;
    }
    return true;
  }

  bool is_date() const {
    if (groups_.size() != 3 || joints_[0] != joints_[1]) return false;
    const auto counts_days = [this](std::size_t i) {
      return groups_[i].size() <= 2 && value(groups_[i]) <= 31;
    };
    const bool year_first = groups_[0].size() == 4 && counts_days(1) && counts_days(2);
    return year_first || (counts_days(0) && counts_days(1) && groups_[2].size() == 4);
  }

  bool are_years() const {
    return std::ranges::all_of(groups_, [this](const IndexRange& group) {
      return group.size() == 4 && value(group) >= 1000 && value(group) < 2200;
    });
  }

  /// From a number to a greater one that is written alike, or with thousands.
  bool is_range() const {
    const auto dash = std::ranges::find(joints_, Joint::Hyphen);
    if (dash == joints_.end() || std::count(dash, joints_.end(), Joint::Hyphen) > 1) return false;
    const auto left = static_cast<std::size_t>(dash - joints_.begin()) + 1;
    if (groups_.size() == 2) {
      const IndexRange& from = groups_[0];
      const IndexRange& to = groups_[1];
      return from.size() == to.size() && !begins_with_zero(from) && !begins_with_zero(to) &&
             value(from) < value(to);
    }
    return is_number(0, left) && is_number(left, groups_.size());
  }

  /// Whether groups are one whole number: 10, 10 000.
  bool is_number(std::size_t first, std::size_t last) const {
    return last == first + 1 ? !begins_with_zero(groups_[first]) : end_of_thousands(first) == last;
  }

  /// Where the thousands end that begin with a group; the same group if there are none.
  std::size_t end_of_thousands(std::size_t first) const {
    constexpr std::size_t digits = 3;
    if (groups_[first].size() > digits || begins_with_zero(groups_[first])) return first;
    std::size_t end = first + 1;
    while (end < groups_.size() && joints_[end - 1] == Joint::Space &&
           groups_[end].size() == digits) {
      ++end;
    }
    return end > first + 1 ? end : first;
  }

  void add_thousands(std::vector<GroupedNumber>& numbers) const {
    for (std::size_t first = 0; first < groups_.size(); ++first) {
      const std::size_t last = end_of_thousands(first);
      if (last == first) continue;
      numbers.push_back({{groups_[first].begin, groups_[last - 1].end}});
      first = last - 1;
    }
  }

  Characters text_;
  std::size_t begin_;
  std::vector<IndexRange> groups_;
  std::vector<Joint> joints_;  // between them
};

}  // namespace

std::vector<GroupedNumber> grouped_numbers(std::span<const std::uint32_t> text) {
  std::vector<GroupedNumber> numbers;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    const Sequence sequence(text, i);
    sequence.add_numbers(numbers);
    i = sequence.end();
  }
  return numbers;
}

}  // namespace lectern::text
