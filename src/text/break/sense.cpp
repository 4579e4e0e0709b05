#include "text/break/sense.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/break/abbreviations.h"
#include "text/break/addresses.h"
#include "text/break/date_parts.h"
#include "text/break/enumerations.h"
#include "text/break/izafat.h"
#include "text/break/known_abbreviations.h"
#include "text/break/name_parts.h"
#include "text/break/number_parts.h"
#include "text/break/opportunities.h"
#include "text/break/pauses.h"
#include "text/break/unspaced.h"
#include "text/break/words.h"
#include "text/canonical.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

constexpr double after_line = -1;  // that its author ends
constexpr double between_columns = -0.4;
constexpr double after_sentence = -0.12;
constexpr double after_clause = -0.08;
constexpr double after_item = -0.05;  // of a list: less than ends a slide as a clause does
constexpr double after_abbreviation = 1.0;
constexpr double within_compound = 1.1;  // sub-|regional
constexpr double before_dash = 1.1;      // here|—where it belongs
constexpr double before_spaced_dash = 0.5;
constexpr double after_first_word = 0.5;  // of a sentence, where it is short: I|
constexpr double after_izafat = 1.0;
constexpr double within_name = 0.4;
constexpr double after_number = 0.7;   // of what it counts
constexpr double before_number = 0.6;  // that counts nothing: Room | 7
constexpr double within_date = 0.9;    // 3 May | 1822
constexpr double within_range = 1.2;   // 9 – | 17
constexpr double within_pair = 0.7;    // little | by little
constexpr double within_brackets = 0.5;
constexpr double beside_syllable = 0.4;    // 火|一生: of Chinese, which likes them in pairs
constexpr double between_syllables = 0.8;  // 开|馆: two words to a dictionary that lacks the whole

constexpr std::size_t short_word = 4;  // letters
constexpr std::size_t longest_compound = 16;

bool is_combining(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool is_upper(char32_t c) { return case_of(c) == LetterCase::Upper; }

/// German writes all nouns with capitals, which so tell no names.
bool capitals_mean_names(const LanguageTag& language) {
  constexpr std::array without{"de", "lb", "nds", "gsw"};
  return std::ranges::find(without, language.language()) == without.end();
}

bool is_turkic(const LanguageTag& language) {
  return language.language() == "tr" || language.language() == "az";
}

/// What is before or after a place, without quotation marks and brackets around it.
struct Token {
  IndexRange range;
  bool followed = false;  ///< by a comma, a bracket or the like
};

class Sense {
 public:
  Sense(std::string_view utf8, const Codepoints& text, const LanguageTag& language,
        const FunctionWords& words)
      : utf8_(utf8),
        text_(text),
        language_(language),
        words_(words),
        dates_(text, language),
        numbers_(text),
        addresses_(within_addresses(text)),
        opening_dashes_(opening_dashes(text, language)),
        bracketed_(bracketed(text)),
        list_commas_(commas_of_lists(text, language)),
        unspaced_(utf8, text, language, words.phrases()) {}

  std::vector<double> costs(std::span<const IndexRange> places) {
    std::vector<double> result(places.size(), 0.0);
    for (std::size_t i = 1; i + 1 < places.size(); ++i) {
      result[i] = cost(places[i - 1], places[i], places[i + 1]);
      if (is_within_compound(places, i)) result[i] = within_word;
      const bool kept_together = bracketed_[places[i].end] && result[i] > after_line;
      if (kept_together) result[i] = std::max(result[i], within_brackets);
    }
    return result;
  }

 private:
  char32_t at(std::size_t index) const { return text_[index]; }

  /// Of two or three words that stand about the place without spaces.
  bool is_within_compound(std::span<const IndexRange> places, std::size_t i) const {
    const auto is_one = [&](std::size_t from, std::size_t to) {
      for (std::size_t within = from + 1; within < to; ++within) {
        if (!places[within].empty()) return false;
      }
      const IndexRange all{places[from].end, places[to].begin};
      return all.size() <= longest_compound && words_.is_compound(lower(all));
    };
    if (!words_.has_compounds()) return false;
    return is_one(i - 1, i + 1) || (i > 1 && is_one(i - 2, i + 1)) ||
           (i + 2 < places.size() && is_one(i - 1, i + 2));
  }

  /// Between the halves of a verse, a name and its price.
  bool is_gap(IndexRange place) const {
    constexpr char32_t em_space = 0x2003;
    for (std::size_t i = place.begin; i < place.end; ++i) {
      if (at(i) == em_space) return true;
    }
    return false;
  }

  double cost(IndexRange before, IndexRange place, IndexRange after) {
    if (text_.have_separator(place)) return after_line;
    if (is_gap(place)) return between_columns;
    const bool opens_sentence = sentence_before_;
    sentence_before_ = false;
    const Token left = token({before.end, place.begin});
    const Token right = token({place.end, after.begin});
    if (numbers_.is_grouped(place) || numbers_.is_within_wide_number(place)) return within_number;
    if (numbers_.is_beside_operator(place)) return within_amount;
    if (numbers_.is_in_range(place)) return cost_within_range(place);
    if (!place.empty() && is_within_date(left, right)) {
      return is_digit(at(left.range.begin)) ? within_amount : within_date;
    }
    if (opening_dashes_[place.begin - 1]) return before_spaced_dash;
    if (const double pause = pause_before(place, left); pause < 0) return pause;
    if (numbers_.is_beside_sign(place)) return within_amount;
    if (place.empty() && joins(at(place.begin - 1))) return cost_of_joint(place.end);
    if (place.empty() && unspaced_.holds(place.end)) {
      return cost_of_ideographs(place.end);
    }
    if (is_long_dash(at(place.end))) {
      return place.empty() ? before_dash : cost_before_dash(place.end);
    }
    return cost_between(left, right, opens_sentence);
  }

  double cost_before_dash(std::size_t index) const {
    return opening_dashes_[index] ? 0 : before_spaced_dash;
  }

  double cost_within_range(IndexRange place) const {
    if (place.empty()) return within_amount;
    return is_long_dash(at(place.end)) ? within_amount : within_range;
  }

  /// After a mark that joins, which an address has of its own.
  double cost_of_joint(std::size_t index) const {
    if (at(index - 1) == U'–') return within_amount;  // Mon–|Fri
    if (index >= text_.size() || !addresses_[index]) return within_compound;
    const bool after_scheme = index > 1 && at(index - 2) == U'/';  // https://
    if (at(index - 1) != U'/' || after_scheme) return within_number;
    return within_compound;
  }

  bool is_within_date(const Token& left, const Token& right) const {
    if (left.range.empty() || right.range.empty()) return false;
    if (left.followed) return dates_.holds_comma(left.range, right.range);
    const bool goes_on = case_of(at(right.range.begin)) == LetterCase::Lower;  // 2011. július
    return (goes_on || !ends_sentence(left.range)) && dates_.holds(left.range, right.range);
  }

  double pause_before(IndexRange place, const Token& left) {
    std::size_t end = place.begin;
    while (end > 0 && is_closing(at(end - 1))) --end;
    if (end == 0) return 0;
    const char32_t last = at(end - 1);
    if (marks_statement(last)) {
      const std::string_view read = utf8_.substr(0, text_.byte(place.begin));
      const std::string_view rest = utf8_.substr(text_.byte(place.begin));
      if (place.end < text_.size() && ends_in_abbreviation(read, rest, language_)) {
        return 0;
      }
      sentence_before_ = true;
      return after_sentence;
    }
    // a dash that joins, as in 2005–2011, has no space beside it
    const bool joined = place.empty() && joins(last);
    if (list_commas_[end - 1]) return after_item;
    if (marks_clause(last) && !joined) return after_clause;
    const bool goes_on = place.end < text_.size() && is_digit(at(place.end));
    const bool ends_phrase = is_spaced_by_phrase(last) && leaning_of(left.range).after <= 0;
    if (!place.empty() && !goes_on && ends_phrase) return after_clause;
    return 0;
  }

  double cost_of_ideographs(std::size_t index) const {
    const double kept = unspaced_.cost(index);
    if (kept > worst_between_words) return kept;
    const IndexRange left = unspaced_.word_before(index);
    const IndexRange right = unspaced_.word_after(index);
    const double cost = cost_between({left, false}, {right, false}, false);
    const bool has_phrases = !words_.phrases().empty();
    const double least = has_phrases ? kept : cost_beside_syllables(left, right);
    return least > 0 ? std::max(cost, least) : cost;
  }

  double cost_beside_syllables(IndexRange left, IndexRange right) const {
    if (is_for_grammar(left) || is_for_grammar(right)) return 0;
    if (left.size() == 1 && right.size() == 1) return between_syllables;
    return left.size() == 1 || right.size() == 1 ? beside_syllable : 0;
  }

  bool is_for_grammar(IndexRange word) const {
    const Leaning leaning = leaning_of(word);
    return leaning.before != 0 || leaning.after != 0;
  }

  Token token(IndexRange range) const {
    while (range.begin < range.end && is_opening(at(range.begin))) ++range.begin;
    Token token{range, false};
    const auto belongs = [&](char32_t c) {
      return is_letter(c) || is_combining(c) || is_digit(c) || c == U'.' || c == U'%' ||
             c == U'°' || c == U'\'' || c == U'’' || c == U'×';
    };
    while (token.range.begin < token.range.end && !belongs(at(token.range.end - 1))) {
      --token.range.end;
      token.followed = true;
    }
    return token;
  }

  double cost_between(const Token& left, const Token& right, bool opens_sentence) const {
    if (left.range.empty() || right.range.empty()) return 0;
    Leaning before = left.followed ? Leaning{} : leaning_of(left.range);
    if (before.after > 0 && closes_pair(left.range)) before = {};
    const Leaning after = leaning_of(right.range);
    double cost = before.after;
    if (!left.followed) {
      if (ends_in_stop(left.range)) cost = std::max(cost, cost_after_stop(left.range, right.range));
      if (is_initial(left.range) && is_upper(at(right.range.begin))) cost = within_amount;
      if (counts(left.range, right.range, after)) {
        cost = std::max(cost, numbers_.is_short(right.range) ? within_amount : after_number);
      }
      if (numbers_.holds(left.range, right.range)) cost = std::max(cost, within_amount);
      if (is_index(right) || is_year_of(left.range, right.range)) {
        cost = std::max(cost, before_number);
      }
      if (ends_in_izafat(text_, left.range, language_)) cost = std::max(cost, after_izafat);
      if (is_pair(left.range, right.range)) cost = std::max(cost, within_pair);
      if (is_name(left.range, right.range, opens_sentence)) cost = std::max(cost, within_name);
      if (opens_sentence && left.range.size() <= short_word && left.range.begin > 0) {
        cost = std::max(cost, after_first_word);
      }
      cost = std::max(cost, after.before);
    }
    return cost > 0 ? cost : after.before;
  }

  /// An abbreviation belongs to what follows, fig. 3, Mrs. Dalton, but for one that may end a
  /// sentence, or a unit: 5 in.
  double cost_after_stop(IndexRange left, IndexRange right) const {
    const bool is_grouped = numbers_.is_grouped({right.end, right.end});
    if (is_digit(at(right.begin)) && !is_grouped) return within_amount;
    if (is_grouped || follows_numeral(left)) return after_abbreviation;
    const Abbreviated listed = abbreviated(text_.bytes(left).of(utf8_), language_);
    if (listed == Abbreviated::BeforeSmall) return 0;
    const bool leads = listed == Abbreviated::Always || listed == Abbreviated::BeforeNumber;
    const bool goes_on = case_of(at(right.begin)) == LetterCase::Lower;
    return leads && !goes_on ? within_amount : after_abbreviation;
  }

  /// As a unit does: XIX в., 1974 г.
  bool follows_numeral(IndexRange word) const {
    std::size_t end = word.begin;
    while (end > 0 && is_breaking_space(at(end - 1))) --end;
    constexpr std::u32string_view roman = U"IVXLCDM";
    return end > 0 && (is_digit(at(end - 1)) || roman.find(at(end - 1)) != roman.npos);
  }

  /// A full stop that ends no sentence ends an abbreviation.
  bool ends_in_stop(IndexRange word) const { return at(word.end - 1) == U'.'; }

  bool is_initial(IndexRange word) const {
    return word.size() == 2 && ends_in_stop(word) && is_upper(at(word.begin));
  }

  bool is_number(IndexRange word) const {
    return is_digit(at(word.begin)) || is_digit(at(word.end - 1));
  }

  /// Whether a full stop makes it no ordinal.
  bool ends_sentence(IndexRange number) const {
    std::size_t next = number.end;
    while (next < text_.size() && is_breaking_space(at(next))) ++next;
    if (!ends_in_stop(number) || next == text_.size()) return ends_in_stop(number);
    const std::size_t end = text_.byte(number.end);
    return !ends_in_abbreviation(utf8_.substr(0, end), utf8_.substr(end), language_);
  }

  /// Whether the number counts what follows. A year counts nothing but what has a capital, a month
  /// or a summit.
  bool counts(IndexRange number, IndexRange counted, const Leaning& next) const {
    const char32_t first = at(counted.begin);
    if (!is_number(number) || numbers_.is_telephone(number)) return false;
    if (!(is_letter(first) || first == U'%')) return false;
    if (dates_.is_year(number) && dates_.ends_date(number)) return false;
    return is_upper(first) || (next.after <= 0 && !dates_.is_year(number));
  }

  /// Of a month with its day, 4 May 1914, or of a name, July 2011.
  bool is_year_of(IndexRange word, IndexRange number) const {
    return dates_.is_year(number) && (is_upper(at(word.begin)) || dates_.follows_day(word));
  }

  static constexpr std::size_t longest_between = 5;  // letters

  /// Whether a function word stands between a word and the same again, nach und nach, little by
  /// little; the place is on either side of it.
  bool is_pair(IndexRange left, IndexRange right) const {
    if (std::min(left.size(), right.size()) > longest_between) return false;
    return are_pair(word_before(text_, left.begin, right.size()), left, right) ||
           are_pair(left, right, word_after(text_, right.end, left.size()));
  }

  bool closes_pair(IndexRange word) const {
    const IndexRange between = word_before(text_, word.begin, longest_between);
    return are_pair(word_before(text_, between.begin, word.size()), between, word);
  }

  bool are_pair(IndexRange one, IndexRange between, IndexRange other) const {
    return one.size() == other.size() && !one.empty() &&
           lower(at(one.begin)) == lower(at(other.begin)) && lower(one) == lower(other) &&
           leaning_of(between).after > 0;
  }

  /// A number that counts nothing, for nothing follows: chapter 4, July 2011.
  bool is_index(const Token& number) const {
    constexpr std::size_t longest = 4;
    const IndexRange range = number.range;
    const bool stands = number.followed || ends_sentence(range) || range.end == text_.size();
    return stands && range.size() <= longest + 1 && is_digit(at(range.begin));
  }

  bool is_name(IndexRange left, IndexRange right, bool opens_sentence) const {
    if (opens_sentence && left.size() > 2) return false;
    const bool begins = is_upper(at(left.begin)) || is_name_particle(text_, left);
    const bool ends = begins && (is_upper(at(right.begin)) || leads_to_name(text_, right));
    return ends && capitals_mean_names(language_);
  }

  Leaning leaning_of(IndexRange range) const {
    if (range.end > range.begin && ends_in_stop(range)) --range.end;
    constexpr std::size_t longest = 16;  // no function word is
    if (range.empty() || range.size() > longest) return {};
    const Leaning whole = words_.leaning_of(lower(range));
    if (whole.after != 0 || whole.before != 0) return whole;
    // d'un, all'altra: what is elided leans with what it is elided to
    std::size_t begin = range.end;
    while (begin > range.begin && !is_apostrophe(at(begin - 1))) --begin;
    if (begin == range.begin || begin == range.end) return {};
    return {words_.leaning_of(lower({begin, range.end})).after, 0};
  }

  static bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’'; }

  std::string lower(IndexRange range) const {
    std::string word;
    bool marks = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const char32_t c = at(i);
      marks = marks || is_combining(c);
      word += encoded(is_apostrophe(c) ? U'\'' : lower(c));
    }
    return marks ? canonical(word) : word;
  }

  char32_t lower(char32_t c) const {
    if (c == U'I' && is_turkic(language_)) return U'ı';
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  }

  std::string_view utf8_;
  const Codepoints& text_;
  const LanguageTag& language_;
  const FunctionWords& words_;
  DateParts dates_;
  NumberParts numbers_;
  std::vector<bool> addresses_;
  std::vector<bool> opening_dashes_;
  std::vector<bool> bracketed_;  // would a line begin at the index
  std::vector<bool> list_commas_;
  Unspaced unspaced_;
  bool sentence_before_ = true;
};

}  // namespace

std::vector<double> break_costs(std::string_view utf8, const Codepoints& text,
                                const LanguageTag& language, const FunctionWords& words,
                                std::span<const IndexRange> places) {
  return Sense(utf8, text, language, words).costs(places);
}

std::vector<Cut> cuts(std::string_view utf8, const LanguageTag& language,
                      const FunctionWords& words) {
  const Codepoints text(utf8);
  std::vector<IndexRange> places{{0, 0}};
  for (const std::size_t byte : line_breaks(utf8, language)) {
    IndexRange place{text.index_at(byte), text.index_at(byte)};
    while (place.begin > 0 && is_breaking_space(text[place.begin - 1])) --place.begin;
    if (place.begin > places.back().end) places.push_back(place);
  }
  const std::vector<double> costs = break_costs(utf8, text, language, words, places);
  std::vector<Cut> result;
  for (std::size_t i = 1; i + 1 < places.size(); ++i) {
    result.push_back({text.bytes(places[i]), costs[i]});
  }
  return result;
}

}  // namespace lectern::text
