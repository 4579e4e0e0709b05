#include "deck/staleness.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <set>
#include <sstream>

#include "base/failure.h"
#include "deck/deck_toml.h"
#include "deck/doubt.h"
#include "deck/source_text.h"

namespace lectern::deck {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string_view without_indent(std::string_view line) {
  return line.substr(std::min(line.size(), line.find_first_not_of(" \t")));
}

bool sets_made_from(const std::string& line) {
  std::string_view rest = without_indent(line);
  constexpr std::string_view key = "made_from";
  if (!rest.starts_with(key)) return false;
  rest = without_indent(rest.substr(key.size()));
  return rest.starts_with('=');
}

Lines made_from(const std::vector<std::string>& fingerprints) {
  constexpr std::size_t in_a_line = 4;
  Lines lines{"made_from = ["};
  for (std::size_t i = 0; i < fingerprints.size(); ++i) {
    if (i % in_a_line == 0) lines.emplace_back("   ");
    lines.back() += " \"" + fingerprints[i] + "\",";
  }
  lines.emplace_back("]");
  return lines;
}

/// The index of the line `[languages.fr]`; the number of lines where there is none.
std::size_t header_of(const Lines& lines, const std::string& deck_toml,
                      const LanguageTag& language) {
  Problems ignored;
  const DeckToml read = read_deck_toml(deck_toml, "deck.toml", ignored);
  const auto entry =
      std::find_if(read.languages.begin(), read.languages.end(),
                   [&](const LanguageEntry& each) { return each.language == language; });
  if (entry == read.languages.end()) return lines.size();
  const auto line = static_cast<std::size_t>(entry->place.line - 1);
  if (line >= lines.size() || !without_indent(lines[line]).starts_with('[')) {
    throw Failure("deck.toml describes " + language.text() + " in line " +
                  std::to_string(entry->place.line) +
                  " in a way that cannot be added to: give it a "
                  "table of its own, [languages." +
                  language.text() + "]");
  }
  return line;
}

std::size_t bead_of_paragraph(const Deck& deck, std::size_t paragraph) {
  const Speech& original = deck.speeches.front();
  for (std::size_t i = 0; i < deck.beads.size(); ++i) {
    const IndexRange sentences = deck.beads[i].sentences.front();
    if (sentences.empty()) continue;
    if (original.sentences[sentences.end - 1].paragraph >= paragraph) return i;
  }
  return deck.beads.size();
}

}  // namespace

std::string fingerprint(std::string_view paragraph) {
  // Fowler, Noll, Vo: the offset basis and prime of 64 bits.
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : paragraph) {
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

void report_stale(Deck& deck) {
  for (std::size_t speech = 1; speech < deck.speeches.size(); ++speech) {
    for (const std::size_t paragraph : stale_paragraphs(deck, speech)) {
      const std::size_t bead = bead_of_paragraph(deck, paragraph);
      if (bead == deck.beads.size()) continue;
      const SourceMark here = place_of(deck, bead, speech);
      if (here.line == 0) continue;  // missing, and said to be so
      const Speech& original = deck.speeches.front();
      const Paragraph& changed = original.paragraphs[paragraph];
      deck.problems.push_back(
          {deck.speeches[speech].file, here.line, here.column, Severity::Warning, "stale",
           quoted_beginning(text_of(deck.speeches[speech], deck.beads[bead].sentences[speech])) +
               " was translated from another wording than " + original.file.filename().string() +
               ":" + std::to_string(changed.source.front().line) +
               " now has: " + quoted_beginning(changed.text)});
    }
  }
}

std::string with_made_from(const std::string& deck_toml, const LanguageTag& language,
                           const std::vector<std::string>& fingerprints) {
  Lines lines = lines_of(deck_toml);
  std::size_t at = header_of(lines, deck_toml, language);
  if (at == lines.size()) {
    if (!lines.empty()) lines.emplace_back();
    lines.push_back("[languages." + language.text() + "]");
    at = lines.size() - 1;
  }
  const auto begins_table = [](const std::string& line) {
    return without_indent(line).starts_with('[');
  };
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  const auto end = std::find_if(first, lines.end(), begins_table);
  auto place = std::find_if(first, end, sets_made_from);
  if (place != end) {
    const auto closes = std::find_if(place, lines.end(), [](const std::string& line) {
      return line.find(']') != std::string::npos;
    });
    place = lines.erase(place, closes == lines.end() ? closes : closes + 1);
  } else {
    // after the table's last key, before the blank lines and comments that lead the next one
    place = end;
    const auto is_key = [](const std::string& line) {
      const std::string_view rest = without_indent(line);
      return !rest.empty() && rest.front() != '#';
    };
    while (place != first && !is_key(*(place - 1))) --place;
  }
  const Lines added = made_from(fingerprints);
  lines.insert(place, added.begin(), added.end());
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

}  // namespace lectern::deck
