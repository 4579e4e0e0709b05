#include "deck/plain/time_marks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "deck/format/line_edit.h"
#include "deck/plain/lines.h"

namespace lectern::deck {
namespace {

/// What dates and times of the day are written with.
std::size_t end_of_time(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() &&
         (is_digit(text[end]) || std::string_view(" .,:/-").find(text[end]) != std::string::npos)) {
    ++end;
  }
  const std::string_view rest = text.substr(end);
  const bool half = rest.starts_with("AM") || rest.starts_with("PM") || rest.starts_with("am") ||
                    rest.starts_with("pm");
  return half ? end + 2 : end;
}

/// `0:05` has one, `00:00:05` two.
std::ptrdiff_t colons_between_digits(std::string_view text) {
  std::ptrdiff_t count = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    count += text[i] == ':' && is_digit(text[i - 1]) && is_digit(text[i + 1]) ? 1 : 0;
  }
  return count;
}

std::size_t after_spaces(std::string_view text, std::size_t byte) {
  return std::min(text.find_first_not_of(" \t", byte), text.size());
}

/// `12.07.11, 14:03 - `, with which a line of a chat begins.
std::size_t end_of_chat_mark(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  const std::size_t end = end_of_time(rest);
  const std::string_view time = rest.substr(0, end);
  const bool dated = std::ranges::count(time, '.') + std::ranges::count(time, '/') >= 2;
  const bool closed = time.ends_with(" - ") || rest.substr(end).starts_with(" - ");
  if (!dated || !closed || colons_between_digits(time) == 0) return 0;
  return after_spaces(text, begin + end + (time.ends_with(" - ") ? 0 : 3));
}

/// Whether `0:05` by itself is a time in a recording, or may be one of the day.
enum class Clock { Recording, Day };

/// How many bytes of a line tell when it was said, with the spaces after them; 0: none.
std::size_t time_mark(std::string_view text, Clock clock) {
  const std::size_t begin = after_spaces(text, 0);
  if (begin == text.size()) return 0;
  if (is_digit(text[begin])) {
    if (const std::size_t end = end_of_chat_mark(text, begin)) return end;
    const std::size_t end = begin + text.substr(begin).find_first_not_of("0123456789:.,");
    const bool whole = end < text.size() && text[end] == ' ';
    const std::ptrdiff_t least = clock == Clock::Recording ? 1 : 2;
    const auto colons = colons_between_digits(text.substr(begin, end - begin));
    return whole && colons >= least && colons <= 2 ? after_spaces(text, end) : 0;
  }
  const char closing = text[begin] == '[' ? ']' : text[begin] == '(' ? ')' : ' ';
  if (closing == ' ') return 0;
  const std::size_t end = begin + 1 + end_of_time(text.substr(begin + 1));
  const auto colons = colons_between_digits(text.substr(begin, end - begin));
  const bool closed = end < text.size() && text[end] == closing;
  return closed && colons >= (closing == ']' ? 1 : 2) ? after_spaces(text, end + 1) : 0;
}

/// A recording begins at `00:…`, and no programme of a day does.
Clock clock_of(const std::vector<SourceLine>& lines) {
  const auto first = std::ranges::find_if(
      lines, [](const SourceLine& line) { return time_mark(line.text, Clock::Recording) > 0; });
  if (first == lines.end()) return Clock::Day;
  const std::string_view text = trimmed(first->text);
  return text.starts_with("0:") || text.starts_with("00:") ? Clock::Recording : Clock::Day;
}

}  // namespace

std::vector<SourceLine> without_time_marks(std::vector<SourceLine> lines, LeftOut& left_out) {
  constexpr std::ptrdiff_t several = 2, of_lines = 4;
  const Clock clock = clock_of(lines);
  const auto marked = std::ranges::count_if(
      lines, [&](const SourceLine& line) { return time_mark(line.text, clock) > 0; });
  if (marked < several) return lines;
  const auto seen =
      std::ranges::count_if(lines, [](const SourceLine& line) { return !is_blank(line); });
  if (marked * of_lines < seen) return lines;
  std::vector<SourceLine> result;
  for (SourceLine& line : lines) {
    const std::size_t size = time_mark(line.text, clock);
    if (size == 0) {
      result.push_back(std::move(line));
      continue;
    }
    left_out.add(line.source.front(), Severity::Note, "time-mark",
                 "times at the beginning of lines say when that was said, and are left out");
    LineEdit edit(line);
    edit.skip(size);
    edit.keep(edit.rest().size());
    result.push_back({"", line.source});
    result.push_back(edit.take());
  }
  return result;
}

}  // namespace lectern::deck
