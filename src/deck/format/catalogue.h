// A translation as a catalogue: PO entries of one paragraph of the original each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deck/accepted.h"
#include "deck/deck.h"
#include "deck/format/po.h"

namespace lectern::deck {

/// What a catalogue names a paragraph, counted from 0, that has no anchor: `p1`.
std::string number_name(std::size_t paragraph);

bool is_headline(const PoEntry& entry);

/// The whole speech, its headline and its credits for translation into a language: with what the
/// deck has of it, or empty. Paragraphs share an entry where a sentence of the
/// translation reaches from one into the next. Sentences that only the translation has follow what
/// they come after, so that nothing is lost. An entry is fuzzy where its translation was made from
/// another wording; with that, where `changes` since then know it. `revised` is the header's
/// PO-Revision-Date, as `2011-07-12 09:30+0000`.
std::vector<PoEntry> catalogue_of(const Deck& deck, const LanguageTag& language,
                                  const std::string& revised,
                                  const std::vector<Change>& changes = {});

/// What a catalogue says of a speech, in order.
struct Catalogued {
  std::vector<SourceParagraph> paragraphs;  ///< the headline first, where there is one
  Credits credits;                          ///< title, speaker, place, source and rights
  std::string translator;
  std::vector<std::string> made_from;  ///< fingerprints; of fuzzy entries, none
};

/// Entries without a translation say nothing.
Catalogued read_catalogue(const std::vector<PoEntry>& entries, const std::filesystem::path& file,
                          Problems& problems);

}  // namespace lectern::deck
