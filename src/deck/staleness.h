// Which passages of the original have changed since a translation was made from them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "deck/accepted.h"
#include "deck/deck.h"
#include "deck/format/deck_toml.h"

namespace lectern::deck {

/// What tells a paragraph from every other wording of it, however its letters and spaces are
/// encoded: FNV-1a of its canonical form, 64 bits, in hexadecimal. It sees changes; it does not
/// withstand forgery.
std::string fingerprint(std::string_view paragraph);

/// Of all paragraphs, in order.
std::vector<std::string> fingerprints_of(const Speech& speech);

/// Of the original's paragraphs that the speech has something of.
std::vector<std::string> fingerprints_said_in(const Deck& deck, std::size_t speech);

/// The original's paragraphs, ascending, that the translation was not made from; none where it does
/// not say what it was made from.
std::vector<std::size_t> stale_paragraphs(const Deck& deck, std::size_t speech);

/// A warning for each that the translation says, `stale`, with the positions in both files; `fuzzy`
/// where its file has the wording that there is now beside it, and marks it as not to be relied on.
/// What has changed is said where the earlier wording is known, in place of what was said without.
void report_stale(Deck& deck, const Wordings& known = {});

/// A warning, `stale`, at its line in deck.toml for each translation that says which file it was
/// made from (source_sha256) but not which paragraphs, when the original's file is another now.
void report_stale_files(Deck& deck, const DeckToml& deck_toml, const FileReader& files);

/// SHA-256 of the original's file as it is. Throws Failure where it cannot be read.
std::string source_sha256_of(const Deck& deck, const FileReader& files = disk_reader());

/// `deck.toml` saying that the translation was made from this file, or these paragraphs; all else
/// in it, comments too, stays as it is. Throws Failure where the language's table is written in
/// another way than
/// `[languages.fr]` with its keys below.
std::string with_source_sha256(const std::string& deck_toml, const LanguageTag& language,
                               const std::string& sha256);
std::string with_made_from(const std::string& deck_toml, const LanguageTag& language,
                           const std::vector<std::string>& fingerprints);

}  // namespace lectern::deck
