#include "deck/lines/columns.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "deck/format/line_edit.h"
#include "deck/lines/line_shape.h"

namespace lectern::deck {
namespace {

constexpr std::string_view em_space = "\u2003";
constexpr std::size_t narrowest_gap = 3;  // spaces

bool is_in_columns(const LineShape& line) {
  return line.has_gap && !line.item && !line.marked && !line.cut;
}

SourceLine with_gaps_alike(const SourceLine& line) {
  constexpr std::string_view blanks = " \t";
  LineEdit edit(line);
  edit.keep(std::min(line.text.find_first_not_of(blanks), line.text.size()));
  while (!edit.at_end()) {
    const std::string_view rest = edit.rest();
    edit.keep(std::min(rest.find_first_of(blanks), rest.size()));
    const std::string_view space = edit.rest();
    const std::size_t end = std::min(space.find_first_not_of(blanks), space.size());
    const bool wide =
        end >= narrowest_gap || space.substr(0, end).find('\t') != std::string_view::npos;
    if (wide && end < space.size()) {
      edit.put(em_space, end);
    } else {
      edit.keep(end);
    }
  }
  SourceLine result = edit.take();
  result.kept = line.kept;
  result.cut = line.cut;
  return result;
}

}  // namespace

std::vector<SourceLine> with_columns_kept(std::vector<SourceLine> lines,
                                          const std::filesystem::path& file, Problems& problems) {
  std::vector<LineShape> shapes;
  for (const SourceLine& line : lines) shapes.push_back(shape_of(line));
  for (std::size_t begin = 0; begin < lines.size(); ++begin) {
    std::size_t end = begin, in_columns = 0;
    for (; end < lines.size() && shapes[end].width > 0; ++end) {
      in_columns += is_in_columns(shapes[end]) ? 1 : 0;
    }
    if (in_columns > 1 && 2 * in_columns > end - begin) {
      const SourceMark& mark = lines[begin].source.front();
      problems.push_back({file, mark.line, mark.column, Severity::Note, "columns",
                          "these lines stand in columns: each is kept, and read by itself"});
      for (std::size_t i = begin; i < end; ++i) {
        lines[i] = with_gaps_alike(lines[i]);
        lines[i].kept = true;
      }
    }
    begin = end;
  }
  return lines;
}

}  // namespace lectern::deck
