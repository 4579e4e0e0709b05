#include "slide/layout/page_text.h"

#include "slide/lead.h"

namespace lectern::slide {
namespace {

std::string text_of(const deck::Deck& deck, std::size_t speech, IndexRange beads) {
  if (beads.empty()) return {};
  const IndexRange first = deck.beads[beads.begin].sentences[speech];
  const IndexRange last = deck.beads[beads.end - 1].sentences[speech];
  return deck::text_of(deck.speeches[speech], {first.begin, last.end});
}

/// Of a page that is one of several parts, what all of them say.
std::string whole_of(const deck::Deck& deck, std::size_t speech, const Page& page) {
  const bool leads = page.passage.empty();
  return text_of(deck, speech, leads ? lead_of(deck.beads, speech, page) : page.passage);
}

/// What each of its parts says.
std::vector<std::string> parts_of(const deck::Deck& deck, std::size_t speech, const Page& page,
                                  Cuts& cuts) {
  const auto places = [&](std::size_t index, const std::string& text) -> const auto& {
    return cuts.of(text, deck.speeches[index].language);
  };
  const std::string whole = whole_of(deck, speech, page);
  if (speech == 0 || !page.alike) return split(whole, places(speech, whole), page.parts);
  const std::string original = whole_of(deck, 0, page);
  return split_like({original, places(0, original)}, {whole, places(speech, whole)}, page.parts);
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

std::optional<TimeRange> time_of(const deck::Deck& deck, std::size_t speech, const Page& page,
                                 Cuts& cuts) {
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
  const std::string whole = whole_of(deck, speech, page);
  if (page.parts == 1 || whole.empty()) return time;

  const ByteRange part = ranges_of(parts_of(deck, speech, page, cuts), whole)[page.part];
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

namespace {

bool begins_item(const deck::Deck& deck, std::size_t speech, const Page& page) {
  if (page.passage.empty() || page.part > 0) return false;
  const deck::Speech& said = deck.speeches[speech];
  const std::size_t first = deck.beads[page.passage.begin].sentences[speech].begin;
  if (first == said.sentences.size()) return false;
  const auto [paragraph, index] = said.sentences[first];
  return index == 0 && said.paragraphs[paragraph].kind == deck::Paragraph::Kind::Item;
}

}  // namespace

PageText page_text_of(const deck::Deck& deck, std::size_t speech, const Page& page, Cuts& cuts) {
  PageText text{text_of(deck, speech, lead_of(deck.beads, speech, page)),
                text_of(deck, speech, page.passage), begins_item(deck, speech, page)};
  if (page.parts > 1) {
    std::string& cut = page.passage.empty() ? text.lead : text.passage;
    cut = parts_of(deck, speech, page, cuts)[page.part];
  }
  return text;
}

}  // namespace lectern::slide
