#include "slide/layout/cuts.h"

#include <algorithm>
#include <limits>

namespace lectern::slide {
namespace {

// costs of cuts below which an end is one
constexpr double line_end = -0.5;
constexpr double sentence_end = -0.11;
constexpr double clause_end = -0.06;

/// As bad as it is to cut a text here, in squares of the distance from an even cut, as a part of
/// the stretch that is wanted: a clause may end 0.4 of it from there and still be better than the
/// very place between two words.
double regret(double cost) {
  constexpr double of_a_line = -2;  // what its author ends as a line is whole, wherever it ends
  constexpr double of_a_sentence = -0.2;  // of a text that has several
  constexpr double of_a_pause = 0.05;
  constexpr double between_words = 0.37;
  if (cost < line_end) return of_a_line;
  if (cost < sentence_end) return of_a_sentence;
  if (cost < clause_end) return of_a_pause;
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

/// Where the stretches are that end near so many bytes from the text's beginning, the last at its
/// end; empty ones there where the text cannot be cut so often.
std::vector<ByteRange> cut_near(const std::vector<double>& wanted, const Cuttable& whole) {
  const std::size_t size = whole.text.size();
  const double even = static_cast<double>(size) / static_cast<double>(wanted.size());
  std::vector<ByteRange> stretches(wanted.size(), {size, size});
  std::size_t begin = 0;
  for (std::size_t part = 0; part < wanted.size() && begin < size; ++part) {
    const bool last = part + 1 == wanted.size();
    const text::Cut* cut = last ? nullptr : best_cut(whole.cuts, begin, wanted[part], even);
    const ByteRange spaces = cut == nullptr ? ByteRange{size, size} : cut->spaces;
    stretches[part] = {begin, spaces.begin};
    begin = spaces.end;
  }
  return stretches;
}

std::vector<ByteRange> cut_evenly(const Cuttable& whole, std::size_t parts) {
  std::vector<double> wanted;
  for (std::size_t part = 1; part <= parts; ++part) {
    wanted.push_back(static_cast<double>(whole.text.size() * part) / static_cast<double>(parts));
  }
  return cut_near(wanted, whole);
}

std::vector<std::string> texts_of(const std::vector<ByteRange>& stretches,
                                  const std::string& text) {
  std::vector<std::string> texts;
  for (const ByteRange& each : stretches) {
    texts.push_back(text.substr(each.begin, each.end - each.begin));
  }
  return texts;
}

/// Where lines, or sentences, end within the text.
std::vector<std::size_t> ends_in(const Cuttable& whole, double costing_less) {
  std::vector<std::size_t> ends;
  for (const text::Cut& cut : whole.cuts) {
    if (cut.cost < costing_less) ends.push_back(cut.spaces.begin);
  }
  return ends;
}

/// Where the translation says what the original has said up to `end`.
double counterpart(std::size_t end, const Cuttable& original, const Cuttable& translation) {
  for (const double kind : {line_end, sentence_end}) {
    const std::vector<std::size_t> ends = ends_in(original, kind);
    const std::vector<std::size_t> others = ends_in(translation, kind);
    const auto found = std::ranges::find(ends, end);
    if (found == ends.end() || ends.size() != others.size()) continue;
    return static_cast<double>(others[static_cast<std::size_t>(found - ends.begin())]);
  }
  return static_cast<double>(translation.text.size()) * static_cast<double>(end) /
         static_cast<double>(original.text.size());
}

}  // namespace

const std::vector<text::Cut>& Cuts::of(const std::string& text, const LanguageTag& language) {
  const auto [entry, is_new] = known_.try_emplace({text, language});
  if (is_new) entry->second = text::cuts(text, language, words_.of(language));
  return entry->second;
}

std::vector<std::string> split(const std::string& text, const std::vector<text::Cut>& cuts,
                               std::size_t parts) {
  return texts_of(cut_evenly({text, cuts}, parts), text);
}

std::vector<std::string> split_like(const Cuttable& original, const Cuttable& translation,
                                    std::size_t parts) {
  std::vector<double> wanted;
  for (const ByteRange& stretch : cut_evenly(original, parts)) {
    if (stretch.empty()) return split(translation.text, translation.cuts, parts);
    wanted.push_back(counterpart(stretch.end, original, translation));
  }
  return texts_of(cut_near(wanted, translation), translation.text);
}

}  // namespace lectern::slide
