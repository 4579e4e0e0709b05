#include "text/break/boundaries.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "text/break/abbreviations.h"
#include "text/break/opportunities.h"
#include "text/codepoints.h"
#include "text/icu.h"
#include "text/letters.h"
#include "text/script.h"

namespace lectern::text {
namespace {

using Ends = std::vector<std::size_t>;

/// A text's characters, to look about in from a byte offset.
class Around {
 public:
  explicit Around(std::string_view text) : text_(text) {}

  /// The index of the first character at or after the byte that is no space.
  std::size_t after(std::size_t byte) const {
    std::size_t index = text_.index_at(byte);
    while (index < text_.size() && is_space(text_[index])) ++index;
    return index;
  }
  /// One past the last character before the byte that is no space.
  std::size_t before(std::size_t byte) const {
    std::size_t index = text_.index_at(byte);
    while (index > 0 && is_space(text_[index - 1])) --index;
    return index;
  }
  const Codepoints& text() const { return text_; }

  static bool is_space(std::uint32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

 private:
  Codepoints text_;
};

/// The stretches between ends, without the spaces around them; what is only spaces is left out.
std::vector<ByteRange> trimmed(const Ends& ends, const Around& around) {
  std::vector<ByteRange> ranges;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    const std::size_t first = around.after(begin);
    const std::size_t last = around.before(end);
    if (first < last) ranges.push_back(around.text().bytes({first, last}));
    begin = end;
  }
  return ranges;
}

/// By its category: “ only opens here, though it closes in German (`is_closing`).
bool is_closing_sign(std::uint32_t character) {
  const auto value = static_cast<UChar32>(character);
  return (U_GET_GC_MASK(value) & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0 || character == U'"' ||
         character == U'\'';
}

/// In French a closing guillemet follows a space, where UAX #29 sees the next sentence begin.
/// The sentence ends after it, unless it goes on: « Allez ! » dit-il.
void move_ends_past_guillemets(Ends& ends, const Around& around) {
  const Codepoints& text = around.text();
  Ends kept;
  for (const std::size_t end : ends) {
    std::size_t index = around.after(end);
    const bool closes = index < text.size() && (text[index] == U'»' || text[index] == U'›');
    if (!closes) {
      kept.push_back(end);
      continue;
    }
    while (index < text.size() && is_closing_sign(text[index])) ++index;
    const std::size_t next = around.after(text.byte(index));
    const bool goes_on =
        next < text.size() && (u_isULowercase(static_cast<UChar32>(text[next])) != 0 ||
                               text[next] == U',' || text[next] == U';' || text[next] == U':');
    if (!goes_on) kept.push_back(text.byte(next));
  }
  ends = std::move(kept);
}

bool writes_ideographs(const LanguageTag& language) {
  const std::vector<Script> scripts = scripts_in(script_of(language));
  return std::find(scripts.begin(), scripts.end(), Script("Hani")) != scripts.end();
}

bool is_opening_sign(std::uint32_t character) {
  const auto value = static_cast<UChar32>(character);
  return (U_GET_GC_MASK(value) & (U_GC_PS_MASK | U_GC_PI_MASK)) != 0;
}

/// Without a space between sentences UAX #29 takes the quotation mark that opens the next one for
/// a part of this: 他走了。“好。”
void move_ends_before_openings(Ends& ends, const Around& around) {
  const Codepoints& text = around.text();
  for (std::size_t& end : ends) {
    std::size_t index = text.index_at(end);
    if (index == text.size()) continue;
    while (index > 0 && is_opening_sign(text[index - 1])) --index;
    end = text.byte(index);
  }
}

bool is_any_of(std::uint32_t character, std::u32string_view of) {
  return of.find(static_cast<char32_t>(character)) != of.npos;
}

/// The mark with which a Tibetan clause ends stands in lists and before what goes on too: after
/// "and", "or", "which", and within few syllables.
bool ends_tibetan_sentence(const Codepoints& text, IndexRange sentence) {
  constexpr std::size_t fewest_syllables = 4;
  constexpr std::array<std::u32string_view, 14> particles{U"དང", U"ཅིང",  U"ཞིང",  U"ཤིང", U"ཏེ",
                                                          U"སྟེ",  U"ནས",  U"ནི",   U"ན",  U"སམ",
                                                          U"འམ", U"པའམ", U"བའམ", U"ཀྱང"};
  constexpr std::u32string_view syllable_marks = U"\u0F0B\u0F0C ";
  std::u32string last;
  std::size_t syllables = 0;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    const bool parts = is_any_of(text[i], syllable_marks);
    const bool begins = !parts && (i == sentence.begin || is_any_of(text[i - 1], syllable_marks));
    if (begins) {
      last.clear();
      ++syllables;
    }
    if (!parts) last += static_cast<char32_t>(text[i]);
  }
  return syllables >= fewest_syllables && std::ranges::find(particles, last) == particles.end();
}

/// Whether a stop at the index ends what began at another: one that UAX #29 does not know for such,
/// of Khmer, of Tibetan, or what is typed for that of Armenian.
bool is_stop_of_own(const Codepoints& text, std::size_t begin, std::size_t index) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : U' '; };
  const std::uint32_t stop = text[index];
  if (stop == U'\u0F0D') return ends_tibetan_sentence(text, {begin, index});
  if (stop == U'\u17D4') return at(index + 1) != U'\u179B' && at(index - 1) != U'\u179B';  // ។ល។
  if (stop == U'\u1361') return index > 0 && text[index - 1] == stop;
  if (stop == U':') {
    const bool after_armenian =
        index > 0 && at(index - 1) >= U'\u0561' && at(index - 1) <= U'\u0587';
    return after_armenian && Around::is_space(at(index + 1)) && at(index + 2) >= U'\u0531' &&
           at(index + 2) <= U'\u0556';
  }
  return stop == U'\u17D5' || stop == U'\u0F0E';
}

void add_ends_after_own_stops(Ends& ends, const Around& around) {
  const Codepoints& text = around.text();
  constexpr std::u32string_view stops = U":\u1361\u17D4\u17D5\u0F0D\u0F0E";
  const auto is_other = [](std::uint32_t c) { return c > 0x0530 && c < 0x2000; };
  if (std::ranges::none_of(text.values(), is_other)) return;
  const std::size_t count = ends.size();
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_any_of(text[i], stops) || !is_stop_of_own(text, begin, i)) continue;
    const auto goes_with = [&](std::uint32_t c) {
      return is_closing_sign(c) || Around::is_space(c) || (c != U':' && is_any_of(c, stops));
    };
    while (i + 1 < text.size() && goes_with(text[i + 1])) ++i;
    begin = i + 1;
    ends.push_back(text.byte(begin));
  }
  if (ends.size() == count) return;
  std::ranges::sort(ends);
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
}

/// Whether the text's sentences end with another mark than a full stop of Latin, or with none.
bool has_own_stops(const Codepoints& text, const LanguageTag& language) {
  const std::array without{Script("Thai"), Script("Khmr"), Script("Mymr"), Script("Tibt")};
  if (std::ranges::find(without, script_of(language)) != without.end()) return true;
  static constexpr std::u32string_view stops = U"\u0589\u06D4\u0964\u1362\u104B\u17D4\u0F0D";
  return std::ranges::any_of(text.values(),
                             [](std::uint32_t c) { return c >= U'\u0589' && is_any_of(c, stops); });
}

/// Whether the full stop before the byte is in such a text, after an abbreviation in its own
/// letters: after a long word it is one that somebody typed for want of another.
bool is_foreign_stop(std::size_t end, const Around& around) {
  constexpr std::size_t longest = 8;  // letters, without the marks on them
  const Codepoints& text = around.text();
  const std::size_t stop = around.before(end);
  if (stop < 2 || text[stop - 1] != U'.') return false;
  if (case_of(text[stop - 2]) != LetterCase::None) return false;
  std::size_t letters = 0;
  for (std::size_t i = stop - 1; i > 0 && is_letter(text[i - 1]); --i) {
    letters += u_isalpha(static_cast<UChar32>(text[i - 1])) != 0 ? 1 : 0;
  }
  return letters <= longest || text.index_at(end) == stop;
}

Ends sentence_ends(std::string_view text, const LanguageTag& language, const Around& around) {
  Ends ends = boundaries(Boundary::Sentence, text, language);
  add_ends_after_own_stops(ends, around);
  const bool own_stops = has_own_stops(around.text(), language);
  if (language.language() == "fr") move_ends_past_guillemets(ends, around);
  if (writes_ideographs(language)) move_ends_before_openings(ends, around);
  Ends kept;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    const std::size_t first = around.text().byte(around.after(begin));
    const std::size_t last = around.text().byte(around.before(end));
    const std::size_t following = around.after(end);
    const bool is_last = following == around.text().size();
    const bool whole =
        is_last || first >= last ||
        !((own_stops && is_foreign_stop(end, around)) ||
          ends_in_abbreviation(text.substr(first, last - first), text.substr(last), language));
    if (!whole) continue;
    kept.push_back(end);
    begin = end;
  }
  return kept;
}

/// Marks that end a clause wherever a line may break after them.
bool ends_clause(std::uint32_t character) {
  static constexpr std::u32string_view marks =
      U",;:\u2014\u2015\u0387\u055D\u060C\u061B\u07F8\u1363\u1364\u1365\u1366\u1802\u1808"
      U"\u3001\uFE50\uFE51\uFE54\uFE55\uFF0C\uFF1A\uFF1B\uFF64";
  return marks.find(character) != std::u32string_view::npos;
}

/// Whether what is before the index ends a clause.
bool clause_ends_before(std::size_t index, const Around& around) {
  const Codepoints& text = around.text();
  while (index > 0 && is_closing_sign(text[index - 1])) --index;
  if (index == 0) return false;
  const std::uint32_t mark = text[index - 1];
  if (ends_clause(mark)) return true;
  // a dash that joins, as in 2005–2011, has no space before it
  const bool dash = mark == U'–' || mark == U'-';
  return dash && index > 1 && Around::is_space(text[index - 2]);
}

}  // namespace

std::vector<ByteRange> sentences(std::string_view text, const LanguageTag& language) {
  const Around around(text);
  return trimmed(sentence_ends(text, language, around), around);
}

std::vector<ByteRange> clauses(std::string_view text, const LanguageTag& language) {
  const Around around(text);
  Ends ends = sentence_ends(text, language, around);
  const std::size_t sentence_count = ends.size();
  for (const std::size_t end : line_breaks(text, language)) {
    if (clause_ends_before(around.before(end), around)) ends.push_back(end);
  }
  std::inplace_merge(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(sentence_count),
                     ends.end());
  return trimmed(ends, around);
}

std::vector<ByteRange> unbreakables(std::string_view text, const LanguageTag& language) {
  return trimmed(line_breaks(text, language), Around(text));
}

std::size_t word_count(std::string_view text, const LanguageTag& language) {
  const auto words = segments(Boundary::Word, text, language);
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(),
                    [](const Segment& segment) { return segment.status >= UBRK_WORD_NONE_LIMIT; }));
}

std::size_t character_count(std::string_view text, const LanguageTag& language) {
  const std::vector<Character> read = characters(text);
  const auto counts = [](const Character& c) {
    return !Around::is_space(c.value) && !is_default_ignorable(c.value) &&
           u_charType(static_cast<UChar32>(c.value)) != U_CONTROL_CHAR;
  };
  const std::vector<std::size_t> ends = boundaries(Boundary::Grapheme, text, language);
  const bool single = ends.size() == read.size();
  if (single) return static_cast<std::size_t>(std::count_if(read.begin(), read.end(), counts));
  std::size_t count = 0;
  auto character = read.begin();
  for (const std::size_t end : ends) {
    const auto next =
        std::find_if(character, read.end(), [end](const Character& c) { return c.byte >= end; });
    count += std::any_of(character, next, counts);
    character = next;
  }
  return count;
}

}  // namespace lectern::text
