#include "text/break/abbreviations.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/break/known_abbreviations.h"
#include "text/canonical.h"
#include "text/dates/month_names.h"
#include "text/icu.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

constexpr std::size_t longest_word = 64;  // bytes: no abbreviation is longer, but a text may be

bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

bool is_numeral(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_N_MASK) != 0; }

bool is_base_letter(char32_t c) { return is_letter(c) && !is_mark(c); }

/// What belongs to an abbreviation: letters, digits, full stops and hyphens.
bool is_in_word(char32_t c) {
  constexpr std::u32string_view others = U".-:ºª\u200C\u200D";
  return is_letter(c) || is_digit(c) || others.find(c) != others.npos;
}

/// A word with the full stop at its end.
class Word {
 public:
  /// The last of a text.
  explicit Word(std::string_view text) {
    const std::size_t tail = text.size() - std::min(text.size(), longest_word);
    text_ = text.substr(boundary_after(text, tail));
    if (const std::size_t space = text_.rfind(' '); space != text_.npos) text_.remove_prefix(space);
    read_ = characters(text_);
    std::size_t begin = read_.size();
    while (begin > 0 && is_in_word(read_[begin - 1].value)) --begin;
    if (begin > 0) before_ = read_[begin - 1].value;
    text_ = begin < read_.size() ? text_.substr(read_[begin].byte) : std::string_view{};
    read_.erase(read_.begin(), read_.begin() + static_cast<std::ptrdiff_t>(begin));
  }

  std::string_view text() const { return text_; }
  /// Without the full stop.
  std::span<const Character> letters() const {
    return std::span(read_).first(read_.empty() ? 0 : read_.size() - 1);
  }
  bool ends_in_stop() const { return !read_.empty() && read_.back().value == U'.'; }
  /// Or a quotation mark, as Hebrew writes them within abbreviations.
  bool follows_apostrophe() const {
    constexpr std::u32string_view marks = U"'’\"״׳";
    return marks.find(before_) != marks.npos;
  }

  bool is_number(std::size_t most_digits) const {
    return !letters().empty() && letters().size() <= most_digits &&
           std::ranges::all_of(letters(), [](const Character& c) { return is_digit(c.value); });
  }
  /// The letter of a word of one, whatever marks are on it.
  std::optional<char32_t> single_letter() const {
    if (letters().empty() || !is_base_letter(letters()[0].value)) return std::nullopt;
    const bool single = std::ranges::all_of(letters().subspan(1), [](const Character& c) {
      return is_mark(c.value) || c.value == U'\u200D';
    });
    return single ? std::optional(letters()[0].value) : std::nullopt;
  }

 private:
  std::string_view text_;
  std::vector<Character> read_;
  char32_t before_ = U' ';
};

/// What follows a full stop.
class Following {
 public:
  explicit Following(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = std::min({text.find(' ', begin), text.size(), begin + longest_word});
    is_adjacent_ = begin == 0;
    word_ = text.substr(begin, boundary_before(text, end) - begin);
    read_ = characters(word_);
  }

  bool is_adjacent() const { return is_adjacent_; }
  char32_t first() const { return read_.empty() ? U' ' : read_.front().value; }
  /// Up to the next space.
  std::string_view word() const { return word_; }
  std::span<const Character> letters() const { return read_; }

 private:
  bool is_adjacent_ = false;
  std::string_view word_;
  std::vector<Character> read_;
};

/// II, XIX: as far as kings and centuries are counted.
bool is_roman(std::span<const Character> word) {
  constexpr std::u32string_view numerals = U"IVXL";
  return !word.empty() && std::ranges::all_of(word, [&](const Character& c) {
    return numerals.find(c.value) != numerals.npos;
  });
}

/// 3, №, +, XIV, Β΄: what a page, a volume or a telephone is followed by.
bool begins_number(const Following& next) {
  constexpr std::u32string_view signs = U"+(№§#";
  if (is_digit(next.first()) || signs.find(next.first()) != signs.npos) return true;
  const auto letters = next.letters();
  const bool is_greek = std::ranges::any_of(
      letters, [](const Character& c) { return c.value == U'΄' || c.value == U'ʹ'; });
  const auto rest =
      std::ranges::find_if(letters, [](const Character& c) { return !is_letter(c.value); });
  const auto numeral = letters.first(static_cast<std::size_t>(rest - letters.begin()));
  return is_greek || (numeral.size() > 1 && is_roman(numeral)) ||
         (numeral.size() == 1 && (next.first() == U'V' || next.first() == U'X'));
}

/// German writes ordinals before nouns, which begin with capitals; in Turkish no sentence ends with
/// a number, the verb being last.
bool writes_ordinals_before_capitals(std::string_view language) {
  constexpr std::array languages{"de", "lb", "gsw", "nds", "tr", "az"};
  return std::ranges::find(languages, language) != languages.end();
}

/// Ordinals with a full stop, a king's too: IV. Béla, Nikola IV. Zrinski.
bool writes_ordinals(std::string_view language) {
  constexpr std::array languages{"de", "lb", "gsw", "nds", "da", "nb", "nn", "no", "fi",
                                 "et", "is", "fo",  "lv",  "lt", "hu", "cs", "sk", "sl",
                                 "hr", "bs", "sr",  "pl",  "tr", "az", "eu"};
  return std::ranges::find(languages, language) != languages.end();
}

/// Of scripts without capitals, those in which initials are written and words of one letter with
/// its marks are few; unlike है, છે, ດີ, 네.
bool writes_initials(char32_t letter) {
  constexpr std::array scripts{USCRIPT_ARABIC,  USCRIPT_HEBREW,    USCRIPT_SYRIAC,
                               USCRIPT_THAANA,  USCRIPT_TAMIL,     USCRIPT_TELUGU,
                               USCRIPT_KANNADA, USCRIPT_MALAYALAM, USCRIPT_GEORGIAN};
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(letter), &status);
  return std::ranges::find(scripts, script) != scripts.end();
}

/// Whatever accents are on it.
bool is_vowel(char32_t letter) {
  constexpr std::u32string_view vowels = U"aeiouyæœøəɛɔɩɪʋʊıаеиоуыэюяієөүәαεηιουωаաեէըիոօև";
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(status);
  require(status, "Unicode's decomposed form");
  icu::UnicodeString parts;
  const bool decomposes = decomposer->getDecomposition(static_cast<UChar32>(letter), parts) != 0;
  const UChar32 base = decomposes ? parts.char32At(0) : static_cast<UChar32>(letter);
  return vowels.find(static_cast<char32_t>(u_tolower(base))) != vowels.npos;
}

/// Whether no word is this letter alone. M and n are words of African languages.
bool is_consonant(char32_t letter) {
  constexpr std::u32string_view words = U"mnŋ";
  const bool has_vowels = letter < 0x0590 || (letter >= 0x1E00 && letter < 0x2000);
  return has_vowels && !is_vowel(letter) && words.find(letter) == words.npos;
}

/// Szt., Bpk., Св.: no word, for it has no vowel. R, l and w are vowels of some languages.
bool is_title_without_vowels(std::span<const Character> word) {
  constexpr std::u32string_view sometimes_vowels = U"rlwр";
  if (word.size() < 2 || case_of(word[0].value) != LetterCase::Upper) return false;
  const auto is_consonant = [&](const Character& c) {
    return c.value < 0x0590 && is_letter(c.value) && !is_vowel(c.value) &&
           sometimes_vowels.find(c.value) == sometimes_vowels.npos;
  };
  return std::ranges::all_of(word, is_consonant) &&
         std::ranges::none_of(word.subspan(1), [](const Character& c) {
           return case_of(c.value) == LetterCase::Upper;
         });
}

/// z.B, J.-J, ق.م: a few letters between full stops.
bool has_inner_stops(std::span<const Character> word) {
  constexpr std::size_t most_letters = 2;
  constexpr std::size_t most_stops = 2;
  std::size_t letters = 0;
  std::size_t stops = 0;
  for (const Character& c : word) {
    if (is_digit(c.value)) return false;
    if (c.value == U'.') {
      ++stops;
      letters = 0;
    }
    letters += is_base_letter(c.value);
    if (letters > most_letters) return false;
  }
  return stops > 0 && stops <= most_stops && letters > 0;
}

/// The last word of a text that ends in spaces; nothing where it ends in none.
std::string_view word_before_spaces(std::string_view text) {
  const std::size_t end = text.find_last_not_of(' ');
  if (end == text.npos || end + 1 == text.size()) return {};
  const std::size_t space = text.find_last_of(' ', end);
  const std::size_t begin = space == text.npos ? 0 : space + 1;
  return end + 1 - begin > longest_word ? std::string_view{} : text.substr(begin, end + 1 - begin);
}

/// A full stop with what is around it.
class Stop {
 public:
  Stop(std::string_view before, std::string_view after, const LanguageTag& language)
      : word_(before),
        next_(after),
        language_(language),
        is_first_(word_.text().size() == before.size()),
        preceding_(word_before_spaces(before.substr(0, before.size() - word_.text().size()))) {}

  bool belongs_to_word() const {
    if (word_.letters().empty()) return false;
    if (next_.is_adjacent() && is_within_abbreviation()) return true;
    const bool goes_on = next_case() == LetterCase::Lower;
    if (goes_on && is_short_form()) return true;
    if (word_.is_number(longest_year)) return is_ordinal();
    const Abbreviated listed = listed_as();
    const auto letter = word_.single_letter();
    const bool may_be_initial = letter && listed == Abbreviated::BeforeNumber;  // S. Fischer
    if (listed != Abbreviated::Unlisted && !may_be_initial) return belongs_as(listed);
    if (is_of_king()) return true;
    if (letter) return is_initial(*letter);
    return has_inner_stops(word_.letters()) || is_title_without_vowels(word_.letters());
  }

 private:
  static constexpr std::size_t longest_year = 4;     // digits
  static constexpr std::size_t longest_ordinal = 2;  // digits

  LetterCase next_case() const { return case_of(next_.first()); }

  /// พ.|ศ., where no space is and none is missing.
  bool is_within_abbreviation() const {
    constexpr std::size_t most_letters = 3;
    if (!is_letter(next_.first())) return false;
    std::size_t letters = 0;
    for (const Character& c : word_.letters()) {
      if (case_of(c.value) != LetterCase::None) return false;
      letters = c.value == U'.' ? 0 : letters + (is_base_letter(c.value) ? 1 : 0);
    }
    return letters > 0 && letters <= most_letters;
  }

  /// What no sentence ends with that a small letter follows: a letter, a.m., II., 10 in.
  bool is_short_form() const {
    constexpr std::size_t longest_unit = 3;
    const auto letters = word_.letters();
    if (letters.size() == 1 || is_roman(letters)) return true;
    const auto is_stop = [](const Character& c) { return c.value == U'.'; };
    return std::ranges::any_of(letters, is_stop) ||
           (follows_digit() && letters.size() <= longest_unit);
  }

  /// 10⁷ is a number too.
  bool follows_digit() const {
    if (preceding_.empty()) return false;
    const std::size_t last = boundary_before(preceding_, preceding_.size() - 1);
    return is_numeral(characters(preceding_.substr(last)).front().value);
  }
  bool follows_number() const { return follows_digit() || is_roman(characters(preceding_)); }

  bool is_ordinal() const {
    if (is_digit(next_.first())) return is_within_date();
    const Word previous(preceding_);
    const bool follows_numbers = previous.ends_in_stop() && previous.is_number(longest_year);
    if (follows_numbers && language_.language() == "ko") return true;  // 2011. 8. 3. | 서울
    if (!word_.is_number(longest_ordinal)) return writes_year_first() && next_is_roman_ordinal();
    // no sentence begins so, in whatever language: "3. toukokuuta"
    if (next_case() == LetterCase::Lower) return true;
    // a number alone counts what follows it: "1. We must …"
    if (is_first_) return true;
    const std::string_view language = language_.language();
    if (writes_ordinals(language) && is_month()) return true;
    return writes_ordinals_before_capitals(language) && !is_counted();
  }

  /// By what is before it, as a page or the last group of a telephone number: S. 14.
  bool is_counted() const {
    if (follows_digit()) return true;
    const Abbreviated listed = abbreviated(preceding_, language_);
    return listed == Abbreviated::BeforeNumber;
  }

  /// 4. | 5. 1900, 2011. | 8. 3.: whether two numbers have full stops, of which one is a day's.
  bool is_within_date() const {
    const Word next(next_.word());
    const bool next_counts = next.ends_in_stop() && next.is_number(longest_ordinal);
    if (word_.is_number(longest_ordinal)) {
      const Word previous(preceding_);
      const bool third = previous.ends_in_stop() && previous.is_number(longest_year);
      return next_counts || third || writes_ordinals_before_capitals(language_.language());
    }
    return next_counts && writes_year_first();
  }

  bool writes_year_first() const {
    constexpr std::array languages{"ko", "ja", "zh", "hu"};
    return std::ranges::find(languages, language_.language()) != languages.end();
  }

  /// 1848. | III. 15.
  bool next_is_roman_ordinal() const {
    const Word next(next_.word());
    return next.ends_in_stop() && is_roman(next.letters());
  }

  bool is_month() const {
    std::string_view word = next_.word();
    while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
    std::string small;
    icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())})
        .toLower(icu::Locale::getRoot())
        .toUTF8String(small);
    const auto& months = month_names(language_);
    return std::ranges::find(months, small) != months.end();
  }

  Abbreviated listed_as() const {
    constexpr std::size_t longest_first = 8;  // bytes, of two words that are listed
    if (!preceding_.empty() && preceding_.size() <= longest_first) {
      const std::string pair = std::string(preceding_) + ' ' + std::string(word_.text());
      const Abbreviated listed = abbreviated(pair, language_);
      if (listed != Abbreviated::Unlisted) return listed;
    }
    return abbreviated(word_.text(), language_);
  }

  bool belongs_as(Abbreviated listed) const {
    if (listed == Abbreviated::BeforeNumber) return begins_number(next_);
    if (listed == Abbreviated::BeforeSmall) return next_is_no_beginning();
    return listed == Abbreviated::Always;
  }

  /// Of a sentence: a number, a small letter, or what belongs to the same, as in Co. Ltd.
  bool next_is_no_beginning() const {
    if (is_digit(next_.first()) || next_case() == LetterCase::Lower) return true;
    return abbreviated(next_.word(), language_) == Abbreviated::BeforeSmall;
  }

  bool is_of_king() const {
    return is_roman(word_.letters()) && word_.letters().size() > 1 &&
           writes_ordinals(language_.language()) &&
           (is_letter(next_.first()) || is_digit(next_.first()));
  }

  /// J. R. R. Tolkien, А. С. Пушкин, கு. காமராஜ், s. XIV.
  bool is_initial(char32_t letter) const {
    const LetterCase letter_case = case_of(letter);
    if (letter_case == LetterCase::Upper) return true;
    if (word_.follows_apostrophe()) return false;
    if (letter_case == LetterCase::None && !writes_initials(letter)) {
      return is_initial_too(preceding_) || is_initial_too(next_.word());
    }
    if (is_digit(next_.first())) return true;
    // 1978 г. | Тя: of a unit more than of a name
    if (follows_number()) return false;
    return letter_case == LetterCase::None || is_consonant(letter);
  }

  static bool is_initial_too(std::string_view text) {
    const Word word(text);
    return word.ends_in_stop() && word.single_letter();
  }

  Word word_;
  Following next_;
  const LanguageTag& language_;
  bool is_first_;  // in the text
  std::string_view preceding_;
};

/// Urdu has a full stop of its own: م۔ اقبال.
bool ends_in_urdu_initial(std::string_view before) {
  constexpr std::string_view stop = "\u06D4";
  if (!before.ends_with(stop)) return false;
  before.remove_suffix(stop.size());
  const std::string_view word = before.substr(before.find_last_of(' ') + 1);  // npos + 1 is 0
  const std::vector<Character> read = characters(word);
  return read.size() == 1 && is_letter(read[0].value);
}

}  // namespace

bool ends_in_abbreviation(std::string_view before, std::string_view after,
                          const LanguageTag& language) {
  if (!before.ends_with('.')) return ends_in_urdu_initial(before);
  return Stop(before, after, language).belongs_to_word();
}

}  // namespace lectern::text
