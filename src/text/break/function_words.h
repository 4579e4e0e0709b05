// Which words of a language belong to the next one, or to the one before: its closed classes; and
// where its phrases begin.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language_tag.h"
#include "text/break/phrase_model.h"

namespace lectern::text {

/// What it costs a reader when a line ends after a word, and when one begins with it: 1 is as bad
/// as it gets, less than nothing is good.
struct Leaning {
  double after = 0;
  double before = 0;
  friend bool operator==(const Leaning&, const Leaning&) = default;
};

/// Immutable.
class FunctionWords {
 public:
  /// A line of a file that is not understood: counted from 1, with what it begins with.
  struct Misread {
    int line = 0;
    std::string kind;
    friend bool operator==(const Misread&, const Misread&) = default;
  };

  FunctionWords() = default;
  /// A file has lines such as `article: a an the`, or `compound: …` of
  /// words that no line should divide; `#` begins one that is not read. Words are in
  /// lower case and in Unicode's composed form.
  explicit FunctionWords(std::string_view file);
  FunctionWords(std::string_view file, PhraseModel phrases) : FunctionWords(file) {
    phrases_ = std::move(phrases);
  }

  /// Of a word in lower case; nothing of one that is not listed.
  Leaning leaning_of(std::string_view word) const;

  /// Whether the text, in lower case, is one word to a reader, though a dictionary takes it for
  /// several.
  bool is_compound(std::string_view text) const;
  bool has_compounds() const { return !compounds_.empty(); }

  /// Of a language that writes no spaces; empty where there is none.
  const PhraseModel& phrases() const { return phrases_; }

  const std::vector<Misread>& misread() const { return misread_; }

  /// The kinds that a line may begin with.
  static std::vector<std::string_view> kinds();

  friend bool operator==(const FunctionWords&, const FunctionWords&) = default;

 private:
  struct Word {
    std::string text;
    Leaning leaning;
    friend bool operator==(const Word&, const Word&) = default;
  };
  void add(std::string_view words, Leaning leaning);
  void add_compounds(std::string_view words);
  void sort();

  std::vector<Word> words_;             ///< sorted, each once
  std::vector<std::string> compounds_;  ///< sorted
  std::vector<Misread> misread_;
  PhraseModel phrases_;
};

/// By language tag. Immutable, and cheap to copy.
class FunctionWordLists {
 public:
  using Lists = std::map<std::string, FunctionWords, std::less<>>;

  FunctionWordLists() : FunctionWordLists(Lists{}) {}
  explicit FunctionWordLists(Lists lists)
      : lists_(std::make_shared<const Lists>(std::move(lists))) {}

  /// Those of the language, or of the longest part of its tag that is listed; else none. They live
  /// as long as any copy of this.
  const FunctionWords& of(const LanguageTag& language) const;

  friend bool operator==(const FunctionWordLists& a, const FunctionWordLists& b) {
    return *a.lists_ == *b.lists_;
  }

 private:
  std::shared_ptr<const Lists> lists_;  ///< never null
};

}  // namespace lectern::text
