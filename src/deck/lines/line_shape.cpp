#include "deck/lines/line_shape.h"

#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "deck/list_mark.h"
#include "deck/plain/lines.h"
#include "text/dates/month_names.h"

namespace lectern::deck {

namespace {

bool ends_in_name(std::string_view line) {
  const std::string_view text = trimmed(line);
  const std::size_t space = text.find_last_of(' ');
  if (space == std::string_view::npos) return false;
  const auto first = text::first_telling_character(text.substr(space));
  return first && text::case_of(*first) == text::LetterCase::Upper;
}

/// Of Markdown's headings, quotations, tables and rules.
bool is_mark_of_block(char32_t c) { return c == U'#' || c == U'>' || c == U'|' || c == U'='; }

/// As one character, or as two of `single`.
bool ends_in_double(std::string_view line, std::string_view single, std::string_view twice) {
  line = trimmed(line);
  if (line.ends_with(twice)) return true;
  if (!line.ends_with(single)) return false;
  line.remove_suffix(single.size());
  return trimmed(line).ends_with(single);
}

/// Of an ordinal with a full stop and a month.
bool begins_with_day(std::string_view line) {
  const std::size_t stop = line.find(". ");
  constexpr std::size_t most_digits = 2;
  return stop <= most_digits && text::begins_with_month(line.substr(stop + 2));
}

bool is_part_of_figure(char32_t c) {
  return text::is_digit(c) || c == U'%' || text::is_currency(c);
}

}  // namespace

LineShape shape_of(const SourceLine& line) {
  constexpr std::size_t tab = 8;
  LineShape shape;
  std::size_t spaces = 0;
  bool within_first = true;
  constexpr std::size_t usual_word = 5;  // of what has no spaces between words
  for (const Character& character : characters(line.text)) {
    if (text::is_white_space(character.value)) {
      spaces += character.value == U'\t' ? tab : character.value == U'　' ? 2 : 1;
      continue;
    }
    const auto columns = static_cast<std::size_t>(text::columns_of(character.value));
    const bool ideograph = columns > 1 && text::is_spaceless(character.value);
    if (shape.width == 0) {
      shape.indent = std::exchange(spaces, 0);
      shape.ideograph = ideograph;
    } else if (within_first &&
               (spaces > 0 || ideograph ||
                (shape.width >= usual_word && text::is_spaceless(character.value)))) {
      within_first = false;
    }
    shape.has_gap = shape.has_gap || (shape.width > 0 && spaces >= narrowest_gap);
    shape.has_ink =
        shape.has_ink || text::is_letter(character.value) || text::is_digit(character.value);
    if (shape.width == 0) shape.marked = is_mark_of_block(character.value);
    shape.width += std::exchange(spaces, 0) + columns;
    if (within_first) shape.first_word = shape.width;
  }
  if (const auto last = text::last_telling_character(line.text)) {
    shape.ends_sentence = text::ends_sentence(*last);
    shape.ends_statement =
        shape.ends_sentence && !text::is_colon(*last) && !text::is_semicolon(*last);
    constexpr std::u32string_view question_marks = U"?？؟;՞";
    shape.asks = question_marks.find(*last) != question_marks.npos;
    shape.unpunctuated = text::is_unpunctuated(*last);
    shape.ends_in_figure = is_part_of_figure(*last);
    shape.ends_in_mark = shape.ends_sentence || text::is_comma(*last) || text::is_dash(*last);
  }
  if (const auto first = text::first_telling_character(line.text)) {
    shape.begins = text::case_of(*first);
    shape.begins_with_digit = text::is_digit(*first);
    shape.begins_with_day = shape.begins_with_digit && begins_with_day(trimmed(line.text));
    shape.has_text = text::is_letter(*first) || shape.begins_with_digit;
  }
  shape.ends_in_double_danda = ends_in_double(line.text, "।", "॥");
  shape.ends_in_double_shad = ends_in_double(line.text, "།", "༎");
  shape.ends_in_name = ends_in_name(line.text);
  shape.item = begins_item(trimmed(line.text));
  shape.kept = line.kept;
  shape.cut = line.cut;
  return shape;
}

std::vector<LineShape> shapes_of(const std::vector<SourceLine>& lines) {
  std::vector<LineShape> shapes;
  shapes.reserve(lines.size());
  for (const SourceLine& line : lines) shapes.push_back(shape_of(line));
  return shapes;
}

}  // namespace lectern::deck
