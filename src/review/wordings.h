// Which texts of a deck say a passage in the same words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "deck/deck.h"

namespace lectern::review {

/// Of a passage long enough that two languages do not say it alike by chance: its letters and
/// digits in lower case, a space between words. Empty for a word, a number, or a name.
std::string wording_of(std::string_view passage);

class Wordings {
 public:
  explicit Wordings(const deck::Deck& deck);

  /// Speeches with a passage of this wording, ascending.
  const std::vector<std::size_t>& speeches_with(const std::string& wording) const;

 private:
  std::unordered_map<std::string, std::vector<std::size_t>> speeches_;
};

}  // namespace lectern::review
