#include "text/paragraph.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "text/break/addresses.h"
#include "text/break/hyphenation.h"
#include "text/break/opportunities.h"
#include "text/break/opportunities_at_width.h"
#include "text/break/sense.h"
#include "text/break/wrap.h"
#include "text/codepoints.h"
#include "text/icu.h"
#include "text/measure.h"
#include "text/runs/bidi.h"
#include "text/runs/isolated.h"
#include "text/runs/itemise.h"
#include "text/set_line.h"
#include "text/shape.h"

namespace lectern::text {
namespace {

/// As bad as a line that ends on an article.
constexpr double worth_a_line = 1;

std::vector<bool> starts_of_graphemes(const Codepoints& text, std::string_view utf8,
                                      const LanguageTag& language) {
  std::vector<bool> starts(text.size() + 1, false);
  starts.front() = true;
  for (const std::size_t byte : boundaries(Boundary::Grapheme, utf8, language)) {
    starts[text.index_at(byte)] = true;
  }
  return starts;
}

Bidi bidi_of(const Codepoints& text, const LanguageTag& language) {
  const Direction direction = direction_of(language);
  if (direction == Direction::LeftToRight) return {text.values(), direction};
  return {text.values(), direction, isolated_stretches(text)};
}

std::vector<BreakOpportunity> opportunities_of(const Codepoints& text, std::string_view utf8,
                                               const LanguageTag& language, const Measure& measure,
                                               const Shaper& shaper) {
  std::vector<std::size_t> breaks = line_breaks(utf8, language);
  for (std::size_t& break_index : breaks) break_index = text.index_at(break_index);
  return opportunities(text, breaks, measure, shaper);
}

}  // namespace

// In the order in which each is made of those before it.
struct Paragraph::Analysis {
  Analysis(std::string_view utf8, LanguageTag tag, Fonts& fonts, Writing way,
           const FunctionWords* function_words, Weight weight)
      : text(repaired(utf8)),
        language(std::move(tag)),
        writing(way),
        words(function_words),
        characters(text),
        grapheme_starts(starts_of_graphemes(characters, text, language)),
        bidi(bidi_of(characters, language)),
        items(itemise(characters, language, bidi, grapheme_starts, writing, fonts, weight)),
        shaper(characters, language),
        measure(items.runs, shaper, characters.size()),
        opportunities(opportunities_of(characters, text, language, measure, shaper)),
        trust(trust_in(measure, opportunities)) {}

  OpportunitiesAtWidth at_width(Pixels size, Pixels width) const {
    return at_width(opportunities, size, width);
  }
  OpportunitiesAtWidth at_width(const std::vector<BreakOpportunity>& where, Pixels size,
                                Pixels width) const {
    return {where,
            measure,
            trust,
            grapheme_starts,
            [this](IndexRange word) { return hyphens_in(word); },
            size,
            width};
  }

  /// Of scripts that divide words with a hyphen, and of addresses, which are divided without one.
  std::vector<HyphenPlace> hyphens_in(IndexRange word) const {
    constexpr std::array<std::string_view, 5> scripts{"Latn", "Cyrl", "Grek", "Armn", "Geor"};
    std::vector<HyphenPlace> places;
    if (is_address(characters, word)) {
      for (const std::size_t index : cuts_of_address(characters, word)) places.push_back({index});
      return places;
    }
    for (const std::size_t index : hyphen_places(characters, word, language)) {
      const Run& run = measure.run_at(index - 1);
      if (std::ranges::find(scripts, run.script.name()) == scripts.end()) continue;
      places.push_back({index, shaper.hyphen_width(run)});
    }
    return places;
  }

  /// The opportunities with what each costs a reader.
  std::vector<BreakOpportunity> weighed() const {
    std::vector<IndexRange> places;
    places.reserve(opportunities.size());
    for (const BreakOpportunity& each : opportunities) places.push_back({each.end, each.begin});
    static const FunctionWords none;
    const std::vector<double> costs =
        break_costs(text, characters, language, words == nullptr ? none : *words, places);
    std::vector<BreakOpportunity> result = opportunities;
    for (std::size_t i = 0; i < result.size(); ++i) result[i].cost = costs[i];
    return result;
  }

  /// Those without any that divides a number or an amount, where to keep them whole takes no more
  /// lines than that, and no line is too short for one: as many, or up to `more_lines` more.
  std::vector<BreakOpportunity> with_whole_numbers(std::vector<BreakOpportunity> weighed,
                                                   Pixels size, Pixels width,
                                                   std::size_t more_lines = 0) const {
    const auto divides = [](const BreakOpportunity& each) {
      return each.cost > within_word && !each.kept;
    };
    std::vector<BreakOpportunity> dividing;
    std::ranges::copy_if(weighed, std::back_inserter(dividing), divides);
    if (dividing.empty()) return weighed;
    const auto room_of = [&](const std::vector<BreakOpportunity>& where) {
      const OpportunitiesAtWidth at = at_width(where, size, width);
      return std::pair(greedy(at).size(), at.last() + 1 - where.size());  // lines, cuts
    };
    const auto [lines, cuts] = room_of(weighed);
    const auto fit = [&, lines = lines, cuts = cuts](const std::vector<BreakOpportunity>& where) {
      const auto room = room_of(where);
      // nor fewer, which a word that is cut elsewhere may need: they have been counted
      return room.first >= lines && room.first <= lines + more_lines && room.second <= cuts;
    };
    std::vector<BreakOpportunity> whole = weighed;
    std::erase_if(whole, divides);
    if (fit(whole)) return whole;
    constexpr std::size_t most = 16;  // that are tried one by one, the worst first
    std::ranges::stable_sort(dividing, std::greater(), &BreakOpportunity::cost);
    for (std::size_t i = 0; i < std::min(most, dividing.size()); ++i) {
      whole = weighed;
      std::erase_if(whole, [&](const auto& each) { return each.begin == dividing[i].begin; });
      if (fit(whole)) weighed = std::move(whole);
    }
    return weighed;
  }

  /// Balanced over one line more than so many, which those may need as they come.
  static std::vector<std::size_t> over_one_more(const OpportunitiesAtWidth& all,
                                                std::size_t lines) {
    return greedy(all).size() > lines ? balanced(all) : balanced_looser(all);
  }

  /// Where lines end.
  std::vector<BreakOpportunity> ends(Pixels size, Pixels width, Wrap wrap) const {
    const OpportunitiesAtWidth all = at_width(size, width);
    const auto at = [](const OpportunitiesAtWidth& from, const std::vector<std::size_t>& indices) {
      std::vector<BreakOpportunity> result{from[0]};
      for (const std::size_t index : indices) result.push_back(from[index]);
      return result;
    };
    const std::vector<std::size_t> as_they_come = greedy(all);
    if (wrap == Wrap::Greedy || as_they_come.size() == 1 || all.costly_to_compare()) {
      return at(all, as_they_come);
    }
    if (wrap == Wrap::Even) return at(all, balanced(all));
    const std::vector<BreakOpportunity> weighed = this->weighed();
    if (wrap == Wrap::Loose) {
      const std::vector<BreakOpportunity> by_cost = with_whole_numbers(weighed, size, width, 1);
      const OpportunitiesAtWidth loose = at_width(by_cost, size, width);
      const std::vector<std::size_t> looser = over_one_more(loose, as_they_come.size());
      if (!looser.empty()) return at(loose, looser);
    }
    const std::vector<BreakOpportunity> by_cost = with_whole_numbers(weighed, size, width);
    const OpportunitiesAtWidth to_balance = at_width(by_cost, size, width);
    return at(to_balance, balanced(to_balance));
  }

  /// What it costs a reader less where lines end when there is one more.
  double gain_of_a_line(Pixels size, Pixels width) const {
    const OpportunitiesAtWidth all = at_width(size, width);
    const std::size_t lines = greedy(all).size();
    if (lines == 1 || all.costly_to_compare()) return 0;
    const auto cost_of = [](const OpportunitiesAtWidth& at, const std::vector<std::size_t>& ends) {
      double cost = 0;
      for (const std::size_t end : ends) cost += std::max(0.0, at.cost(end));
      return cost;
    };
    const std::vector<BreakOpportunity> weighed = this->weighed();
    const std::vector<BreakOpportunity> by_cost = with_whole_numbers(weighed, size, width);
    const OpportunitiesAtWidth to_balance = at_width(by_cost, size, width);
    const double tight = cost_of(to_balance, balanced(to_balance));
    if (tight < worth_a_line) return 0;
    const std::vector<BreakOpportunity> looser = with_whole_numbers(weighed, size, width, 1);
    const OpportunitiesAtWidth to_loosen = at_width(looser, size, width);
    const std::vector<std::size_t> loose = over_one_more(to_loosen, lines);
    return loose.empty() ? 0 : tight - cost_of(to_loosen, loose);
  }

  std::string text;
  LanguageTag language;
  Writing writing;
  const FunctionWords* words;
  Codepoints characters;
  std::vector<bool> grapheme_starts;
  Bidi bidi;
  Itemised items;
  Shaper shaper;
  Measure measure;
  std::vector<BreakOpportunity> opportunities;
  Trust trust;
};

Paragraph::Paragraph(std::string_view utf8, LanguageTag language, Fonts& fonts, Writing writing,
                     const FunctionWords* words, Weight weight)
    : analysis_(std::make_unique<const Analysis>(utf8, std::move(language), fonts, writing, words,
                                                 weight)) {}
Paragraph::~Paragraph() = default;
Paragraph::Paragraph(Paragraph&&) noexcept = default;
Paragraph& Paragraph::operator=(Paragraph&&) noexcept = default;

const std::string& Paragraph::text() const { return analysis_->text; }
const LanguageTag& Paragraph::language() const { return analysis_->language; }
Direction Paragraph::direction() const { return direction_of(analysis_->language); }
Writing Paragraph::writing() const { return analysis_->writing; }

std::vector<Line> Paragraph::lines(Pixels size, Pixels width, Wrap wrap) const {
  assert(size > 0);
  const Analysis& a = *analysis_;
  if (a.opportunities.empty()) return {};
  const std::vector<BreakOpportunity> ends = a.ends(size, width, wrap);
  const LineSource source{a.characters, a.language, a.bidi, a.shaper, a.measure, a.trust};
  std::vector<Line> lines;
  for (std::size_t line = 1; line < ends.size(); ++line) {
    const IndexRange part{ends[line - 1].begin, ends[line].end};
    const LineEnd end = ends[line].hyphen > 0 ? LineEnd::Hyphen : LineEnd::Plain;
    lines.push_back(set_line(source, part, end, size));
    lines.back().continues = line > 1 && !ends[line - 1].kept;
  }
  return lines;
}

bool Paragraph::reads_better_loose(Pixels size, Pixels width) const {
  assert(size > 0);
  return !analysis_->opportunities.empty() &&
         analysis_->gain_of_a_line(size, width) >= worth_a_line;
}

std::vector<double> Paragraph::end_costs(Pixels size, Pixels width, Wrap wrap) const {
  assert(size > 0);
  if (analysis_->opportunities.empty()) return {};
  const std::vector<BreakOpportunity> ends = analysis_->ends(size, width, wrap);
  std::vector<double> costs;
  for (std::size_t line = 1; line + 1 < ends.size(); ++line) costs.push_back(ends[line].cost);
  return costs;
}

std::size_t Paragraph::line_count(Pixels size, Pixels width) const {
  assert(size > 0);
  const Analysis& a = *analysis_;
  if (a.opportunities.empty()) return 0;
  return greedy(a.at_width(size, width)).size();
}

Pixels Paragraph::natural_width(Pixels size) const {
  const Analysis& a = *analysis_;
  if (a.opportunities.empty()) return 0;
  double widest = 0;
  const BreakOpportunity* begin = &a.opportunities.front();
  for (const BreakOpportunity& end : a.opportunities) {
    if (!end.kept && &end != &a.opportunities.back()) continue;
    const IndexRange line{begin->begin, end.end};
    if (line.begin < line.end) {
      const double width =
          a.trust == Trust::Sums ? a.measure.width(line) : a.measure.shaped_width(line);
      widest = std::max(widest, width - begin->opening);
    }
    begin = &end;
  }
  return static_cast<Pixels>(widest * static_cast<double>(size));
}

Pixels Paragraph::widest_word(Pixels size) const {
  const Analysis& a = *analysis_;
  double widest = 0;
  for (std::size_t i = 0; i + 1 < a.opportunities.size(); ++i) {
    const BreakOpportunity& end = a.opportunities[i + 1];
    widest = std::max(widest, a.measure.width({a.opportunities[i].begin, end.end}) + end.hyphen);
  }
  return static_cast<Pixels>(widest * static_cast<double>(size));
}

float Paragraph::ascent() const {
  float most = 0;
  for (const Run& run : analysis_->items.runs) most = std::max(most, run.face->ascent());
  return most;
}

float Paragraph::descent() const {
  float most = 0;
  for (const Run& run : analysis_->items.runs) most = std::max(most, run.face->descent());
  return most;
}

const std::vector<MissingGlyph>& Paragraph::missing_glyphs() const {
  return analysis_->items.missing;
}

}  // namespace lectern::text
