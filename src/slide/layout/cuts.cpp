#include "slide/layout/cuts.h"

#include <cmath>
#include <limits>

namespace lectern::slide {
namespace {

/// As bad as it is to cut a text here, in squares of the distance from an even cut, as a part of
/// the stretch that is wanted: a clause may end 0.4 of it from there and still be better than the
/// very place between two words.
double regret(double cost) {
  constexpr double of_a_sentence = -0.2;  // of a text that has several
  constexpr double of_a_pause = 0.05;
  constexpr double between_words = 0.37;
  constexpr double clause = -0.06;
  constexpr double line = -0.5;
  if (cost < line) return -2;  // what its author ends as a line is whole, wherever it ends
  if (cost < clause) return cost < 2 * clause + 0.01 ? of_a_sentence : of_a_pause;
  return between_words + 1.2 * cost + (cost < 0 ? -0.05 : 0);
}

/// The cut after `begin` that is missed least where an even one would be at `wanted`.
const text::Cut* best_cut(const std::vector<text::Cut>& cuts, std::size_t begin, double wanted,
                          double length) {
  const text::Cut* best = nullptr;
  double least = std::numeric_limits<double>::infinity();
  for (const text::Cut& cut : cuts) {
    if (cut.spaces.begin <= begin || cut.cost > text::worst_between_words) continue;
    const double away = (static_cast<double>(cut.spaces.begin) - wanted) / length;
    const double badness = regret(cut.cost) + 2 * away * away;
    if (badness >= least) continue;
    least = badness;
    best = &cut;
  }
  return best;
}

}  // namespace

const std::vector<text::Cut>& Cuts::of(const std::string& text, const LanguageTag& language) {
  const auto [entry, is_new] = known_.try_emplace({text, language});
  if (is_new) entry->second = text::cuts(text, language, words_.of(language));
  return entry->second;
}

std::vector<std::string> split(const std::string& text, const std::vector<text::Cut>& cuts,
                               std::size_t parts) {
  const double length = static_cast<double>(text.size()) / static_cast<double>(parts);
  std::vector<std::string> stretches(parts);
  std::size_t begin = 0;
  for (std::size_t part = 0; part < parts && begin < text.size(); ++part) {
    const text::Cut* cut = nullptr;
    if (part + 1 < parts) {
      cut = best_cut(cuts, begin, length * static_cast<double>(part + 1), length);
    }
    const ByteRange spaces = cut == nullptr ? ByteRange{text.size(), text.size()} : cut->spaces;
    stretches[part] = text.substr(begin, spaces.begin - begin);
    begin = spaces.end;
  }
  return stretches;
}

}  // namespace lectern::slide
