#include "app/findings/of_slide.h"

#include <algorithm>
#include <utility>

namespace lectern::app {
namespace {

bool stands_in(const Problem& problem, const deck::SourceRange& source) {
  const auto position = std::pair(problem.line, problem.column);
  return problem.line > 0 && position >= std::pair(source.begin.line, source.begin.column) &&
         position < std::pair(source.end.line, source.end.column);
}

}  // namespace

std::vector<std::size_t> speeches_of(const slide::Slide& slide, const deck::Deck& deck) {
  std::vector<std::size_t> speeches;
  for (const slide::Reading& reading : slide.readings) {
    const auto found = std::ranges::find(deck.speeches, reading.language, &deck::Speech::language);
    if (found == deck.speeches.end()) continue;
    speeches.push_back(static_cast<std::size_t>(found - deck.speeches.begin()));
  }
  return speeches;
}

Problems findings_of(const slide::Slide& slide, const deck::Deck& deck, const Problems& problems) {
  Problems found;
  for (const std::size_t speech : speeches_of(slide, deck)) {
    for (const Problem& problem : problems) {
      if (problem.file != deck.speeches[speech].file) continue;
      for (std::size_t bead = slide.beads.begin; bead < slide.beads.end; ++bead) {
        if (!stands_in(problem, deck::source_of(deck, bead, speech))) continue;
        found.push_back(problem);
        break;
      }
    }
  }
  return found;
}

std::string passage_of(const slide::Slide& slide, const deck::Deck& deck, std::size_t speech) {
  const deck::Speech& spoken = deck.speeches[speech];
  if (slide.kind == slide::Slide::Kind::Title) {
    return spoken.headline ? spoken.headline->text : spoken.credits.title;
  }
  std::string text;
  for (std::size_t bead = slide.beads.begin; bead < slide.beads.end; ++bead) {
    const std::string said = deck::text_of(spoken, deck.beads[bead].sentences[speech]);
    if (said.empty()) continue;
    text += (text.empty() ? "" : deck.beads[bead - 1].leads_next ? "\n" : " ") + said;
  }
  return text;
}

namespace {

/// Lines, both of which count; 0: none.
struct LineSpan {
  int first = 0;
  int last = 0;
};

LineSpan lines_in(const slide::Slide& slide, const deck::Deck& deck, std::size_t speech) {
  const deck::Speech& spoken = deck.speeches[speech];
  const bool titled = slide.kind == slide::Slide::Kind::Title && spoken.headline;
  LineSpan lines;
  if (titled) lines.first = lines.last = spoken.headline->source.front().line;
  for (std::size_t bead = slide.beads.begin; bead < slide.beads.end; ++bead) {
    const deck::SourceRange source = deck::source_of(deck, bead, speech);
    if (source.begin.line == 0) continue;
    if (lines.first == 0) lines.first = source.begin.line;
    lines.last = source.end.line;
  }
  return lines;
}

}  // namespace

int first_line_of(const slide::Slide& slide, const deck::Deck& deck, std::size_t speech) {
  return lines_in(slide, deck, speech).first;
}

std::string lines_of(const slide::Slide& slide, const deck::Deck& deck, std::size_t speech) {
  const auto [first, last] = lines_in(slide, deck, speech);
  if (first == 0) return "";
  return deck.speeches[speech].file.filename().string() + ':' + std::to_string(first) +
         (last > first ? '-' + std::to_string(last) : "");
}

}  // namespace lectern::app
