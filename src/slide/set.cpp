#include <algorithm>
#include <cmath>
#include <set>

#include "slide/editions.h"
#include "slide/problems.h"
#include "slide/slide.h"

namespace lectern::slide {
namespace {

/// How far below the style's preferred size text goes before a long sentence is split instead.
constexpr double least_scale = 0.84;

/// Fits pages to all editions at once, so that slide n says the same in each.
class Fitting {
 public:
  Fitting(const deck::Deck& deck, const Settings& settings,
          const std::vector<EditionSetter>& editions)
      : deck_(deck), settings_(settings), editions_(editions) {}

  /// The largest size, from the preferred one down to the least, at which no more pages hold but a
  /// part of a sentence than at the least.
  Pixels scale() const {
    const Size size = settings_.panel.size;
    const double preferred = settings_.style.text * std::min(size.width, size.height);
    int low = static_cast<int>(std::ceil(preferred * least_scale));
    int high = std::max(low, static_cast<int>(std::lround(preferred)));
    const auto fewest = partial_pages(low);
    while (low < high) {
      const int middle = (low + high + 1) / 2;
      partial_pages(middle) <= fewest ? low = middle : high = middle - 1;
    }
    return static_cast<Pixels>(low);
  }

  std::vector<Page> pages(Pixels scale) const { return paginate_at(scale, true); }

 private:
  std::ptrdiff_t partial_pages(int em) const {
    const std::vector<Page> pages = paginate_at(static_cast<Pixels>(em), false);
    return std::count_if(pages.begin(), pages.end(),
                         [](const Page& page) { return page.parts > 1; });
  }

  std::vector<Page> paginate_at(Pixels scale, bool in_time) const {
    return paginate(deck_.beads, [&](const Page& page) { return fullness(page, scale, in_time); });
  }

  std::optional<double> fullness(const Page& page, Pixels scale, bool in_time) const {
    double fullest = 0;
    for (const EditionSetter& edition : editions_) {
      const auto fill = edition.fullness(page, scale);
      if (!fill || (in_time && !edition.readable(page))) return std::nullopt;
      fullest = std::max(fullest, *fill);
    }
    return fullest;
  }

  const deck::Deck& deck_;
  const Settings& settings_;
  const std::vector<EditionSetter>& editions_;
};

bool has_title(const deck::Speech& speech) {
  return speech.headline.has_value() || !speech.credits.title.empty();
}

}  // namespace

Slides set(const deck::Deck& deck, const Settings& settings, text::Fonts& fonts) {
  Slides slides{settings.panel, settings.style.theme, {}, {}, {}};
  Typesetter typesetter(settings.style, fonts);
  const Settings legible = legible_settings(deck, settings, typesetter, slides.problems);
  const auto editions = editions_of(deck, legible, typesetter, slides.problems);
  if (editions.empty()) return slides;

  const Fitting fitting(deck, legible, editions);
  const Pixels scale = fitting.scale();
  const std::vector<Page> pages = fitting.pages(scale);
  const bool titled = std::any_of(deck.speeches.begin(), deck.speeches.end(), has_title);
  const EditionSetter::Ends ends{titled, has_imprint(deck)};
  for (const EditionSetter& edition : editions) {
    slides.editions.push_back(edition.set(pages, scale, ends, slides.problems));
  }
  slides.count = pages.size() + (ends.title ? 1 : 0) + (ends.closing ? 1 : 0);
  slides.progress = editions.front().progress();
  std::set<std::size_t> shown;
  for (const EditionSetter& edition : editions) {
    for (const std::size_t speech : edition.shown()) shown.insert(speech);
  }
  for (const std::size_t speech : shown) {
    add_missing_glyphs(deck.speeches[speech], typesetter, slides.problems);
  }
  return slides;
}

}  // namespace lectern::slide
