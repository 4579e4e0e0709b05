#include "content/preferences.h"

#include <array>
#include <cstddef>

namespace lectern::content {
namespace {

constexpr std::array larger_text{1.0, 1.4, 2.0};
constexpr std::array calmer_pace{1.0, 0.8, 0.6};
static_assert(larger_text.size() == Preferences::most_steps + 1);
static_assert(calmer_pace.size() == Preferences::most_steps + 1);

}  // namespace

void adapt(config::Config& config, const Preferences& preferences) {
  if (preferences.theme) config.style.theme = *preferences.theme;
  provide(config, preferences.access);
  config.enlarged = larger_text[static_cast<std::size_t>(preferences.larger_text)];
  config::enlarge_text(config, config.enlarged);
  config::calm_pace(config, calmer_pace[static_cast<std::size_t>(preferences.calmer_pace)]);
  if (preferences.high_contrast > 0) config::raise_contrast(config);
}

std::map<slide::Target::Kind, show::Setting> settings_of(const Preferences& preferences,
                                                         bool paused) {
  using Kind = slide::Target::Kind;
  return {{Kind::Pause, {paused ? 1 : 0, 1}},
          {Kind::LargerText, {preferences.larger_text, Preferences::most_steps}},
          {Kind::CalmerPace, {preferences.calmer_pace, Preferences::most_steps}},
          {Kind::HighContrast, {preferences.high_contrast, 1}}};
}

}  // namespace lectern::content
