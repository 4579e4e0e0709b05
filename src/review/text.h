// A text of a deck under review: its passages as they are shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "deck/deck.h"

namespace lectern::review {

/// The title in the first line, or a paragraph.
struct Passage {
  static constexpr std::size_t headline = static_cast<std::size_t>(-1);

  std::size_t paragraph = headline;  ///< of the speech
  std::string_view text;
  std::size_t begin = 0;  ///< of the text in what `source` marks
  const std::vector<deck::SourceMark>* source = nullptr;
};

class Wordings;

/// Points into the deck and what is known of its wordings, which outlive it.
struct Text {
  Text(const deck::Deck& whole, std::size_t speech_index, const Wordings* all_wordings = nullptr);

  const deck::Speech& speech() const { return deck->speeches[index]; }
  const deck::Speech& original() const { return deck->speeches.front(); }
  bool is_original() const { return index == 0; }

  const deck::Deck* deck;
  const Wordings* wordings;
  std::size_t index;  ///< of the speech
  /// Those that nothing found so far explains: what else is odd about the others follows from that.
  std::vector<Passage> passages;
};

struct Finding {
  /// For the text as a whole, in place of a passage.
  static constexpr std::size_t whole = Passage::headline - 1;

  std::size_t paragraph = whole;
  deck::SourceMark place;
  Severity severity = Severity::Warning;
  std::string code;
  std::string message;
};

using Findings = std::vector<Finding>;

/// At a byte of a passage.
Finding finding_at(const Passage& passage, std::size_t byte, Severity severity, std::string code,
                   std::string message);

/// What is so of the whole text, at its first passage.
Finding finding_of(const Text& text, Severity severity, std::string code, std::string message);

/// The text, cut to what a message has room for, in quotation marks.
std::string excerpt(std::string_view text);

/// A language's name in English, for curators: `French`, `Chinese (Simplified)`.
std::string english_name(const LanguageTag& language);
/// The same with its tag: `French (fr)`.
std::string name_and_tag(const LanguageTag& language);

}  // namespace lectern::review
