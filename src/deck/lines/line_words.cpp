#include "deck/lines/line_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "deck/plain/lines.h"
#include "text/compatibility.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// The last two letters; nothing where there are not as many.
std::string_view ending_of(std::string_view word) {
  std::size_t begin = word.size();
  for (int letters = 0; letters < 2; ++letters) {
    if (begin == 0) return {};
    begin = boundary_before(word, begin - 1);
  }
  return word.substr(begin);
}

bool is_of_word(char32_t c) { return text::is_letter(c) && !text::is_spaceless(c); }

double log_odds(bool is_so, double of_verse, double of_prose) {
  return is_so ? std::log(of_verse / of_prose) : std::log((1 - of_verse) / (1 - of_prose));
}

}  // namespace

LineWords::LineWords(const std::vector<SourceLine>& lines) {
  for (const SourceLine& line : lines) add(line);
}

void LineWords::add(const SourceLine& line) {
  count_capitals(line.text);
  const std::string small = text::case_folded(line.text);
  Ends ends;
  std::size_t begin = std::string::npos;  // of the word that is read
  const auto end_word = [&](std::size_t end) {
    if (begin == std::string::npos) return;
    const std::string_view word = std::string_view(small).substr(begin, end - begin);
    begin = std::string::npos;
    const std::string_view ending = ending_of(word);
    const auto known = endings_.find(ending);
    if (known != endings_.end()) {
      ++known->second;
    } else {
      endings_.emplace(ending, 1);
    }
    ++words_;
    if (ends.first.empty()) ends.first = word;
    ends.last = word;
  };
  for (const Character& character : characters(small)) {
    if (!is_of_word(character.value)) {
      end_word(character.byte);
    } else if (begin == std::string::npos) {
      begin = character.byte;
    }
  }
  end_word(small.size());
  ends.all = trimmed(small);
  ends_.push_back(std::move(ends));
}

void LineWords::count_capitals(std::string_view line) {
  bool within_word = false, opens_sentence = true;
  for (const Character& character : characters(line)) {
    const bool of_word = is_of_word(character.value);
    if (of_word && !within_word && !std::exchange(opens_sentence, false)) {
      ++within_;
      capitals_ += text::case_of(character.value) == text::LetterCase::Upper ? 1 : 0;
    }
    within_word = of_word;
    opens_sentence = opens_sentence || (!of_word && text::ends_sentence(character.value));
  }
}

bool LineWords::do_rhyme(std::size_t line, std::size_t other) const {
  const std::string &word = ends_[line].last, &with = ends_[other].last;
  return word != with && ending_of(word) == ending_of(with);
}

double LineWords::rhyme(IndexRange lines) const {
  constexpr std::size_t reach = 3;        // a b b a
  constexpr double share_of_verse = 0.6;  // of its lines that rhyme, some schemes leaving out half
  double sum = 0;
  for (std::size_t i = lines.begin; i < lines.end; ++i) {
    const std::string_view ending = ending_of(ends_[i].last);
    if (ending.empty()) continue;
    const std::size_t begin = std::max(lines.begin + reach, i) - reach;
    const std::size_t end = std::min(lines.end, i + reach + 1);
    bool rhymes = false;
    for (std::size_t other = begin; other < end; ++other) {
      rhymes = rhymes || (other != i && do_rhyme(i, other));
    }
    const double alike =
        static_cast<double>(endings_.find(ending)->second) / static_cast<double>(words_ + 1);
    const double chance = 1 - std::pow(1 - alike, static_cast<double>(end - begin - 1));
    sum += log_odds(rhymes, share_of_verse, std::clamp(chance, 0.01, 0.99));
  }
  return sum;
}

double LineWords::beginning(IndexRange lines) const {
  // two words of prose are the same, "and" or "the", once in a hundred
  constexpr double share_of_lists = 0.35, share_of_prose = 0.015;
  double sum = 0;
  for (std::size_t i = lines.begin + 1; i < lines.end; ++i) {
    const std::string& first = ends_[i].first;
    const bool alike = !first.empty() && first == ends_[i - 1].first;
    sum += log_odds(alike, share_of_lists, share_of_prose);
  }
  return sum;
}

bool LineWords::is_repeated(std::size_t line, IndexRange lines) const {
  const std::string& all = ends_[line].all;
  if (ends_[line].first.empty()) return false;
  for (std::size_t other = lines.begin; other < lines.end; ++other) {
    if (other != line && ends_[other].all == all) return true;
  }
  return false;
}

double LineWords::capital() const {
  constexpr double share_of_verse = 0.85;
  constexpr double usual = 0.15, words_to_tell = 6;  // where there are few words
  const double share = (static_cast<double>(capitals_) + usual * words_to_tell) /
                       (static_cast<double>(within_) + words_to_tell);
  return std::max(0.0, std::log(share_of_verse / share));
}

}  // namespace lectern::deck
