// The wording of the original that translations were made from: kept beside deck.toml, so that what
// has changed since can be shown.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/system/file.h"
#include "deck/deck.h"

namespace lectern::deck {

/// A template of gettext's, with an entry for each paragraph that the original has, or has had when
/// a translation was accepted. No kiosk reads it.
inline constexpr const char* accepted_name = "accepted.pot";

/// Texts of the original's paragraphs by their fingerprints.
using Wordings = std::map<std::string, std::string>;

/// Those that are known: of accepted.pot, and what catalogues have beside their translations. What
/// cannot be read is not known.
Wordings known_wordings(const Deck& deck, const FileReader& files = disk_reader());

/// What accepted.pot is to say: the original as it is and, of what is known, what any translation
/// says that it was made from.
std::string accepted_wordings(const Deck& deck, const Wordings& known);

/// A paragraph of the original that is not what a translation was made from.
struct Change {
  std::optional<std::size_t> paragraph;  ///< nothing: it is there no more
  std::optional<std::string> before;     ///< nothing: it is new, or nobody knows its old wording
};

/// In the original's order, what is gone where it stood; none where the translation does not say
/// what it was made from.
std::vector<Change> changes_since(const Deck& deck, std::size_t speech, const Wordings& known);

}  // namespace lectern::deck
