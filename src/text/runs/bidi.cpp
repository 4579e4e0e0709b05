#include "text/runs/bidi.h"

#include <fribidi.h>

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/failure.h"

namespace lectern::text {
namespace {

/// UAX #9 L1, 3 and 4, and X9 for the characters that have no level of their own.
bool resets(FriBidiCharType type) {
  return FRIBIDI_IS_SEPARATOR(type) || FRIBIDI_IS_SPACE(type) || FRIBIDI_IS_ISOLATE(type) ||
         FRIBIDI_IS_EXPLICIT(type) || type == FRIBIDI_TYPE_BN || type == FRIBIDI_TYPE_PDF;
}

// FriBidi looks from every pair of brackets (UAX #9 N0), and from every stretch of neutrals (N1),
// for the nearest letter, which takes quadratic time where there is none; isolates keep neutrals
// from being one stretch. A paragraph has not so many of either.
constexpr std::size_t most_brackets = 1024;
constexpr std::size_t most_isolates = 1024;

/// Those after are plain neutrals, as all brackets were before Unicode 6.3.
void forget_brackets_after_the_first(std::span<FriBidiBracketType> brackets) {
  std::size_t count = 0;
  for (FriBidiBracketType& bracket : brackets) {
    if (bracket != FRIBIDI_NO_BRACKET && ++count > most_brackets) bracket = FRIBIDI_NO_BRACKET;
  }
}

/// Those after are passed over, each with its end, as too deep ones are (X5a to X6a).
void forget_isolates_after_the_first(std::span<FriBidiCharType> types) {
  std::size_t count = 0;
  std::size_t forgotten = 0;  // and not at their end
  for (FriBidiCharType& type : types) {
    if (type == FRIBIDI_TYPE_PDI && forgotten > 0) {
      --forgotten;
      type = FRIBIDI_TYPE_BN;
    } else if (type != FRIBIDI_TYPE_PDI && FRIBIDI_IS_ISOLATE(type) && ++count > most_isolates) {
      ++forgotten;
      type = FRIBIDI_TYPE_BN;
    }
  }
}

/// A text with isolates around stretches of it.
struct Inserted {
  Inserted(std::span<const std::uint32_t> text, std::span<const IndexRange> isolated) {
    constexpr std::uint32_t left_to_right_isolate = 0x2066;
    constexpr std::uint32_t pop_directional_isolate = 0x2069;
    characters.reserve(text.size() + 2 * isolated.size());
    places.reserve(text.size());
    auto next = isolated.begin();
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (next != isolated.end() && i == next->begin) characters.push_back(left_to_right_isolate);
      places.push_back(characters.size());
      characters.push_back(text[i]);
      if (next != isolated.end() && i + 1 == next->end) {
        characters.push_back(pop_directional_isolate);
        ++next;
      }
    }
  }

  std::vector<std::uint32_t> characters;
  std::vector<std::size_t> places;  ///< of the text's own
};

}  // namespace

Bidi::Bidi(std::span<const std::uint32_t> text, Direction direction,
           std::span<const IndexRange> isolated)
    : base_(direction == Direction::RightToLeft ? 1 : 0) {
  if (text.empty()) return;
  const Inserted all(text, isolated);
  if (all.characters.size() >
      static_cast<std::size_t>(std::numeric_limits<FriBidiStrIndex>::max())) {
    throw Failure("a paragraph is too long to be set");
  }
  const auto length = static_cast<FriBidiStrIndex>(all.characters.size());
  std::vector<FriBidiCharType> types(all.characters.size());
  std::vector<FriBidiBracketType> brackets(types.size());
  std::vector<FriBidiLevel> levels(types.size());
  fribidi_get_bidi_types(all.characters.data(), length, types.data());
  fribidi_get_bracket_types(all.characters.data(), length, types.data(), brackets.data());
  forget_isolates_after_the_first(types);
  forget_brackets_after_the_first(brackets);
  FriBidiParType base = base_ == 1 ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base,
                                          levels.data()) == 0) {
    throw Failure("not enough memory to order a paragraph");
  }
  levels_.reserve(text.size());
  resets_.reserve(text.size());
  for (const std::size_t place : all.places) {
    levels_.push_back(static_cast<Level>(levels[place]));
    resets_.push_back(resets(types[place]));
  }
}

std::vector<Level> Bidi::line_levels(IndexRange line) const {
  std::vector<Level> levels(levels_.begin() + static_cast<std::ptrdiff_t>(line.begin),
                            levels_.begin() + static_cast<std::ptrdiff_t>(line.end));
  // UAX #9 L1, 4; 1 to 3 do not depend on the line
  for (std::size_t i = line.end; i > line.begin && resets_[i - 1]; --i) {
    levels[i - 1 - line.begin] = base_;
  }
  return levels;
}

std::vector<std::size_t> visual_order(std::span<const Level> levels) {
  std::vector<std::size_t> order(levels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (levels.empty()) return order;
  const Level highest = *std::max_element(levels.begin(), levels.end());
  const Level lowest = *std::min_element(levels.begin(), levels.end());
  const int lowest_odd = lowest | 1;
  // UAX #9 L2. A stretch at or above a level stays together in every pass below it.
  for (int level = highest; level >= lowest_odd; --level) {
    const auto at_or_above = [&](std::size_t index) { return levels[index] >= level; };
    for (auto begin = order.begin(); begin != order.end();) {
      begin = std::find_if(begin, order.end(), at_or_above);
      const auto end = std::find_if_not(begin, order.end(), at_or_above);
      std::reverse(begin, end);
      begin = end;
    }
  }
  return order;
}

}  // namespace lectern::text
