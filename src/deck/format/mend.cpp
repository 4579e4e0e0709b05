#include "deck/format/mend.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "deck/format/salutation.h"
#include "deck/list_mark.h"
#include "text/break/boundaries.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// How long a paragraph is, in the unit of its script: words, or ideographs and letters.
struct Extent {
  std::size_t size = 0;
  bool spaceless = false;

  bool reaches(std::size_t words, std::size_t characters) const {
    return size >= (spaceless ? characters : words);
  }
};

/// What of a paragraph matters for whether it was cut in two.
struct Signs {
  bool finished = false;  ///< ends as a sentence does
  bool comma = false;
  bool salutation = false;
  bool title = false;         ///< Nearly Every Word With a Capital
  bool wordless = false;      ///< "* * *", the number of a page, or a time: "3.32 p.m."
  bool enumerated = false;    ///< ends as an item before the last of a list does: "; and"
  bool unpunctuated = false;  ///< a script that has no full stop: no sign of being unfinished
  bool runs_on = false;       ///< holds a whole sentence, and then the beginning of another
  text::LetterCase begins = text::LetterCase::None;
  bool item = false;  ///< begins with a bullet, a dash or a number in a list
  std::size_t sentences = 0;
  Extent extent;
  Extent fragment;  ///< of the last sentence
};

// Where a paragraph may be a heading, this much of it speaks for a sentence instead.
constexpr std::size_t heading_words = 8, heading_characters = 20;
constexpr std::size_t certain_words = 10, certain_characters = 26;
// What stands by itself in fewer words is a heading, whatever follows: Opening hours.
constexpr std::size_t heading_at_least = 3;
// The rest of a sentence that is too little to be a paragraph: "World Summit."
constexpr std::size_t stub_words = 5, stub_characters = 12;
// A sentence before the unfinished one, rather than the number of a chapter.
constexpr std::size_t sentence_words = 3, sentence_characters = 6;

Extent extent_of(std::string_view text, const LanguageTag& language) {
  const auto last = text::last_telling_character(text);
  const auto first = text::first_telling_character(text);
  const bool spaceless =
      (first && text::is_spaceless(*first)) || (last && text::is_spaceless(*last));
  return {spaceless ? text::character_count(text, language) : text::word_count(text, language),
          spaceless};
}

bool is_title_case(const std::vector<Character>& characters) {
  std::size_t capitals = 0, small = 0, length = 0;
  text::LetterCase first = text::LetterCase::None;
  const auto end_word = [&] {
    // Articles and prepositions stay small in titles, and they are short.
    if (first == text::LetterCase::Upper) ++capitals;
    if (first == text::LetterCase::Lower && length > 4) ++small;
    length = 0;
  };
  for (const Character& character : characters) {
    if (!text::is_letter(character.value)) {
      if (length > 0) end_word();
      continue;
    }
    if (length++ == 0) first = text::case_of(character.value);
  }
  if (length > 0) end_word();
  return capitals >= 2 && small * 4 <= capitals;
}

bool runs_on(std::string_view text, const std::vector<ByteRange>& sentences,
             const LanguageTag& language) {
  if (sentences.size() < 2) return false;
  const std::string_view last = sentences.back().of(text);
  // Admission: adults $5, children free
  if (last.find(':') != std::string_view::npos) return false;
  const std::string_view before = text.substr(0, sentences[sentences.size() - 2].end);
  const auto mark = text::last_telling_character(before);
  // "Where do we go from here? The road ahead" is a heading.
  return mark && (text::is_full_stop(*mark) || *mark == U'…') &&
         extent_of(before, language).reaches(sentence_words, sentence_characters);
}

bool is_enumerated(std::string_view text, const LanguageTag& language) {
  // far enough back for a conjunction
  constexpr std::size_t window = 24;
  const std::size_t begin = boundary_before(text, text.size() - std::min(text.size(), window));
  const auto tail = characters(text.substr(begin));
  const auto semicolon = std::find_if(tail.rbegin(), tail.rend(), [](const auto& character) {
    return text::is_semicolon(character.value);
  });
  return semicolon != tail.rend() &&
         text::word_count(text.substr(begin + semicolon->byte), language) <= 1;
}

bool is_wordless(const std::vector<Character>& characters) {
  std::size_t letters = 0, digits = 0;
  for (const Character& character : characters) {
    letters += text::is_letter(character.value) ? 1 : 0;
    digits += text::is_digit(character.value) ? 1 : 0;
  }
  return letters == 0 || letters < digits;
}

/// Whether it ends in the number of a verse: `(3)`, `﴿٣﴾`.
bool ends_in_verse_number(std::string_view text) {
  constexpr std::size_t window = 20;
  const auto tail =
      characters(text.substr(boundary_before(text, text.size() - std::min(text.size(), window))));
  const auto is_bracket = [](char32_t c) {
    return c == U'﴾' || c == U'﴿' || c == U'(' || c == U')';
  };
  if (tail.empty() || !is_bracket(tail.back().value)) return false;
  std::size_t digits = 0, i = tail.size() - 1;
  for (; i > 0 && text::is_digit(tail[i - 1].value); --i) ++digits;
  return digits > 0 && i > 0 && is_bracket(tail[i - 1].value);
}

/// Without `[Applause]`, `(laughs)` after its last sentence.
std::string_view without_last_bracket(std::string_view text) {
  constexpr std::size_t longest = 120;
  if (!text.ends_with(')') && !text.ends_with(']') && !text.ends_with("）")) return text;
  const std::size_t open =
      std::max({text.rfind('(') + 1, text.rfind('[') + 1, text.rfind("（") + 1});
  const bool apart = open > 1 && text.size() - open < longest;
  return apart ? text.substr(0, open - 1) : text;
}

Signs signs_of(std::string_view text, const LanguageTag& language) {
  const auto characters = lectern::characters(text);
  const auto sentences = text::sentences(text, language);
  const auto last = text::last_telling_character(text);
  const auto first = text::first_telling_character(text);
  Signs signs;
  signs.finished = (last && text::ends_sentence(*last)) || ends_in_verse_number(text);
  if (const auto said = without_last_bracket(text); said.size() < text.size()) {
    const auto last_said = text::last_telling_character(said);
    signs.finished = signs.finished || (last_said && text::ends_sentence(*last_said));
  }
  signs.comma = last && text::is_comma(*last);
  signs.salutation = is_salutation(text, language);
  signs.title = is_title_case(characters);
  signs.wordless = is_wordless(characters);
  signs.enumerated = is_enumerated(text, language);
  signs.unpunctuated = last && text::is_unpunctuated(*last);
  signs.runs_on = !signs.finished && runs_on(text, sentences, language);
  signs.begins = first ? text::case_of(*first) : text::LetterCase::None;
  signs.item = is_list_item(text);
  signs.sentences = sentences.size();
  signs.extent = extent_of(text, language);
  signs.fragment =
      sentences.size() > 1 ? extent_of(sentences.back().of(text), language) : signs.extent;
  return signs;
}

bool is_unfinished(const Signs& signs) {
  return !signs.finished && !signs.salutation && !signs.wordless && !signs.enumerated;
}

bool is_short_line(const Signs& signs) {
  return is_unfinished(signs) && !signs.extent.reaches(heading_words, heading_characters);
}

/// Whether the author ends paragraphs without a mark as a habit, so that one says nothing.
bool leaves_marks_out(const std::vector<Signs>& all) {
  const auto unfinished = std::count_if(all.begin(), all.end(), [](const Signs& signs) {
    return is_unfinished(signs) && signs.extent.reaches(heading_words, heading_characters);
  });
  return unfinished > std::max<std::ptrdiff_t>(2, std::ssize(all) / 5);
}

/// What the neighbours of a break tell of it.
struct Surroundings {
  bool opens_text = false;   ///< the first half is the first paragraph, so perhaps a title
  bool among_lines = false;  ///< short unfinished lines about it: verse or a list
  bool marks_left_out = false;
};

bool is_broken(const Signs& first, const Signs& second, const Surroundings& around) {
  if (!is_unfinished(first) || first.item || second.wordless || second.item) return false;
  const bool heads = first.begins != text::LetterCase::Lower &&
                     !first.extent.reaches(heading_at_least, heading_at_least);
  if (heads) return false;
  // A comma may as well end a recital of a preamble, or an item of a list.
  if (second.begins == text::LetterCase::Lower) return !around.among_lines && !first.comma;

  // A capital, or a script without: only an unfinished sentence too long for a heading tells, and
  // what follows has to look like the end of one rather than a heading or a signature.
  if (around.opens_text || around.marks_left_out || around.among_lines) return false;
  // A comma may end a long address as well.
  if (first.comma || first.unpunctuated || first.title || second.salutation) return false;
  if (!second.finished && !second.extent.reaches(heading_words, heading_characters)) return false;
  if (first.runs_on) return true;
  const bool stub = second.sentences == 1 && !second.extent.reaches(stub_words, stub_characters);
  return stub ? first.fragment.reaches(heading_words, heading_characters)
              : first.fragment.reaches(certain_words, certain_characters);
}

/// As signs_of would read the two halves joined, but without reading them again.
Signs joined(const Signs& first, const Signs& second) {
  Signs signs = second;
  signs.salutation = false;
  signs.title = first.title;
  signs.begins = first.begins;
  signs.item = first.item;
  signs.runs_on = !second.finished && (first.runs_on || second.runs_on || second.sentences > 1);
  signs.sentences = first.sentences + second.sentences - 1;
  signs.extent.size += first.extent.size;
  if (second.sentences == 1) signs.fragment.size += first.fragment.size;
  return signs;
}

Problem note_of(const SourceParagraph& first, const SourceParagraph& second,
                const std::filesystem::path& file) {
  const SourceMark& mark = second.source.front();
  return {file,
          mark.line,
          mark.column,
          Severity::Note,
          mended_break,
          "a paragraph break in the middle of a sentence is mended: " + quoted_end(first.text) +
              " goes on with " + quoted_beginning(second.text)};
}

/// Verse, or a plaque.
bool keeps_lines(const SourceParagraph& paragraph) {
  return paragraph.text.find(line_end) != std::string::npos;
}

bool among_lines(const std::vector<Signs>& all, std::size_t i, bool first_is_joined) {
  if (first_is_joined || !is_short_line(all[i])) return false;
  const bool before = i > 0 && is_short_line(all[i - 1]);
  const bool after = i + 1 < all.size() && is_short_line(all[i + 1]);
  return before || after;
}

}  // namespace

bool is_list_item(std::string_view paragraph) {
  return is_bullet_mark(paragraph) || list_mark(paragraph) > 0;
}

std::vector<SourceParagraph> mend(std::vector<SourceParagraph> paragraphs,
                                  const LanguageTag& language, const std::filesystem::path& file,
                                  Problems& problems) {
  std::vector<Signs> signs;
  signs.reserve(paragraphs.size());
  for (const SourceParagraph& paragraph : paragraphs) {
    signs.push_back(signs_of(paragraph.text, language));
  }
  const bool marks_left_out = leaves_marks_out(signs);

  std::vector<SourceParagraph> mended;
  Signs current;
  std::size_t first = 0;  // the paragraph that the last mended one begins with
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Surroundings around{first == 0, i > 0 && among_lines(signs, i - 1, first + 1 != i),
                              marks_left_out};
    const bool apart = (i > 0 && (keeps_lines(mended.back()) || keeps_lines(paragraphs[i]))) ||
                       !paragraphs[i].anchor.empty() || paragraphs[i].heading ||
                       (i > 0 && mended.back().heading);
    if (i > 0 && !apart && is_broken(current, signs[i], around)) {
      problems.push_back(note_of(mended.back(), paragraphs[i], file));
      append(mended.back(), paragraphs[i]);
      current = joined(current, signs[i]);
    } else {
      mended.push_back(std::move(paragraphs[i]));
      current = signs[i];
      first = i;
    }
  }
  return mended;
}

}  // namespace lectern::deck
