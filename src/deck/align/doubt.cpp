#include "deck/align/doubt.h"

#include <algorithm>
#include <cmath>

#include "deck/format/source_text.h"
#include "text/break/boundaries.h"

namespace lectern::deck {
namespace {

constexpr double too_many_deviations = 5;
constexpr std::size_t fewest_beads = 12;
// Where translations follow very closely many deviations are little: it takes so many times the
// length, or so small a part of it, give or take a word.
constexpr double too_many_times = 3;
constexpr double word = 10;  // characters

/// How long a bead is in the original and in a translation, in characters.
struct Lengths {
  std::size_t bead = 0;
  double original = 0;
  double translation = 0;
};

double length_of(const Speech& speech, IndexRange sentences) {
  return static_cast<double>(text::character_count(text_of(speech, sentences), speech.language));
}

std::vector<Lengths> lengths_of(const Deck& deck, std::size_t speech) {
  std::vector<Lengths> lengths;
  for (std::size_t i = 0; i < deck.beads.size(); ++i) {
    const IndexRange original = deck.beads[i].sentences.front();
    const IndexRange translation = deck.beads[i].sentences[speech];
    if (original.empty() || translation.empty()) continue;
    lengths.push_back({i, length_of(deck.speeches.front(), original),
                       length_of(deck.speeches[speech], translation)});
  }
  return lengths;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Gale & Church's measure: the surplus of a translation grows with the square root of its length.
double surplus(const Lengths& bead, double ratio) {
  return (bead.translation - ratio * bead.original) / std::sqrt(bead.original);
}

}  // namespace

std::vector<std::size_t> doubtful_beads(const Deck& deck, std::size_t speech) {
  const std::vector<Lengths> beads = lengths_of(deck, speech);
  if (beads.size() < fewest_beads) return {};
  std::vector<double> ratios;
  for (const Lengths& bead : beads) ratios.push_back(bead.translation / bead.original);
  const double ratio = median(ratios);
  std::vector<double> surpluses;
  for (const Lengths& bead : beads) surpluses.push_back(std::abs(surplus(bead, ratio)));
  // Of a normal distribution the median of what lies off the middle is 0.6745 deviations.
  const double deviation = median(surpluses) / 0.6745;
  std::vector<std::size_t> doubtful;
  for (const Lengths& bead : beads) {
    const double times = (bead.translation + word) / (ratio * bead.original + word);
    if (std::abs(surplus(bead, ratio)) > too_many_deviations * deviation &&
        std::max(times, 1 / times) > too_many_times) {
      doubtful.push_back(bead.bead);
    }
  }
  return doubtful;
}

void report_doubts(Deck& deck) {
  for (std::size_t speech = 1; speech < deck.speeches.size(); ++speech) {
    for (const std::size_t bead : doubtful_beads(deck, speech)) {
      const SourceMark here = source_of(deck, bead, speech).begin;
      const SourceMark there = source_of(deck, bead, 0).begin;
      const Bead& match = deck.beads[bead];
      deck.problems.push_back(
          {deck.speeches[speech].file, here.line, here.column, Severity::Warning, "doubtful-match",
           quoted_beginning(text_of(deck.speeches[speech], match.sentences[speech])) +
               " is taken for the translation of " +
               deck.speeches.front().file.filename().string() + ":" + std::to_string(there.line) +
               " " + quoted_beginning(text_of(deck.speeches.front(), match.sentences.front())) +
               ", but one is far longer than the other: compare the two"});
    }
  }
}

}  // namespace lectern::deck
