#include "deck/subtitles/times.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

constexpr std::string_view arrow = "-->";
// No line of times is longer, with all that may follow them.
constexpr std::size_t longest = 1000;

/// What people and their keyboards write for a character of a line of times, as in ASCII.
char in_ascii(char32_t character) {
  if (const auto digit = text::digit_value(character)) return static_cast<char>('0' + *digit);
  if (text::is_white_space(character) || text::is_invisible(character)) return ' ';
  if (text::is_dash(character)) return '-';
  switch (character) {
    case U'：': return ':';
    case U'，':
    case U'٫': return ',';
    case U'．': return '.';
    case U'＞': return '>';
    default: return character < 0x80 ? static_cast<char>(character) : '?';
  }
}

/// The line in ASCII, and an arrow in it as an arrow is.
std::string simplified(std::string_view line) {
  std::string text;
  for (const Character& character : characters(line)) {
    if (character.value == U'→') {
      text += arrow;
      continue;
    }
    text += in_ascii(character.value);
    if (text.back() != '>') continue;
    const std::size_t shaft = text.find_last_not_of("- ", text.size() - 2);
    const std::size_t begin = shaft == std::string::npos ? 0 : shaft + 1;
    if (text.find('-', begin) != std::string::npos) text.replace(begin, std::string::npos, arrow);
  }
  return text;
}

void skip_spaces(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

struct Part {
  long long value = 0;
  std::size_t digits = 0;
};

Part take_part(std::string_view& text) {
  constexpr std::size_t most_digits = 6;
  Part part;
  while (!text.empty() && is_digit(text.front()) && part.digits < most_digits) {
    part.value = part.value * 10 + (text.front() - '0');
    ++part.digits;
    text.remove_prefix(1);
  }
  return part;
}

/// One time, taken from the beginning of `text`: `01:02:03.456`.
std::optional<Duration> take_time(std::string_view& text) {
  skip_spaces(text);
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::array<long long, 3> parts{};  // hours, minutes, seconds
  std::size_t count = 0;
  long long milliseconds = 0;
  for (;;) {
    skip_spaces(text);
    Part part = take_part(text);
    const bool decimals = count == parts.size();
    if (part.digits == 0 || part.digits > (decimals ? 3U : 4U)) return std::nullopt;
    std::string_view after = text;
    skip_spaces(after);
    const bool colon = after.starts_with(':');
    const bool point = after.starts_with('.') || after.starts_with(',');
    if (decimals) {
      for (; part.digits < 3; ++part.digits) part.value *= 10;
      milliseconds = part.value;
      break;
    }
    parts[count++] = part.value;
    if (!colon && !point) break;
    text = after.substr(1);
    if (colon) continue;
    if (count < 2) return std::nullopt;
    std::rotate(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count), parts.end());
    count = parts.size();
  }
  if (count < 2) return std::nullopt;
  if (count < parts.size()) std::rotate(parts.begin(), parts.begin() + 2, parts.end());
  const bool ends = text.empty() || text.front() == ' ';
  if (!ends || parts[1] > 59 || parts[2] > 59) return std::nullopt;
  const Duration time(((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + milliseconds);
  return negative ? -time : time;
}

std::string_view trimmed(std::string_view text) {
  skip_spaces(text);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// `text` up to the second space after its beginning: what was meant for a time.
std::string_view meant_for_time(std::string_view text) {
  text = trimmed(text);
  return text.substr(0, text.find(' '));
}

CueTimes flawed(std::string_view begins, std::string_view ends) {
  std::string_view rest = begins;
  const std::string_view wrong = take_time(rest) && trimmed(rest).empty() ? ends : begins;
  return {{},
          "“" + std::string(meant_for_time(wrong)) + "” is no time such as 00:01:02.345, with " +
              "minutes and seconds up to 59"};
}

}  // namespace

std::optional<CueTimes> read_times(std::string_view line) {
  if (line.size() > longest) return std::nullopt;
  const std::string text = simplified(line);
  const std::size_t at = text.find(arrow);
  if (at == std::string::npos) return std::nullopt;
  const std::string_view begins = std::string_view(text).substr(0, at);
  const std::string_view ends = std::string_view(text).substr(at + arrow.size());
  std::string_view before = begins, after = ends;
  const auto begin = take_time(before);
  const auto end = take_time(after);
  if (!begin || !end || !trimmed(before).empty()) {
    // an arrow in a text has no digits right before it
    const std::string_view last = trimmed(begins);
    const bool meant =
        !last.empty() && is_digit(last.back()) && begins.find(':') != std::string_view::npos;
    return meant ? std::optional(flawed(begins, ends)) : std::nullopt;
  }
  if (*end < *begin) {
    return CueTimes{{},
                    "the end, " + std::string(meant_for_time(ends)) +
                        ", is before the beginning, " + std::string(trimmed(begins))};
  }
  if (*end < Duration{}) return CueTimes{{}, std::string(trimmed(begins)) + " is before 0"};
  const TimeRange range{Instant(std::max(*begin, Duration{})), Instant(*end)};
  if (*begin < Duration{}) return CueTimes{range, std::string(trimmed(begins)) + " is before 0"};
  return CueTimes{range, {}};
}

}  // namespace lectern::deck
