#include "slide/menus/menu.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "slide/layout/typesetter.h"
#include "slide/menus/menu_grid.h"
#include "text/languages.h"

namespace lectern::slide {
namespace {

/// Ems of Latin text: about a name, and between two targets.
struct Spacing {
  double beside;
  double above;
  double gap;
};
constexpr Spacing wide{0.55, 0.4, 0.4};
constexpr Spacing tight{0.25, 0.2, 0.25};  // sooner than a second page

/// Likewise.
constexpr double line_width = 0.06;
constexpr double sign_target = 2.0;
constexpr double sign = 1.5;
constexpr double most_of_sign = 0.9;  // of its target's height

/// Of the safe area's shorter side.
constexpr double countdown_height = 0.012;

/// By how much letters shrink, again and again, on a panel too small for the longest name, and the
/// em at which they are as small as they get.
constexpr Pixels shrinking = 0.9F;
constexpr double least_em = 0.5;

/// The signs are punctuation, which every Latin font has and which turns with the script.
constexpr const char* back_sign = "×";
constexpr const char* previous_sign = "‹";
constexpr const char* next_sign = "›";

int pixels(double value) { return static_cast<int>(std::ceil(value)); }

class MenuSetter {
 public:
  MenuSetter(const MenuTexts& texts, const Settings& settings, text::Fonts& fonts)
      : texts_(texts),
        entries_(texts.entries),
        settings_(settings),
        typesetter_(settings.style, settings.function_words, fonts),
        least_cap_height_(legible_cap_height(settings.panel, settings.viewer)) {}

  Menu set() {
    Menu menu{settings_.style.theme, {}, 1, direction(), 1};
    if (entries_.empty()) return menu;
    set_heading();
    fit();
    const MenuGrid grid = *MenuGrid::of(entries_on_a_page(), space_);
    menu.columns = grid.columns();
    menu.line = line();
    menu.countdown = countdown();
    if (heading_) menu.heading = place_heading(grid.cell(0).y);
    const std::size_t pages = (entries_.size() + grid.count() - 1) / grid.count();
    for (std::size_t page = 0; page < pages; ++page) {
      const std::size_t begin = page * grid.count();
      menu.pages.push_back(
          this->page({begin, std::min(begin + grid.count(), entries_.size())}, grid));
      if (texts_.closes || pages > 1) add_signs(menu.pages.back(), page, pages, grid);
    }
    return menu;
  }

 private:
  text::Direction direction() const {
    return entries_.empty() ? text::Direction::LeftToRight
                            : text::direction_of(entries_.front().language);
  }

  /// The em of Latin text.
  double em() const {
    return std::max(static_cast<Pixels>(scale_), least_cap_height_ / latin_cap_height);
  }

  /// Sets the names as large as they all have room on one page, as roomy as they have at any
  /// legible size; else at the least size, in which at least one has room, or of which as much is
  /// shown as there is room for.
  void fit() {
    for (const Spacing& spacing : {wide, tight}) {
      spacing_ = spacing;
      set_largest();
      if (fits()) return;
    }
    while (MenuGrid::most(space_) == 0 && em() > least_em) {
      least_cap_height_ *= shrinking;
      set_at(0);
    }
    const Size room = MenuGrid::room(space_);
    space_.cell = {std::min(space_.cell.width, room.width),
                   std::min(space_.cell.height, room.height)};
  }

  void set_largest() {
    const Size panel = settings_.panel.size;
    int high = static_cast<int>(settings_.style.text * std::min(panel.width, panel.height));
    int low = 0;
    while (low < high) {
      const int middle = (low + high + 1) / 2;
      set_at(middle);
      fits() ? low = middle : high = middle - 1;
    }
    set_at(low);
  }

  void set_at(int scale) {
    scale_ = scale;
    names_.clear();
    for (const MenuEntry& entry : entries_) names_.push_back(set_name(entry.text, entry.language));
    space_ = space();
  }

  bool fits() const { return entries_.size() <= MenuGrid::most(space_); }

  /// All of them, or a part that fills each page but the last.
  std::size_t entries_on_a_page() const {
    const std::size_t most = MenuGrid::most(space_);
    if (fits()) return entries_.size();
    const std::size_t pages = (entries_.size() + most - 1) / most;
    const std::size_t least = (entries_.size() + pages - 1) / pages;
    for (std::size_t count = least; count < most; ++count) {
      if (MenuGrid::of(count, space_)->full()) return count;
    }
    return most;
  }

  int line() const { return std::min(space_.gap / 4, pixels(line_width * em())); }

  int pixels_of(Millimetres length) const {
    return pixels(length.count() * pixels_per_millimetre(settings_.panel));
  }

  /// The widest that a name may be.
  int room() const { return safe_rect(settings_.panel).width - 2 * pixels(spacing_.beside * em()); }

  SetLines set_name(const std::string& text, const LanguageTag& language) {
    const TextStyle style{language};
    const Metrics& metrics = typesetter_.metrics(style, {text});
    Pixels size = size_of(metrics, static_cast<Pixels>(scale_), least_cap_height_);
    const auto width = static_cast<Pixels>(room());
    const Pixels widest = typesetter_.shaped(text, style).widest_word(size);
    if (widest > width) size = std::max(1.0F, std::floor(size * width / widest));
    return typesetter_.set(text, style, size, room());
  }

  SetLines set_sign(const char* text) {
    const TextStyle style{entries_.front().language};
    const Metrics& metrics = typesetter_.metrics(style);
    const double most = most_of_sign * space_.sign / (metrics.ascent + metrics.descent);
    const auto size = static_cast<Pixels>(std::max(1.0, std::floor(std::min(sign * em(), most))));
    return typesetter_.set(text, style, size, space_.sign);
  }

  /// Along the lower edge of the safe area.
  Rect countdown() const {
    const Rect safe = safe_rect(settings_.panel);
    const int height = std::max(1, pixels(countdown_height * std::min(safe.width, safe.height)));
    return {safe.x, safe.bottom() - height, safe.width, height};
  }

  /// What the entries have to themselves: beneath the heading and above the countdown.
  Rect area() const {
    Rect area = safe_rect(settings_.panel);
    const int heading = heading_ ? heading_->extent() + heading_gap() : 0;
    area.y += heading;
    area.height -= heading + 2 * countdown().height;
    return area;
  }

  /// It is left out where it would take more than a third of the panel.
  void set_heading() {
    if (texts_.heading.empty()) return;
    SetLines heading = set_name(texts_.heading, entries_.front().language);
    if (heading.extent() <= safe_rect(settings_.panel).height / 3) heading_ = std::move(heading);
  }

  int heading_gap() const { return pixels(2 * wide.gap * heading_->size); }

  BlockPointer place_heading(int entries) const {
    const Rect safe = safe_rect(settings_.panel);
    const int width = heading_->length();
    const int top = entries - heading_gap() - heading_->extent();
    return place(*heading_, Role::Passage, settings_.style.theme.passage,
                 {safe.x + (safe.width - width) / 2, top, width, heading_->extent()});
  }

  MenuSpace space() const {
    MenuSpace space;
    space.area = area();
    // A panel of a few centimetres has no room for fingers.
    const int quarter = std::min(space.area.width, space.area.height) / 4;
    const int target = std::min(pixels_of(least_target), quarter);
    space.cell = {target, target};
    for (const SetLines& name : names_) {
      space.cell.width =
          std::max(space.cell.width, name.length() + 2 * pixels(spacing_.beside * em()));
      space.cell.height =
          std::max(space.cell.height, name.extent() + 2 * pixels(spacing_.above * em()));
    }
    const int gap = std::max(pixels_of(least_target_gap), pixels(spacing_.gap * em()));
    space.gap = std::min(gap, quarter / 4);
    if (texts_.closes) space.sign = std::clamp(pixels(sign_target * em()), target, quarter);
    space.from_left = direction() == text::Direction::LeftToRight;
    return space;
  }

  MenuPage page(IndexRange range, const MenuGrid& grid) const {
    MenuPage page;
    page.entries = range.size();
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Rect area = grid.cell(i - range.begin);
      page.targets.push_back(
          {entries_[i].kind, entries_[i].language, area, in_the_middle(names_[i], area)});
    }
    return page;
  }

  void add_signs(MenuPage& page, std::size_t index, std::size_t pages, const MenuGrid& grid) {
    const auto add = [&](Target::Kind kind, const char* text, std::size_t nth, std::size_t count) {
      const Rect area = grid.sign(nth, count);
      page.targets.push_back({kind, {}, area, in_the_middle(set_sign(text), area)});
    };
    if (pages == 1) return add(Target::Kind::Back, back_sign, 0, 1);
    if (index > 0) add(Target::Kind::PreviousPage, previous_sign, 0, 3);
    add(Target::Kind::Back, back_sign, 1, 3);
    if (index + 1 < pages) add(Target::Kind::NextPage, next_sign, 2, 3);
  }

  /// Its capitals, or what would be those of a script without, are in the middle, unless it
  /// reaches so far above or below that its ink must. There is room for a mark beneath it.
  BlockPointer in_the_middle(const SetLines& name, const Rect& area) const {
    const int width = name.length();
    const int height = name.extent();
    const Metrics& metrics = name.metrics;
    const auto above_capitals =
        static_cast<int>(std::lround((metrics.ascent - metrics.cap_height / 2) * name.size));
    const int free = area.height - height;
    const int margin = std::min(free / 2, free / 4 + 1);
    const int lowest = std::max(0, free - std::max(margin, 4 * line()));
    const int centred = name.lines.size() == 1 ? area.height / 2 - above_capitals : free / 2;
    const int top = area.y + std::clamp(centred, std::min(margin, lowest), lowest);
    return place(name, Role::Passage, settings_.style.theme.passage,
                 {area.x + (area.width - width) / 2, top, width, height});
  }

  const MenuTexts& texts_;
  const std::vector<MenuEntry>& entries_;
  const Settings& settings_;
  Typesetter typesetter_;
  Pixels least_cap_height_;
  Spacing spacing_ = wide;
  int scale_ = 0;  // the em of Latin text, where that is legible
  std::optional<SetLines> heading_;
  std::vector<SetLines> names_;
  MenuSpace space_;
};

}  // namespace

Menu set_menu(const MenuTexts& texts, const Settings& settings, text::Fonts& fonts) {
  return MenuSetter(texts, settings, fonts).set();
}

Menu set_language_menu(const std::vector<LanguageTag>& languages, const Settings& settings,
                       text::Fonts& fonts) {
  MenuTexts texts;
  for (const LanguageTag& language : languages) {
    texts.entries.push_back({Target::Kind::Language, text::own_name(language), language});
  }
  return set_menu(texts, settings, fonts);
}

std::optional<std::size_t> target_at(const MenuPage& page, Point point) {
  const Rect touched{point.x, point.y, 1, 1};
  for (std::size_t i = 0; i < page.targets.size(); ++i) {
    if (contains(page.targets[i].area, touched)) return i;
  }
  return std::nullopt;
}

}  // namespace lectern::slide
