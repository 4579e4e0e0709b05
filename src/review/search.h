// Words that somebody looks for, whatever the case, accents and points of their letters.
#pragma once

#include <memory>
#include <string_view>

namespace lectern::review {

/// Compared as ICU's collation for searches does at its first level (UTS #10, 8): é is e, أ is ا,
/// Kana of both kinds are the same, and spaces, line ends and punctuation do not count.
class Search {
 public:
  /// Throws Failure where ICU's data is missing. Of nothing but spaces and punctuation there is
  /// none.
  explicit Search(std::string_view words);
  Search(Search&&) noexcept;
  Search& operator=(Search&&) noexcept;
  ~Search();

  bool found_in(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::review
