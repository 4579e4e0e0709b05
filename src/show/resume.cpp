#include "show/resume.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <vector>

namespace lectern::show {
namespace {

using Slides = std::vector<slide::Slide>;

const std::string& text_of(const slide::Slide& slide) {
  static const std::string none;
  return slide.readings.empty() ? none : slide.readings.front().text;
}

/// The slide with these words that is nearest to where they were.
std::optional<std::size_t> with_text(const Slides& slides, const std::string& text,
                                     std::size_t near) {
  std::optional<std::size_t> best;
  const auto distance = [&](std::size_t at) { return at > near ? at - near : near - at; };
  for (std::size_t at = 0; at < slides.size(); ++at) {
    const bool nearer = !best || distance(at) < distance(*best);
    if (nearer && text_of(slides[at]) == text) best = at;
  }
  return best;
}

/// A mended text differs in a slide or two; where more do, all of it may be set anew, and what few
/// slides it shares do not show how far it is.
constexpr std::ptrdiff_t farthest_known = 3;

/// Counted from the nearest slide that both have, be it this one.
std::optional<std::size_t> beside_known(const Slides& from, std::size_t slide, const Slides& to) {
  const auto here = static_cast<std::ptrdiff_t>(slide);
  const auto last = static_cast<std::ptrdiff_t>(to.size()) - 1;
  for (std::ptrdiff_t distance = 0; distance <= farthest_known; ++distance) {
    for (const std::ptrdiff_t step : {-distance, distance}) {
      if (here + step < 0 || here + step >= std::ssize(from)) continue;
      const auto beside = static_cast<std::size_t>(here + step);
      const auto known = with_text(to, text_of(from[beside]), beside);
      if (!known) continue;
      const auto wanted = static_cast<std::ptrdiff_t>(*known) - step;
      return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(wanted, 0, last));
    }
  }
  return std::nullopt;
}

std::size_t characters_of(const slide::Slide& slide) {
  return slide.readings.empty() ? 0 : slide.readings.front().characters;
}

std::size_t characters_before(const Slides& slides, std::size_t end) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < end; ++at) characters += characters_of(slides[at]);
  return characters;
}

std::size_t as_far_on(const Slides& from, std::size_t slide, const Slides& to) {
  const std::size_t all_from = std::max<std::size_t>(1, characters_before(from, from.size()));
  const std::size_t all_to = characters_before(to, to.size());
  const std::size_t wanted = characters_before(from, slide) * all_to / all_from;
  std::size_t before = 0;
  for (std::size_t at = 0; at < to.size(); ++at) {
    before += characters_of(to[at]);
    if (before > wanted) return at;
  }
  return to.size() - 1;
}

}  // namespace

std::size_t cue_of(const Show& show, std::size_t edition, std::size_t slide) {
  const auto& cues = show.timeline.cues;
  const auto found = std::find_if(cues.begin(), cues.end(), [&](const Cue& cue) {
    return cue.edition == edition && cue.slide == slide;
  });
  assert(found != cues.end());
  return static_cast<std::size_t>(found - cues.begin());
}

std::size_t slide_with(const slide::Edition& edition, std::size_t number) {
  const auto found = std::ranges::lower_bound(edition.slides, number, {}, &slide::Slide::number);
  const auto index = static_cast<std::size_t>(found - edition.slides.begin());
  return std::min(index, edition.slides.size() - 1);
}

std::size_t corresponding_cue(const Show& from, const Cue& cue, const Show& to) {
  const slide::Edition& before = from.slides.editions[cue.edition];
  const auto& editions = to.slides.editions;
  const auto same = std::find_if(editions.begin(), editions.end(), [&](const auto& edition) {
    return edition.language == before.language;
  });
  if (same == editions.end() || same->slides.empty()) return 0;
  const auto known = beside_known(before.slides, cue.slide, same->slides);
  return cue_of(to, static_cast<std::size_t>(same - editions.begin()),
                known.value_or(as_far_on(before.slides, cue.slide, same->slides)));
}

}  // namespace lectern::show
