// Tells an address ("Excellencies,") from what is said to those addressed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace lectern::deck {

/// Short, a single sentence, and ending in a comma or a colon.
bool is_salutation(std::string_view paragraph, const LanguageTag& language);

/// Short, a single sentence, and ending in an exclamation mark or in nothing: what some languages
/// put where others put a comma, but not by itself enough to be sure.
bool may_be_salutation(std::string_view paragraph, const LanguageTag& language);

/// The addresses that a speech's salutations begin with, each up to its first comma or colon.
class Addresses {
 public:
  void learn(std::string_view salutation);
  bool lead(std::string_view sentence) const;

 private:
  std::vector<std::string> addresses_;
};

}  // namespace lectern::deck
