#include "deck/lines/short_lines.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/utf8.h"
#include "deck/lines/line_shape.h"
#include "deck/lines/verse.h"
#include "deck/plain/lines.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

using ParagraphShapes = std::span<const LineShape>;

bool is_plain(const LineShape& line) {
  return line.has_text && !line.item && !line.kept && !line.cut;
}

/// Prose goes on with a small letter, and ends in a mark.
bool may_stand_alone(const LineShape& line) {
  return is_plain(line) && !line.ends_in_mark &&
         (line.begins != text::LetterCase::Lower || line.ends_in_name);
}

/// `THE GLASS HARBOUR / A play in one act`; `Ever yours, / Vincent`; `Starter: / Smoked salmon.`;
/// `And then? / Then it rained.`;
/// `1. Minutes of the last meeting / Agreed.`
bool are_two_lines(const LineShape& first, const LineShape& second, std::size_t full,
                   bool capitals_tell) {
  if (!first.has_text || first.kept || first.cut || !is_plain(second)) return false;
  if (first.with(second) > full) return false;
  const bool heads = !first.ends_in_mark && second.begins == text::LetterCase::Upper;
  if (heads && second.ends_statement && capitals_tell) return true;
  if (first.item || second.width > full) return false;
  if (may_stand_alone(second)) return true;
  if (first.asks && second.ends_statement && !second.asks) return true;
  const bool leads = first.ends_in_mark && !first.ends_statement;
  return leads && second.begins != text::LetterCase::Lower;
}

/// `… these see his wonders in the deep. / Psalm 107:23–24`
bool ends_apart(ParagraphShapes block, std::size_t full) {
  constexpr std::size_t wider_than_wrapped = 100;
  const LineShape& last = block.back();
  const LineShape& before = block[block.size() - 2];
  if (!before.ends_statement || before.kept || last.width > full || !may_stand_alone(last)) {
    return false;
  }
  std::size_t widest = 0;
  for (const LineShape& line : block) widest = std::max(widest, line.width);
  return widest > wider_than_wrapped || before.with(last) + widest / 6 <= widest;
}

/// `V. O Lord`, `℟. And our mouth`, `Q: And then?`, `Present: A. Reis`, `—Soy yo`: what says whose
/// line it is.
bool begins_with_label(std::string_view line) {
  constexpr std::size_t longest = 40, most_words = 3;
  line = trimmed(line);
  const auto all =
      characters(line.substr(0, boundary_before(line, std::min(line.size(), longest))));
  if (all.size() < 2) return false;
  const char32_t first = all.front().value;
  if (first == U'℣' || first == U'℟') return true;
  if (first == U'—' || first == U'―') return !text::is_white_space(all[1].value);
  if (!text::is_letter(first) || text::case_of(first) == text::LetterCase::Lower) return false;
  if (text::is_full_stop(all[1].value)) return all.size() > 2 && text::is_white_space(all[2].value);
  std::size_t words = 1;
  for (const Character& character : all) {
    if (text::is_colon(character.value)) return words <= most_words;
    if (text::ends_sentence(character.value)) return false;
    words += text::is_white_space(character.value) ? 1 : 0;
  }
  return false;
}

/// The lines after the first that are somebody's, as the first is, and come after a whole clause or
/// one that had room for more; or all of them, where all are, or half of sentences on lines of
/// their own.
std::vector<std::size_t> labelled(std::span<const SourceLine> block, ParagraphShapes shapes,
                                  std::size_t full) {
  std::vector<std::size_t> result;
  if (block.size() < 2) return result;
  const bool under_title =
      block.size() > 2 && std::ranges::all_of(block.subspan(1), [](const SourceLine& line) {
        return begins_with_label(line.text);
      });
  if (!under_title && !begins_with_label(block.front().text)) return result;
  const auto count = std::ranges::count_if(
      block, [](const SourceLine& line) { return begins_with_label(line.text); });
  const bool sentences = std::ranges::all_of(shapes, [](const LineShape& line) {
    return line.ends_statement && line.begins != text::LetterCase::Lower;
  });
  const bool all = under_title || count == std::ssize(block);
  const bool each = all || (sentences && 2 * count >= std::ssize(block) && count > 1);
  for (std::size_t i = 1; i < block.size(); ++i) {
    const LineShape& before = shapes[i - 1];
    const bool ended = each || before.ends_in_mark || before.with(shapes[i]) <= full;
    const bool own = each || begins_with_label(block[i].text);
    if (ended && own && !before.kept) result.push_back(i);
  }
  return result;
}

/// `(1780)`, `— in two acts —`: a line that nothing else is on.
bool is_enclosed(std::string_view line) {
  const auto all = characters(trimmed(line));
  constexpr std::size_t shortest = 5;
  if (all.size() < shortest) return false;
  const char32_t first = all.front().value, last = all.back().value;
  if (text::is_dash(first) && text::is_dash(last)) return text::is_white_space(all[1].value);
  constexpr std::u32string_view opening = U"([（［【〔", closing = U")]）］】〕";
  const std::size_t kind = opening.find(first);
  if (kind == opening.npos || last != closing[kind]) return false;
  return std::ranges::count(all, first, &Character::value) == 1;
}

/// Whether the line under a title, or above one, says no more than what it encloses.
bool are_title_and_enclosed(std::span<const SourceLine> block, ParagraphShapes shapes) {
  return block.size() == 2 && !shapes[0].ends_in_mark && !shapes[0].kept &&
         is_enclosed(block[1].text) && !is_enclosed(block[0].text);
}

/// Whether a title stands over lines that were wrapped, no blank line between.
bool is_headed(ParagraphShapes block, std::size_t widest) {
  constexpr std::size_t narrowest_wrapped = 36;
  return block.size() > 2 && widest >= narrowest_wrapped && may_head(block[0], widest) &&
         !block[0].kept && !block[0].item && !block[0].cut &&
         block[1].begins != text::LetterCase::Lower;
}

/// What no line that was wrapped has as much room as: two thirds of the longest, within reason.
std::size_t full_line(std::size_t longest) {
  constexpr std::size_t least = 36, most = 60;
  return std::clamp(2 * longest / 3, least, most);
}

}  // namespace

void keep_short_lines(std::vector<SourceLine>& lines, TextLines& text,
                      const std::filesystem::path& file, Problems& problems) {
  constexpr double telling = 1.1;  // of German they are a third
  const std::size_t full = full_line(text.longest);
  const bool capitals_tell = text.words.capital() > telling;
  const auto report = [&](std::size_t line, const char* why) {
    problems.push_back(problem_at(lines[line], file, Severity::Note, kept_lines, why));
  };
  for (const LineBlock& each : text.blocks) {
    const auto [begin, end] = each.lines;
    const ParagraphShapes block(text.shapes.data() + begin, end - begin);
    const auto others = labelled({lines.data() + begin, end - begin}, block, full);
    for (const std::size_t i : others) text.keep(lines, {begin + i - 1, begin + i});
    if (!others.empty()) {
      report(begin + others.front(),
             "the lines of this paragraph say whose they are, and are kept");
      continue;
    }
    if (is_headed(block, each.widest)) {
      text.keep(lines, {begin, begin + 1});
      report(begin + 1, "the line before is short: this one is taken to be a line of its own");
      continue;
    }
    const bool two =
        block.size() == 2 && (are_two_lines(block[0], block[1], full, capitals_tell) ||
                              are_title_and_enclosed({lines.data() + begin, end - begin}, block));
    if (two || (block.size() > 1 && ends_apart(block, full))) {
      text.keep(lines, {end - 2, end - 1});
      report(end - 1, "the line before is short: this one is taken to be a line of its own");
    }
  }
}

}  // namespace lectern::deck
