#include "deck/align/uncertainty.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace lectern::deck {
namespace {

// A matching that costs no more than this above the best one may be the true one: as much as it
// takes for every paragraph dropped from the translations pulled about (tests/README.md).
constexpr double margin = 9.0;

/// A boundary between two matches: how many units of either side are before it.
struct Boundary {
  std::size_t source = 0;
  std::size_t target = 0;
  friend auto operator<=>(const Boundary&, const Boundary&) = default;
};

/// The boundaries of a matching, ascending.
std::vector<Boundary> boundaries_of(const Path& path) {
  std::vector<Boundary> boundaries = {{0, 0}};
  for (const Match& match : path.matches)
    boundaries.push_back({match.source.end, match.target.end});
  return boundaries;
}

/// From the last boundary that both have before these units of the source to the first after them.
IndexRange differing(const Path& best, const Path& other, IndexRange units) {
  const std::vector<Boundary> ours = boundaries_of(best), theirs = boundaries_of(other);
  std::vector<Boundary> common;
  std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                        std::back_inserter(common));
  IndexRange stretch{0, common.back().source};
  for (const Boundary& boundary : common) {
    if (boundary.source <= units.begin) stretch.begin = boundary.source;
    if (boundary.source >= units.end) {
      stretch.end = boundary.source;
      break;
    }
  }
  return stretch;
}

IndexRange joined(IndexRange a, IndexRange b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// From the first to the last of a stretch's units that nothing matches.
std::optional<IndexRange> left_out(const Path& path, IndexRange stretch) {
  std::optional<IndexRange> all;
  for (const Match& match : path.matches) {
    if (!match.target.empty() || match.source.end <= stretch.begin) continue;
    if (match.source.begin >= stretch.end) break;
    all = all ? joined(*all, match.source) : match.source;
  }
  return all;
}

/// With what the matching leaves out right before and after it: of such a run any may be the other.
IndexRange with_its_run(IndexRange stretch, const Path& path) {
  for (const auto& [source, target] : path.matches) {
    if (target.empty() && source.begin == stretch.end) stretch.end = source.end;
  }
  for (auto match = path.matches.rbegin(); match != path.matches.rend(); ++match) {
    if (match->target.empty() && match->source.end == stretch.begin) {
      stretch.begin = match->source.begin;
    }
  }
  return stretch;
}

/// How many units of a stretch share a match with others of their side.
std::size_t joins(const Path& path, IndexRange stretch) {
  std::size_t count = 0;
  for (const auto& [source, target] : path.matches) {
    if (source.empty() || target.empty() || source.end <= stretch.begin) continue;
    if (source.begin >= stretch.end) break;
    count += source.size() + target.size() - 2;
  }
  return count;
}

bool has_both(const Match& match) { return !match.source.empty() && !match.target.empty(); }

/// What is left out beside a match that has something added on its other side: the match with it,
/// since either of the two may be the one that is missing.
std::vector<IndexRange> beside_additions(const Path& path) {
  std::vector<IndexRange> stretches;
  const auto look = [&](const Match& added, const Match& between, const Match& left_out) {
    const bool in_doubt = added.source.empty() && has_both(between) && left_out.target.empty();
    if (in_doubt) stretches.push_back(joined(between.source, left_out.source));
  };
  for (std::size_t i = 0; i + 2 < path.matches.size(); ++i) {
    look(path.matches[i], path.matches[i + 1], path.matches[i + 2]);
    look(path.matches[i + 2], path.matches[i + 1], path.matches[i]);
  }
  return stretches;
}

void add(std::vector<IndexRange>& stretches, IndexRange stretch) {
  std::erase_if(stretches, [&](IndexRange earlier) {
    if (earlier.end < stretch.begin || stretch.end < earlier.begin) return false;
    stretch = joined(stretch, earlier);
    return true;
  });
  stretches.push_back(stretch);
}

}  // namespace

std::vector<IndexRange> uncertain_stretches(Table& table, const Path& best) {
  const auto is_left_out = [](const Match& match) { return match.target.empty(); };
  if (std::none_of(best.matches.begin(), best.matches.end(), is_left_out)) return {};
  std::vector<IndexRange> stretches;
  for (const IndexRange paragraph : table.paragraphs()) {
    const auto other = table.cheapest_without(paragraph, best.cost + margin);
    if (!other) continue;
    const IndexRange stretch = differing(best, *other, paragraph);
    const auto ours = left_out(best, stretch), theirs = left_out(*other, stretch);
    if (ours) {
      if (*ours != *theirs) add(stretches, with_its_run(joined(*ours, *theirs), best));
    } else if (joins(*other, stretch) < joins(best, stretch)) {
      add(stretches, *theirs);
    }
  }
  for (const IndexRange stretch : beside_additions(best)) {
    add(stretches, with_its_run(stretch, best));
  }
  std::sort(stretches.begin(), stretches.end(),
            [](IndexRange a, IndexRange b) { return a.begin < b.begin; });
  return stretches;
}

}  // namespace lectern::deck
