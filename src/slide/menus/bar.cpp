#include "slide/menus/bar.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
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

  /// All that targets may take of the panel's width.
  int whole_room() const { return safe_rect(panel()).width - (count() - 1) * gap(); }

  /// The widest that all targets may be.
  int room() const { return std::max(1, whole_room() / count()); }

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
    std::vector<std::string> texts;
    for (const Offer& offer : offers_) {
      texts.push_back(offer.label.text);
      if (offer.when_on) texts.push_back(offer.when_on->text);
    }
    const Metrics& metrics = typesetter_.metrics(style_, texts);
    const Pixels least = size_of(metrics, 0, smallest_cap_height(panel(), toucher()));
    const Pixels wanted = size_of(metrics, static_cast<Pixels>(std::floor(word_em * side_)),
                                  legible_cap_height(panel(), toucher()));
    for (size_ = wanted; size_ >= least; --size_) {
      if (share_out()) return;
    }
    size_ = 0;
    share_out();
  }

  /// Makes the targets equally wide, or where some words need more, the others narrower, down to
  /// their pictogram. Whether they all have room.
  bool share_out() {
    const int least = pixels_of(least_target);
    std::vector<int> needed;
    for (const Offer& offer : offers_) needed.push_back(width_of(offer));
    int others = std::max(
        {pixels_of(least_target), rounded_up(least_cell_width * side_), std::ranges::max(needed)});
    const auto whole = [&] {
      int sum = 0;
      for (const int width : needed) sum += std::max(width, others);
      return sum;
    };
    const int narrowest = room() >= least ? least : rounded_up((1 + about_pictogram) * side_);
    while (whole() > whole_room() && others > 1) --others;
    widths_.clear();
    for (const int width : needed) widths_.push_back(std::max(width, others));
    return whole() <= whole_room() && others >= std::min(narrowest, room());
  }

  /// Of what it says, whether on or off, and a little beside.
  int width_of(const Offer& offer) {
    if (size_ == 0) return 0;
    int width = set_word(offer.label.text, size_).length();
    if (offer.when_on) width = std::max(width, set_word(offer.when_on->text, size_).length());
    return width + rounded_up(2 * about_pictogram * side_ / 3);
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
  Rect row() const {
    const Rect safe = safe_rect(panel());
    const int least = pixels_of(least_target);
    const int height = std::min(
        safe.height, std::max(least, content_height_ + rounded_up(2 * about_pictogram * side_)));
    const int width = std::accumulate(widths_.begin(), widths_.end(), (count() - 1) * gap());
    return {safe.x + (safe.width - width) / 2, safe.bottom() - height, width, height};
  }

  Target target(std::size_t index, const Rect& row) {
    const auto before = widths_.begin() + static_cast<std::ptrdiff_t>(index);
    const int offset = std::accumulate(widths_.begin(), before, static_cast<int>(index) * gap());
    const bool from_left = direction_ == text::Direction::LeftToRight;
    const int x = from_left ? row.x + offset : row.right() - offset - *before;
    const Rect area{x, row.y, *before, row.height};
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
  int side_ = 1;             // of a pictogram
  Pixels size_ = 0;          // of the words' em; 0: there are none
  int content_height_ = 0;   // of a pictogram and its word
  std::vector<int> widths_;  // of the targets
};

}  // namespace

Menu set_bar(const LanguageTag& language, bool choice, const PhraseBook& book,
             const Settings& settings, text::Fonts& fonts) {
  const auto found = find_phrases(book, language);
  if (!found) return {};
  return BarSetter(found->language, offers_of(found->phrases, choice), settings, fonts).set();
}

}  // namespace lectern::slide
