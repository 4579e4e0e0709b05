// Measures what stands between the places where lines may break.
#include "text/break/opportunities_at_width.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lectern::text {
namespace {

constexpr std::uint32_t soft_hyphen = 0xAD;

BreakOpportunity place_at(std::size_t index, const Codepoints& text, const Measure& measure) {
  BreakOpportunity place{index, index, {}, {}, 0, false};
  while (place.end > 0 && is_breaking_space(text[place.end - 1])) --place.end;
  while (place.begin < text.size() && is_breaking_space(text[place.begin])) ++place.begin;
  place.end_edge = measure.end_edge(place.end);
  place.begin_edge = measure.begin_edge(place.begin);
  return place;
}

/// A place within a word.
BreakOpportunity emergency_at(std::size_t index, const Measure& measure) {
  return {index, index, measure.end_edge(index), measure.begin_edge(index), 0, true};
}

double hyphen_width(const BreakOpportunity& place, const Codepoints& text, const Measure& measure,
                    const Shaper& shaper) {
  const bool shown = place.end == place.begin && place.end < text.size() && place.end > 0 &&
                     text[place.end - 1] == soft_hyphen;
  if (!shown) return 0;
  const Run& run = measure.run_at(place.end - 1);
  return static_cast<double>(shaper.hyphen(run).advance) / run.face->units_per_em();
}

/// Whether HarfBuzz may put a dotted circle where a mark has no letter: it does so in the scripts
/// that it takes apart into syllables, so in none of these.
bool has_syllables(const Run& run) {
  constexpr std::array<std::string_view, 10> without{"Latn", "Cyrl", "Grek", "Armn", "Geor",
                                                     "Arab", "Hani", "Hira", "Kana", "Zyyy"};
  return std::find(without.begin(), without.end(), run.script.name()) == without.end();
}

}  // namespace

std::vector<BreakOpportunity> places(const Codepoints& text, const std::vector<std::size_t>& breaks,
                                     const Measure& measure, const Shaper& shaper) {
  std::vector<BreakOpportunity> result{place_at(0, text, measure)};
  for (const std::size_t index : breaks) {
    BreakOpportunity place = place_at(index, text, measure);
    if (place.end <= result.back().begin) continue;  // nothing but spaces since the last place
    place.hyphen = hyphen_width(place, text, measure, shaper);
    result.push_back(place);
  }
  if (result.size() == 1) result.clear();
  return result;
}

Trust trust_in(const Measure& measure, const std::vector<BreakOpportunity>& places) {
  const auto& runs = measure.runs();
  if (std::none_of(runs.begin(), runs.end(), has_syllables)) return Trust::Sums;
  constexpr double rounding = 1e-6;  // grows with the text, but stays below any unit of a font
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    const IndexRange stretch{places[i].begin, places[i + 1].end};
    if (std::abs(measure.width(stretch) - measure.shaped_width(stretch)) > rounding) {
      return Trust::Nothing;
    }
  }
  return Trust::Sums;
}

OpportunitiesAtWidth::OpportunitiesAtWidth(const std::vector<BreakOpportunity>& places,
                                           const Measure& measure, Trust trust,
                                           const std::vector<bool>& grapheme_starts, Pixels size,
                                           Pixels width)
    : measure_(measure),
      trust_(trust),
      size_(size),
      width_(width),
      limit_(static_cast<double>(width) / static_cast<double>(size)),
      places_(&places) {
  for (std::size_t place = 0; place < last(); ++place) {
    if (fits(place, place + 1)) continue;
    cut_overlong(grapheme_starts);
    break;
  }
}

double OpportunitiesAtWidth::length(std::size_t from, std::size_t to) const {
  const BreakOpportunity& first = (*places_)[from];
  const BreakOpportunity& second = (*places_)[to];
  const bool apart = trust_ == Trust::Sums && first.begin_edge.reach != Measure::none &&
                     second.end_edge.reach != Measure::none &&
                     first.begin_edge.reach <= second.end_edge.reach;
  if (!apart) return width({first.begin, second.end}) + second.hyphen;
  return measure_.position(second.end) - measure_.position(first.begin) +
         first.begin_edge.difference + second.end_edge.difference + second.hyphen;
}

double OpportunitiesAtWidth::width(IndexRange stretch) const {
  return trust_ == Trust::Sums ? measure_.width(stretch) : measure_.shaped_width(stretch);
}

bool OpportunitiesAtWidth::fits(double length) const {
  // in pixels as they are given out, so that a paragraph fits the very width it is said to have
  return static_cast<Pixels>(length * static_cast<double>(size_)) <= width_;
}

bool OpportunitiesAtWidth::fits(std::size_t from, std::size_t to) const {
  return fits(length(from, to));
}

bool OpportunitiesAtWidth::costly_to_compare() const {
  const auto summable = [](const BreakOpportunity& place) {
    return place.begin_edge.reach != Measure::none && place.end_edge.reach != Measure::none;
  };
  if (trust_ == Trust::Sums && std::all_of(places_->begin(), places_->end(), summable)) {
    return false;
  }
  constexpr double most_characters = 1e6;  // of Nastaliq, shaped in about a second
  const double characters = static_cast<double>(places_->back().end - places_->front().begin);
  const double lines = std::max(1.0, measure_.position(places_->back().end) / limit_);
  const double places_in_line = static_cast<double>(places_->size()) / lines;
  // each line is shaped from each of its places to each
  return places_in_line * places_in_line * characters > most_characters;
}

std::size_t OpportunitiesAtWidth::guess(std::size_t from) const {
  const double end = measure_.position((*places_)[from].begin) + limit_;
  const auto begin = places_->begin() + static_cast<std::ptrdiff_t>(from);
  const auto beyond = std::partition_point(
      begin, places_->end(),
      [&](const BreakOpportunity& place) { return measure_.position(place.end) <= end; });
  return from + static_cast<std::size_t>(std::max<std::ptrdiff_t>(beyond - begin - 1, 0));
}

void OpportunitiesAtWidth::cut_overlong(const std::vector<bool>& grapheme_starts) {
  const std::vector<BreakOpportunity>& whole = *places_;
  cut_.push_back(whole.front());
  for (std::size_t i = 0; i + 1 < whole.size(); ++i) {
    BreakOpportunity end = whole[i + 1];
    if (!fits(i, i + 1)) {
      cut_.back().emergency = true;  // a word that is to be cut begins a line of its own
      IndexRange rest{whole[i].begin, end.end};
      for (;;) {
        const std::size_t cut = piece_end(rest, end.hyphen, grapheme_starts);
        if (cut == rest.end) break;
        cut_.push_back(emergency_at(cut, measure_));
        rest.begin = cut;
      }
      if (!fits(width(rest) + end.hyphen)) end.hyphen = 0;
    }
    cut_.push_back(end);
  }
  places_ = &cut_;
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
  const std::size_t cluster = longest(previous(guess_end(word) + 1, may_cut), may_cut);
  if (cluster > word.begin) return cluster;
  // even the first cluster is too wide: a ligature may have to go
  const auto starts = [&](std::size_t index) { return grapheme_starts[index]; };
  const std::size_t first = next(word.begin, may_cut);
  const std::size_t grapheme = longest(previous(first, starts), starts);
  return grapheme > word.begin ? grapheme : next(word.begin, starts);
}

std::size_t OpportunitiesAtWidth::guess_end(IndexRange word) const {
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
