#include "deck/lines/columns.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "deck/format/line_edit.h"
#include "deck/lines/text_lines.h"
#include "deck/plain/lines.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

constexpr std::string_view em_space = "\u2003";

bool is_in_columns(const LineShape& line) {
  return line.has_gap && !line.item && !line.marked && !line.cut;
}

/// `José Pérez     Manuel Gil`: several short things beside each other, none of them a sentence.
bool is_row(std::string_view line) {
  constexpr std::size_t gap = 4, longest = 40;
  line = trimmed(line);
  std::size_t cells = 1;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end =
        std::min({line.find(std::string(gap, ' '), begin), line.find('\t', begin), line.size()});
    const std::string_view cell = trimmed(line.substr(begin, end - begin));
    const std::size_t next = std::min(line.find_first_not_of(" \t", end), line.size());
    const auto last = text::last_telling_character(cell);
    if (!last || count_characters(cell) > longest) return false;
    if (next < line.size() && text::ends_sentence(*last)) return false;
    cells += next < line.size() ? 1 : 0;
    begin = next;
  }
  return cells > 1;
}

SourceLine with_gaps_alike(const SourceLine& line) {
  constexpr std::string_view blanks = " \t";
  LineEdit edit(line);
  edit.keep(std::min(line.text.find_first_not_of(blanks), line.text.size()));
  while (!edit.at_end()) {
    const std::string_view rest = edit.rest();
    edit.keep(std::min(rest.find_first_of(blanks), rest.size()));
    const std::string_view space = edit.rest();
    // and an asterisk between the halves of a verse
    const std::size_t mark = std::min(space.find_first_not_of(blanks), space.size());
    const std::size_t after = std::min(space.find_first_not_of('*', mark), space.size());
    const bool starred = after > mark && mark >= narrowest_gap &&
                         blanks.find(space.substr(after, 1)) != std::string_view::npos;
    const std::size_t end =
        starred ? std::min(space.find_first_not_of(blanks, after), space.size()) : mark;
    const bool wide =
        end >= narrowest_gap || space.substr(0, end).find('\t') != std::string_view::npos;
    if (wide && end < space.size()) {
      edit.put(em_space, end);
    } else {
      edit.keep(end);
    }
  }
  SourceLine result = edit.take();
  result.cut = line.cut;
  return result;
}

}  // namespace

std::vector<SourceLine> with_columns_kept(std::vector<SourceLine> lines,
                                          const std::filesystem::path& file, Problems& problems) {
  const std::vector<LineShape> shapes = shapes_of(lines);
  for (const LineBlock& block : blocks_of(shapes)) {
    const auto first = shapes.begin() + static_cast<std::ptrdiff_t>(block.lines.begin);
    const auto in_columns = std::count_if(
        first, first + static_cast<std::ptrdiff_t>(block.lines.size()), is_in_columns);
    const bool alone = block.lines.size() == 1 && block.lines.begin > 0;
    if (alone && is_in_columns(*first) && is_row(lines[block.lines.begin].text)) {
      lines[block.lines.begin] = with_gaps_alike(lines[block.lines.begin]);
      continue;
    }
    if (in_columns < 2 || 2 * in_columns <= static_cast<std::ptrdiff_t>(block.lines.size())) {
      continue;
    }
    problems.push_back(
        problem_at(lines[block.lines.begin], file, Severity::Note, "columns",
                   "these lines stand in columns: each is kept, and read by itself"));
    for (std::size_t i = block.lines.begin; i < block.lines.end; ++i) {
      lines[i] = with_gaps_alike(lines[i]);
      lines[i].kept = true;
    }
  }
  return lines;
}

}  // namespace lectern::deck
