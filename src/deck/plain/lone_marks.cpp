#include "deck/plain/lone_marks.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "deck/list_mark.h"
#include "deck/plain/lines.h"

namespace lectern::deck {
namespace {

enum class Mark { None, Bullet, Other };

Mark mark_in(const SourceLine& line) {
  constexpr std::size_t longest = 8;  // bytes
  const std::string_view text = trimmed(line.text);
  if (text.empty() || text.size() > longest) return Mark::None;
  for (const std::string_view bullet : {"•", "◦", "▪", "‣", "●", "○", "■", "\uF0B7", "\uF0A7"}) {
    if (text == bullet) return Mark::Bullet;
  }
  const bool is_section = text.front() != '.' && text.back() != '.' &&
                          text.find('.') != std::string_view::npos &&
                          text.find_first_not_of("0123456789.") == std::string_view::npos;
  const bool is_mark = list_mark(std::string(text) + " x") == text.size() + 1;
  return is_mark || is_section ? Mark::Other : Mark::None;
}

/// The line that a mark belongs to; nothing where it is at the end.
std::size_t line_of_mark(const std::vector<SourceLine>& lines, std::size_t mark) {
  std::size_t line = mark + 1;
  if (line < lines.size() && is_blank(lines[line])) ++line;
  const bool there =
      line < lines.size() && !is_blank(lines[line]) && mark_in(lines[line]) == Mark::None;
  return there ? line : mark;
}

SourceLine joined(const SourceLine& mark, const SourceLine& line) {
  const std::string_view written = trimmed(mark.text);
  const std::string sign(written == "–" || written == "—" ? "-" : written);
  const std::size_t begin = std::min(line.text.find_first_not_of(" \t"), line.text.size());
  const std::size_t offset = sign.size() + 1;
  SourceLine result{sign + ' ' + line.text.substr(begin), {mark.source.front()}, line.kept};
  SourceMark first = position(line.source, begin);
  first.byte = offset;
  result.source.push_back(first);
  for (SourceMark each : line.source) {
    if (each.byte <= begin) continue;
    each.byte += offset - begin;
    result.source.push_back(each);
  }
  return result;
}

}  // namespace

std::vector<SourceLine> with_lone_marks_joined(std::vector<SourceLine> lines) {
  std::vector<std::size_t> marks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (mark_in(lines[i]) != Mark::None && line_of_mark(lines, i) != i) marks.push_back(i);
  }
  constexpr std::size_t enough = 2;
  const auto is_sure = [&](std::size_t i) {
    return marks.size() >= enough || mark_in(lines[i]) == Mark::Bullet;
  };
  std::erase_if(marks, [&](std::size_t i) { return !is_sure(i); });
  if (marks.empty()) return lines;
  std::vector<SourceLine> result;
  std::size_t done = 0;
  const auto at = [&](std::size_t i) {
    return std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(i));
  };
  for (const std::size_t mark : marks) {
    const std::size_t line = line_of_mark(lines, mark);
    std::copy(at(done), at(mark), std::back_inserter(result));
    result.push_back({"", lines[mark].source});
    result.push_back(joined(lines[mark], lines[line]));
    done = line + 1;
  }
  std::copy(at(done), at(lines.size()), std::back_inserter(result));
  return result;
}

}  // namespace lectern::deck
