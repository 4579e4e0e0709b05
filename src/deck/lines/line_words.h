// What the words of a text tell of its lines: rhymes, beginnings alike, capitals.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// The words at the ends of a text's lines, beside all its words. Each answer is how much likelier
/// something is of lines that their author broke than of prose that was wrapped, as a logarithm of
/// the odds; how often prose has it is told by the text itself.
class LineWords {
 public:
  LineWords() = default;
  explicit LineWords(const std::vector<SourceLine>& lines);

  /// That these lines end in the same letters as often as they do. 0 where words do not end in
  /// letters, or a script parts none.
  double rhyme(IndexRange lines) const;

  /// That these lines begin with the same word as the line before as often as they do.
  double beginning(IndexRange lines) const;

  /// Whether another of the lines is the same.
  bool is_repeated(std::size_t line, IndexRange lines) const;

  /// That one line begins with a capital.
  double capital() const;

 private:
  void add(const SourceLine& line);
  void count_capitals(std::string_view line);
  bool do_rhyme(std::size_t line, std::size_t other) const;

  struct Ends {
    std::string first, last;  ///< words, in small letters
    std::string all;          ///< of the line, in small letters
  };
  std::vector<Ends> ends_;                                   ///< of each line
  std::map<std::string, std::size_t, std::less<>> endings_;  ///< how many words of the text have it
  std::size_t words_ = 0;
  std::size_t within_ = 0, capitals_ = 0;  ///< words within lines and sentences, and which of them
};

}  // namespace lectern::deck
