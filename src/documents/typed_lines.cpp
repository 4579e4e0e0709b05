#include "documents/typed_lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::documents {
namespace {

bool goes_on(const WrittenParagraph& paragraph) {
  return paragraph.mark.empty() && paragraph.after == WrittenParagraph::After::Paragraph;
}

bool is_short(const WrittenParagraph& paragraph) {
  constexpr std::size_t longest_line = 80;
  return count_characters(paragraph.text) <= longest_line;
}

bool ends_sentence(const WrittenParagraph& paragraph) {
  const auto last = text::last_telling_character(paragraph.text);
  return last && (text::is_full_stop(*last) || text::is_exclamation(*last) || *last == U'?');
}

/// A row of columns on another.
bool goes_on_in_columns(const WrittenParagraph& paragraph, const WrittenParagraph& above) {
  const auto has_gap = [](const WrittenParagraph& each) {
    return each.text.find('\t') != std::string::npos;
  };
  return goes_on(paragraph) && above.mark.empty() && has_gap(paragraph) && has_gap(above);
}

/// What is counted of the paragraphs that stand one on another.
struct Groups {
  std::size_t count = 0;  ///< of two at least
  std::size_t lines = 0;
  std::size_t sentences = 0;
  std::size_t blanks = 0;
  bool all_short = true;
};

Groups counted(const std::vector<WrittenParagraph>& paragraphs) {
  Groups groups;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].after == WrittenParagraph::After::Blank) ++groups.blanks;
    const bool first = !goes_on(paragraphs[i]);
    const bool alone = first && (i + 1 == paragraphs.size() || !goes_on(paragraphs[i + 1]));
    if (alone) continue;
    if (first) ++groups.count;
    ++groups.lines;
    if (ends_sentence(paragraphs[i])) ++groups.sentences;
    groups.all_short = groups.all_short && is_short(paragraphs[i]);
  }
  return groups;
}

bool are_lines(const Groups& groups) {
  constexpr std::size_t telling = 3;  // lines of a haiku; blanks of a letter that is signed in two
  const bool clear = groups.count > 1 || groups.lines >= telling || groups.blanks >= telling;
  return groups.blanks > 0 && groups.count > 0 && clear && groups.all_short &&
         2 * groups.sentences <= groups.lines;
}

}  // namespace

void join_typed_lines(std::vector<WrittenParagraph>& paragraphs) {
  const bool lines = are_lines(counted(paragraphs));
  std::vector<WrittenParagraph> joined;
  for (WrittenParagraph& each : paragraphs) {
    const bool line =
        !joined.empty() && (lines ? goes_on(each) : goes_on_in_columns(each, joined.back()));
    if (!line) {
      joined.push_back(std::move(each));
      continue;
    }
    joined.back().text += '\n' + each.text;
    std::ranges::move(each.unshifted, std::back_inserter(joined.back().unshifted));
  }
  paragraphs = std::move(joined);
}

}  // namespace lectern::documents
