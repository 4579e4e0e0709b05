// Sums up advances.
#include "text/measure.h"

#include <algorithm>

namespace lectern::text {
namespace {

/// Fonts that join word to word for longer than this are measured line by line instead.
constexpr std::size_t farthest_reach = 128;

}  // namespace

Measure::Measure(const std::vector<Run>& runs, const Shaper& shaper, std::size_t size)
    : runs_(runs), shaper_(shaper), positions_(size + 1), flags_(size + 1, Within) {
  for (const Run& run : runs) {
    const double em = run.face->units_per_em();
    for (const ShapedGlyph& glyph : shaper.shape(run, run.range)) {
      positions_[glyph.cluster + 1] += glyph.advance / em;
      Flag& flag = flags_[glyph.cluster];
      if (flag == Within) flag = Safe;
      if (!glyph.safe_before) flag = Unsafe;
    }
    flags_[run.range.begin] = Safe;
  }
  flags_[size] = Safe;
  for (std::size_t i = 0; i < size; ++i) positions_[i + 1] += positions_[i];
}

double Measure::width(IndexRange stretch) const {
  std::size_t first = stretch.begin;
  while (first < stretch.end && flags_[first] != Safe) ++first;
  if (first == stretch.end) return shaped_width(stretch);
  std::size_t last = stretch.end;
  while (last > first && flags_[last] != Safe) --last;
  double width = positions_[last] - positions_[first];
  if (stretch.begin < first) width += shaped_width({stretch.begin, first});
  if (last < stretch.end) width += shaped_width({last, stretch.end});
  return width;
}

Measure::Edge Measure::begin_edge(std::size_t index) const {
  std::size_t reach = index;
  while (flags_[reach] != Safe) {
    if (++reach - index > farthest_reach) return {};
  }
  if (reach == index) return {0, reach};
  return {shaped_width({index, reach}) - (positions_[reach] - positions_[index]), reach};
}

Measure::Edge Measure::end_edge(std::size_t index) const {
  std::size_t reach = index;
  while (flags_[reach] != Safe) {
    if (index - --reach > farthest_reach) return {};
  }
  if (reach == index) return {0, reach};
  return {shaped_width({reach, index}) - (positions_[index] - positions_[reach]), reach};
}

double Measure::shaped_width(IndexRange stretch) const {
  double width = 0;
  for (std::size_t i = run_index_at(stretch.begin); stretch.begin < stretch.end; ++i) {
    const std::size_t end = std::min(stretch.end, runs_[i].range.end);
    width += shaper_.width(runs_[i], {stretch.begin, end});
    stretch.begin = end;
  }
  return width;
}

std::size_t Measure::run_index_at(std::size_t index) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), index,
                       [](std::size_t i, const Run& run) { return i < run.range.begin; });
  return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

const Run& Measure::run_at(std::size_t index) const { return runs_[run_index_at(index)]; }

}  // namespace lectern::text
