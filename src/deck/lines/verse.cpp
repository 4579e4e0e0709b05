#include "deck/lines/verse.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "deck/lines/line_evidence.h"
#include "deck/plain/lines.h"

namespace lectern::deck {
namespace {

using Row = std::span<const LineBlock>;

// Prose is what most texts are.
constexpr double enough = 2.0;
// Of two lines less can be told, and the paragraph of a mail is as wide as a list.
constexpr double enough_of_two = 3.0, enough_of_wide = 4.0;

// So little less, and the curator is asked.
constexpr double doubtful_below = 0.7;

constexpr std::size_t widest_verse = 64, widest_wrapped = 100, widest_line = 160;

/// Lists and verse may have a longer line among many short ones; the first may have a number.
bool may_be_verse(const TextLines& text, const LineBlock& block) {
  std::size_t items = 0, paragraphs = 0;
  for (std::size_t i = block.lines.begin; i < block.lines.end; ++i) {
    const LineShape& line = text.shapes[i];
    if (line.width > widest_line || line.kept || line.cut || line.marked || !line.has_ink)
      return false;
    // a sentence may be broken before a day, too
    const bool follows = i > block.lines.begin;
    const bool in_sentence = follows && !text.shapes[i - 1].ends_in_mark;
    items += (follows && line.item) || (in_sentence && line.begins_with_day) ? 1 : 0;
    paragraphs += line.width > widest_wrapped ? 1 : 0;
  }
  return items < 2 && 2 * paragraphs <= block.lines.size();
}

/// Whether most lines of the block are as short as those of verse.
bool is_narrow(const TextLines& text, const LineBlock& block) {
  const auto wide =
      std::count_if(text.shapes.begin() + static_cast<std::ptrdiff_t>(block.lines.begin),
                    text.shapes.begin() + static_cast<std::ptrdiff_t>(block.lines.end),
                    [](const LineShape& line) { return line.width > widest_verse; });
  return 4 * static_cast<std::size_t>(wide) <= block.lines.size();
}

double enough_for(const TextLines& text, Row blocks) {
  std::size_t lines = 0;
  bool narrow = true;
  for (const LineBlock& block : blocks) {
    lines = std::max(lines, block.lines.size());
    narrow = narrow && is_narrow(text, block);
  }
  if (!narrow) return enough_of_wide;
  return lines < 3 ? enough_of_two : enough;
}

bool is_longer_than_two(const LineBlock& block) { return block.lines.size() > 2; }

bool any_is_several(Row blocks) { return std::ranges::any_of(blocks, &LineBlock::several); }

/// `than_usual`: how much likelier they have to be.
bool are_stanzas(const TextLines& text, Row blocks, double than_usual = 0) {
  return any_is_several(blocks) &&
         odds_of_own_lines(text, blocks) > enough_for(text, blocks) + than_usual;
}

/// Each of the longest rows of blocks that are alike.
template <typename Predicate, typename Take>
void for_each_row(Row blocks, Predicate is, Take take) {
  for (std::size_t begin = 0; begin < blocks.size(); ++begin) {
    std::size_t end = begin;
    while (end < blocks.size() && is(blocks[end])) ++end;
    if (end == begin) continue;
    take(blocks.subspan(begin, end - begin));
    begin = end;
  }
}

/// The blocks of verse in a text.
std::vector<LineBlock> verse_in(const TextLines& text) {
  std::vector<LineBlock> verse;
  const auto take = [&](Row stanzas) {
    const bool couplets = std::ranges::none_of(stanzas, is_longer_than_two);
    for (const LineBlock& block : stanzas) {
      if (!block.several()) continue;
      // among longer ones a sentence of two lines is none of the stanzas
      const bool belongs = couplets || is_longer_than_two(block);
      if (belongs || are_stanzas(text, {&block, 1})) verse.push_back(block);
    }
  };
  const auto far_shorter = [&](const LineBlock& block) {
    return 3 * block.widest <= 2 * text.longest;
  };
  const auto take_each = [&](Row row) {
    // a rhyme and a plaque may follow each other
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Row one = row.subspan(i, 1);
      if (are_stanzas(text, one)) take(one);
    }
  };
  const auto narrow = [&](const LineBlock& block) {
    return may_be_verse(text, block) && is_narrow(text, block);
  };
  for_each_row(Row(text.blocks), narrow, [&](Row row) {
    if (are_stanzas(text, row)) return take(row);
    // in prose that is narrow too
    for_each_row(row, far_shorter, [&](Row stanzas) {
      if (are_stanzas(text, stanzas)) return take(stanzas);
      take_each(stanzas);
    });
  });
  for_each_row(
      Row(text.blocks),
      [&](const LineBlock& block) { return may_be_verse(text, block) && !narrow(block); },
      take_each);
  return verse;
}

/// The blocks of verse besides `verse` in a text of which at least half the lines are verse, or
/// else those that tell it by themselves.
std::vector<LineBlock> more_verse(const TextLines& text, std::span<const LineBlock> verse) {
  constexpr double by_itself = 3.0, among_verse = -1.5;
  const auto lines_of = [](Row blocks) {
    std::size_t lines = 0;
    for (const LineBlock& block : blocks) lines += block.several() ? block.lines.size() : 0;
    return lines;
  };
  const double than_usual =
      2 * lines_of(verse) < lines_of(Row(text.blocks)) ? by_itself : among_verse;
  std::vector<LineBlock> more;
  for (const LineBlock& block : text.blocks) {
    const bool known = std::ranges::any_of(
        verse, [&](const LineBlock& each) { return each.lines.begin == block.lines.begin; });
    if (known || !may_be_verse(text, block) || !is_narrow(text, block)) continue;
    if (are_stanzas(text, {&block, 1}, than_usual)) more.push_back(block);
  }
  return more;
}

}  // namespace

void take_kept_ends(std::vector<SourceLine>& lines) {
  constexpr std::string_view two_spaces = "  ";
  const auto ends_in_spaces = [&](const SourceLine& line) {
    return line.text.ends_with(two_spaces) && !is_blank(line);
  };
  const auto spaced = std::ranges::count_if(lines, ends_in_spaces);
  const auto filled =
      std::ranges::count_if(lines, [](const SourceLine& line) { return !is_blank(line); });
  const bool means_nothing = spaced > 3 && 2 * spaced > filled;
  for (SourceLine& line : lines) {
    const bool backslash = line.text.ends_with('\\') && !line.text.ends_with("\\\\");
    line.kept = line.kept || backslash || (!means_nothing && ends_in_spaces(line));
    if (backslash) line.text.pop_back();
  }
}

void keep_verse(std::vector<SourceLine>& lines, TextLines& text, const std::set<int>& elsewhere,
                const std::filesystem::path& file, Problems& problems) {
  const auto keep = [&](const LineBlock& block, const char* why) {
    text.keep(lines, block.lines);
    problems.push_back(problem_at(lines[block.lines.begin], file, Severity::Note, kept_lines, why));
  };
  std::vector<LineBlock> verse = verse_in(text);
  for (std::vector<LineBlock> more = more_verse(text, verse); !more.empty();
       more = more_verse(text, verse)) {
    verse.insert(verse.end(), more.begin(), more.end());
  }
  for (const LineBlock& block : verse) {
    keep(block, "these lines are taken for verse or a list, and kept as they are");
  }
  for (const LineBlock& block : text.blocks) {
    const std::size_t first = block.lines.begin;
    if (lines[first].kept || !elsewhere.contains(lines[first].source.front().line)) continue;
    keep(block, "the lines of this paragraph are kept, as another language has them");
  }
}

void report_joined(const std::vector<SourceLine>& lines, const TextLines& text,
                   const std::filesystem::path& file, Problems& problems) {
  std::vector<LineBlock> doubtful;
  for (const LineBlock& block : text.blocks) {
    if (!block.several() || !may_be_verse(text, block)) continue;
    if (odds_of_own_lines(text, {&block, 1}) > enough_for(text, {&block, 1}) - doubtful_below) {
      doubtful.push_back(block);
    }
  }
  if (doubtful.empty()) return;
  const std::size_t others = doubtful.size() - 1;
  problems.push_back(problem_at(
      lines[doubtful.front().lines.begin], file, Severity::Note, "joined-lines",
      "the lines of this paragraph" +
          (others > 0 ? ", and of " + std::to_string(others) + " more," : std::string()) +
          " are run together: if it is verse or a list, end each but its last with \\"));
}

}  // namespace lectern::deck
