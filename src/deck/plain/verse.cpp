#include "deck/plain/verse.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/utf8.h"
#include "deck/plain/lines.h"
#include "deck/plain/markup.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// A line's room: in characters, those of scripts without spaces as two.
struct Extent {
  std::size_t width = 0;       ///< without the spaces at its ends
  std::size_t first_word = 0;  ///< of this, with the space before it
};

Extent extent_of(const SourceLine& line) {
  Extent extent;
  std::size_t spaces = 0;
  bool within_first = true;
  for (const Character& character : characters(line.text)) {
    if (text::is_white_space(character.value)) {
      if (extent.width > 0) ++spaces;
      continue;
    }
    const bool wide = text::is_spaceless(character.value);
    if (spaces > 0 || (wide && extent.width > 0)) within_first = false;
    extent.width += spaces + (wide ? 2 : 1);
    spaces = 0;
    if (within_first) extent.first_word = extent.width;
  }
  ++extent.first_word;
  return extent;
}

/// Whether the lines were broken where there was room to go on, at least every other.
bool have_room(const std::vector<Extent>& lines, std::size_t widest) {
  std::size_t with_room = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    with_room += lines[i - 1].width + lines[i].first_word <= widest ? 1 : 0;
  }
  return 2 * with_room >= lines.size() - 1;
}

/// With a capital or a number, as the lines of a plaque do.
bool begins_anew(const SourceLine& line) {
  const auto first = text::first_telling_character(line.text);
  return first && (text::case_of(*first) == text::LetterCase::Upper || text::is_digit(*first));
}

bool has_text(const SourceLine& line) {
  const auto first = text::first_telling_character(line.text);
  return first && (text::is_letter(*first) || text::is_digit(*first));
}

/// `longest_line` is the text's: what is far shorter was not broken for want of room.
bool is_verse(std::span<const SourceLine> block, std::size_t longest_line) {
  constexpr std::size_t fewest = 3, longest = 52;
  if (block.size() < fewest) return false;
  std::vector<Extent> extents;
  std::size_t widest = 0;
  for (const SourceLine& line : block) {
    if (line.cut || !has_text(line) || has_items_mark(line.text)) return false;
    extents.push_back(extent_of(line));
    widest = std::max(widest, extents.back().width);
    if (widest > longest) return false;
  }
  const bool far_shorter = 3 * widest <= 2 * longest_line;
  return have_room(extents, widest) || (far_shorter && std::ranges::all_of(block, begins_anew));
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

void keep_verse(std::vector<SourceLine>& lines, const std::filesystem::path& file,
                Problems& problems) {
  std::size_t longest_line = 0;
  for (const SourceLine& line : lines) {
    longest_line = std::max(longest_line, count_characters(line.text));
  }
  for (std::size_t begin = 0; begin < lines.size();) {
    if (is_blank(lines[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < lines.size() && !is_blank(lines[end])) ++end;
    const std::span block(lines.data() + begin, end - begin);
    const bool kept = std::ranges::any_of(block, &SourceLine::kept);
    if (!kept && is_verse(block, longest_line)) {
      for (SourceLine& line : block) line.kept = true;
      const SourceMark& mark = block.front().source.front();
      problems.push_back({file, mark.line, mark.column, Severity::Note, "kept-lines",
                          "all lines of this paragraph are short: they are kept as they are"});
    }
    begin = end;
  }
}

}  // namespace lectern::deck
