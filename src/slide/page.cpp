#include "slide/page.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "text/boundaries.h"

namespace lectern::slide {
namespace {

/// A bead that fits no slide in so many parts is left as it is; `set` reports the overflow.
constexpr std::size_t most_parts = 64;

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

/// So many pages of it as it takes until each of them fits; nothing where no cutting helps.
std::vector<Page> parts_of(const Page& whole, const Fullness& fullness) {
  for (std::size_t parts = 2; parts <= most_parts; ++parts) {
    std::vector<Page> pages(parts, whole);
    for (std::size_t part = 0; part < parts; ++part) {
      pages[part].part = part;
      pages[part].parts = parts;
      const bool leads = part == 0 || whole.passage.empty();
      if (!leads) pages[part].lead.begin = pages[part].lead.end;
    }
    const auto fits = [&](const Page& page) { return fullness(page).has_value(); };
    if (std::all_of(pages.begin(), pages.end(), fits)) return pages;
  }
  return {};
}

/// A lead that stands by itself, in as many parts as it takes.
void append_lead(IndexRange lead, const Fullness& fullness, std::vector<Page>& pages) {
  const Page whole{lead, {lead.end, lead.end}, 0, 1};
  std::vector<Page> parts;
  if (!fullness(whole)) parts = parts_of(whole, fullness);
  if (parts.empty()) parts = {whole};
  pages.insert(pages.end(), parts.begin(), parts.end());
}

/// Pages over the beads of one paragraph, chosen by dynamic programming from its end.
class ParagraphPages {
 public:
  ParagraphPages(IndexRange lead, IndexRange passage, const Fullness& fullness)
      : lead_(lead), passage_(passage), fullness_(fullness), best_(passage.size() + 1) {}

  void append_to(std::vector<Page>& pages) {
    best_[passage_.size()] = {0, 0.0, {}};
    for (std::size_t at = passage_.size(); at-- > 0;) choose(at);
    if (!lead_alone_.empty()) append_lead(lead_alone_, fullness_, pages);
    for (std::size_t at = 0; at < passage_.size();) {
      const std::vector<Page>& chosen = best_[at].pages;
      pages.insert(pages.end(), chosen.begin(), chosen.end());
      at = chosen.back().passage.end - passage_.begin;
    }
  }

 private:
  /// The best way from one bead to the paragraph's end, and the pages that begin it.
  struct Way {
    std::size_t count = std::numeric_limits<std::size_t>::max();
    double badness = 0;
    std::vector<Page> pages;
  };

  void choose(std::size_t at) {
    for (std::size_t end = at + 1; end <= passage_.size(); ++end) {
      const Page page = page_from(at, end);
      const std::optional<double> fill = fullness_(page);
      if (!fill) break;
      consider(at, end, {page}, (1 - *fill) * (1 - *fill));
    }
    if (!best_[at].pages.empty()) return;
    const bool leads = at == 0 && !lead_.empty();
    const Page bare{{passage_.begin, passage_.begin}, {passage_.begin, passage_.begin + 1}, 0, 1};
    const bool torn_by_lead = leads && fullness_(bare).has_value();
    if (!torn_by_lead) consider(at, at + 1, parts_of(page_from(at, at + 1), fullness_), 0);
    if (!best_[at].pages.empty()) return;
    if (leads) {
      lead_alone_ = std::exchange(lead_, {lead_.end, lead_.end});
      choose(at);
    } else {
      consider(at, at + 1, {page_from(at, at + 1)}, 0);
    }
  }

  void consider(std::size_t at, std::size_t end, std::vector<Page> pages, double badness) {
    if (pages.empty()) return;
    const Way& rest = best_[end];
    const std::size_t count = rest.count + pages.size();
    const double total = rest.badness + badness;
    Way& best = best_[at];
    if (count > best.count || (count == best.count && total >= best.badness)) return;
    best = {count, total, std::move(pages)};
  }

  Page page_from(std::size_t at, std::size_t end) const {
    const IndexRange lead = at == 0 ? lead_ : IndexRange{passage_.begin + at, passage_.begin + at};
    return {lead, {passage_.begin + at, passage_.begin + end}, 0, 1};
  }

  IndexRange lead_;
  IndexRange lead_alone_;  // a lead that leaves no room for even a part of what it leads
  IndexRange passage_;
  const Fullness& fullness_;
  std::vector<Way> best_;
};

/// Where in the text its parts stand; those that are empty at its end.
std::vector<ByteRange> places_of(const std::vector<std::string>& parts, const std::string& text) {
  std::vector<ByteRange> places;
  std::size_t end = 0;
  for (const std::string& part : parts) {
    const std::size_t begin = part.empty() ? text.size() : text.find(part, end);
    end = begin + part.size();
    places.push_back({begin, end});
  }
  return places;
}

}  // namespace

std::optional<TimeRange> time_of(const deck::Deck& deck, std::size_t speech, const Page& page) {
  const deck::Speech& said = deck.speeches[speech];
  if (said.paragraphs.front().times.empty()) return std::nullopt;
  const IndexRange beads{page.lead.empty() ? page.passage.begin : page.lead.begin,
                         page.passage.empty() ? page.lead.end : page.passage.end};
  const IndexRange sentences{deck.beads[beads.begin].sentences[speech].begin,
                             deck.beads[beads.end - 1].sentences[speech].end};
  if (sentences.empty()) return std::nullopt;
  const deck::Sentence first = said.sentences[sentences.begin];
  const deck::Sentence last = said.sentences[sentences.end - 1];
  const deck::Paragraph& opening = said.paragraphs[first.paragraph];
  const deck::Paragraph& ending = said.paragraphs[last.paragraph];
  TimeRange time{deck::time_of(opening, opening.sentences[first.index]).begin,
                 deck::time_of(ending, ending.sentences[last.index]).end};
  if (page.parts == 1) return time;

  const IndexRange cut = page.passage.empty() ? page.lead : page.passage;
  const std::string whole = text_of(deck, speech, cut);
  const ByteRange part = places_of(split(whole, said.language, page.parts), whole)[page.part];
  const deck::Sentence begin = said.sentences[deck.beads[cut.begin].sentences[speech].begin];
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

Copy copy_of(const deck::Deck& deck, std::size_t speech, const Page& page) {
  Copy copy{text_of(deck, speech, page.lead), text_of(deck, speech, page.passage)};
  if (page.parts > 1) {
    std::string& cut = page.passage.empty() ? copy.lead : copy.passage;
    cut = split(cut, deck.speeches[speech].language, page.parts)[page.part];
  }
  return copy;
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

std::vector<Page> paginate(const std::vector<deck::Bead>& beads, const Fullness& fullness) {
  std::vector<Page> pages;
  IndexRange lead;
  for (std::size_t at = 0; at < beads.size();) {
    if (beads[at].leads_next) {
      if (lead.empty()) lead = {at, at};
      lead.end = ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < beads.size() && !beads[end - 1].ends_paragraph && !beads[end].leads_next) ++end;
    if (lead.empty()) lead = {at, at};
    ParagraphPages(lead, {at, end}, fullness).append_to(pages);
    lead = {};
    at = end;
  }
  if (!lead.empty()) append_lead(lead, fullness, pages);
  return pages;
}

}  // namespace lectern::slide
