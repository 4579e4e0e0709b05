// The abbreviations of languages that end in a full stop.
#pragma once

#include <span>
#include <string_view>

namespace lectern::text {

struct AbbreviationList {
  std::string_view languages;  ///< subtags with a space between; of any language if empty
  std::string_view words;
};

/// Each word ends in a full stop. One in small letters is the same with a capital at its front. An
/// underscore is a space. After the word:
/// - nothing: no sentence ends with it, as with a title, which a name follows;
/// - `#`: none does where a number follows, as of a page;
/// - `~`: one does where a capital follows, as after `etc.`
/// `-` before it: no abbreviation after all, whoever else lists it, for it may well end a sentence
/// ("Education for All. We …").
std::span<const AbbreviationList> abbreviation_lists();

}  // namespace lectern::text
