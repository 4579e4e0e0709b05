// Which scripts a text's letters are of (UAX #24).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "base/language_tag.h"
#include "text/script.h"

namespace lectern::review {

/// How many letters there are of each script; those that many scripts share are not counted.
struct ScriptCounts {
  std::map<text::Script, std::size_t> letters;
  std::size_t all = 0;

  void add(std::string_view text);
  std::size_t of(const LanguageTag& language) const;  ///< of all scripts that it is written in
  text::Script main() const;                          ///< the one of most letters
};

/// Whether it is one of those that the language is written in.
bool is_script_of(text::Script script, const LanguageTag& language);

/// In English: `Cyrillic`, `Simplified Han`.
std::string name_of(text::Script script);

}  // namespace lectern::review
