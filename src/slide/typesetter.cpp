#include "slide/typesetter.h"

#include <algorithm>
#include <cmath>

#include "base/failure.h"
#include "text/boundaries.h"

namespace lectern::slide {
namespace {

/// What legibility is judged by where a script has no capitals: those of the Latin it is set with.
constexpr float latin_cap_height = 0.714F;

/// Below the baseline of a language that has not been sampled, and between the ink of two lines.
constexpr float least_descent = 0.22F;
constexpr float least_line_gap = 0.1F;

constexpr Pixels unlimited = 1e9F;

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

int stack_height(std::size_t lines, const Metrics& metrics, Pixels size) {
  if (lines == 0) return 0;
  const float between = static_cast<float>(lines - 1) * std::round(metrics.leading * size);
  return static_cast<int>(std::ceil(between + (metrics.ascent + metrics.descent) * size));
}

}  // namespace

int Setting::height() const { return stack_height(lines.size(), metrics, size); }

const text::Paragraph& Typesetter::shaped(const std::string& text, const LanguageTag& language) {
  const auto key = std::pair(text, language);
  const auto found = shaped_.find(key);
  if (found != shaped_.end()) return found->second;
  return shaped_.emplace(key, text::Paragraph(text, language, fonts_)).first->second;
}

Typesetter::Samples Typesetter::sample(const std::vector<std::string>& texts,
                                       const LanguageTag& language) {
  Samples samples;
  for (const std::string& text : texts) {
    const auto lines = shaped(text, language).lines(1.0F, unlimited, text::Wrap::Greedy);
    for (const text::Line& line : lines) {
      const text::Ink ink = text::ink_of(line);
      samples.ink.above = std::max(samples.ink.above, ink.above);
      samples.ink.below = std::max(samples.ink.below, ink.below);
      samples.width += line.width;
    }
    // Reading counts leave out spaces, a measure counts them.
    samples.characters += text::character_count(text, language) +
                          static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  }
  return samples;
}

const Metrics& Typesetter::metrics(const LanguageTag& language,
                                   const std::vector<std::string>& samples) {
  const auto [entry, is_new] = metrics_.try_emplace(language);
  Metrics& metrics = entry->second;
  if (!is_new) return metrics;

  const text::Script script = text::script_of(language);
  const auto& stack = fonts_.stack(language, text::scripts_in(script).front());
  if (stack.empty() && script == text::Script{}) {
    throw Failure("the script of " + language.text() +
                  " is not known: say it in the name of its text, as in sr-Latn.txt");
  }
  if (stack.empty()) {
    throw Failure("no font is pinned for " + language.text() + " in the script " +
                  std::string(script.name()));
  }
  const text::Face& face = *stack.front();
  metrics.cap_height = is_cased(language) ? face.cap_height() : latin_cap_height;
  const auto scale = style_.script_scale.find(std::string(script.name()));
  metrics.scale = scale == style_.script_scale.end() ? 1.0 : scale->second;

  const Samples sampled = sample(samples, language);
  metrics.ascent = std::max(metrics.cap_height, sampled.ink.above);
  metrics.descent = std::max(least_descent, sampled.ink.below);
  const double leading = is_ideographic(language) ? style_.ideograph_leading : style_.leading;
  metrics.leading =
      std::max(static_cast<float>(leading), metrics.ascent + metrics.descent + least_line_gap);
  const float usual_advance = is_ideographic(language) ? 1.0F : 0.5F;
  metrics.mean_advance = sampled.characters > 0
                             ? sampled.width / static_cast<float>(sampled.characters)
                             : usual_advance;
  return metrics;
}

int Typesetter::measure(const LanguageTag& language, Pixels size, int available) {
  const int characters = is_ideographic(language) ? style_.ideographs : style_.characters;
  const Pixels widest = static_cast<Pixels>(characters) * metrics(language).mean_advance * size;
  return std::min(available, static_cast<int>(std::ceil(widest)));
}

int Typesetter::line_gap(const LanguageTag& language, Pixels size) {
  const Metrics& letters = metrics(language);
  return static_cast<int>(std::lround((letters.leading - letters.ascent - letters.descent) * size));
}

int Typesetter::height(const std::string& text, const LanguageTag& language, Pixels size,
                       int width) {
  if (text.empty()) return 0;
  const std::size_t lines = shaped(text, language).line_count(size, static_cast<Pixels>(width));
  return stack_height(lines, metrics(language), size);
}

Setting Typesetter::set(const std::string& text, const LanguageTag& language, Pixels size,
                        int width) {
  const text::Paragraph& paragraph = shaped(text, language);
  return {language, paragraph.direction(), size, metrics(language),
          paragraph.lines(size, static_cast<Pixels>(width), text::Wrap::Balance)};
}

BlockPointer place(Setting setting, Role role, Color color, Column column, int top) {
  Block block{role, setting.language, color, {}, {}};
  const int height = setting.height();
  const auto ascent = static_cast<int>(std::lround(setting.metrics.ascent * setting.size));
  const auto leading = static_cast<int>(std::lround(setting.metrics.leading * setting.size));
  const auto right = static_cast<Pixels>(column.x + column.width);
  int baseline = top + ascent;
  for (text::Line& line : setting.lines) {
    const bool from_left = setting.direction == text::Direction::LeftToRight;
    const Pixels x = from_left ? static_cast<Pixels>(column.x) : right - line.width;
    const auto left = static_cast<int>(std::floor(x));
    const auto width = static_cast<int>(std::ceil(x + line.width)) - left;
    block.bounds = bounding(block.bounds, {left, top, width, height});
    block.lines.push_back({std::move(line), x, baseline});
    baseline += leading;
  }
  return std::make_shared<const Block>(std::move(block));
}

}  // namespace lectern::slide
