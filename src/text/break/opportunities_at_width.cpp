#include "text/break/opportunities_at_width.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lectern::text {
namespace {

BreakOpportunity opportunity_at(std::size_t index, const Codepoints& text, const Measure& measure) {
  BreakOpportunity opportunity{index, index, {}, {}, 0, 0, 0, false, false};
  while (opportunity.end > 0 && is_breaking_space(text[opportunity.end - 1])) --opportunity.end;
  while (opportunity.begin < text.size() && is_breaking_space(text[opportunity.begin]))
    ++opportunity.begin;
  opportunity.kept = text.have_separator({opportunity.end, opportunity.begin});
  opportunity.end_edge = measure.end_edge(opportunity.end);
  opportunity.begin_edge = measure.begin_edge(opportunity.begin);
  return opportunity;
}

/// Within a word.
BreakOpportunity emergency_at(const HyphenPlace& place, const Measure& measure) {
  const std::size_t index = place.index;
  return {index, index, measure.end_edge(index), measure.begin_edge(index), 0, place.width, 0,
          true,  false};
}

double opening_width(std::size_t index, const Measure& measure, const Shaper& shaper) {
  const Run& run = measure.run_at(index);
  const auto opening = shaper.opening(run, index);
  if (!opening) return 0;
  const std::vector<ShapedGlyph> whole = shaper.shape(run, {index, index + 1});
  return static_cast<double>(whole.front().advance - opening->advance) / run.face->units_per_em();
}

double hyphen_width(const BreakOpportunity& opportunity, const Codepoints& text,
                    const Measure& measure, const Shaper& shaper) {
  const bool shown = opportunity.end == opportunity.begin && opportunity.end < text.size() &&
                     opportunity.end > 0 && text[opportunity.end - 1] == soft_hyphen;
  if (!shown) return 0;
  return shaper.hyphen_width(measure.run_at(opportunity.end - 1));
}

/// Whether HarfBuzz may put a dotted circle where a mark has no letter: it does so in the scripts
/// that it takes apart into syllables, so in none of these.
bool has_syllables(const Run& run) {
  constexpr std::array<std::string_view, 10> without{"Latn", "Cyrl", "Grek", "Armn", "Geor",
                                                     "Arab", "Hani", "Hira", "Kana", "Zyyy"};
  return std::find(without.begin(), without.end(), run.script.name()) == without.end();
}

}  // namespace

std::vector<BreakOpportunity> opportunities(const Codepoints& text,
                                            const std::vector<std::size_t>& breaks,
                                            const Measure& measure, const Shaper& shaper) {
  std::vector<BreakOpportunity> result{opportunity_at(0, text, measure)};
  const auto add_opening = [&](BreakOpportunity& opportunity) {
    if (opportunity.begin >= text.size()) return;
    opportunity.opening = opening_width(opportunity.begin, measure, shaper);
  };
  add_opening(result.front());
  for (const std::size_t index : breaks) {
    BreakOpportunity opportunity = opportunity_at(index, text, measure);
    if (opportunity.end <= result.back().begin) continue;  // nothing but spaces since the last one
    opportunity.hyphen = hyphen_width(opportunity, text, measure, shaper);
    add_opening(opportunity);
    result.push_back(opportunity);
  }
  if (result.size() == 1) result.clear();
  return result;
}

Trust trust_in(const Measure& measure, const std::vector<BreakOpportunity>& opportunities) {
  const auto& runs = measure.runs();
  if (std::none_of(runs.begin(), runs.end(), has_syllables)) return Trust::Sums;
  constexpr double rounding = 1e-6;  // grows with the text, but stays below any unit of a font
  for (std::size_t i = 0; i + 1 < opportunities.size(); ++i) {
    const IndexRange stretch{opportunities[i].begin, opportunities[i + 1].end};
    if (std::abs(measure.width(stretch) - measure.shaped_width(stretch)) > rounding) {
      return Trust::Nothing;
    }
  }
  return Trust::Sums;
}

OpportunitiesAtWidth::OpportunitiesAtWidth(const std::vector<BreakOpportunity>& opportunities,
                                           const Measure& measure, Trust trust,
                                           const std::vector<bool>& grapheme_starts,
                                           const Hyphens& hyphens, Pixels size, Pixels width)
    : measure_(measure),
      trust_(trust),
      size_(size),
      width_(width),
      limit_(static_cast<double>(width) / static_cast<double>(size)),
      opportunities_(&opportunities) {
  for (std::size_t opportunity = 0; opportunity < last(); ++opportunity) {
    if (fits(opportunity, opportunity + 1)) continue;
    cut_overlong(grapheme_starts, hyphens);
    break;
  }
}

double OpportunitiesAtWidth::length(std::size_t from, std::size_t to) const {
  const BreakOpportunity& first = (*opportunities_)[from];
  const BreakOpportunity& second = (*opportunities_)[to];
  const bool apart = trust_ == Trust::Sums && first.begin_edge.reach != Measure::none &&
                     second.end_edge.reach != Measure::none &&
                     first.begin_edge.reach <= second.end_edge.reach;
  const double ends = second.hyphen - first.opening;
  if (!apart) return width({first.begin, second.end}) + ends;
  return measure_.position(second.end) - measure_.position(first.begin) +
         first.begin_edge.difference + second.end_edge.difference + ends;
}

double OpportunitiesAtWidth::width(IndexRange stretch) const {
  return trust_ == Trust::Sums ? measure_.width(stretch) : measure_.shaped_width(stretch);
}

bool OpportunitiesAtWidth::fits(double length) const {
  // in pixels as they are given out, so that a paragraph fits the very width it is said to have
  return static_cast<Pixels>(length * static_cast<double>(size_)) <= width_;
}

bool OpportunitiesAtWidth::costly_to_compare() const {
  const auto summable = [](const BreakOpportunity& opportunity) {
    return opportunity.begin_edge.reach != Measure::none &&
           opportunity.end_edge.reach != Measure::none;
  };
  if (trust_ == Trust::Sums &&
      std::all_of(opportunities_->begin(), opportunities_->end(), summable)) {
    return false;
  }
  constexpr double most_characters = 1e6;  // of Nastaliq, shaped in about a second
  const double characters =
      static_cast<double>(opportunities_->back().end - opportunities_->front().begin);
  const double lines = std::max(1.0, measure_.position(opportunities_->back().end) / limit_);
  const double opportunities_in_line = static_cast<double>(opportunities_->size()) / lines;
  // each line is shaped from each of its opportunities to each
  return opportunities_in_line * opportunities_in_line * characters > most_characters;
}

std::size_t OpportunitiesAtWidth::estimated_end(std::size_t from) const {
  const double end = measure_.position((*opportunities_)[from].begin) + limit_;
  const auto begin = opportunities_->begin() + static_cast<std::ptrdiff_t>(from);
  const auto beyond =
      std::partition_point(begin, opportunities_->end(), [&](const BreakOpportunity& opportunity) {
        return measure_.position(opportunity.end) <= end;
      });
  return from + static_cast<std::size_t>(std::max<std::ptrdiff_t>(beyond - begin - 1, 0));
}

void OpportunitiesAtWidth::cut_overlong(const std::vector<bool>& grapheme_starts,
                                        const Hyphens& hyphens) {
  const std::vector<BreakOpportunity>& whole = *opportunities_;
  cut_.push_back(whole.front());
  for (std::size_t i = 0; i + 1 < whole.size(); ++i) {
    BreakOpportunity end = whole[i + 1];
    if (!fits(i, i + 1)) {
      cut_.back().emergency = true;  // a word that is to be cut begins a line of its own
      IndexRange rest{whole[i].begin, end.end};
      const std::vector<HyphenPlace> places = hyphens(rest);
      while (!fits(width(rest) + end.hyphen)) {
        const HyphenPlace* hyphen = last_hyphen(rest, places);
        const HyphenPlace cut =
            hyphen != nullptr ? *hyphen : HyphenPlace{piece_end(rest, end.hyphen, grapheme_starts)};
        if (cut.index == rest.end) break;
        cut_.push_back(emergency_at(cut, measure_));
        rest.begin = cut.index;
      }
      if (!fits(width(rest) + end.hyphen)) end.hyphen = 0;
    }
    cut_.push_back(end);
  }
  opportunities_ = &cut_;
}

const HyphenPlace* OpportunitiesAtWidth::last_hyphen(
    IndexRange word, const std::vector<HyphenPlace>& hyphens) const {
  for (auto place = hyphens.rbegin(); place != hyphens.rend(); ++place) {
    if (place->index >= word.end) continue;
    if (place->index <= word.begin) break;
    if (measure_.cluster_starts(place->index) &&
        fits(width({word.begin, place->index}) + place->width)) {
      return &*place;
    }
  }
  return nullptr;
}

std::size_t OpportunitiesAtWidth::piece_end(IndexRange word, double hyphen,
                                            const std::vector<bool>& grapheme_starts) const {
  const auto fits_to = [&](std::size_t end) {
    return fits(width({word.begin, end}) + (end == word.end ? hyphen : 0));
  };
  const auto may_cut = [&](std::size_t index) {
    return index == word.end || (grapheme_starts[index] && measure_.cluster_starts(index));
  };
  const auto next = [&](std::size_t index, const auto& may_end) {
    do ++index;
    while (index < word.end && !may_end(index));
    return index;
  };
  const auto previous = [&](std::size_t index, const auto& may_end) {
    do --index;
    while (index > word.begin && !may_end(index));
    return index;
  };
  const auto longest = [&](std::size_t end, const auto& may_end) {
    while (end > word.begin && !fits_to(end)) end = previous(end, may_end);
    while (end < word.end && fits_to(next(end, may_end))) end = next(end, may_end);
    return end;
  };
  const std::size_t cluster = longest(previous(estimated_end(word) + 1, may_cut), may_cut);
  if (cluster > word.begin) return cluster;
  // even the first cluster is too wide: a ligature may have to go
  const auto starts = [&](std::size_t index) { return grapheme_starts[index]; };
  const std::size_t first = next(word.begin, may_cut);
  const std::size_t grapheme = longest(previous(first, starts), starts);
  return grapheme > word.begin ? grapheme : next(word.begin, starts);
}

std::size_t OpportunitiesAtWidth::estimated_end(IndexRange word) const {
  const double end = measure_.position(word.begin) + limit_;
  std::size_t low = word.begin;
  std::size_t high = word.end;
  while (low < high) {
    const std::size_t middle = low + (high - low + 1) / 2;
    if (measure_.position(middle) <= end) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

}  // namespace lectern::text
