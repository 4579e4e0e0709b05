// What one visitor has asked for.
#pragma once

#include <map>
#include <optional>

#include "config/config.h"
#include "show/menu_frame.h"
#include "slide/menus/menu.h"

namespace lectern::content {

/// What visitors asked for; it goes before what the configuration says.
struct Preferences {
  static constexpr int most_steps = 2;  ///< of the first two

  int larger_text = 0;
  int calmer_pace = 0;
  int high_contrast = 0;  ///< or 1
  /// Tried by whoever is at a desk, in place of the configuration's, and beside what it provides.
  std::optional<slide::Theme> theme = {};
  config::Access access = {};
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// The configuration as the visitor prefers it: text up to twice as large as is legible, the pace
/// down to three fifths.
void adapt(config::Config& config, const Preferences& preferences);

/// What the targets of the bar say of them.
std::map<slide::Target::Kind, show::Setting> settings_of(const Preferences& preferences,
                                                         bool paused);

}  // namespace lectern::content
