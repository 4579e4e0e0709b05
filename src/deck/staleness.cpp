#include "deck/staleness.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <set>

#include "base/ascii.h"
#include "base/sha256.h"
#include "base/system/file.h"
#include "deck/format/deck_toml_edit.h"
#include "deck/format/source_text.h"
#include "deck/word_changes.h"
#include "text/canonical.h"

namespace lectern::deck {
namespace {

std::size_t bead_of_paragraph(const Deck& deck, std::size_t paragraph) {
  const Speech& original = deck.speeches.front();
  for (std::size_t i = 0; i < deck.beads.size(); ++i) {
    const IndexRange sentences = deck.beads[i].sentences.front();
    if (sentences.empty()) continue;
    if (original.sentences[sentences.end - 1].paragraph >= paragraph) return i;
  }
  return deck.beads.size();
}

/// Whether an entry of the translation has this wording beside it: then it is its file that says
/// that it is not right.
bool is_made_from_it(const Speech& translation, const std::string& fingerprint) {
  return std::any_of(
      translation.paragraphs.begin(), translation.paragraphs.end(), [&](const Paragraph& each) {
        return std::find(each.translates.begin(), each.translates.end(), fingerprint) !=
               each.translates.end();
      });
}

/// "en.txt:5 had this wording: “Thank you …”", or what has changed in it.
std::string told_change(const Speech& original, const Change& change) {
  const Paragraph& now = original.paragraphs[*change.paragraph];
  const std::string place =
      original.file.filename().string() + ":" + std::to_string(now.source.front().line);
  if (!change.before) return place + ' ' + quoted_beginning(now.text) + " had this wording";
  return place + " was changed: “" +
         with_line_ends(
             word_changes(*change.before, now.text, original.language, Unchanged::Shortened),
             " / ") +
         "”";
}

Problem stale_at(const Deck& deck, std::size_t speech, std::size_t bead, const SourceMark& here,
                 const Change& change) {
  const Speech& original = deck.speeches.front();
  const Speech& translation = deck.speeches[speech];
  const Paragraph& now = original.paragraphs[*change.paragraph];
  const std::string words =
      quoted_beginning(text_of(translation, deck.beads[bead].sentences[speech]));
  const bool marked = is_made_from_it(translation, fingerprint(now.text));
  const std::string message =
      marked
          ? words + " is marked as fuzzy in its file: compare it with " +
                original.file.filename().string() + ":" + std::to_string(now.source.front().line) +
                ' ' + quoted_beginning(now.text) + ", and take the mark out when it is right"
          : words + " was translated before " + told_change(original, change) + ": compare the two";
  return {translation.file,           here.line, here.column, Severity::Warning,
          marked ? "fuzzy" : "stale", message};
}

}  // namespace

std::string fingerprint(std::string_view paragraph) {
  // Fowler, Noll, Vo: the offset basis and prime of 64 bits.
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text::canonical(paragraph)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
  return digits;
}

std::vector<std::string> fingerprints_of(const Speech& speech) {
  std::vector<std::string> all;
  for (const Paragraph& paragraph : speech.paragraphs) all.push_back(fingerprint(paragraph.text));
  return all;
}

std::vector<std::string> fingerprints_said_in(const Deck& deck, std::size_t speech) {
  const Speech& original = deck.speeches.front();
  std::set<std::size_t> said;
  for (const Bead& bead : deck.beads) {
    if (bead.sentences[speech].empty()) continue;
    for (std::size_t i = bead.sentences.front().begin; i < bead.sentences.front().end; ++i) {
      said.insert(original.sentences[i].paragraph);
    }
  }
  std::vector<std::string> fingerprints;
  for (const std::size_t paragraph : said) {
    fingerprints.push_back(fingerprint(original.paragraphs[paragraph].text));
  }
  return fingerprints;
}

std::vector<std::size_t> stale_paragraphs(const Deck& deck, std::size_t speech) {
  const auto& made_from = deck.speeches[speech].made_from;
  if (!made_from) return {};
  const std::set<std::string> known(made_from->begin(), made_from->end());
  const std::vector<std::string> now = fingerprints_of(deck.speeches.front());
  std::vector<std::size_t> stale;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (!known.contains(now[i])) stale.push_back(i);
  }
  return stale;
}

void report_stale(Deck& deck, const Wordings& known) {
  for (std::size_t speech = 1; speech < deck.speeches.size(); ++speech) {
    std::erase_if(deck.problems, [&](const Problem& problem) {
      return problem.file == deck.speeches[speech].file &&
             (problem.code == "stale" || problem.code == "fuzzy");
    });
    const std::vector<std::size_t> stale = stale_paragraphs(deck, speech);
    if (stale.empty()) continue;
    const std::vector<Change> changes = changes_since(deck, speech, known);
    for (const std::size_t paragraph : stale) {
      const std::size_t bead = bead_of_paragraph(deck, paragraph);
      if (bead == deck.beads.size()) continue;
      const SourceMark here = source_of(deck, bead, speech).begin;
      if (here.line == 0) continue;  // missing, and said to be so
      const auto change = std::find_if(changes.begin(), changes.end(), [&](const Change& each) {
        return each.paragraph == paragraph;
      });
      deck.problems.push_back(
          stale_at(deck, speech, bead, here,
                   change == changes.end() ? Change{paragraph, std::nullopt} : *change));
    }
  }
}

std::string source_sha256_of(const Deck& deck, const FileReader& files) {
  return sha256(*files.read(deck.speeches.front().file));
}

void report_stale_files(Deck& deck, const DeckToml& deck_toml, const FileReader& files) {
  std::optional<std::string> now;
  for (std::size_t speech = 1; speech < deck.speeches.size(); ++speech) {
    const LanguageTag& language = deck.speeches[speech].language;
    const auto entry =
        std::find_if(deck_toml.languages.begin(), deck_toml.languages.end(),
                     [&](const LanguageEntry& each) { return each.language == language; });
    if (entry == deck_toml.languages.end() || entry->source_sha256.empty()) continue;
    if (deck.speeches[speech].made_from) continue;  // says more
    if (!now) now = source_sha256_of(deck, files);
    if (in_small_letters(entry->source_sha256) == *now) continue;
    deck.problems.push_back({deck.folder / deck_toml_name, entry->mark.line, entry->mark.column,
                             Severity::Warning, "stale",
                             language.text() + " was translated from another text than " +
                                 deck.speeches.front().file.filename().string() +
                                 " now is: its source_sha256 is not " + *now});
  }
}

std::string with_source_sha256(const std::string& deck_toml, const LanguageTag& language,
                               const std::string& sha256) {
  return with_key(deck_toml, language, "source_sha256", {toml_string(sha256)});
}

std::string with_made_from(const std::string& deck_toml, const LanguageTag& language,
                           const std::vector<std::string>& fingerprints) {
  constexpr std::size_t in_a_line = 4;
  std::vector<std::string> value{"["};
  for (std::size_t i = 0; i < fingerprints.size(); ++i) {
    if (i % in_a_line == 0) value.emplace_back("   ");
    value.back() += " \"" + fingerprints[i] + "\",";
  }
  value.emplace_back("]");
  return with_key(deck_toml, language, "made_from", value);
}

}  // namespace lectern::deck
