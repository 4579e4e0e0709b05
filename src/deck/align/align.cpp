#include "deck/align/align.h"

#include <algorithm>
#include <utility>

#include "deck/align/lexicon.h"
#include "deck/align/likelihood.h"
#include "deck/align/table.h"
#include "deck/align/uncertainty.h"

namespace lectern::deck {
namespace {

// Translators go paragraph for paragraph: as many on both sides are matched so, unless it takes as
// much evidence as this to do it.
constexpr double faith = 25.0;

// The same of a few paragraphs.
constexpr double local_faith = 12.0;

/// Pairs that are dearer than if neither were the other's are uncertain: nothing is both missing
/// and extra at one place, but what is left out and what stands there may well have nothing in
/// common.
std::vector<IndexRange> unlike_pairs(const std::vector<Match>& matches, const MatchScorer& scorer) {
  std::vector<IndexRange> stretches;
  for (const auto& [source, target] : matches) {
    if (source.empty() || target.empty()) continue;
    if (scorer.cost(source, target) > scorer.cost(source, {target.begin, target.begin}) +
                                          scorer.cost({source.begin, source.begin}, target)) {
      stretches.push_back(source);
    }
  }
  return stretches;
}

/// Ascending and apart.
std::vector<IndexRange> joined(std::vector<IndexRange> stretches,
                               const std::vector<IndexRange>& others) {
  stretches.insert(stretches.end(), others.begin(), others.end());
  std::sort(stretches.begin(), stretches.end(),
            [](IndexRange a, IndexRange b) { return a.begin < b.begin; });
  std::vector<IndexRange> apart;
  for (const IndexRange stretch : stretches) {
    if (!apart.empty() && stretch.begin < apart.back().end) {
      apart.back().end = std::max(apart.back().end, stretch.end);
    } else {
      apart.push_back(stretch);
    }
  }
  return apart;
}

/// Two texts, and how they are matched under one hypothesis about how the translator worked.
class Hypothesis {
 public:
  Hypothesis(std::span<const Unit> source, std::span<const Unit> target, MatchScorer scorer,
             Freedom freedom)
      : source_(source), target_(target), scorer_(std::move(scorer)), freedom_(freedom) {}

  /// The cheapest path, and the relation that it bears out, starting from a guess at that.
  Path settled(Relation guess) {
    constexpr int most_passes = 4;
    Path path;
    scorer_.assume(guess);
    for (int pass = 0; pass < most_passes; ++pass) {
      Path next = Table(source_, target_, scorer_, freedom_).cheapest();
      const bool same = next.matches == path.matches;
      path = std::move(next);
      if (same) break;
      scorer_.assume(scorer_.relation_in(path.matches));
    }
    return path;
  }

  /// Matches again with what the words say: how they look, and what the matches so far show of
  /// them.
  Alignment by_words(Path path, Lexicon& lexicon) {
    constexpr int most_rounds = 6;
    scorer_.consult(lexicon);
    for (int round = 1;; ++round) {
      lexicon.learn(path.matches);
      scorer_.assume(scorer_.relation_in(path.matches));
      Table table(source_, target_, scorer_, freedom_);
      Path next = table.cheapest();
      const bool same = next.matches == path.matches;
      path = std::move(next);
      if (!same && round < most_rounds) continue;
      if (freedom_ != Freedom::All) return {path.matches};
      std::vector<Corner> passed;
      path = straightened(std::move(path), passed);
      if (passed.empty()) return with_uncertain(table, path);
      Table straight(source_, target_, scorer_, freedom_, passed);
      return with_uncertain(straight, path);
    }
  }

 private:
  Alignment with_uncertain(Table& table, const Path& path) const {
    return {path.matches,
            joined(uncertain_stretches(table, path), unlike_pairs(path.matches, scorer_))};
  }

  /// The path with what is missing and what is extra near to each other put side by side, paragraph
  /// for paragraph, where that is hardly dearer, and the corners that it passes for that.
  Path straightened(Path path, std::vector<Corner>& passed) const {
    constexpr std::size_t most_tries = 8;
    std::vector<std::vector<Corner>> tried;
    for (std::size_t i = 0; i < path.matches.size() && tried.size() < most_tries; ++i) {
      std::vector<Corner> corners = corners_from(path.matches, i);
      if (corners.empty() || std::ranges::find(tried, corners) != tried.end()) continue;
      tried.push_back(corners);
      corners.insert(corners.begin(), passed.begin(), passed.end());
      Path straight = Table(source_, target_, scorer_, freedom_, corners).cheapest();
      if (straight.matches.empty() || straight.cost > path.cost + local_faith) continue;
      path = std::move(straight);
      passed = std::move(corners);
      i = 0;
    }
    return path;
  }

  /// Between which paragraphs the first stretch from a match on would be cut that has one extra
  /// and one missing, and as many paragraphs on both sides; none: there is no such stretch.
  std::vector<Corner> corners_from(const std::vector<Match>& matches, std::size_t first) const {
    constexpr std::size_t farthest = 12;
    if (!matches[first].source.empty() && !matches[first].target.empty()) return {};
    const bool missing = matches[first].target.empty();
    const std::size_t end = std::min(matches.size(), first + farthest);
    for (std::size_t last = first + 1; last < end; ++last) {
      const bool other = missing ? matches[last].source.empty() : matches[last].target.empty();
      if (!other) continue;
      IndexRange source{matches[first].source.begin, matches[last].source.end};
      IndexRange target{matches[first].target.begin, matches[last].target.end};
      const std::vector<std::size_t> ours = openings(source_, source);
      const std::vector<std::size_t> theirs = openings(target_, target);
      if (ours.empty() || ours.size() != theirs.size()) continue;
      std::vector<Corner> corners;
      for (std::size_t i = 0; i < ours.size(); ++i) corners.push_back({ours[i], theirs[i]});
      return corners;
    }
    return {};
  }

  /// The units that open paragraphs in a stretch, and what follows it: empty where it is not whole
  /// paragraphs.
  static std::vector<std::size_t> openings(std::span<const Unit> units, IndexRange stretch) {
    const auto opens = [&](std::size_t at) {
      return at == 0 || at == units.size() || units[at].opens_paragraph;
    };
    std::vector<std::size_t> all;
    if (stretch.empty() || !opens(stretch.begin) || !opens(stretch.end)) return all;
    for (std::size_t at = stretch.begin; at <= stretch.end; ++at) {
      if (opens(at)) all.push_back(at);
    }
    return all;
  }

  std::span<const Unit> source_;
  std::span<const Unit> target_;
  MatchScorer scorer_;
  Freedom freedom_;
};

std::size_t paragraphs_in(std::span<const Unit> units) {
  const auto opens = [](const Unit& unit) { return unit.opens_paragraph; };
  return units.empty()
             ? 0
             : 1 + static_cast<std::size_t>(std::count_if(units.begin() + 1, units.end(), opens));
}

/// The units of as many paragraphs as another text has, from the beginning.
IndexRange first_paragraphs(std::span<const Unit> units, std::size_t count) {
  std::size_t end = 0;
  while (end < units.size() && (count > 0 || !units[end].opens_paragraph)) {
    if (++end < units.size() && units[end].opens_paragraph) --count;
  }
  return {0, end};
}

// No pair of passages is so many times as long as it should be, give or take a word: it takes ...
constexpr double absurd_times = 8.0;
constexpr double a_word = 10.0;
// ... that much to believe it.
constexpr double absurd = 30.0;

/// What speaks against a path that lengths alone would bear.
double absurdity(const Path& path, const MatchScorer& scorer) {
  return absurd * static_cast<double>(std::count_if(
                      path.matches.begin(), path.matches.end(), [&](const Match& match) {
                        const double times = scorer.times_expected(match, a_word);
                        return std::max(times, 1 / times) > absurd_times;
                      }));
}

}  // namespace

Alignment align(std::span<const Unit> source, std::span<const Unit> target, Beginning beginning) {
  const std::size_t rows = source.size(), columns = target.size();
  MatchScorer scorer(source, target, beginning);
  const Relation overall = scorer.relation_in({{{0, rows}, {0, columns}}});
  scorer.assume(overall);
  Hypothesis free(source, target, scorer, Freedom::All);
  Path best = free.settled(overall);
  Lexicon lexicon(source, target);
  if (rows > 0 && paragraphs_in(source) == paragraphs_in(target)) {
    Hypothesis faithful(source, target, scorer, Freedom::ParagraphForParagraph);
    Path straight = faithful.settled(overall);
    if (straight.cost + absurdity(straight, scorer) < best.cost + faith)
      return faithful.by_words(std::move(straight), lexicon);
  }
  // What was dropped or added spoils the guess at how long the translation runs: try others, ...
  Relation shorter = overall, longer = overall;
  shorter.expansion *= 0.55;
  longer.expansion *= 1.8;
  // ... and that it is made paragraph for paragraph up to some point.
  const Relation begun =
      scorer.relation_in({{first_paragraphs(source, paragraphs_in(target)), {0, columns}}});
  for (const Relation& guess : {shorter, longer, begun}) {
    Path path = free.settled(guess);
    if (path.cost < best.cost) best = std::move(path);
  }
  return free.by_words(std::move(best), lexicon);
}

}  // namespace lectern::deck
