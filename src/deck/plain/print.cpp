#include "deck/plain/print.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "deck/format/left_out.h"
#include "deck/format/line_edit.h"
#include "deck/plain/footnotes.h"
#include "deck/plain/hyphens.h"
#include "deck/plain/line_numbers.h"
#include "deck/plain/lone_marks.h"
#include "deck/plain/page_marks.h"
#include "deck/plain/printed_line.h"

namespace lectern::deck {
namespace {

/// Each form feed on a line of its own.
std::vector<PrintedLine> printed(std::vector<SourceLine> lines) {
  std::vector<PrintedLine> result;
  for (SourceLine& line : lines) {
    if (line.text.find('\f') == std::string::npos) {
      result.push_back(printed_line(std::move(line)));
      continue;
    }
    LineEdit edit(line);
    while (!edit.at_end()) {
      edit.keep(std::min(edit.rest().find('\f'), edit.rest().size()));
      SourceLine before = edit.take();
      if (!before.text.empty()) result.push_back(printed_line(std::move(before)));
      if (edit.at_end()) break;
      result.push_back({{"", {edit.mark()}}, PrintedLine::Kind::PageBreak});
      result.back().line.source.front().byte = 0;
      edit.skip(1);
    }
  }
  return result;
}

/// Without what is not text; what was on both sides of it is apart, unless it goes on.
std::vector<SourceLine> text_of(std::vector<PrintedLine>& lines) {
  std::vector<SourceLine> result;
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].is_text()) {
      result.push_back(std::move(lines[i++].line));
      continue;
    }
    const std::size_t begin = i;
    while (i < lines.size() && !lines[i].is_text()) ++i;
    const bool page_ends =
        std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                    lines.begin() + static_cast<std::ptrdiff_t>(i),
                    [](const PrintedLine& line) { return line.kind != PrintedLine::Kind::Blank; });
    const bool goes_on =
        page_ends && !result.empty() && i < lines.size() && runs_on(result.back(), lines[i].line);
    if (!goes_on) result.push_back({"", lines[begin].line.source});
  }
  return result;
}

}  // namespace

std::vector<SourceLine> without_print(std::vector<SourceLine> lines, const LanguageTag& language,
                                      const std::filesystem::path& file, Problems& problems) {
  LeftOut left_out;
  lines = without_line_numbers(std::move(lines), left_out);
  std::vector<PrintedLine> all = printed(with_lone_marks_joined(std::move(lines)));
  mark_page_numbers(all, left_out);
  mark_running_heads(all, left_out);
  mark_footnotes(all, left_out);
  left_out.report(file, problems);
  return mend_words(text_of(all), language, file, problems);
}

}  // namespace lectern::deck
