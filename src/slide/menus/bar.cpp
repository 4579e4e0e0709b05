#include "slide/menus/bar.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "slide/layout/typesetter.h"
#include "slide/menus/pictogram.h"
#include "text/script.h"

namespace lectern::slide {
namespace {

using Kind = Target::Kind;

/// From the eyes of somebody who touches the panel, with the arm bent.
constexpr Metres arms_length{0.5};

/// Of a pictogram: at least, and beside a capital that is legible from where the slides are read.
constexpr Millimetres least_pictogram{12.0};
constexpr double pictogram_per_capital = 1.6;

/// Parts of a pictogram's side: the em of its word, and what is free about and between them.
constexpr double word_em = 0.44;
constexpr double about_pictogram = 0.28;
constexpr double above_word = 0.06;
constexpr double least_cell_width = 2.1;
constexpr double step_mark = 0.05;

/// Of the panel's height, however small it is.
constexpr double most_of_panel = 0.25;

int rounded_up(double value) { return static_cast<int>(std::ceil(value)); }

/// What a target shows, and what instead while it is on.
struct Label {
  Pictogram pictogram;
  std::string text;
};
struct Offer {
  Kind kind;
  Label label;
  std::optional<Label> when_on = {};
};

std::vector<Offer> offers_of(const Phrases& phrases, bool choice) {
  std::vector<Offer> offers{
      {Kind::PreviousSlide, {Pictogram::Previous, phrases.back}},
      {Kind::Pause, {Pictogram::Pause, phrases.pause}, Label{Pictogram::GoOn, phrases.play}},
      {Kind::NextSlide, {Pictogram::Next, phrases.forward}},
      {Kind::LargerText, {Pictogram::Larger, phrases.larger}},
      {Kind::HighContrast, {Pictogram::Contrast, phrases.contrast}},
      {Kind::CalmerPace, {Pictogram::Calmer, phrases.calmer}}};
  if (choice) offers.push_back({Kind::Languages, {Pictogram::Languages, phrases.language}});
  offers.push_back({Kind::Back, {Pictogram::Close, phrases.close}});
  return offers;
}

class BarSetter {
 public:
  BarSetter(const LanguageTag& language, std::vector<Offer> offers, const Settings& settings,
            text::Fonts& fonts)
      : style_{language},
        offers_(std::move(offers)),
        settings_(settings),
        typesetter_(settings.style, settings.function_words, fonts),
        direction_(text::direction_of(language)) {
    size_pictograms();
    size_words();
    content_height_ = side_ + word_height();
  }

  Menu set() {
    Menu menu{settings_.style.theme, {}, offers_.size(), direction_, rounded_up(step_mark * side_)};
    const Rect row = this->row();
    const int above = std::min(row.y, rounded_up(about_pictogram * side_));
    menu.band = {0, row.y - above, settings_.panel.size.width, 0};
    menu.band.height = settings_.panel.size.height - menu.band.y;
    MenuPage page;
    for (std::size_t i = 0; i < offers_.size(); ++i) page.targets.push_back(target(i, row));
    page.entries = page.targets.size();
    menu.pages.push_back(std::move(page));
    return menu;
  }

 private:
  const Panel& panel() const { return settings_.panel; }
  int count() const { return static_cast<int>(offers_.size()); }
  int pixels_of(Millimetres length) const {
    return rounded_up(length.count() * pixels_per_millimetre(panel()));
  }
  Viewer toucher() const {
    return {std::min(settings_.viewer.distance, arms_length), settings_.viewer.legibility};
  }

  /// As far apart as they may be where all have their least width.
  int gap() const {
    const int wanted = pixels_of(least_target_gap);
    const int free = safe_rect(panel()).width - count() * pixels_of(least_target);
    return std::clamp(free / std::max(1, count() - 1), 1, std::max(1, wanted));
  }

  /// The widest that all targets may be.
  int room() const {
    return std::max(1, (safe_rect(panel()).width - (count() - 1) * gap()) / count());
  }

  void size_pictograms() {
    const double wanted =
        std::max<double>(pictogram_per_capital * legible_cap_height(panel(), settings_.viewer),
                         pixels_of(least_pictogram));
    const double most = std::min(room() / (1 + 2 * about_pictogram / least_cell_width),
                                 most_of_panel * panel().size.height / 2);
    side_ = std::max(1, static_cast<int>(std::min(wanted, most)));
  }

  /// As large as they all have room, and as somebody who touches the panel can read.
  void size_words() {
    const Metrics& metrics = typesetter_.metrics(style_, texts());
    const Pixels least = size_of(metrics, 0, smallest_cap_height(panel(), toucher()));
    const Pixels wanted = size_of(metrics, static_cast<Pixels>(std::floor(word_em * side_)),
                                  legible_cap_height(panel(), toucher()));
    const Pixels free =
        static_cast<Pixels>(room()) - 2 * static_cast<Pixels>(about_pictogram * side_) / 3;
    const Pixels most = std::floor(wanted * std::min(1.0F, free / widest_at(wanted)));
    size_ = most >= least ? most : 0;
  }

  std::vector<std::string> texts() const {
    std::vector<std::string> texts;
    for (const Offer& offer : offers_) {
      texts.push_back(offer.label.text);
      if (offer.when_on) texts.push_back(offer.when_on->text);
    }
    return texts;
  }

  Pixels widest_at(Pixels size) {
    Pixels widest = 1;
    for (const std::string& text : texts()) {
      widest = std::max(widest, static_cast<Pixels>(set_word(text, size).length()));
    }
    return widest;
  }

  SetLines set_word(const std::string& text, Pixels size) {
    return typesetter_.set(text, style_, size, std::numeric_limits<int>::max() / 2);
  }

  int word_height() {
    return size_ > 0 ? rounded_up(above_word * side_) +
                           set_word(offers_.front().label.text, size_).extent()
                     : 0;
  }

  /// Of all targets, along the lower edge of the safe area and in its middle.
  Rect row() {
    const Rect safe = safe_rect(panel());
    const int least = pixels_of(least_target);
    const int inside =
        size_ > 0 ? rounded_up(widest_at(size_) + 2 * about_pictogram * side_ / 3) : 0;
    const int width =
        std::min(room(), std::max({least, rounded_up(least_cell_width * side_), inside}));
    const int height = std::min(
        safe.height, std::max(least, content_height_ + rounded_up(2 * about_pictogram * side_)));
    const int whole = count() * width + (count() - 1) * gap();
    cell_ = {width, height};
    return {safe.x + (safe.width - whole) / 2, safe.bottom() - height, whole, height};
  }

  Target target(std::size_t index, const Rect& row) {
    const auto nth = static_cast<int>(index);
    const bool from_left = direction_ == text::Direction::LeftToRight;
    const int column = from_left ? nth : count() - 1 - nth;
    const Rect area{row.x + column * (cell_.width + gap()), row.y, cell_.width, cell_.height};
    const Offer& offer = offers_[index];
    Target target{offer.kind, {}, area, block(offer.label, area)};
    if (offer.when_on) target.name_when_on = block(*offer.when_on, area);
    return target;
  }

  BlockPointer block(const Label& label, const Rect& area) {
    const Color color = settings_.style.theme.passage;
    const Point corner{area.x + (area.width - side_) / 2,
                       area.y + (area.height - content_height_) / 2};
    Block block{Role::Label, style_.language, color, {}, {}};
    if (size_ > 0) {
      const SetLines lines = set_word(label.text, size_);
      const Rect below{area.x + (area.width - lines.length()) / 2,
                       corner.y + content_height_ - lines.extent(), lines.length(), lines.extent()};
      block = *place(lines, Role::Label, color, below);
    }
    block.contours = contours_of(label.pictogram, corner, side_, direction_);
    block.bounds = bounding(block.bounds, {corner.x, corner.y, side_, side_});
    return std::make_shared<const Block>(std::move(block));
  }

  TextStyle style_;
  std::vector<Offer> offers_;
  const Settings& settings_;
  Typesetter typesetter_;
  text::Direction direction_;
  int side_ = 1;            // of a pictogram
  Pixels size_ = 0;         // of the words' em; 0: there are none
  int content_height_ = 0;  // of a pictogram and its word
  Size cell_;
};

}  // namespace

Menu set_bar(const LanguageTag& language, bool choice, const PhraseBook& book,
             const Settings& settings, text::Fonts& fonts) {
  const auto found = find_phrases(book, language);
  if (!found) return {};
  return BarSetter(found->language, offers_of(found->phrases, choice), settings, fonts).set();
}

}  // namespace lectern::slide
