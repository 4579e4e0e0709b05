#include "slide/page.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

#include "slide/lead.h"

namespace lectern::slide {
namespace {

/// A bead that fits no slide in so many parts is left as it is; `set` reports the overflow.
constexpr std::size_t most_parts = 64;

std::vector<Page> cut(const Page& whole, std::size_t parts, bool alike) {
  std::vector<Page> pages(parts, whole);
  for (std::size_t part = 0; part < parts; ++part) {
    pages[part].part = part;
    pages[part].parts = parts;
    pages[part].alike = alike;
    const bool leads = part == 0 || whole.passage.empty();
    if (!leads) pages[part].lead.begin = pages[part].lead.end;
  }
  return pages;
}

/// So many pages of it as it takes until each of them fits; nothing where no cutting helps.
std::vector<Page> parts_of(const Page& whole, const Fullness& fullness) {
  const auto fits = [&](const Page& page) { return fullness(page).has_value(); };
  for (std::size_t parts = 2; parts <= most_parts; ++parts) {
    for (const bool alike : {true, false}) {
      std::vector<Page> pages = cut(whole, parts, alike);
      if (std::all_of(pages.begin(), pages.end(), fits)) return pages;
    }
  }
  return {};
}

/// A lead that is by itself, in as many parts as it takes.
void append_lead(IndexRange lead, const Fullness& fullness, std::vector<Page>& pages) {
  const Page whole{lead, {lead.end, lead.end}, 0, 1};
  std::vector<Page> parts;
  if (!fullness(whole)) parts = parts_of(whole, fullness);
  if (parts.empty()) parts = {whole};
  pages.insert(pages.end(), parts.begin(), parts.end());
}

/// Pages over the beads of one paragraph, or one list, chosen by dynamic programming from its end.
class ParagraphPages {
 public:
  /// `leads[i]` is the first bead that may lead bead i.
  ParagraphPages(const std::vector<deck::Bead>& beads, const std::vector<std::size_t>& leads,
                 IndexRange passage, const Fullness& fullness)
      : beads_(beads), leads_(leads), passage_(passage), fullness_(fullness) {}

  enum class Lead { Within, Alone };

  /// Tells whether its leads have pages of their own.
  Lead append_to(std::vector<Page>& pages) {
    if (!choose_all()) {
      append_lead(lead_at(0), fullness_, pages);
      lead_ = Lead::Alone;
      choose_all();
    }
    for (std::size_t at = 0; at < passage_.size();) {
      const std::vector<Page>& chosen = best_[at].pages;
      pages.insert(pages.end(), chosen.begin(), chosen.end());
      at = chosen.back().passage.end - passage_.begin;
    }
    return lead_;
  }

 private:
  /// The best way from one bead to the paragraph's end, and the pages that begin it.
  struct Way {
    std::size_t torn = 0;  ///< items of a list that might have been left whole
    std::size_t count = std::numeric_limits<std::size_t>::max();
    double badness = 0;
    std::vector<Page> pages;
  };

  /// False where the lead leaves no room for even a part of what it leads.
  bool choose_all() {
    best_.assign(passage_.size() + 1, {});
    best_[passage_.size()] = {0, 0, 0.0, {}};
    for (std::size_t at = passage_.size(); at-- > 0;) choose(at);
    return !best_[0].pages.empty();
  }

  void choose(std::size_t at) {
    for (std::size_t end = at + 1; end <= passage_.size(); ++end) {
      const Page page = page_from(at, end);
      const std::optional<double> fill = fullness_(page);
      if (!fill) break;
      consider(at, end, {page}, (1 - *fill) * (1 - *fill));
    }
    if (!best_[at].pages.empty()) return;
    const bool leads = at == 0 && !lead_at(at).empty();
    std::vector<Page> parts = parts_of(page_from(at, at + 1), fullness_);
    if (leads && torn_by_lead(parts.size())) return;
    consider(at, at + 1, std::move(parts), 0);
    if (best_[at].pages.empty() && !leads) consider(at, at + 1, {page_from(at, at + 1)}, 0);
  }

  /// Whether the first bead is cut in so many parts only as its lead leaves it no more room: with
  /// pages of their own for both there are no more of them.
  bool torn_by_lead(std::size_t parts) const {
    const IndexRange none{passage_.begin, passage_.begin};
    const Page bare{none, {passage_.begin, passage_.begin + 1}, 0, 1};
    const std::size_t alone = fullness_(bare) ? 1 : parts_of(bare, fullness_).size();
    return alone > 0 && alone < parts;
  }

  void consider(std::size_t at, std::size_t end, std::vector<Page> pages, double badness) {
    if (pages.empty()) return;
    const Way& rest = best_[end];
    Way way{rest.torn + (tears_item(end) ? 1 : 0), rest.count + pages.size(),
            rest.badness + badness, std::move(pages)};
    Way& best = best_[at];
    const auto rank = [](const Way& each) { return std::tie(each.torn, each.count, each.badness); };
    if (best.pages.empty() || rank(way) < rank(best)) best = std::move(way);
  }

  /// Whether a page that ends there leaves a rest of an item, or of what leads to the list.
  bool tears_item(std::size_t end) const {
    const auto first = beads_.begin() + static_cast<std::ptrdiff_t>(passage_.begin);
    const auto last = first + static_cast<std::ptrdiff_t>(passage_.size() - 1);
    const auto ends = [](const deck::Bead& bead) { return bead.ends_paragraph; };
    return std::any_of(first, last, ends) && !ends(beads_[passage_.begin + end - 1]);
  }

  IndexRange lead_at(std::size_t at) const {
    const std::size_t bead = passage_.begin + at;
    return {lead_ == Lead::Alone ? bead : leads_[bead], bead};
  }

  Page page_from(std::size_t at, std::size_t end) const {
    return {lead_at(at), {passage_.begin + at, passage_.begin + end}, 0, 1};
  }

  const std::vector<deck::Bead>& beads_;
  const std::vector<std::size_t>& leads_;
  IndexRange passage_;
  const Fullness& fullness_;
  Lead lead_ = Lead::Within;
  std::vector<Way> best_;
};

}  // namespace

std::vector<Page> paginate(const std::vector<deck::Bead>& beads, const Fullness& fullness) {
  std::vector<Page> pages;
  std::vector<std::size_t> leads = first_leads(beads);
  std::size_t passages_end = 0;
  for (std::size_t at = 0; at < beads.size();) {
    if (beads[at].leads_next) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < beads.size() && goes_on(beads[end - 1]) && !beads[end].leads_next) ++end;
    const auto lead = ParagraphPages(beads, leads, {at, end}, fullness).append_to(pages);
    if (lead == ParagraphPages::Lead::Alone) leads = first_leads(beads, at);
    passages_end = at = end;
  }
  if (passages_end < beads.size()) append_lead({passages_end, beads.size()}, fullness, pages);
  return pages;
}

std::vector<Page> divided(const Page& page, const std::vector<deck::Bead>& beads,
                          const Fullness& fullness) {
  if (page.parts > 1 || page.passage.empty() || fullness(page)) return {page};
  std::vector<std::size_t> leads(beads.size());
  std::iota(leads.begin(), leads.end(), std::size_t{0});
  leads[page.passage.begin] = page.lead.begin;
  std::vector<Page> pages;
  ParagraphPages(beads, leads, page.passage, fullness).append_to(pages);
  return pages;
}

}  // namespace lectern::slide
