// Words with a letter of another script in them, and words that stand there twice.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "review/kinds/reviewers.h"
#include "text/letters.h"

namespace lectern::review {
namespace {

/// Letters that look alike in Latin, Cyrillic and Greek, by their script.
constexpr std::u32string_view latin_lookalikes = U"aceijopsxyABCEHIJKMNOPSTXYZvu";
constexpr std::u32string_view cyrillic_lookalikes = U"асеіјорѕхуАВСЕНІЈКМОРЅТХУ";
constexpr std::u32string_view greek_lookalikes = U"ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

struct Word {
  std::string_view text;
  std::size_t byte = 0;
  std::size_t latin = 0;
  std::size_t other = 0;           ///< Cyrillic or Greek
  std::size_t alike_in_latin = 0;  ///< of the Latin letters
  std::size_t alike_in_other = 0;
};

void count(char32_t c, Word& word) {
  const auto has = [c](std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
  };
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_LATIN:
      ++word.latin;
      if (has(latin_lookalikes)) ++word.alike_in_latin;
      break;
    case USCRIPT_CYRILLIC:
    case USCRIPT_GREEK:
      ++word.other;
      if (has(cyrillic_lookalikes) || has(greek_lookalikes)) ++word.alike_in_other;
      break;
    default: break;
  }
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool within = false;
  for (const auto& [value, byte] : characters(text)) {
    if (!text::is_letter(value)) {
      within = false;
      continue;
    }
    if (!within) words.push_back({{}, byte});
    within = true;
    Word& word = words.back();
    word.text = text.substr(word.byte, boundary_after(text, byte + 1) - word.byte);
    count(value, word);
  }
  return words;
}

/// Some of its letters are taken from another keyboard for those that look like them; of `SMSки`
/// none is.
bool is_mixed(const Word& word) {
  if (word.latin == 0 || word.other == 0 || word.latin == word.other) return false;
  return word.latin < word.other ? word.alike_in_latin == word.latin
                                 : word.alike_in_other == word.other;
}

struct SmallWords {
  std::string_view language;
  std::vector<std::string_view> words;
};

/// Words that nobody says twice on purpose, in languages that do not double words for emphasis.
bool is_never_doubled(std::string_view word, std::string_view language) {
  static const std::array table{
      SmallWords{"en",
                 {"the", "a", "an", "of", "to", "and", "for", "with", "our", "we", "from", "at"}},
      SmallWords{"fr",
                 {"le", "la", "les", "des", "du", "un", "une", "et", "à", "dans", "pour", "est"}},
      SmallWords{"de", {"und", "ein", "eine", "von", "mit", "für", "den", "dem", "ist", "auf"}},
      SmallWords{"es",
                 {"el", "la", "los", "las", "del", "y", "un", "una", "con", "por", "para", "en"}},
      SmallWords{"it", {"il", "la", "di", "del", "della", "e", "un", "una", "con", "per", "che"}},
      SmallWords{"pt", {"os", "as", "da", "do", "e", "um", "uma", "com", "por", "para", "que"}},
      SmallWords{"nl", {"het", "een", "van", "en", "met", "voor", "aan"}},
      SmallWords{"sv", {"och", "en", "ett", "att", "av", "för", "med"}},
      SmallWords{"da", {"og", "en", "et", "at", "af", "med"}},
      SmallWords{"nb", {"og", "en", "et", "å", "av", "med"}},
      SmallWords{"ru", {"и", "в", "на", "с", "по", "для", "из", "от"}},
      SmallWords{"uk", {"і", "в", "на", "з", "до", "для", "та", "від"}},
      SmallWords{"pl", {"i", "w", "na", "z", "do", "dla", "od"}},
      SmallWords{"cs", {"a", "v", "na", "z", "do", "pro", "od"}},
  };
  const auto own = std::ranges::find(table, language, &SmallWords::language);
  return own != table.end() && std::ranges::count(own->words, word) > 0;
}

bool is_said_twice(const Word& one, const Word& next, std::string_view text,
                   std::string_view language) {
  const std::size_t end = one.byte + one.text.size();
  return one.text == next.text && text.substr(end, next.byte - end) == " " &&
         is_never_doubled(one.text, language);
}

}  // namespace

void review_words(const Text& text, Findings& findings) {
  const std::string_view language = text.speech().language.language();
  for (const Passage& passage : text.passages) {
    const auto words = words_of(passage.text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Word& word = words[i];
      if (is_mixed(word)) {
        findings.push_back(finding_at(
            passage, word.byte, Severity::Note, "mixed-scripts",
            excerpt(word.text) + " has " +
                (word.latin < word.other ? "Latin" : "Cyrillic or Greek") +
                " letters among those of another script, which only look alike: type it anew"));
      }
      if (i + 1 < words.size() && is_said_twice(word, words[i + 1], passage.text, language)) {
        findings.push_back(finding_at(passage, words[i + 1].byte, Severity::Warning,
                                      "repeated-word",
                                      excerpt(word.text) + " stands here twice: take one out"));
      }
    }
  }
}

}  // namespace lectern::review
