#include "deck/kept_lines.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "deck/speech.h"

namespace lectern::deck {
namespace {

std::size_t lines_on_panel(const Paragraph& paragraph) {
  std::size_t lines = 1;
  for (std::size_t at = 0; (at = paragraph.text.find(line_end, at)) != std::string::npos; ++lines) {
    at += line_end.size();
  }
  return lines;
}

std::size_t lines_in_file(const Paragraph& paragraph) {
  std::set<int> lines;
  for (const SourceMark& mark : paragraph.source) lines.insert(mark.line);
  return lines.size();
}

/// The paragraph that all of a stretch of sentences is in.
std::optional<std::size_t> paragraph_with(const Speech& speech, IndexRange sentences) {
  if (sentences.empty()) return std::nullopt;
  const std::size_t first = speech.sentences[sentences.begin].paragraph;
  const std::size_t last = speech.sentences[sentences.end - 1].paragraph;
  return first == last ? std::optional(first) : std::nullopt;
}

bool keeps_lines(const Deck& deck, const Bead& bead, std::size_t speech, std::size_t lines) {
  const auto paragraph = paragraph_with(deck.speeches[speech], bead.sentences[speech]);
  return paragraph && lines_on_panel(deck.speeches[speech].paragraphs[*paragraph]) == lines;
}

}  // namespace

KeptLines lines_kept_elsewhere(const Deck& deck) {
  KeptLines kept;
  for (const Bead& bead : deck.beads) {
    for (std::size_t i = 0; i < deck.speeches.size(); ++i) {
      const Speech& speech = deck.speeches[i];
      const auto paragraph = paragraph_with(speech, bead.sentences[i]);
      if (!paragraph || format_of(speech.file) != Format::Text) continue;
      const Paragraph& text = speech.paragraphs[*paragraph];
      const std::size_t lines = lines_in_file(text);
      if (lines == 1 || lines_on_panel(text) > 1) continue;
      for (std::size_t other = 0; other < deck.speeches.size(); ++other) {
        if (!keeps_lines(deck, bead, other, lines)) continue;
        kept[speech.file].insert(text.source.front().line);
        break;
      }
    }
  }
  return kept;
}

}  // namespace lectern::deck
