#include "deck/lines/wrapped.h"

#include <algorithm>
#include <span>
#include <utility>

#include "deck/lines/line_shape.h"
#include "deck/plain/lines.h"

namespace lectern::deck {
namespace {

constexpr std::size_t fewest_lines = 4;
// What is wrapped is wrapped at no less than this.
constexpr std::size_t least_width = 36;

/// Of lines as long as these, those that are indented more than most: each begins a paragraph.
std::vector<std::size_t> indented(std::span<const LineShape> block) {
  std::size_t least = block.front().indent;
  for (const LineShape& line : block) least = std::min(least, line.indent);
  constexpr std::size_t smallest = 2, largest = 12;
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < block.size(); ++i) {
    const std::size_t indent = block[i].indent - least;
    if (indent > largest || block[i].item) return {};
    if (indent >= smallest) result.push_back(i);
  }
  // more than half are no first lines, but all the lines of something else
  if (2 * result.size() > block.size()) return {};
  const bool are_first = std::ranges::all_of(
      result, [&](std::size_t i) { return i == 0 || block[i].begins != text::LetterCase::Lower; });
  return are_first ? result : std::vector<std::size_t>();
}

/// The lines after those that end a sentence where the next word would well have had room.
std::vector<std::size_t> after_short_lines(std::span<const LineShape> block) {
  std::size_t widest = 0, with_room = 0;
  for (const LineShape& line : block) widest = std::max(widest, line.width);
  std::vector<std::size_t> result;
  for (std::size_t i = 1; i < block.size(); ++i) {
    const LineShape& line = block[i - 1];
    if (line.with(block[i]) > widest) continue;
    ++with_room;
    constexpr std::size_t margin = 6;  // a sixth of the width
    const bool is_short = line.with(block[i]) + widest / margin <= widest;
    if (is_short && line.ends_sentence && block[i].begins != text::LetterCase::Lower)
      result.push_back(i);
  }
  // in wrapped text hardly any other line has room left
  const std::size_t others = with_room - result.size();
  return widest >= least_width && 5 * others <= block.size() ? result : std::vector<std::size_t>();
}

/// `NAME` over lines that are all indented, as in manuals, minutes and programmes. What hangs under
/// a full line is the rest of it, and one line that is indented may be verse.
bool is_over_indented(std::span<const LineShape> block, const SourceLine& first) {
  constexpr std::size_t indent = 3, longest = 50;
  if (block.size() < 2) return false;
  const LineShape& head = block.front();
  if (!head.has_text || head.item || head.kept || head.ends_in_mark) return false;
  std::size_t widest = longest;
  for (const LineShape& line : block.subspan(1)) {
    if (line.indent < head.indent + indent || line.kept) return false;
    widest = std::max(widest, line.indent + line.width);
  }
  if (block.size() == 2 && !is_in_capitals(trimmed(first.text))) return false;
  return head.width <= longest && head.with(block[1]) + widest / 4 <= widest;
}

/// As Markdown has it.
SourceLine heading_of(const SourceLine& line) {
  const std::size_t begin = line.text.find_first_not_of(" \t");
  const SourceMark mark = position(line.source, begin);
  return {"# " + line.text.substr(begin),
          {{0, mark.line, mark.column}, {2, mark.line, mark.column}}};
}

/// In Chinese and Japanese each paragraph's first line is indented.
bool is_indented_by_ideograph(const SourceLine& line) { return line.text.starts_with("\u3000"); }

bool is_wrapped(std::span<const LineShape> block) {
  constexpr std::size_t longest = 110;
  if (block.size() < fewest_lines || std::ranges::any_of(block, &LineShape::kept)) return false;
  std::size_t widest = 0, wide = 0;
  for (const LineShape& line : block) widest = std::max(widest, line.width);
  for (const LineShape& line : block) wide += 3 * line.width >= 2 * widest ? 1 : 0;
  return widest >= least_width && widest <= longest && 2 * wide > block.size();
}

}  // namespace

std::vector<SourceLine> with_heads_apart(std::vector<SourceLine> lines) {
  const std::vector<LineShape> shapes = shapes_of(lines);
  std::vector<SourceLine> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool begins = shapes[i].width > 0 && (i == 0 || shapes[i - 1].width == 0);
    std::size_t end = i;
    while (begins && end < lines.size() && shapes[end].width > 0) ++end;
    if (!is_over_indented({shapes.data() + i, end - i}, lines[i])) {
      result.push_back(std::move(lines[i]));
      continue;
    }
    result.push_back(heading_of(lines[i]));
    result.push_back({"", lines[i].source});
  }
  return result;
}

std::vector<SourceLine> with_ideographs_apart(std::vector<SourceLine> lines) {
  if (std::ranges::none_of(lines, is_indented_by_ideograph)) return lines;
  std::vector<SourceLine> result;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && !is_blank(lines[end])) ++end;
    // of verse most lines end in a comma or in nothing
    bool are_first = true;
    for (std::size_t i = begin + 1; i < end; ++i) {
      const bool follows = is_indented_by_ideograph(lines[i]);
      are_first = are_first && (!follows || (ends_sentence(lines[i - 1]) && !lines[i - 1].kept));
    }
    for (std::size_t i = begin; i < std::max(end, begin + 1); ++i) {
      const bool begins = are_first && i > begin && is_indented_by_ideograph(lines[i]);
      if (begins) result.push_back({"", lines[i].source});
      result.push_back(std::move(lines[i]));
    }
    begin = std::max(end, begin + 1);
  }
  return result;
}

std::vector<SourceLine> apart_if_wrapped(std::vector<SourceLine> lines, const TextLines& text,
                                         const std::filesystem::path& file, Problems& problems) {
  const std::vector<LineShape>& shapes = text.shapes;
  std::vector<SourceLine> result;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && shapes[end].width > 0) ++end;
    const std::span block(shapes.data() + begin, end - begin);
    std::vector<std::size_t> begins;
    if (is_wrapped(block)) {
      begins = indented(block);
      if (begins.empty()) begins = after_short_lines(block);
    }
    std::erase(begins, 0U);
    if (!begins.empty()) {
      problems.push_back(
          problem_at(lines[begin + begins.front()], file, Severity::Note, "wrapped-paragraphs",
                     "no blank line here: a paragraph is taken to begin, told by how the lines "
                     "around are indented or filled"));
    }
    for (std::size_t i = begin; i < std::max(end, begin + 1) && i < lines.size(); ++i) {
      if (std::ranges::binary_search(begins, i - begin)) result.push_back({"", lines[i].source});
      result.push_back(std::move(lines[i]));
    }
    begin = std::max(end, begin + 1);
  }
  return result;
}

}  // namespace lectern::deck
