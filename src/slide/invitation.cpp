#include "slide/invitation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "slide/layout/typesetter.h"
#include "text/locale.h"
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

/// What languages are called in the line, and whether the one that its label names is among them.
enum class Called { ByName, ByTag };
enum class Of { All, Others };

struct Attempt {
  Called called;
  Of of;
  Spaces spaces;
};

/// The first that has room is taken.
constexpr Attempt attempts[] = {{Called::ByName, Of::All, wide_spaces},
                                {Called::ByName, Of::All, tight_spaces},
                                {Called::ByName, Of::Others, tight_spaces},
                                {Called::ByTag, Of::All, tight_spaces},
                                {Called::ByTag, Of::Others, tight_spaces}};

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

/// Where the line is set: how far up and down it may reach, what is there already, and the baseline
/// that it would share.
struct Row {
  Rect area;
  std::vector<Rect> taken;
  int baseline = 0;
  double em = 0;
};

/// That of a label, as wide as the texts, which end as far from the other side as it begins from
/// its own; there is some room beneath it.
Row row_of(const Block& label, const Edition& edition, const Rect& safe) {
  const bool from_left = edition.direction == text::Direction::LeftToRight;
  const int overhang = from_left ? label.bounds.x - safe.x : safe.right() - label.bounds.right();
  const PlacedLine& line = label.lines.front();
  const auto em = static_cast<double>(line.line.runs.front().size);
  const int below = static_cast<int>(std::lround(room_beneath * em));
  return {{safe.x + overhang, safe.y, safe.width - 2 * overhang,
           label.bounds.bottom() + below - safe.y},
          {},
          line.baseline,
          em};
}

class Invitation {
 public:
  Invitation(const Slides& slides, const Settings& settings, text::Fonts& fonts)
      : slides_(slides),
        settings_(settings),
        typesetter_(settings.style, settings.function_words, fonts) {}

  /// For all slides of an edition, beside its labels.
  std::vector<BlockPointer> beside(const Edition& edition) {
    std::optional<Row> row;  // of the language's own label, which is set first
    for (const BlockPointer& block : edition.slides.front().blocks) {
      if (block->role != Role::Label || block->lines.empty()) continue;
      if (!row) row = row_of(*block, edition, safe_rect(settings_.panel));
      if (!intersection(block->bounds, row->area).empty()) row->taken.push_back(block->bounds);
    }
    return row ? fill(*row, edition) : std::vector<BlockPointer>();
  }

 private:
  struct Name {
    LanguageTag language;
    SetLines set;
  };
  using Line = std::vector<Name>;

  std::vector<BlockPointer> fill(const Row& row, const Edition& edition) {
    for (const auto& [called, of, spaces] : attempts) {
      const int beside = static_cast<int>(std::lround(spaces.beside * row.em));
      const int gap = static_cast<int>(std::lround(spaces.between * row.em));
      const Rect free = free_part(row.area, row.taken, beside);
      const Line line = set(called, of, edition.language);
      const auto [above, below] = reach_of(line);
      const int baseline = std::max(row.baseline, row.area.y + above);
      const bool fits = width_of(line, gap) <= free.width && baseline + below <= row.area.bottom();
      if (fits) return place(line, free, gap, edition, baseline);
    }
    return {};
  }

  Line set(Called called, Of of, const LanguageTag& shown) {
    Line line;
    for (const Edition& edition : slides_.editions) {
      const LanguageTag& tag = edition.language;
      if (of == Of::Others && tag == shown) continue;
      const bool by_name = called == Called::ByName;
      const TextStyle style{by_name ? tag
                                    : *LanguageTag::parse("en")};  // tags are of Latin letters
      const std::string name = by_name ? text::own_name(tag) : short_tag(tag);
      const Metrics& metrics = typesetter_.metrics(style, {}, {name});
      const Pixels size =
          size_of(metrics, 0, smallest_cap_height(settings_.panel, settings_.viewer));
      line.push_back(
          {tag, typesetter_.set(name, style, size, std::numeric_limits<int>::max() / 2)});
    }
    return line;
  }

  /// Without script and region, where no other language is called so.
  std::string short_tag(const LanguageTag& tag) const {
    const auto called_so = std::ranges::count_if(slides_.editions, [&](const Edition& edition) {
      return edition.language.language() == tag.language();
    });
    return called_so > 1 ? tag.text() : std::string(tag.language());
  }

  struct Reach {
    int above = 0;
    int below = 0;
  };
  static Reach reach_of(const Line& line) {
    Reach reach;
    for (const Name& name : line) {
      const int above = ascent_of(name.set);
      reach.above = std::max(reach.above, above);
      reach.below = std::max(reach.below, name.set.extent() - above);
    }
    return reach;
  }

  static int ascent_of(const SetLines& name) {
    return static_cast<int>(std::lround(name.metrics.ascent * name.size));
  }

  static int width_of(const Line& line, int gap) {
    int width = static_cast<int>(line.size() - 1) * gap;
    for (const Name& name : line) width += name.set.length();
    return width;
  }

  /// At the end of the free part, in the direction of reading, on the label's baseline.
  std::vector<BlockPointer> place(const Line& line, const Rect& free, int gap,
                                  const Edition& edition, int baseline) const {
    const bool from_left = edition.direction == text::Direction::LeftToRight;
    const int width = width_of(line, gap);
    int x = from_left ? free.right() - width : free.x + width;
    std::vector<BlockPointer> blocks;
    for (const auto& [language, name] : line) {
      const int length = name.length();
      if (!from_left) x -= length;
      const bool shown = language == edition.language;
      const Theme& theme = settings_.style.theme;
      blocks.push_back(slide::place(name, Role::Label, shown ? theme.salutation : theme.credit,
                                    {x, baseline - ascent_of(name), length, name.extent()}));
      x += from_left ? length + gap : -gap;
    }
    return blocks;
  }

  const Slides& slides_;
  const Settings& settings_;
  Typesetter typesetter_;  // of its own: names reach as far as they do, not as texts
};

}  // namespace

void add_invitation(Slides& slides, const Settings& settings, text::Fonts& fonts) {
  const bool by_themselves =
      settings.arrangement == Arrangement::Single || settings.arrangement == Arrangement::Caption;
  if (!settings.invite || !by_themselves || slides.editions.size() < 2) return;
  Invitation invitation(slides, settings, fonts);
  for (Edition& edition : slides.editions) {
    if (edition.slides.empty()) continue;
    const std::vector<BlockPointer> names = invitation.beside(edition);
    for (Slide& slide : edition.slides) {
      slide.blocks.insert(slide.blocks.end(), names.begin(), names.end());
    }
  }
}

}  // namespace lectern::slide
