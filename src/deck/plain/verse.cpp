#include "deck/plain/verse.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/range.h"
#include "deck/plain/line_shape.h"
#include "deck/plain/lines.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// How likely it is of verse and of wrapped prose that a line ends so, as a logarithm of the odds;
/// the shares are those of English and German texts of both kinds.
namespace odds {
// Where the next word would well have had room: of verse half the lines, of prose hardly any.
constexpr double room = 2.8, no_room = -0.7;
// The next line begins with a capital, of German prose a third.
constexpr double capital = 0.9, small = -1.5;
// A sentence or a clause ends with the line.
constexpr double mark = 1.3, no_mark = -0.9;
// The same of ideographs, which stand closer: of prose every eighth line.
constexpr double mark_of_ideographs = 1.9;
// A stanza has as many lines as the one before.
constexpr double as_many = 1.1, not_as_many = -1.2;
// Hardly anybody has wrapped prose at so few ideographs or columns, ...
constexpr double few_ideographs = 5.0, few_columns = 1.8;
// ... nor much narrower than the rest of a text.
constexpr double far_shorter = 2.0;
// Prose is what most texts are.
constexpr double enough = 2.0;
}  // namespace odds

/// Of the lines of a text, those between two blank ones.
struct Block {
  IndexRange lines;
  std::size_t widest = 0;
  bool short_lines = false;  ///< so that they may be verse, if there are several
  bool several() const { return lines.size() > 1; }
};

using Shapes = std::vector<LineShape>;
using Row = std::span<const Block>;

std::vector<Block> blocks_of(const Shapes& shapes) {
  constexpr std::size_t longest = 64;
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < shapes.size(); ++begin) {
    if (shapes[begin].width == 0) continue;
    Block block{{begin, begin}, 0, true};
    for (; block.lines.end < shapes.size() && shapes[block.lines.end].width > 0;
         ++block.lines.end) {
      const LineShape& line = shapes[block.lines.end];
      block.widest = std::max(block.widest, line.width);
      block.short_lines = block.short_lines && line.width <= longest && line.has_text &&
                          !line.item && !line.kept && !line.cut;
    }
    begin = block.lines.end;
    blocks.push_back(block);
  }
  return blocks;
}

/// What speaks for verse in the ends of lines, each kind of sign on its own: a poem need not have
/// capitals, nor marks.
class Evidence {
 public:
  /// `longest_line`: of all the text.
  Evidence(const Shapes& shapes, Row blocks, std::size_t longest_line)
      : longest_line_(longest_line) {
    for (const Block& block : blocks) {
      if (!block.several()) continue;
      widest_ = std::max(widest_, block.widest);
      if (before_ > 0) {
        stanzas_ += before_ == block.lines.size() ? odds::as_many : odds::not_as_many;
      }
      before_ = block.lines.size();
    }
    for (const Block& block : blocks) {
      for (std::size_t i = block.lines.begin + 1; i < block.lines.end; ++i) {
        add(shapes[i - 1], shapes[i], far_shorter(block) ? block.widest : widest_);
      }
    }
  }

  double sum() const {
    // lines that are each a sentence may be paragraphs
    const bool are_sentences = !ideographs_ && 3 * statements_ > 2 * lines_;
    const double marks = are_sentences ? marks_ - marks_of_statements_ : marks_;
    return room_ + std::max(0.0, capitals_) + std::max(0.0, marks) + std::max(0.0, stanzas_) +
           narrowness();
  }

 private:
  bool far_shorter(const Block& block) const { return 3 * block.widest <= 2 * widest_; }

  /// `widest`: as far as the line may have gone.
  void add(const LineShape& line, const LineShape& next, std::size_t widest) {
    const bool begins_small = next.begins == text::LetterCase::Lower;
    const bool begins_anew = next.begins == text::LetterCase::Upper || next.begins_with_digit;
    const std::size_t width = line.with(next);
    const bool has_room = width <= widest;
    // where a paragraph of prose may end too, room says nothing
    const bool may_end = has_room && line.ends_statement && !begins_small;
    ++lines_;
    ideographs_ = ideographs_ || next.ideograph;
    if (!has_room) {
      room_ += odds::no_room;
    } else if (!may_end && width + margin_of(next, widest) <= widest) {
      room_ += odds::room;
    }
    if (!line.ends_statement && (begins_anew || begins_small)) {
      capitals_ += begins_anew ? odds::capital : odds::small;
    }
    if (!line.ends_in_mark) {
      marks_ += odds::no_mark;
    } else if (!may_end || next.ideograph) {
      marks_ += next.ideograph ? odds::mark_of_ideographs : odds::mark;
      if (line.ends_statement) marks_of_statements_ += odds::mark;
    }
    statements_ += line.ends_statement ? 1 : 0;
  }

  /// Marks hang over, and words are long: wrapped prose leaves less.
  static std::size_t margin_of(const LineShape& next, std::size_t widest) {
    constexpr std::size_t few = 24, hanging = 6, one_ideograph = 2;
    if (!next.ideograph) return widest / 6;
    return widest > few ? hanging : one_ideograph;
  }

  double narrowness() const {
    constexpr std::size_t eight_ideographs = 16, least_width = 36;
    if (ideographs_ && widest_ <= eight_ideographs) return odds::few_ideographs;
    if (3 * widest_ <= 2 * longest_line_) return odds::far_shorter;
    return !ideographs_ && widest_ < least_width ? odds::few_columns : 0.0;
  }

  std::size_t longest_line_;
  std::size_t widest_ = 0;
  std::size_t before_ = 0;  ///< lines in the last stanza
  std::size_t lines_ = 0, statements_ = 0;
  bool ideographs_ = false;
  double room_ = 0, capitals_ = 0, marks_ = 0, marks_of_statements_ = 0, stanzas_ = 0;
};

bool are_stanzas(const Shapes& shapes, Row blocks, std::size_t longest_line) {
  constexpr std::size_t fewest_lines = 3;
  const bool any = std::ranges::any_of(
      blocks, [](const Block& block) { return block.lines.size() >= fewest_lines; });
  return any && Evidence(shapes, blocks, longest_line).sum() > odds::enough;
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
std::vector<Block> verse_in(const Shapes& shapes, Row blocks) {
  std::vector<Block> verse;
  std::size_t longest_line = 0;
  for (const LineShape& line : shapes) longest_line = std::max(longest_line, line.width);
  const auto take = [&](Row stanzas) {
    for (const Block& block : stanzas) {
      if (block.several()) verse.push_back(block);
    }
  };
  for_each_row(
      blocks, [](const Block& block) { return block.short_lines; },
      [&](Row row) {
        if (are_stanzas(shapes, row, longest_line)) return take(row);
        // in prose that is narrow too
        const auto far_shorter = [&](const Block& block) {
          return 3 * block.widest <= 2 * longest_line;
        };
        for_each_row(row, far_shorter, [&](Row stanzas) {
          if (are_stanzas(shapes, stanzas, longest_line)) return take(stanzas);
          // a rhyme and a plaque may follow each other
          for (std::size_t i = 0; i < stanzas.size(); ++i) {
            const Row one = stanzas.subspan(i, 1);
            if (are_stanzas(shapes, one, longest_line)) take(one);
          }
        });
      });
  return verse;
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

void keep_verse(std::vector<SourceLine>& lines, const std::set<int>& elsewhere,
                const std::filesystem::path& file, Problems& problems) {
  Shapes shapes;
  for (const SourceLine& line : lines) shapes.push_back(shape_of(line));
  const std::vector<Block> blocks = blocks_of(shapes);
  const auto keep = [&](const Block& block, const char* why) {
    for (std::size_t i = block.lines.begin; i < block.lines.end; ++i) lines[i].kept = true;
    const SourceMark& mark = lines[block.lines.begin].source.front();
    problems.push_back({file, mark.line, mark.column, Severity::Note, kept_lines, why});
  };
  for (const Block& block : verse_in(shapes, blocks)) {
    keep(block, "all lines of this paragraph are short: they are kept as they are");
  }
  for (const Block& block : blocks) {
    const std::size_t first = block.lines.begin;
    if (lines[first].kept || !elsewhere.contains(lines[first].source.front().line)) continue;
    keep(block, "the lines of this paragraph are kept, as another language has them");
  }
}

}  // namespace lectern::deck
