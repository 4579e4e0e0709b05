#include "slide/layout/typesetter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "base/failure.h"
#include "text/break/boundaries.h"

namespace lectern::slide {
namespace {

/// Below the baseline of a language that has not been sampled, and between the ink of two lines.
constexpr float least_descent = 0.22F;
constexpr float least_line_gap = 0.1F;

/// Between the nearest letters of two lines that are worse luck than all that were sampled.
constexpr float least_clearance = 0.05F;

constexpr Pixels unlimited = 1e9F;

/// Bytes of text, of which each takes about 150 once it is shaped; as much is kept again of what
/// was shaped before. Six languages of a speech of ten minutes have less, in all that is tried.
constexpr std::size_t most_shaped = std::size_t{640} << 10U;

bool among(std::string_view script, std::initializer_list<std::string_view> scripts) {
  return std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

bool is_cased(const LanguageTag& language) {
  return among(text::script_of(language).name(), {"Latn", "Cyrl", "Grek", "Armn"});
}

bool is_ideographic(const LanguageTag& language) {
  return among(text::script_of(language).name(),
               {"Hans", "Hant", "Hani", "Jpan", "Kore", "Hang", "Hira", "Kana"});
}

/// Whose lines are as many syllables long; the spaces between its words are no more of them.
bool is_korean(const LanguageTag& language) {
  return among(text::script_of(language).name(), {"Kore", "Hang"});
}
constexpr Pixels syllable_advance = 0.92F;  // ems, in Noto Sans and Serif

/// Whether what its letters reach up and down is more than its lines are apart.
bool interlocks(const Metrics& metrics) {
  return metrics.leading < metrics.ascent + metrics.descent + least_line_gap;
}

bool runs_from_left(const TextStyle& style) {
  return text::direction_of(style.language) == text::Direction::LeftToRight;
}

/// Pixels that must be between the baselines of the lines, so that none touches another.
Pixels clearance(const SetLines& set_lines) {
  const auto& [style, size, metrics, lines, hanging] = set_lines;
  const bool from_left = runs_from_left(style);
  Pixels most = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto inwards =
        static_cast<Pixels>(set_lines.indent(lines[i]) - set_lines.indent(lines[i - 1]));
    const Pixels shift = from_left ? inwards : lines[i - 1].width - lines[i].width - inwards;
    most = std::max(most, text::clearance(lines[i - 1], lines[i], shift, size / 16));
  }
  return most;
}

int extent_of(std::size_t lines, const Metrics& metrics, Pixels size) {
  if (lines == 0) return 0;
  const float between = static_cast<float>(lines - 1) * std::round(metrics.leading * size);
  return static_cast<int>(std::ceil(between + (metrics.ascent + metrics.descent) * size));
}

}  // namespace

Pixels size_of(const Metrics& metrics, Pixels em, Pixels least_cap_height) {
  const auto scale = static_cast<Pixels>(metrics.scale);
  return std::max(
      {1.0F, std::round(em * scale), std::ceil(least_cap_height / metrics.cap_height * scale)});
}

int SetLines::extent() const { return extent_of(lines.size(), metrics, size); }

int SetLines::length() const {
  Pixels longest = 0;
  for (const text::Line& line : lines) {
    longest = std::max(longest, line.width + static_cast<Pixels>(indent(line)));
  }
  return static_cast<int>(std::ceil(longest));
}

TextStyle Typesetter::style_of(const LanguageTag& language) const {
  return {language, text::writing_of(language, style_.axis)};
}

const text::Paragraph& Typesetter::shaped(const std::string& text, const TextStyle& style) {
  const auto key = std::pair(text, style);
  const auto found = shaped_.find(key);
  if (found != shaped_.end()) return found->second;
  shaped_bytes_ += text.size();
  if (shaped_bytes_ > most_shaped) {
    shaped_before_ = std::exchange(shaped_, {});
    shaped_bytes_ = text.size();
  }
  if (auto before = shaped_before_.extract(key)) {
    return shaped_.insert(std::move(before)).position->second;
  }
  return shaped_
      .emplace(key, text::Paragraph(text, style.language, fonts_, style.writing,
                                    &words_.of(style.language), style.weight))
      .first->second;
}

Count Typesetter::count(const std::string& text, const LanguageTag& language) {
  const auto [entry, is_new] = counted_.try_emplace({text, language});
  if (is_new) {
    entry->second = {text::word_count(text, language), text::character_count(text, language)};
  }
  return entry->second;
}

Typesetter::Samples Typesetter::sample(const std::vector<std::string>& texts,
                                       const TextStyle& style) {
  Samples samples;
  for (const std::string& text : texts) {
    const auto lines = shaped(text, style).lines(1.0F, unlimited, text::Wrap::Greedy);
    for (const text::Line& line : lines) {
      const text::Ink ink = text::ink_of(line);
      samples.ink.above = std::max(samples.ink.above, ink.above);
      samples.ink.below = std::max(samples.ink.below, ink.below);
      samples.width += line.width;
    }
    // Reading counts leave out spaces, a measure counts them.
    samples.characters += count(text, style.language).characters +
                          static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  }
  return samples;
}

const text::Face& Typesetter::main_face(const LanguageTag& language) {
  const text::Script script = text::script_of(language);
  const auto& stack = fonts_.whole_stack(language, text::scripts_in(script).front());
  if (!stack.empty()) return *stack.front();
  if (script == text::Script{}) {
    throw Failure("the script of " + language.text() +
                  " is not known: say it in the name of its text, as in sr-Latn.txt");
  }
  throw Failure("no font is pinned for " + language.text() + " in the script " +
                std::string(script.name()));
}

std::string Typesetter::hindrance(const LanguageTag& language) {
  try {
    main_face(language);
    return {};
  } catch (const Failure& failure) {
    return failure.what();
  }
}

const Metrics& Typesetter::metrics(const TextStyle& style, const std::vector<std::string>& samples,
                                   const std::vector<std::string>& others) {
  if (const auto known = metrics_.find(style); known != metrics_.end()) return known->second;
  const LanguageTag& language = style.language;
  const text::Script script = text::script_of(language);
  const text::Face& face = main_face(language);
  Metrics& metrics = metrics_[style];
  metrics.cap_height = is_cased(language) ? face.cap_height() : latin_cap_height;
  const auto scale = style_.script_scale.find(std::string(script.name()));
  metrics.scale = scale == style_.script_scale.end() ? 1.0 : scale->second;

  const Samples sampled = sample(samples, style);
  const text::Ink beside = sample(others, style).ink;
  metrics.ascent = std::max({metrics.cap_height, sampled.ink.above, beside.above});
  metrics.descent = std::max({least_descent, sampled.ink.below, beside.below});
  const float usual_advance = is_ideographic(language) ? 1.0F : 0.5F;
  metrics.mean_advance = sampled.characters > 0
                             ? sampled.width / static_cast<float>(sampled.characters)
                             : usual_advance;
  const float usual = usual_leading(language);
  const float stacked = metrics.ascent + metrics.descent + least_line_gap;
  metrics.leading = std::max(usual, stacked);
  if (stacked > usual && !samples.empty() && !text::is_vertical(style.writing)) {
    metrics.leading = std::clamp(clearance(samples, style) + least_line_gap, usual, stacked);
  }
  return metrics;
}

float Typesetter::usual_leading(const LanguageTag& language) const {
  return static_cast<float>(is_ideographic(language) ? style_.ideograph_leading : style_.leading);
}

float Typesetter::clearance(const std::vector<std::string>& texts, const TextStyle& style) {
  constexpr Pixels size = 64;
  const auto longest = static_cast<Pixels>(measure(style, size, std::numeric_limits<int>::max()));
  Pixels most = 0;
  for (const Pixels part : {1.0F, 0.7F, 0.45F}) {
    for (const std::string& text : texts) {
      const auto lines = shaped(text, style).lines(size, longest * part, text::Wrap::Greedy);
      most = std::max(most, slide::clearance({style, size, {}, lines, 0}));
    }
  }
  return most / size;
}

double Typesetter::tallness(const TextStyle& style) {
  return static_cast<double>(metrics(style).leading / usual_leading(style.language));
}

int Typesetter::measure(const TextStyle& style, Pixels size, int available) {
  const int characters = is_ideographic(style.language) ? style_.ideographs : style_.characters;
  Pixels advance = metrics(style).mean_advance;
  if (is_korean(style.language)) advance = std::max(advance, syllable_advance);
  const Pixels longest = static_cast<Pixels>(characters) * advance * size;
  return std::min(available, static_cast<int>(std::ceil(longest)));
}

int Typesetter::line_gap(const TextStyle& style, Pixels size) {
  const Metrics& letters = metrics(style);
  const float between = letters.leading - letters.ascent - letters.descent;
  return static_cast<int>(std::lround(std::max(between, least_line_gap) * size));
}

int Typesetter::extent(std::size_t lines, const TextStyle& style, Pixels size) {
  return extent_of(lines, metrics(style), size);
}

SetLines Typesetter::set(const std::string& text, const TextStyle& style, Pixels size, int length,
                         text::Wrap wrap, int hanging) {
  SetLines set{style, size, metrics(style),
               shaped(text, style).lines(size, static_cast<Pixels>(length), wrap), hanging};
  if (interlocks(set.metrics) && !text::is_vertical(style.writing)) {
    const float needed = slide::clearance(set) / size;
    set.metrics.leading = std::max(set.metrics.leading, needed + least_clearance);
  }
  return set;
}

namespace {

/// The area without its first so many pixels along the lines.
Rect indented(Rect area, const SetLines& set_lines, int indent) {
  if (text::is_vertical(set_lines.style.writing)) {
    area.y += indent;
    area.height -= indent;
    return area;
  }
  if (runs_from_left(set_lines.style)) area.x += indent;
  area.width -= indent;
  return area;
}

/// Where set lines are in their area, one after the other.
class LinePlacer {
 public:
  LinePlacer(const SetLines& set_lines, const Rect& area)
      : area_(area),
        writing_(set_lines.style.writing),
        from_left_(runs_from_left(set_lines.style)),
        ascent_(in_pixels(set_lines.metrics.ascent, set_lines)),
        descent_(in_pixels(set_lines.metrics.descent, set_lines)),
        leading_(in_pixels(set_lines.metrics.leading, set_lines)) {}

  PlacedLine place(text::Line line, int indent = 0) {
    const int across = leading_ * count_++;
    switch (writing_) {
      case text::Writing::Horizontal: break;
      case text::Writing::ColumnsFromRight:
        return {std::move(line), static_cast<Pixels>(area_.right() - ascent_ - across),
                area_.y + indent};
      case text::Writing::ColumnsFromLeft:
        return {std::move(line), static_cast<Pixels>(area_.x + descent_ + across),
                area_.y + indent};
    }
    const auto left = static_cast<Pixels>(area_.x + indent);
    const Pixels x = from_left_ ? left : static_cast<Pixels>(area_.right() - indent) - line.width;
    return {std::move(line), x, area_.y + ascent_ + across};
  }

 private:
  static int in_pixels(float ems, const SetLines& set_lines) {
    return static_cast<int>(std::lround(ems * set_lines.size));
  }

  Rect area_;
  text::Writing writing_;
  bool from_left_;
  int ascent_;
  int descent_;
  int leading_;
  int count_ = 0;
};

/// What placed lines cover of their area: all of it across the lines, along them as far as the
/// longest reaches.
Rect covered(const SetLines& set_lines, const std::vector<PlacedLine>& lines, const Rect& area,
             int indent) {
  const int extent = set_lines.extent();
  const int length = set_lines.length() + indent;
  switch (set_lines.style.writing) {
    case text::Writing::Horizontal: break;
    case text::Writing::ColumnsFromRight: return {area.right() - extent, area.y, extent, length};
    case text::Writing::ColumnsFromLeft: return {area.x, area.y, extent, length};
  }
  Rect bounds;
  for (const PlacedLine& line : lines) {
    const auto left = static_cast<int>(std::floor(line.x));
    const auto right = static_cast<int>(std::ceil(line.x + line.line.width));
    bounds = bounding(bounds, {left, area.y, right - left, extent});
  }
  return bounds;
}

}  // namespace

BlockPointer place(const SetLines& set_lines, Role role, Color color, const Rect& area,
                   std::optional<SetMark> mark) {
  Block block{role, set_lines.style.language, color, {}, {}};
  block.marked = mark.has_value();
  const int indent = mark ? mark->indent : 0;
  if (mark) block.lines.push_back(LinePlacer(set_lines, area).place(std::move(mark->line)));
  LinePlacer placer(set_lines, indented(area, set_lines, indent));
  for (const text::Line& line : set_lines.lines) {
    block.lines.push_back(placer.place(line, set_lines.indent(line)));
  }
  block.bounds = covered(set_lines, block.lines, area, indent);
  return std::make_shared<const Block>(std::move(block));
}

}  // namespace lectern::slide
