// Decks and problems as short text, for tests to compare.
#pragma once

#include <sstream>
#include <string>

#include "deck/deck.h"

namespace lectern::deck::test {

/// One problem a line: `fr.txt:3:1 warning missing-translation`.
inline std::string dump(const Problems& problems) {
  std::ostringstream out;
  for (const Problem& problem : problems) {
    out << problem.file.filename().string();
    if (problem.line > 0) out << ':' << problem.line << ':' << problem.column;
    out << ' ' << name(problem.severity) << ' ' << problem.code << '\n';
  }
  return out.str();
}

/// One bead a line, its languages between bars: `Hello. | Bonjour.`, with ¶ where the original's
/// paragraph ends # where it heads a section and > where it leads the next.
inline std::string dump(const Deck& deck) {
  std::ostringstream out;
  for (const Bead& bead : deck.beads) {
    for (std::size_t i = 0; i < deck.speeches.size(); ++i) {
      out << (i > 0 ? " | " : "") << text_of(deck.speeches[i], bead.sentences[i]);
    }
    out << (bead.heading ? " #" : "") << (bead.leads_next ? " >" : "")
        << (bead.ends_paragraph ? " ¶" : "") << '\n';
  }
  return out.str();
}

}  // namespace lectern::deck::test
