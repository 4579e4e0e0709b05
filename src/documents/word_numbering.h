// What stands before the items of Word's lists.
#pragma once

#include <array>
#include <map>
#include <string>

#include "documents/xml.h"

namespace lectern::documents {

class WordNumbering {
 public:
  /// `xml` is word/numbering.xml, or empty. Throws Failure.
  explicit WordNumbering(const std::string& xml);

  /// Of the next item of a list at a level from 0: `-`, or what its number is, `2.` or `(b)`.
  /// Empty where it is in no list.
  std::string mark(const std::string& list, int level);

 private:
  static constexpr std::size_t most_levels = 9;
  struct Level {
    std::string format;
    std::string text;  ///< `%1.%2)`
    int start = 1;
  };
  struct List {
    std::array<Level, most_levels> levels;
    std::array<int, most_levels> next{};  ///< 0: it has not begun
  };

  std::map<std::string, std::string> abstract_of_;  ///< what a list is numbered together with
  std::map<std::string, List> lists_;
};

}  // namespace lectern::documents
