#include "text/measure.h"

#include <algorithm>
#include <span>

#include "text/runs/bidi.h"

namespace lectern::text {
namespace {

/// Fonts that join word to word for longer than this are measured line by line instead.
constexpr std::size_t farthest_reach = 128;

/// Those of a run's glyphs whose clusters lie within the part; its ends lie between clusters.
std::span<const ShapedGlyph> within(std::span<const ShapedGlyph> glyphs, IndexRange part,
                                    Direction direction) {
  const bool forward = direction == Direction::LeftToRight;
  const auto before = [=](const ShapedGlyph& glyph) {
    return forward ? glyph.cluster < part.begin : glyph.cluster >= part.end;
  };
  const auto not_after = [=](const ShapedGlyph& glyph) {
    return forward ? glyph.cluster < part.end : glyph.cluster >= part.begin;
  };
  const auto begin = std::partition_point(glyphs.begin(), glyphs.end(), before);
  return {begin, std::partition_point(begin, glyphs.end(), not_after)};
}

}  // namespace

Measure::Measure(const std::vector<Run>& runs, const Shaper& shaper, std::size_t size)
    : runs_(runs), shaper_(shaper), positions_(size + 1), flags_(size + 1, Within) {
  for (const Run& run : runs) {
    const double em = run.face->units_per_em();
    for (const ShapedGlyph& glyph : glyphs_.emplace_back(shaper.shape(run, run.range))) {
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

IndexRange Measure::safe_within(IndexRange stretch) const {
  IndexRange safe = stretch;
  while (safe.begin < safe.end && flags_[safe.begin] != Safe) ++safe.begin;
  while (safe.end > safe.begin && flags_[safe.end] != Safe) --safe.end;
  return safe;
}

double Measure::width(IndexRange stretch) const {
  const auto [first, last] = safe_within(stretch);
  return shaped_width({stretch.begin, first}) + (positions_[last] - positions_[first]) +
         shaped_width({last, stretch.end});
}

std::vector<ShapedGlyph> Measure::glyphs(IndexRange part) const {
  const std::size_t index = run_index_at(part.begin);
  const Run& run = runs_[index];
  const Direction direction = direction_of(run.level);
  const IndexRange safe = safe_within(part);
  std::vector<ShapedGlyph> first = shaper_.shape(run, {part.begin, safe.begin});
  std::vector<ShapedGlyph> last = shaper_.shape(run, {safe.end, part.end});
  if (direction == Direction::RightToLeft) first.swap(last);
  const auto between = within(glyphs_[index], safe, direction);
  first.insert(first.end(), between.begin(), between.end());
  first.insert(first.end(), last.begin(), last.end());
  return first;
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
