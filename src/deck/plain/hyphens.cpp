#include "deck/plain/hyphens.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "deck/plain/compounds.h"
#include "deck/plain/lines.h"
#include "text/compatibility.h"
#include "text/letters.h"
#include "text/script.h"

namespace lectern::deck {
namespace {

// No word that a line ends with is longer, in bytes.
constexpr std::size_t longest_word = 256;

bool is_soft(char32_t character) { return character == 0xAD || character == U'¬'; }
bool is_hyphen(char32_t character) {
  return character == U'-' || character == U'‐' || is_soft(character);
}
bool is_apostrophe(char32_t character) { return character == U'\'' || character == U'’'; }

/// A word whose first half ends a line.
struct Cut {
  std::string first;       ///< of letters, digits, hyphens and apostrophes, without the last hyphen
  std::string second;      ///< up to the next space or sign
  std::size_t hyphen = 0;  ///< where in the line it begins, in bytes
  std::size_t moved = 0;  ///< up to where the next line goes on with the word and what clings to it
  bool soft = false;
};

bool is_word_character(char32_t character) {
  return text::is_letter(character) || text::is_digit(character) || is_hyphen(character) ||
         is_apostrophe(character);
}

std::optional<Cut> cut_between(std::string_view line, std::string_view next) {
  const std::size_t window =
      boundary_before(line, line.size() - std::min(line.size(), longest_word));
  const auto tail = characters(line.substr(window));
  auto last = tail.rbegin();
  while (last != tail.rend() && text::is_white_space(last->value)) ++last;
  if (last == tail.rend() || !is_hyphen(last->value)) return std::nullopt;
  Cut cut;
  cut.hyphen = window + last->byte;
  cut.soft = is_soft(last->value);
  ++last;
  if (last == tail.rend() || !(text::is_letter(last->value) || text::is_digit(last->value))) {
    return std::nullopt;
  }
  const bool number = text::is_digit(last->value);
  while (last != tail.rend() && is_word_character(last->value)) ++last;
  const std::size_t begin = last == tail.rend() ? window : window + last.base()->byte;
  cut.first = line.substr(begin, cut.hyphen - begin);

  const auto head =
      characters(next.substr(0, boundary_after(next, std::min(next.size(), longest_word))));
  auto at = head.begin();
  while (at != head.end() && text::is_white_space(at->value)) ++at;
  if (at == head.end()) return std::nullopt;
  const bool goes_on = text::is_letter(at->value) || (number && text::is_digit(at->value));
  if (!goes_on) return std::nullopt;
  const std::size_t second = at->byte;
  while (at != head.end() && is_word_character(at->value)) ++at;
  const auto byte_of = [&](auto character) {
    return character == head.end() ? next.size() : character->byte;
  };
  cut.second = next.substr(second, std::min(byte_of(at), next.size()) - second);
  while (cut.second.ends_with('-')) cut.second.pop_back();
  while (at != head.end() && !text::is_white_space(at->value)) ++at;
  cut.moved = std::min(byte_of(at), next.size());
  return cut;
}

/// Every word of the text, in small letters, but for those that stand at the end of a line.
class Vocabulary {
 public:
  explicit Vocabulary(const std::vector<SourceLine>& lines) {
    for (const SourceLine& line : lines) add(line.text);
  }

  bool has(const std::string& word) const { return words_.contains(text::case_folded(word)); }

 private:
  void add(std::string_view line) {
    const auto all = characters(line);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!is_word_character(all[i].value)) continue;
      const std::size_t begin = all[i].byte;
      while (i < all.size() && is_word_character(all[i].value)) ++i;
      if (i == all.size() && is_hyphen(all[i - 1].value)) return;
      const std::size_t end = i < all.size() ? all[i].byte : line.size();
      if (end - begin <= longest_word)
        words_.insert(text::case_folded(line.substr(begin, end - begin)));
    }
  }

  std::set<std::string> words_;
};

enum class Joint { Closed, Hyphen, Suspended };

/// In scripts without capitals a hyphen at the end of a line mostly belongs to the word; not so
/// where words are long.
bool joins_with_hyphen(char32_t letter, const LanguageTag& language) {
  constexpr std::array<std::string_view, 5> long_words{"Geor", "Taml", "Telu", "Knda", "Mlym"};
  const text::Script script = text::script_of(language);
  return text::case_of(letter) == text::LetterCase::None &&
         std::ranges::find(long_words, script.name()) == long_words.end();
}

bool is_capital(char32_t letter) { return text::case_of(letter) == text::LetterCase::Upper; }

bool has_inner_hyphen(const std::string& word) {
  const auto all = characters(word);
  return std::ranges::any_of(all,
                             [](const Character& character) { return is_hyphen(character.value); });
}

/// Germanic and Finno-Ugric languages write compounds as one word.
bool writes_compounds_closed(const LanguageTag& language) {
  constexpr std::array<std::string_view, 14> closed{"de", "lb", "nl", "af", "fy", "sv", "da",
                                                    "nb", "nn", "no", "is", "fi", "et", "hu"};
  return std::ranges::find(closed, language.language()) != closed.end();
}

Joint joint_of(const Cut& cut, const Vocabulary& vocabulary, const LanguageTag& language) {
  if (cut.soft) return Joint::Closed;
  const char32_t first = characters(cut.first).back().value;
  const char32_t second = characters(cut.second).front().value;
  if (!text::is_letter(first) || !text::is_letter(second)) return Joint::Hyphen;
  if (vocabulary.has(cut.first + cut.second)) return Joint::Closed;
  const std::string small = text::case_folded(cut.second);
  if (small == cut.second && is_conjunction(small, language)) return Joint::Suspended;
  if (vocabulary.has(cut.first + "-" + cut.second)) return Joint::Hyphen;
  // of words in capitals throughout, a capital says nothing
  const bool capitals = is_in_capitals(cut.first) && is_in_capitals(cut.second);
  if (is_capital(second) && !capitals) return Joint::Hyphen;
  if (joins_with_hyphen(second, language)) return Joint::Hyphen;
  const std::string before = text::case_folded(cut.first);
  if (before == small) return Joint::Hyphen;
  if (has_inner_hyphen(cut.second) && !writes_compounds_closed(language)) return Joint::Hyphen;
  if (has_inner_hyphen(cut.first) && !writes_compounds_closed(language)) return Joint::Hyphen;
  return keeps_hyphen(before, small, language) ? Joint::Hyphen : Joint::Closed;
}

/// Moves the second half of the word to the line of the first.
void join(SourceLine& line, SourceLine& next, const Cut& cut, Joint joint) {
  line.text.erase(joint == Joint::Closed ? cut.hyphen : boundary_after(line.text, cut.hyphen + 1));
  if (joint == Joint::Suspended) line.text += ' ';
  line.cut = true;
  const std::size_t offset = line.text.size();
  const std::size_t begin = next.text.find_first_not_of(" \t");
  const SourceMark mark = position(next.source, begin);
  line.source.push_back({offset, mark.line, mark.column});
  line.text += std::string_view(next.text).substr(begin, cut.moved - begin);
  const SourceMark rest = position(next.source, cut.moved);
  std::erase_if(next.source, [&](const SourceMark& each) { return each.byte <= cut.moved; });
  for (SourceMark& each : next.source) each.byte -= cut.moved;
  next.source.insert(next.source.begin(), {0, rest.line, rest.column});
  next.text.erase(0, cut.moved);
}

Problem note(const SourceLine& line, const Cut& cut, Joint joint,
             const std::filesystem::path& file) {
  const SourceMark mark = position(line.source, cut.hyphen);
  return {file,
          mark.line,
          mark.column,
          Severity::Note,
          "mended-word",
          "“" + cut.first + "-” and “" + cut.second + "” on the next line are read as “" +
              cut.first + (joint == Joint::Hyphen ? "-" : "") + cut.second + "”"};
}

}  // namespace

bool is_cut(const SourceLine& line, const SourceLine& next) {
  return cut_between(line.text, next.text).has_value();
}

std::vector<SourceLine> mend_words(std::vector<SourceLine> lines, const LanguageTag& language,
                                   const std::filesystem::path& file, Problems& problems) {
  if (std::ranges::adjacent_find(lines, is_cut) == lines.end()) return lines;
  const Vocabulary vocabulary(lines);
  std::vector<SourceLine> mended;
  for (SourceLine& next : lines) {
    if (!mended.empty()) {
      if (const auto cut = cut_between(mended.back().text, next.text)) {
        const Joint joint = joint_of(*cut, vocabulary, language);
        if (joint != Joint::Suspended) problems.push_back(note(mended.back(), *cut, joint, file));
        join(mended.back(), next, *cut, joint);
        if (is_blank(next)) continue;
      }
    }
    mended.push_back(std::move(next));
  }
  return mended;
}

}  // namespace lectern::deck
