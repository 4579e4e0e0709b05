#include "slide/layout/page_text.h"

#include <cmath>

#include "slide/lead.h"
#include "text/break/boundaries.h"

namespace lectern::slide {
namespace {

std::string text_of(const deck::Deck& deck, std::size_t speech, IndexRange beads) {
  if (beads.empty()) return {};
  const IndexRange first = deck.beads[beads.begin].sentences[speech];
  const IndexRange last = deck.beads[beads.end - 1].sentences[speech];
  return deck::text_of(deck.speeches[speech], {first.begin, last.end});
}

/// How far from an even cut a clause may end and still be where the text is cut, as a part of the
/// stretch that is wanted.
constexpr double clause_tolerance = 0.4;

/// The piece after `previous` whose begin is nearest to a byte; the end when there is none.
std::size_t nearest_begin(const std::vector<ByteRange>& pieces, std::size_t previous, double wanted,
                          std::size_t end) {
  std::size_t best = end;
  for (const ByteRange& piece : pieces) {
    if (piece.begin <= previous) continue;
    const auto distance = [&](std::size_t byte) {
      return std::abs(static_cast<double>(byte) - wanted);
    };
    if (best == end || distance(piece.begin) < distance(best)) best = piece.begin;
  }
  return best;
}

/// A stretch between two cuts, without the spaces at its end.
std::string trimmed(const std::string& text, ByteRange stretch,
                    const std::vector<ByteRange>& words) {
  std::size_t end = stretch.begin;
  for (const ByteRange& word : words) {
    if (word.begin < stretch.end) end = word.end;
  }
  return text.substr(stretch.begin, end - stretch.begin);
}

/// Where in the text its parts are; those that are empty at its end.
std::vector<ByteRange> ranges_of(const std::vector<std::string>& parts, const std::string& text) {
  std::vector<ByteRange> ranges;
  std::size_t end = 0;
  for (const std::string& part : parts) {
    const std::size_t begin = part.empty() ? text.size() : text.find(part, end);
    end = begin + part.size();
    ranges.push_back({begin, end});
  }
  return ranges;
}

}  // namespace

IndexRange beads_of(const deck::Deck& deck, std::size_t speech, const Page& page) {
  const IndexRange lead = lead_of(deck.beads, speech, page);
  const auto says = [&](std::size_t bead) { return !deck.beads[bead].sentences[speech].empty(); };
  IndexRange passage = page.passage;
  while (!passage.empty() && !says(passage.begin)) ++passage.begin;
  while (!passage.empty() && !says(passage.end - 1)) --passage.end;
  if (passage.empty()) return lead;
  return {lead.empty() ? passage.begin : lead.begin, passage.end};
}

std::optional<TimeRange> time_of(const deck::Deck& deck, std::size_t speech, const Page& page) {
  const deck::Speech& spoken = deck.speeches[speech];
  if (spoken.paragraphs.front().times.empty()) return std::nullopt;
  const IndexRange beads = beads_of(deck, speech, page);
  if (beads.empty()) return std::nullopt;
  const IndexRange sentences{deck.beads[beads.begin].sentences[speech].begin,
                             deck.beads[beads.end - 1].sentences[speech].end};
  const deck::Sentence first = spoken.sentences[sentences.begin];
  const deck::Sentence last = spoken.sentences[sentences.end - 1];
  const deck::Paragraph& opening = spoken.paragraphs[first.paragraph];
  const deck::Paragraph& ending = spoken.paragraphs[last.paragraph];
  TimeRange time{deck::time_of(opening, opening.sentences[first.index]).begin,
                 deck::time_of(ending, ending.sentences[last.index]).end};
  const IndexRange cut = page.passage.empty() ? beads : page.passage;
  const std::string whole = text_of(deck, speech, cut);
  if (page.parts == 1 || whole.empty()) return time;

  const ByteRange part = ranges_of(split(whole, spoken.language, page.parts), whole)[page.part];
  const deck::Sentence begin = spoken.sentences[deck.beads[cut.begin].sentences[speech].begin];
  if (begin.paragraph == last.paragraph) {
    const std::size_t offset = ending.sentences[begin.index].begin;
    const TimeRange exact = deck::time_of(ending, {offset + part.begin, offset + part.end});
    // a lead is said before the first part
    return TimeRange{page.part == 0 ? time.begin : exact.begin, exact.end};
  }
  const auto at = [&](std::size_t byte) {
    const double share = static_cast<double>(byte) / static_cast<double>(whole.size());
    return time.begin + to_duration(Seconds(time.length()) * share);
  };
  return TimeRange{at(part.begin), at(part.end)};
}

PageText page_text_of(const deck::Deck& deck, std::size_t speech, const Page& page) {
  PageText text{text_of(deck, speech, lead_of(deck.beads, speech, page)),
                text_of(deck, speech, page.passage)};
  if (page.parts > 1) {
    std::string& cut = page.passage.empty() ? text.lead : text.passage;
    cut = split(cut, deck.speeches[speech].language, page.parts)[page.part];
  }
  return text;
}

std::vector<std::string> split(const std::string& text, const LanguageTag& language,
                               std::size_t parts) {
  const std::vector<ByteRange> clauses = text::clauses(text, language);
  const std::vector<ByteRange> words = text::unbreakables(text, language);
  const double length = static_cast<double>(text.size()) / static_cast<double>(parts);
  std::vector<std::string> stretches(parts);
  std::size_t begin = 0;
  for (std::size_t part = 0; part < parts && begin < text.size(); ++part) {
    const double wanted = length * static_cast<double>(part + 1);
    std::size_t end = text.size();
    if (part + 1 < parts) {
      end = nearest_begin(clauses, begin, wanted, text.size());
      const bool far = std::abs(static_cast<double>(end) - wanted) > length * clause_tolerance;
      if (far) end = nearest_begin(words, begin, wanted, text.size());
    }
    stretches[part] = trimmed(text, {begin, end}, words);
    begin = end;
  }
  return stretches;
}

}  // namespace lectern::slide
