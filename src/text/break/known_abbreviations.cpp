#include "text/break/known_abbreviations.h"

#include <unicode/uchar.h>
#include <unicode/ures.h>

#include <algorithm>
#include <map>
#include <string>

#include "base/handle.h"
#include "base/utf8.h"
#include "text/break/abbreviation_lists.h"
#include "text/icu.h"

namespace lectern::text {
namespace {

using Bundle = Handle<UResourceBundle, ures_close>;
using Known = std::map<std::string, Abbreviated, std::less<>>;

template <typename Visit>
void for_each_word(std::string_view words, Visit visit) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    visit(words.substr(begin, end - begin));
    begin = end + 1;
  }
}

void add_entry(std::string_view entry, Known& to) {
  Abbreviated kind = Abbreviated::Always;
  if (entry.starts_with('-')) {
    kind = Abbreviated::Never;
    entry.remove_prefix(1);
  } else if (entry.ends_with('#')) {
    kind = Abbreviated::BeforeNumber;
    entry.remove_suffix(1);
  } else if (entry.ends_with('~')) {
    kind = Abbreviated::BeforeSmall;
    entry.remove_suffix(1);
  }
  std::string words(entry);
  std::ranges::replace(words, '_', ' ');
  to[words] = kind;
}

/// The `SentenceBreak` suppressions of the language. ICU's own filter would apply them to the ends
/// of words too: `A.`, an initial, to "the USA." Of one in several words (`z. B.`) each is one by
/// itself.
void add_from_cldr(std::string_view language, Known& to) {
  UErrorCode status = U_ZERO_ERROR;
  // opened directly: else ICU would answer for an unknown language with that of this machine
  const Bundle locale(
      ures_openDirect(U_ICUDATA_NAME "-brkitr", std::string(language).c_str(), &status));
  const Bundle exceptions(ures_getByKey(locale.get(), "exceptions", nullptr, &status));
  const Bundle list(ures_getByKey(exceptions.get(), "SentenceBreak", nullptr, &status));
  if (U_FAILURE(status)) return;
  for (int i = 0; i < ures_getSize(list.get()); ++i) {
    int length = 0;
    const UChar* text = ures_getStringByIndex(list.get(), i, &length, &status);
    if (U_FAILURE(status)) return;
    std::string words;
    for_each_word(icu::UnicodeString(text, length).toUTF8String(words), [&](std::string_view word) {
      if (word.ends_with('.')) to[std::string(word)] = Abbreviated::Always;
    });
  }
}

bool is_among(std::string_view language, std::string_view languages) {
  bool found = languages.empty();
  for_each_word(languages, [&](std::string_view one) { found = found || one == language; });
  return found;
}

/// What the language's own list says goes before what CLDR 42 does.
const Known& known_in(std::string_view language) {
  thread_local std::map<std::string, Known, std::less<>> languages;
  const auto found = languages.find(language);
  if (found != languages.end()) return found->second;
  Known& known = languages[std::string(language)];
  add_from_cldr(language, known);
  for (const AbbreviationList& list : abbreviation_lists()) {
    if (!is_among(language, list.languages)) continue;
    for_each_word(list.words, [&](std::string_view entry) { add_entry(entry, known); });
  }
  return known;
}

}  // namespace

Abbreviated abbreviated(std::string_view words, const LanguageTag& language) {
  constexpr std::size_t longest = 40;  // bytes
  if (words.empty() || words.size() > longest) return Abbreviated::Unlisted;
  const Known& known = known_in(language.language());
  auto found = known.find(words);
  if (found == known.end()) {
    const std::size_t second = boundary_after(words, 1);
    const char32_t first = characters(words.substr(0, second)).front().value;
    const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(first)));
    if (small != first) found = known.find(encoded(small) + std::string(words.substr(second)));
  }
  return found == known.end() ? Abbreviated::Unlisted : found->second;
}

}  // namespace lectern::text
