#include "slide/layout/fitting.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "slide/editions.h"

namespace lectern::slide {
namespace {

/// How far below the style's preferred size text goes before a long sentence is split instead.
constexpr double least_scale = 0.84;

/// Pages are chosen on a panel of so many pixels on its shorter side. Sizes are whole pixels, and
/// what just fits at one resolution just does not at another.
constexpr int reference_side = 1080;

/// How much smaller the text of a page that was chosen there may be set, lest it be chosen anew.
constexpr double least_of_reference = 0.95;

int shorter_side(const Settings& settings) {
  return std::min(settings.panel.size.width, settings.panel.size.height);
}

/// Fits pages to all editions at once, so that slide n says the same in each.
class Fitting {
 public:
  Fitting(const deck::Deck& deck, const Settings& settings,
          const std::vector<EditionSetter>& editions)
      : deck_(deck), settings_(settings), editions_(editions) {}

  /// The largest size, from the preferred one down to the least, at which no more pages hold but a
  /// part of a sentence than at the least.
  Pixels scale() const {
    const double preferred = settings_.style.text * shorter_side(settings_);
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

  bool fit(const std::vector<Page>& pages, Pixels scale) const {
    return std::ranges::all_of(
        pages, [&](const Page& page) { return fullness(page, scale, false).has_value(); });
  }

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

Size scaled(Size size, double factor) {
  return {static_cast<int>(std::lround(size.width * factor)),
          static_cast<int>(std::lround(size.height * factor))};
}

/// The pages that the reference has, if they fit here at nearly the same size.
std::optional<Fitted> fitted_as_reference(const deck::Deck& deck, const Settings& settings,
                                          const Fitting& here, std::size_t editions,
                                          Typesetter& typesetter) {
  const double factor = static_cast<double>(reference_side) / shorter_side(settings);
  Settings reference = settings;
  reference.panel.size = scaled(settings.panel.size, factor);
  reference.logo = scaled(settings.logo, factor);
  Problems told_already;
  const auto there = editions_of(deck, reference, typesetter, told_already);
  if (there.size() != editions) return std::nullopt;
  const Fitting fitting(deck, reference, there);
  const Pixels scale = fitting.scale();
  const std::vector<Page> pages = fitting.pages(scale);
  const int same = static_cast<int>(scale / factor);
  const int least = static_cast<int>(std::ceil(scale / factor * least_of_reference));
  for (int em = same; em >= least; --em) {
    if (here.fit(pages, static_cast<Pixels>(em))) return Fitted{static_cast<Pixels>(em), pages};
  }
  return std::nullopt;
}

}  // namespace

Fitted fitted(const deck::Deck& deck, const Settings& settings,
              const std::vector<EditionSetter>& editions, Typesetter& typesetter) {
  const Fitting fitting(deck, settings, editions);
  if (shorter_side(settings) != reference_side) {
    auto same = fitted_as_reference(deck, settings, fitting, editions.size(), typesetter);
    if (same) return *std::move(same);
  }
  const Pixels scale = fitting.scale();
  return {scale, fitting.pages(scale)};
}

}  // namespace lectern::slide
