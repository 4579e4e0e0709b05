// Arabic and Hebrew in visual order: letters or marks as they are seen, from the left, in place of
// as they are read.
#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "review/kinds/reviewers.h"
#include "text/letters.h"
#include "text/script.h"

namespace lectern::review {
namespace {

bool any_of(std::u32string_view set, char32_t character) {
  return set.find(character) != std::u32string_view::npos;
}

/// Letters that only end words: Hebrew's final forms, teh marbuta, alef maksura, Urdu's noon ghunna
/// and yeh barree.
bool only_ends_words(char32_t character) { return any_of(U"ךםןףץةىںے", character); }

bool is_mark(char32_t character) { return any_of(U".,!?:;…،؛؟۔", character); }

/// How a presentation form joins its neighbours (UAX #44, Decomposition_Type); letters in general
/// say nothing of it.
enum class Form { None, Initial, Medial, Final, Isolated };

Form form_of(char32_t character) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_DECOMPOSITION_TYPE)) {
    case U_DT_INITIAL: return Form::Initial;
    case U_DT_MEDIAL: return Form::Medial;
    case U_DT_FINAL: return Form::Final;
    case U_DT_ISOLATED: return Form::Isolated;
    default: return Form::None;
  }
}

struct Evidence {
  std::size_t right = 0;
  std::size_t wrong = 0;

  Evidence& operator+=(const Evidence& other) {
    right += other.right;
    wrong += other.wrong;
    return *this;
  }
};

/// By a word's ends.
Evidence order_of(const std::vector<char32_t>& word) {
  constexpr std::size_t article = 2;
  Evidence evidence;
  if (word.size() < 2) return evidence;
  const char32_t first = word.front();
  const char32_t last = word.back();
  if (only_ends_words(first)) ++evidence.wrong;
  if (only_ends_words(last)) ++evidence.right;
  const auto joins_on = [](Form form) { return form == Form::Medial || form == Form::Final; };
  const auto is_joined = [](Form form) { return form == Form::Medial || form == Form::Initial; };
  if (joins_on(form_of(first))) ++evidence.wrong;
  if (is_joined(form_of(last))) ++evidence.wrong;
  if (form_of(first) == Form::Initial) ++evidence.right;
  if (form_of(last) == Form::Final) ++evidence.right;
  if (word.size() > article + 2) {
    // al-, and as it ends words that are turned round
    if (first == U'ا' && word[1] == U'ل') ++evidence.right;
    if (last == U'ا' && word[word.size() - 2] == U'ل') ++evidence.wrong;
  }
  return evidence;
}

bool is_right_to_left(char32_t character) {
  const auto direction = u_charDirection(static_cast<UChar32>(character));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_letter_from_right(char32_t character) {
  return text::is_letter(character) && is_right_to_left(character);
}

Evidence order_of_letters(std::string_view text) {
  Evidence evidence;
  std::vector<char32_t> word;
  for (const auto& [value, byte] : characters(text)) {
    if (is_letter_from_right(value)) {
      word.push_back(value);
    } else if (!text::is_letter(value)) {
      evidence += order_of(word);
      word.clear();
    }
  }
  return evidence += order_of(word);
}

/// By where marks stand: with the word after them, or with the one before.
Evidence order_of_marks(std::string_view text) {
  Evidence evidence;
  const auto all = characters(text);
  const auto at = [&](std::size_t i) { return i < all.size() ? all[i].value : U' '; };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_mark(all[i].value)) continue;
    const char32_t before = i == 0 ? U' ' : all[i - 1].value;
    std::size_t end = i;
    while (is_mark(at(end))) ++end;
    if (before == ' ' && is_letter_from_right(at(end))) ++evidence.wrong;
    if (is_letter_from_right(before) && at(end) == ' ') ++evidence.right;
    i = end;
  }
  return evidence;
}

bool is_turned(const Evidence& evidence) {
  return evidence.wrong > 1 && evidence.wrong > 2 * evidence.right;
}

const char* const turned_letters =
    "the letters stand as they are seen, each line from its end, as PDF readers copy them: take "
    "the "
    "text from the document that it was typeset from";
const char* const turned_marks =
    "full stops, commas and question marks stand before the words that they follow, as players "
    "that "
    "cannot order Hebrew and Arabic want them: move each to the end of its sentence";

}  // namespace

void review_order(const Text& text, Findings& findings) {
  if (text::direction_of(text.speech().language) != text::Direction::RightToLeft) return;
  Evidence letters;
  Evidence marks;
  for (const Passage& passage : text.passages) {
    letters += order_of_letters(passage.text);
    marks += order_of_marks(passage.text);
  }
  if (is_turned(letters)) {
    findings.push_back(finding_of(text, Severity::Warning, "visual-order", turned_letters));
    return;
  }
  for (const Passage& passage : text.passages) {
    const Evidence here = order_of_letters(passage.text);
    if (!is_turned(here)) continue;
    findings.push_back(finding_at(passage, 0, Severity::Warning, "visual-order", turned_letters));
  }
  if (findings.empty() && is_turned(marks)) {
    findings.push_back(finding_of(text, Severity::Warning, "visual-order", turned_marks));
  }
}

}  // namespace lectern::review
