#include "deck/format/markup.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

// Of fewer lines nobody can tell what they are.
constexpr std::size_t few_lines = 5;
// What is wrapped by hand or by a mail program is no longer than this, in characters.
constexpr std::size_t longest_wrapped = 100;

std::string_view without_spaces(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

/// `---`, `* * *`, `___`: three or more of one sign, and nothing else.
bool is_rule(std::string_view line) {
  std::string signs(without_spaces(line));
  std::erase_if(signs, [](char c) { return c == ' ' || c == '\t'; });
  return signs.size() >= 3 && std::string_view("-*_=").find(signs.front()) != std::string::npos &&
         signs.find_first_not_of(signs.front()) == std::string::npos;
}

/// `12. `, `12) `, `(12) `, `(a) `, but no year (`2011. `) and no initial (`A. `).
bool begins_with_number(std::string_view line) {
  constexpr std::size_t most_digits = 2;
  const bool opened = line.starts_with('(');
  std::size_t end = opened ? 1 : 0;
  const std::size_t begin = end;
  while (end < line.size() && is_digit(line[end])) ++end;
  if (end == begin && opened && end < line.size() && is_letter(line[end])) ++end;
  if (end == begin || end - begin > most_digits) return false;
  const std::string_view rest = line.substr(end);
  return rest.starts_with(") ") || (!opened && rest.starts_with(". "));
}

bool has_items_mark(std::string_view line) {
  line = without_spaces(line);
  const auto marked = [line](std::string_view mark) { return line.starts_with(mark); };
  return marked("- ") || marked("* ") || marked("• ") || marked("‣ ") || marked("▪ ") ||
         begins_with_number(line);
}

bool is_empty(const SourceLine& line) {
  const auto characters = lectern::characters(line.text);
  return std::all_of(characters.begin(), characters.end(), [](const Character& character) {
    return text::is_white_space(character.value) || text::is_invisible(character.value) ||
           text::is_control(character.value);
  });
}

SourceLine blank_like(const SourceLine& line) { return {"", line.source}; }

Problem note(const SourceLine& line, const std::filesystem::path& file, Severity severity,
             const char* code, std::string message) {
  const SourceMark& mark = line.source.front();
  return {file, mark.line, mark.column, severity, code, std::move(message)};
}

std::vector<SourceLine> each_a_paragraph(const std::vector<SourceLine>& lines) {
  std::vector<SourceLine> apart;
  for (const SourceLine& line : lines) {
    apart.push_back(line);
    apart.push_back(blank_like(line));
  }
  return apart;
}

bool is_long(const SourceLine& line) { return characters(line.text).size() > longest_wrapped; }

bool ends_sentence(const SourceLine& line) {
  const auto last = text::last_telling_character(line.text);
  return last && text::ends_sentence(*last);
}

/// Tells lines that begin an item of a list from wrapped ones that happen to begin like it ("am /
/// 12. Juli"): an item comes after a whole clause, or after another item.
class Items {
 public:
  /// Of each line in turn.
  bool begins(const SourceLine& line) {
    const bool marked = has_items_mark(line.text);
    const bool item = marked && (within_ || may_follow_);
    const auto last = text::last_telling_character(line.text);
    may_follow_ = !last || text::ends_sentence(*last) || text::is_comma(*last);
    within_ = last && (within_ || item);
    return item;
  }

 private:
  bool within_ = false;
  bool may_follow_ = true;
};

/// Takes lines without a blank one among them for the paragraphs that a word processor saved.
std::vector<SourceLine> apart_if_pasted(std::vector<SourceLine> lines,
                                        const std::filesystem::path& file, Problems& problems) {
  while (!lines.empty() && is_empty(lines.back())) lines.pop_back();
  if (lines.size() <= few_lines || std::any_of(lines.begin(), lines.end(), is_empty)) return lines;
  const auto most = [&](auto is) {
    return 2 * std::count_if(lines.begin(), lines.end(), is) > std::ssize(lines);
  };
  if (most(is_long) || most(ends_sentence)) {
    problems.push_back(note(lines.front(), file, Severity::Note, "line-paragraphs",
                            "no blank line in this file: each line is taken for a paragraph"));
    return each_a_paragraph(lines);
  }
  problems.push_back(note(lines.front(), file, Severity::Warning, "no-blank-line",
                          "no blank line in this file: paragraphs are separated by blank lines"));
  return lines;
}

}  // namespace

std::vector<SourceLine> laid_out(std::vector<SourceLine> lines, const std::filesystem::path& file,
                                 Problems& problems) {
  std::vector<SourceLine> result;
  Items items;
  for (SourceLine& line : apart_if_pasted(std::move(lines), file, problems)) {
    if (is_rule(line.text)) {
      problems.push_back(
          note(line, file, Severity::Note, "separator",
               "“" + std::string(without_spaces(line.text)) + "” is no text and is left out"));
      result.push_back(blank_like(line));
      continue;
    }
    if (items.begins(line)) result.push_back(blank_like(line));
    result.push_back(std::move(line));
  }
  return result;
}

void take_markup(std::vector<SourceParagraph>& paragraphs, const std::filesystem::path& file,
                 Problems& problems) {
  constexpr std::size_t deepest = 6;
  for (SourceParagraph& paragraph : paragraphs) {
    const std::size_t marks =
        std::min(paragraph.text.find_first_not_of('#'), paragraph.text.size());
    if (marks > 0 && marks <= deepest && paragraph.text.substr(marks).starts_with(' ')) {
      const std::string anchor = paragraph.anchor;
      paragraph = part_of(paragraph, {marks + 1, paragraph.text.size()});
      paragraph.anchor = anchor;
      paragraph.heading = true;
    }
    const std::size_t emphasis = paragraph.text.find("**");
    if (emphasis == std::string::npos) continue;
    const SourceMark mark = position(paragraph.source, emphasis);
    problems.push_back({file, mark.line, mark.column, Severity::Note, "markup",
                        "“**” is shown as it is: take it out"});
  }
}

}  // namespace lectern::deck
