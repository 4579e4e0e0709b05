#include "slide/lead.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace lectern::slide {
namespace {

/// The passage that the salutation leads: the next one in its language; where there is none, the
/// next in any; the end of the speech where nothing follows.
std::size_t led_by(const std::vector<deck::Bead>& beads, std::size_t lead, std::size_t speech) {
  std::optional<std::size_t> next;
  for (std::size_t at = lead + 1; at < beads.size(); ++at) {
    if (beads[at].leads_next) continue;
    if (!beads[at].sentences[speech].empty()) return at;
    if (!next) next = at;
  }
  return next.value_or(beads.size());
}

bool leads(const deck::Bead& bead, std::size_t speech) {
  return bead.leads_next && !bead.sentences[speech].empty();
}

}  // namespace

IndexRange lead_of(const std::vector<deck::Bead>& beads, std::size_t speech, const Page& page) {
  IndexRange shown{page.lead.end, page.lead.end};
  for (std::size_t bead = page.lead.begin; bead < page.lead.end; ++bead) {
    if (!leads(beads[bead], speech)) continue;
    const std::size_t led = led_by(beads, bead, speech);
    const bool here = led >= page.lead.end && (page.passage.empty() || led < page.passage.end);
    if (!here) continue;
    if (shown.empty()) shown.begin = bead;
    shown.end = bead + 1;
  }
  return shown;
}

std::vector<std::size_t> first_leads(const std::vector<deck::Bead>& beads, std::size_t from) {
  std::vector<std::size_t> firsts(beads.size());
  std::iota(firsts.begin(), firsts.end(), std::size_t{0});
  for (std::size_t lead = from; lead < beads.size(); ++lead) {
    for (std::size_t speech = 0; speech < beads[lead].sentences.size(); ++speech) {
      if (!leads(beads[lead], speech)) continue;
      const std::size_t last = std::min(led_by(beads, lead, speech), beads.size() - 1);
      for (std::size_t at = lead + 1; at <= last; ++at) firsts[at] = std::min(firsts[at], lead);
    }
  }
  return firsts;
}

}  // namespace lectern::slide
