// What the panel says to a kiosk's staff of its own, in their language.
#pragma once

#include <map>
#include <string>

namespace lectern::slide {

/// Sentences, in one language, with `{words}` for what differs.
struct StaffPhrases {
  std::string found;        ///< what there is on a stick: `{languages}`, `{slides}`
  std::string unusable;     ///< why it cannot be shown: `{place}`, `{reason}`
  std::string stays;        ///< and what is shown instead
  std::string ignored;      ///< what is left out of what it says: `{keys}`
  std::string copied;       ///< its content stays when it is taken out
  std::string gone;         ///< it has been taken out
  std::string gone_copied;  ///< the same where its content stays
  std::string place;        ///< where in it something is: `{file}`, `{line}`
  /// By the code of a finding, or `other`.
  std::map<std::string, std::string> reasons;
  friend bool operator==(const StaffPhrases&, const StaffPhrases&) = default;
};

/// By language tag; a language that is not listed is looked up by ever shorter tags, then `en`.
using StaffPhraseBook = std::map<std::string, StaffPhrases>;

}  // namespace lectern::slide
