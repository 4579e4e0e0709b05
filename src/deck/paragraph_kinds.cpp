#include "deck/paragraph_kinds.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "deck/format/salutation.h"
#include "deck/list_mark.h"
#include "deck/plain/footnote_marks.h"
#include "text/break/boundaries.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

using Kind = Paragraph::Kind;

/// Whether an asterisk that clings to a word refers to what stands after another one below.
bool refers_to_note(const Paragraph& paragraph) {
  return std::ranges::any_of(footnote_marks(paragraph.text), [](const FootnoteMark& mark) {
    return mark.form == FootnoteMark::Form::Sign && mark.name == "*";
  });
}

void find_items(std::vector<Paragraph>& paragraphs) {
  std::vector<bool> marked;
  bool counted_on = false;  // from the paragraph before
  bool has_reference = false;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string& text = paragraphs[i].text;
    const bool goes_on = i + 1 < paragraphs.size() && counts_on(text, paragraphs[i + 1].text);
    marked.push_back(list_mark(text) > 0 || counted_on || goes_on);
    counted_on = goes_on;
  }
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    has_reference = has_reference || refers_to_note(paragraphs[i]);
    if (!marked[i] || paragraphs[i].kind == Kind::Heading) continue;
    const bool beside = (i > 0 && marked[i - 1]) || (i + 1 < marked.size() && marked[i + 1]);
    const bool is_note = !beside && has_reference && paragraphs[i].text.starts_with("* ");
    if (is_note) continue;
    if (beside || is_bullet_mark(paragraphs[i].text)) paragraphs[i].kind = Kind::Item;
  }
}

/// `Mr. President, Excellencies,`: between its commas only names of people, and no numbers; and no
/// rest of a sentence, which begins with a small letter.
bool is_address(std::string_view paragraph, const LanguageTag& language) {
  constexpr std::size_t most_words = 8, most_ideographs = 14;
  const auto first = text::first_telling_character(paragraph);
  if (first && text::case_of(*first) == text::LetterCase::Lower) return false;
  const auto all = characters(paragraph);
  std::size_t begin = 0;
  for (const Character& character : all) {
    if (text::is_digit(character.value)) return false;
    if (!text::is_comma(character.value) && !text::is_colon(character.value)) continue;
    const std::string_view part = paragraph.substr(begin, character.byte - begin);
    begin = character.byte;
    const auto last = text::last_telling_character(part);
    const bool spaceless = last && text::is_spaceless(*last);
    if (spaceless ? text::character_count(part, language) > most_ideographs
                  : text::word_count(part, language) > most_words) {
      return false;
    }
  }
  return true;
}

/// Lines that were kept are a stanza, unless each ends as an address does.
bool greets_in_each_line(std::string_view text) {
  for (std::size_t end = text.find(line_end); end != text.npos;
       end = text.find(line_end, end + 1)) {
    const auto last = text::last_telling_character(text.substr(0, end));
    if (!last || (!text::is_comma(*last) && !text::is_colon(*last))) return false;
  }
  return true;
}

/// Paragraphs `[begin, end)` in a row that end as salutations do.
void find_leads(std::vector<Paragraph>& paragraphs, IndexRange row, const LanguageTag& language) {
  constexpr std::size_t most_within_text = 2;  // at the beginning those of a high rank take many
  const bool opens = row.begin == 0 || paragraphs[row.begin - 1].kind == Kind::Heading;
  const auto ends_in_colon = [&](std::size_t i) {
    const auto last = text::last_telling_character(paragraphs[i].text);
    return last && text::is_colon(*last);
  };
  bool addresses = opens || row.size() <= most_within_text;
  for (std::size_t i = row.begin; i < row.end; ++i) {
    // after `There were:` come those who were
    const bool enumerates = i > row.begin && ends_in_colon(i - 1) && !ends_in_colon(i);
    addresses = addresses && !enumerates && is_address(paragraphs[i].text, language);
  }
  if (addresses) return;
  for (std::size_t i = row.begin + 1; i < row.end; ++i) {
    const bool before_list = i + 1 == row.end && ends_in_colon(i);
    if (!before_list) paragraphs[i].kind = Kind::Passage;
  }
}

}  // namespace

void find_kinds(std::vector<Paragraph>& paragraphs, const LanguageTag& language) {
  for (Paragraph& paragraph : paragraphs) {
    const bool salutation = paragraph.kind == Kind::Passage &&
                            greets_in_each_line(paragraph.text) &&
                            is_salutation(paragraph.text, language);
    if (salutation) paragraph.kind = Kind::Salutation;
  }
  find_items(paragraphs);
  for (std::size_t begin = 0; begin < paragraphs.size();) {
    std::size_t end = begin;
    while (end < paragraphs.size() && paragraphs[end].kind == Kind::Salutation) ++end;
    if (end - begin > 1) find_leads(paragraphs, {begin, end}, language);
    begin = std::max(end, begin + 1);
  }
}

}  // namespace lectern::deck
