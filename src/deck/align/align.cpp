#include "deck/align/align.h"

#include <optional>
#include <utility>

#include "deck/align/lexicon.h"
#include "deck/align/likelihood.h"
#include "deck/align/table.h"
#include "deck/align/uncertainty.h"

namespace lectern::deck {
namespace {

// Where both sides have as many units, it takes this much evidence to match them otherwise, ...
constexpr double evidence = 12.0;
// ... or a pair whose lengths are this many standard deviations apart.
constexpr double absurd = 6.0;

Path cheapest(std::span<const Unit> source, std::span<const Unit> target,
              const MatchScorer& scorer) {
  return Table(source, target, scorer).cheapest();
}

/// One to one throughout, where that is not absurd anywhere.
std::optional<Path> diagonal(std::span<const Unit> source, std::span<const Unit> target,
                             MatchScorer scorer, Relation relation) {
  const std::size_t rows = source.size();
  if (rows != target.size()) return std::nullopt;
  scorer.assume(relation);
  Path path;
  for (std::size_t i = 0; i < rows; ++i) {
    const Match match{{i, i + 1}, {i, i + 1}};
    if (scorer.deviation(match) > absurd) return std::nullopt;
    if (source[i].opens_paragraph != target[i].opens_paragraph) return std::nullopt;
    path.matches.push_back(match);
  }
  scorer.assume(scorer.relation_in(path.matches));
  path.cost = scorer.cost(path.matches);
  return path;
}

/// The cheapest path, and the relation that it bears out, starting from a guess at that.
Path settled(std::span<const Unit> source, std::span<const Unit> target, MatchScorer scorer,
             Relation guess) {
  constexpr int most_passes = 4;
  Path path;
  scorer.assume(guess);
  for (int pass = 0; pass < most_passes; ++pass) {
    Path next = cheapest(source, target, scorer);
    const bool same = next.matches == path.matches;
    path = std::move(next);
    if (same) break;
    scorer.assume(scorer.relation_in(path.matches));
  }
  return path;
}

/// Matches again with what the words say: how they look, and what the matches so far show of them.
Alignment by_words(Path path, std::span<const Unit> source, std::span<const Unit> target,
                   MatchScorer scorer) {
  constexpr int most_rounds = 6;
  Lexicon lexicon(source, target);
  scorer.consult(lexicon);
  for (int round = 1;; ++round) {
    lexicon.learn(path.matches);
    scorer.assume(scorer.relation_in(path.matches));
    Table table(source, target, scorer);
    Path next = table.cheapest();
    const bool same = next.matches == path.matches;
    path = std::move(next);
    if (same || round == most_rounds) return {path.matches, uncertain_stretches(table, path)};
  }
}

}  // namespace

Alignment align(std::span<const Unit> source, std::span<const Unit> target, Beginning beginning) {
  const std::size_t rows = source.size(), columns = target.size();
  MatchScorer scorer(source, target, beginning);
  const Relation overall = scorer.relation_in({{{0, rows}, {0, columns}}});
  Path best = settled(source, target, scorer, overall);
  auto straight = diagonal(source, target, scorer, overall);
  if (straight && straight->cost < best.cost + evidence) return {std::move(straight->matches)};
  // What was dropped or added spoils the guess at how long the translation runs: try others.
  for (const double factor : {0.55, 1.8}) {
    Relation guess = overall;
    guess.expansion *= factor;
    Path path = settled(source, target, scorer, guess);
    if (path.cost < best.cost) best = std::move(path);
  }
  return by_words(std::move(best), source, target, scorer);
}

}  // namespace lectern::deck
