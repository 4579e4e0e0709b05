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
      if (freedom_ == Freedom::All) {
        return {path.matches,
                joined(uncertain_stretches(table, path), unlike_pairs(path.matches, scorer_))};
      }
      return {path.matches};
    }
  }

 private:
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
