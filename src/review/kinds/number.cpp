// Numbers of a translation against those of its original, bead by bead.
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "review/kinds/reviewers.h"
#include "review/numbers.h"

namespace lectern::review {
namespace {

bool equal(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), 1.0); }

struct Offset {
  std::string_view language;
  std::array<double, 3> years;
};

/// How many years calendars are ahead of the Gregorian (CLDR): Buddhist, Persian, Bikram Sambat,
/// Ethiopian, Minguo, Hebrew, Islamic.
constexpr std::array offsets{
    Offset{"th", {543, 543, 542}},    Offset{"lo", {543, 543, 542}},
    Offset{"km", {543, 544, 543}},    Offset{"my", {543, 544, -638}},
    Offset{"si", {543, 544, 543}},    Offset{"fa", {-621, -622, -579}},
    Offset{"ps", {-621, -622, -579}}, Offset{"ckb", {-621, 700, -579}},
    Offset{"ne", {56, 57, 57}},       Offset{"am", {-7, -8, -8}},
    Offset{"ti", {-7, -8, -8}},       Offset{"zh", {-1911, -1911, -1911}},
    Offset{"he", {3760, 3761, 3761}}, Offset{"yi", {3760, 3761, 3761}},
    Offset{"hi", {-78, 57, 56}},
};

constexpr double days_of_a_month = 31;
constexpr double first_year = 1000;
constexpr double last_year = 2200;

bool is_year(double number) {
  return number >= first_year && number <= last_year && equal(number, std::floor(number));
}

/// Hours of two times twelve, whichever text has them, and those that Ethiopia counts from dawn on.
bool are_one_hour(double original, double translated, const LanguageTag& language) {
  constexpr double half_day = 12, dawn = 6;
  const auto [earlier, later] = std::minmax(original, translated);
  if (earlier <= half_day && equal(earlier + half_day, later)) return true;
  const bool from_dawn = language.language() == "am" || language.language() == "ti";
  return from_dawn && later <= half_day && equal(earlier + dawn, later);
}

/// Years that the language counts otherwise, a year cut short (1960, the sixties), an hour.
bool mean_the_same(double original, double translated, const LanguageTag& language) {
  if (is_year(original)) {
    const auto calendar = std::ranges::find(offsets, language.language(), &Offset::language);
    const bool counted =
        calendar != offsets.end() && std::ranges::any_of(calendar->years, [&](double years) {
          return equal(original + years, translated);
        });
    // one of Japan's or of Islam's
    const std::string_view name = language.language();
    const bool era = name == "ja" && translated < 100;
    const bool lunar = (name == "ar" || name == "ur" || name == "fa" || name == "ms") &&
                       std::abs((original - 622) * 1.0307 - translated) < 2;
    constexpr double century = 100;
    if (counted || era || lunar || equal(std::fmod(original, century), translated)) return true;
  }
  if (is_year(translated) && equal(std::fmod(translated, 100), original)) return true;
  return are_one_hour(original, translated, language);
}

/// One of the two is scaled by a word that is not known: 5 and 5,000,000.
bool may_be_scaled(const Number& one, const Number& other) {
  if (one.values.size() > 1 || other.values.size() > 1 || (one.scaled && other.scaled))
    return false;
  const double small = std::min(one.values[0], other.values[0]);
  if (small <= 0) return false;
  const double power = std::log10(std::max(one.values[0], other.values[0]) / small);
  constexpr double thousand = 3;
  constexpr double million = 6;
  return power >= (one.scaled || other.scaled ? thousand : million) &&
         equal(power, std::round(power));
}

bool mean_the_same(const Number& original, const Number& translated, const LanguageTag& language) {
  return may_be_scaled(original, translated) ||
         std::ranges::any_of(original.values, [&](double one) {
           return std::ranges::any_of(translated.values, [&](double other) {
             return equal(one, other) || mean_the_same(one, other, language);
           });
         });
}

/// Whether a year is that of another calendar, whose days are others too.
bool has_other_calendar(const std::vector<Number>& original, const std::vector<Number>& translated,
                        const LanguageTag& language) {
  return std::ranges::any_of(original, [&](const Number& one) {
    return is_year(one.values[0]) &&
           std::ranges::none_of(
               translated,
               [&](const Number& other) { return equal(one.values[0], other.values[0]); }) &&
           std::ranges::any_of(translated, [&](const Number& other) {
             return mean_the_same(one.values[0], other.values[0], language);
           });
  });
}

/// What one text says in a bead.
struct Said {
  std::string text;
  std::vector<Number> numbers;
};

std::vector<Said> said_by(const Text& text, std::size_t speech, const NumberReader& reader) {
  std::vector<Said> said;
  for (const deck::Bead& bead : text.deck->beads) {
    Said one{deck::text_of(text.deck->speeches[speech], bead.sentences[speech]), {}};
    one.numbers = reader.numbers_in(one.text);
    said.push_back(std::move(one));
  }
  return said;
}

/// Measures are converted, with numbers that differ rightly.
bool has_measure(std::string_view english) {
  constexpr std::array measures{"mile", "feet",  "foot",  "inch",   "yard",
                                "acre", "pound", "ounce", "gallon", "Fahrenheit",
                                "mph",  " ft",   "°F",    "$",      "£"};
  return std::ranges::any_of(measures, [&](const char* measure) {
    return english.find(measure) != std::string_view::npos;
  });
}

/// A point at a wrong place, which no measure that is converted explains.
bool differ_by_tens(const Number& one, const Number& other) {
  return std::ranges::any_of(one.values, [&](double a) {
    return std::ranges::any_of(other.values, [&](double b) {
      if (a <= 0 || b <= 0 || equal(a, b)) return false;
      const double power = std::log10(a / b);
      return equal(power, std::round(power));
    });
  });
}

class Comparison {
 public:
  explicit Comparison(const Text& text)
      : text_(text),
        original_reader_(text.original().language),
        reader_(text.speech().language),
        original_(said_by(text, 0, original_reader_)),
        translated_(said_by(text, text.index, reader_)) {}

  /// Passages near each other whose numbers are in the other's translation: two have changed
  /// places.
  void review_order(Findings& findings) const {
    const std::vector<Pair> pairs = this->pairs();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const std::size_t end = std::min(pairs.size(), i + near + 1);
      for (std::size_t other = i + 1; other < end; ++other) {
        if (are_swapped(pairs[i], pairs[other])) report_swapped(pairs[i], pairs[other], findings);
      }
    }
  }

  /// Where most numbers differ, it is the passages that are not each other's.
  void review(Findings& findings) const {
    Findings differing, lacking;
    std::size_t numbered = 0;
    std::size_t wanted = 0;
    for (std::size_t bead = 0; bead < translated_.size(); ++bead) {
      if (!translated_[bead].numbers.empty()) ++numbered;
      if (!translated_[bead].text.empty() && !original_[bead].numbers.empty()) ++wanted;
      review(bead, differing, lacking);
    }
    add_unless_most(std::move(differing), numbered, findings);
    add_unless_most(std::move(lacking), wanted, findings);
  }

 private:
  /// A paragraph of the original and what its beads have in the translation.
  struct Pair {
    std::size_t bead = 0;  ///< the first
    bool uncertain = false;
    std::vector<Number> original;
    std::vector<Number> translated;
  };

  std::vector<Pair> pairs() const {
    std::vector<Pair> pairs;
    std::optional<std::size_t> paragraph;
    for (std::size_t bead = 0; bead < translated_.size(); ++bead) {
      const auto its = paragraph_of(bead, 0);
      if (!its) continue;
      if (its != std::exchange(paragraph, its)) pairs.push_back({bead, false, {}, {}});
      Pair& pair = pairs.back();
      pair.uncertain = pair.uncertain || is_uncertain(bead) || translated_[bead].text.empty();
      std::ranges::copy(original_[bead].numbers, std::back_inserter(pair.original));
      std::ranges::copy(translated_[bead].numbers, std::back_inserter(pair.translated));
    }
    return pairs;
  }

  bool are_swapped(const Pair& one, const Pair& other) const {
    if (one.uncertain || other.uncertain ||
        paragraph_of(one.bead, text_.index) == paragraph_of(other.bead, text_.index)) {
      return false;
    }
    const auto there = displaced(one, other);
    const auto back = displaced(other, one);
    constexpr std::size_t no_coincidence = 2;
    return there && back && *there + *back >= no_coincidence;
  }

  /// How many numbers of a paragraph its own translation lacks and the other's has; nothing where
  /// any is not so. Small ones may be said in words.
  std::optional<std::size_t> displaced(const Pair& from, const Pair& to) const {
    std::size_t count = 0;
    for (const Number& number : from.original) {
      if (number.values[0] <= days_of_a_month) continue;
      const auto among = [&](const std::vector<Number>& numbers) {
        return std::ranges::any_of(numbers, [&](const Number& each) {
          return mean_the_same(number, each, text_.speech().language);
        });
      };
      if (among(from.translated) || !among(to.translated) || among(to.original)) {
        return std::nullopt;
      }
      ++count;
    }
    return count;
  }

  std::optional<std::size_t> paragraph_of(std::size_t bead, std::size_t speech) const {
    const IndexRange sentences = text_.deck->beads[bead].sentences[speech];
    if (sentences.empty()) return std::nullopt;
    return text_.deck->speeches[speech].sentences[sentences.begin].paragraph;
  }

  static void add_unless_most(Findings found, std::size_t of_beads, Findings& findings) {
    constexpr std::size_t few = 2;
    if (found.size() > few && 2 * found.size() > of_beads) return;
    std::ranges::move(found, std::back_inserter(findings));
  }

  /// Beads near by may have been matched amiss.
  static constexpr std::size_t near = 2;

  template <typename Matches>
  static bool any_near(const std::vector<Said>& said, std::size_t bead, const Matches& matches) {
    const std::size_t end = std::min(said.size(), bead + near + 1);
    for (std::size_t i = bead - std::min(bead, near); i < end; ++i) {
      if (std::ranges::any_of(said[i].numbers, matches)) return true;
    }
    return false;
  }

  static bool says_near(const std::vector<Said>& said, std::size_t bead, const Number& number,
                        const NumberReader& reader) {
    constexpr double most_in_words = 1000;
    const std::size_t end = std::min(said.size(), bead + 2);
    for (std::size_t i = bead - std::min<std::size_t>(bead, 1); i < end; ++i) {
      for (const double value : number.values) {
        if (value <= most_in_words && reader.says_in_words(said[i].text, value)) return true;
      }
    }
    return false;
  }

  bool is_uncertain(std::size_t bead) const {
    const IndexRange sentences = text_.deck->beads[bead].sentences[0];
    return std::ranges::any_of(text_.speech().uncertain, [&](const IndexRange& range) {
      return range.begin < sentences.end && sentences.begin < range.end;
    });
  }

  void review(std::size_t bead, Findings& differing, Findings& lacking) const {
    const Said& said = translated_[bead];
    if (said.text.empty() || original_[bead].numbers.empty() || is_uncertain(bead)) return;
    const LanguageTag& language = text_.speech().language;
    if (has_other_calendar(original_[bead].numbers, said.numbers, language)) return;
    const bool converted = has_measure(original_[bead].text);
    std::vector<const Number*> missing;
    for (const Number& number : original_[bead].numbers) {
      const bool said_here = any_near(translated_, bead, [&](const Number& other) {
        return mean_the_same(number, other, language);
      });
      if (!said_here && !says_near(translated_, bead, number, reader_)) missing.push_back(&number);
    }
    if (missing.empty()) return;
    for (const Number& number : said.numbers) {
      const bool is_original = any_near(original_, bead, [&](const Number& other) {
        return mean_the_same(other, number, language);
      });
      if (is_original || says_near(original_, bead, number, original_reader_)) continue;
      const Number& its = *nearest(missing, number);
      if (converted && !differ_by_tens(its, number)) continue;
      report(bead, number, its, differing);
      return;
    }
    if (converted) return;
    const auto lost =
        std::ranges::find_if(missing, [&](const Number* number) { return is_lost(*number); });
    if (lost != missing.end()) report_lost(bead, **lost, lacking);
  }

  /// Small numbers are said in words of many kinds: a dozen, a day, a fortnight.
  bool is_lost(const Number& number) const {
    return number.values.size() == 1 && !number.scaled && number.values[0] > days_of_a_month &&
           reader_.knows_words();
  }

  static const Number* nearest(const std::vector<const Number*>& numbers, const Number& to) {
    return *std::ranges::min_element(numbers, {}, [&](const Number* number) {
      return std::abs(std::log((number->values[0] + 1) / (to.values[0] + 1)));
    });
  }

  void report_swapped(const Pair& one, const Pair& other, Findings& findings) const {
    const Passage* passage = passage_of(one.bead);
    if (!passage) return;
    const int line = deck::source_of(*text_.deck, other.bead, text_.index).begin.line;
    findings.push_back(finding_at(
        *passage, 0, Severity::Warning, "swapped-passages",
        "this passage has the numbers that the original has in the one at line " +
            std::to_string(line) + ", and that one those of this (" + place_in_original(one.bead) +
            "): have they changed places? Whoever changes the language reads on elsewhere"));
  }

  /// The passage in which a bead begins; nothing where what is odd about it is said already.
  const Passage* passage_of(std::size_t bead) const {
    const deck::Sentence first =
        text_.speech().sentences[text_.deck->beads[bead].sentences[text_.index].begin];
    const auto passage = std::ranges::find(text_.passages, first.paragraph, &Passage::paragraph);
    return passage == text_.passages.end() ? nullptr : &*passage;
  }

  /// "en.txt, line 7"
  std::string place_in_original(std::size_t bead) const {
    const deck::SourceMark there = deck::source_of(*text_.deck, bead, 0).begin;
    return text_.original().file.filename().string() +
           (there.line > 0 ? ", line " + std::to_string(there.line) : "");
  }

  void report_lost(std::size_t bead, const Number& original, Findings& findings) const {
    const Passage* passage = passage_of(bead);
    if (!passage) return;
    findings.push_back(finding_at(
        *passage, 0, Severity::Note, "number-missing",
        "the original has “" + std::string(original.range.of(original_[bead].text)) + "” here (" +
            place_in_original(bead) + "), the translation does not: is it said in words?"));
  }

  void report(std::size_t bead, const Number& number, const Number& original,
              Findings& findings) const {
    const std::string its = std::string(original.range.of(original_[bead].text));
    const std::string here = std::string(number.range.of(translated_[bead].text));
    const Passage* passage = passage_of(bead);
    if (!passage) return;
    const std::size_t byte = passage->text.find(here);
    findings.push_back(finding_at(
        *passage, byte == std::string_view::npos ? 0 : byte, Severity::Warning, "number-differs",
        "“" + here + "” is “" + its + "” in the original (" + place_in_original(bead) +
            "): correct the one that is wrong"));
  }

  const Text& text_;
  NumberReader original_reader_;
  NumberReader reader_;
  std::vector<Said> original_;
  std::vector<Said> translated_;
};

}  // namespace

void review_numbers(const Text& text, Findings& findings) {
  if (text.is_original() || text.passages.empty()) return;
  const Comparison comparison(text);
  comparison.review(findings);
  comparison.review_order(findings);
}

}  // namespace lectern::review
