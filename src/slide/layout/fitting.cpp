#include "slide/layout/fitting.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "slide/editions.h"

namespace lectern::slide {
namespace {

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

  /// The style's preferred size.
  Pixels scale() const {
    return static_cast<Pixels>(std::round(settings_.style.text * shorter_side(settings_)));
  }

  Fitted all() const {
    // the style's preferred size
    const auto scale =
        static_cast<Pixels>(std::round(settings_.style.text * shorter_side(settings_)));
    Fitted all{
        scale, paginate(deck_.beads, [&](const Page& page) { return fullness(page, scale); }), {}};
    for (const EditionSetter& edition : editions_) {
      all.portions.push_back(edition.portions(all.pages, scale));
    }
    return all;
  }

  bool fits(const Fitted& all) const {
    for (std::size_t i = 0; i < editions_.size(); ++i) {
      for (const Portion& portion : all.portions[i]) {
        if (editions_[i].fullness(portion.page, all.scale, portion.step) > 1) return false;
      }
    }
    return true;
  }

 private:
  /// Several sentences share a page where they fit as a passage. One that is too long for that is
  /// set as a long passage, before it is cut in parts; but what has to be cut between lines is cut
  /// into passages, so that names can be read from afar. A language with tall lines is asked
  /// whether they would fit if its lines were as others': it may divide a page, but tears none
  /// apart.
  std::optional<double> fullness(const Page& page, Pixels scale) const {
    double fullest = 0;
    for (const EditionSetter& edition : editions_) {
      if (!edition.readable(page)) return std::nullopt;
      const bool divisible = page.parts == 1 && !page.passage.empty();
      const double room = divisible ? edition.tallness() : 1;
      const double fill = edition.fullness(page, scale, Step::Passage);
      if (fill > room && page.passage.size() > 1) return std::nullopt;
      const bool may_be_long = page.parts == 1 || !edition.has_lines(page);
      if (fill > room && !may_be_long) return std::nullopt;
      if (fill > room && edition.fullness(page, scale, Step::Long) > room) return std::nullopt;
      fullest = std::max(fullest, std::min(fill / room, 1.0));
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
  Fitted all = Fitting(deck, reference, there).all();
  const double same = all.scale / factor;
  for (all.scale = static_cast<Pixels>(std::floor(same)); all.scale >= same * least_of_reference;
       --all.scale) {
    if (here.fits(all)) return all;
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
  return fitting.all();
}

}  // namespace lectern::slide
