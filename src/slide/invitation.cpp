#include "slide/invitation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <string>

#include "text/languages.h"
#include "text/script.h"

namespace lectern::slide {
namespace {

/// Ems between two names, and at least between them and a label.
struct Spaces {
  double between;
  double beside;
};
constexpr Spaces wide_spaces{0.9, 2.0};
constexpr Spaces tight_spaces{0.6, 1.2};

/// Ems of a label beneath it that are free on every slide.
constexpr double room_beneath = 0.4;

/// Ems between labels and the names beneath them, and between two rows of names.
constexpr double gap_above_rows = 0.6;

/// Of the panel's height, what rows beneath the labels may take from the texts.
constexpr double highest_rows = 0.08;

int pixels(double value) { return static_cast<int>(std::lround(value)); }

/// Of a row, the widest part that none of the labels reaches into.
Rect free_part(Rect row, const std::vector<Rect>& labels, int gap) {
  std::vector<Rect> sorted = labels;
  std::ranges::sort(sorted, {}, &Rect::x);
  Rect widest{row.x, row.y, 0, row.height};
  int from = row.x;
  const auto consider = [&](int to) {
    if (to - from > widest.width) widest = {from, row.y, to - from, row.height};
  };
  for (const Rect& label : sorted) {
    consider(label.x - gap);
    from = std::max(from, label.right() + gap);
  }
  consider(row.right());
  return widest;
}

/// What the labels of an edition leave: how far up and down a line beside the first may reach, what
/// is there already, and the baseline that it would share.
struct LabelRow {
  Rect area;
  std::vector<Rect> taken;
  int baseline = 0;
  double em = 0;
  int bottom = 0;  ///< of all labels
  text::Direction direction = text::Direction::LeftToRight;
};

/// The row of the language's own label, which comes first, as wide as the texts, which end as far
/// from the other side as it begins from its own; there is some room beneath it.
std::optional<LabelRow> row_of(const std::vector<BlockPointer>& labels, text::Direction direction,
                               const Panel& panel) {
  if (labels.empty() || labels.front()->lines.empty()) return std::nullopt;
  const Rect safe = safe_rect(panel);
  const Block& own = *labels.front();
  const bool from_left = direction == text::Direction::LeftToRight;
  const int overhang = from_left ? own.bounds.x - safe.x : safe.right() - own.bounds.right();
  const PlacedLine& line = own.lines.front();
  const auto em = static_cast<double>(line.line.runs.front().size);
  const int height = own.bounds.bottom() + pixels(room_beneath * em) - safe.y;
  LabelRow row{{safe.x + overhang, safe.y, safe.width - 2 * overhang, height},
               {},
               line.baseline,
               em,
               own.bounds.bottom(),
               direction};
  for (const BlockPointer& label : labels) {
    row.bottom = std::max(row.bottom, label->bounds.bottom());
    if (!intersection(label->bounds, row.area).empty()) row.taken.push_back(label->bounds);
  }
  return row;
}

struct Name {
  LanguageTag language;
  SetLines set;
  int above = 0;  ///< the baseline
  int below = 0;
};
using Names = std::span<const Name>;

int above(Names names) { return std::ranges::max(names, {}, &Name::above).above; }
int below(Names names) { return std::ranges::max(names, {}, &Name::below).below; }

int width_of(Names names, int gap) {
  int width = (static_cast<int>(names.size()) - 1) * gap;
  for (const Name& name : names) width += name.set.length();
  return width;
}

/// As few as their width allows, one name at the least in each.
std::vector<Names> rows_of(Names names, int width, int gap) {
  std::vector<Names> rows;
  while (!names.empty()) {
    std::size_t count = 1;
    while (count < names.size() && width_of(names.first(count + 1), gap) <= width) ++count;
    rows.push_back(names.first(count));
    names = names.subspan(count);
  }
  return rows;
}

/// Without script and region, where no other language is called so.
std::string short_tag(const LanguageTag& tag, const std::vector<LanguageTag>& languages) {
  const auto called_so = std::ranges::count_if(
      languages, [&](const LanguageTag& each) { return each.language() == tag.language(); });
  return called_so > 1 ? tag.text() : std::string(tag.language());
}

enum class Called { ByName, ByTag };

std::vector<Name> names_of(const std::vector<LanguageTag>& languages, Called called,
                           const Settings& settings, Typesetter& typesetter) {
  std::vector<Name> names;
  for (const LanguageTag& tag : languages) {
    const bool by_name = called == Called::ByName;
    // tags are of Latin letters
    const TextStyle style{by_name ? tag : *LanguageTag::parse("en")};
    const std::string text = by_name ? text::own_name(tag) : short_tag(tag, languages);
    const Metrics& metrics = typesetter.metrics(style, {}, {text});
    const Pixels size = size_of(metrics, 0, smallest_cap_height(settings.panel, settings.viewer));
    SetLines set = typesetter.set(text, style, size, std::numeric_limits<int>::max() / 2);
    const int above = pixels(set.metrics.ascent * set.size);
    const int below = set.extent() - above;
    names.push_back({tag, std::move(set), above, below});
  }
  return names;
}

/// Sets one invitation.
class Inviter {
 public:
  Inviter(const LabelRow& labels, const LanguageTag& shown, const Settings& settings)
      : labels_(labels), shown_(shown), settings_(settings) {}

  /// At the end of what is free beside the labels, on their baseline.
  std::optional<Invitation> beside(Names names, const Spaces& spaces) const {
    if (names.empty()) return std::nullopt;
    const int gap = pixels(spaces.between * labels_.em);
    const Rect free = free_part(labels_.area, labels_.taken, pixels(spaces.beside * labels_.em));
    const int width = width_of(names, gap);
    const int baseline = std::max(labels_.baseline, labels_.area.y + above(names));
    if (width > free.width || baseline + below(names) > labels_.area.bottom()) return std::nullopt;
    Invitation invitation;
    const int start = from_left() ? free.right() - width : free.x + width;
    place(names, start, baseline, gap, invitation);
    return invitation;
  }

  /// In rows that take a small part of the panel.
  std::optional<Invitation> beneath(Names names) const {
    const int gap = pixels(wide_spaces.between * labels_.em);
    const Rect& area = labels_.area;
    Invitation invitation;
    int y = labels_.bottom;
    for (const Names row : rows_of(names, area.width, gap)) {
      if (width_of(row, gap) > area.width) return std::nullopt;
      y += pixels(gap_above_rows * labels_.em);
      place(row, from_left() ? area.x : area.right(), y + above(row), gap, invitation);
      y += above(row) + below(row);
    }
    invitation.beneath = y - labels_.bottom;
    const double most = highest_rows * settings_.panel.size.height;
    return invitation.beneath <= most ? std::optional(invitation) : std::nullopt;
  }

 private:
  bool from_left() const { return labels_.direction == text::Direction::LeftToRight; }

  /// One after the other from `x` on, in the direction of reading.
  void place(Names names, int x, int baseline, int gap, Invitation& invitation) const {
    const Theme& theme = settings_.style.theme;
    for (const Name& name : names) {
      const int length = name.set.length();
      if (!from_left()) x -= length;
      const Color color = name.language == shown_ ? theme.salutation : theme.credit;
      const Rect bounds{x, baseline - name.above, length, name.set.extent()};
      invitation.names.push_back(slide::place(name.set, Role::Label, color, bounds));
      x += from_left() ? length + gap : -gap;
    }
  }

  const LabelRow& labels_;
  const LanguageTag& shown_;
  const Settings& settings_;
};

}  // namespace

Invitation invitation_of(const Invited& invited, const Settings& settings, Typesetter& typesetter) {
  if (invited.languages.size() < 2) return {};
  const auto labels = row_of(invited.labels, text::direction_of(invited.shown), settings.panel);
  if (!labels) return {};
  const Inviter inviter(*labels, invited.shown, settings);
  const auto without_shown = [&](std::vector<Name> names) {
    std::erase_if(names, [&](const Name& name) { return name.language == invited.shown; });
    return names;
  };
  const auto all = names_of(invited.languages, Called::ByName, settings, typesetter);
  if (const auto line = inviter.beside(all, wide_spaces)) return *line;
  if (const auto line = inviter.beside(all, tight_spaces)) return *line;
  const auto others = without_shown(all);
  if (const auto line = inviter.beside(others, tight_spaces)) return *line;
  if (const auto rows = invited.beneath ? inviter.beneath(others) : std::nullopt) return *rows;
  const auto tags = names_of(invited.languages, Called::ByTag, settings, typesetter);
  if (const auto line = inviter.beside(tags, tight_spaces)) return *line;
  return inviter.beside(without_shown(tags), tight_spaces).value_or(Invitation());
}

}  // namespace lectern::slide
