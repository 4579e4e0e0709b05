// How else the panel could look, tried out at a desk: another theme, and what some visitors need.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "content/preferences.h"

namespace lectern::app {

/// Nothing is tried at first, and again after the last of each.
class Trial {
 public:
  /// The next of the themes that are installed. Throws Failure where they cannot be read.
  void next_theme();
  /// Larger text, high contrast, reduced motion, all of them.
  void next_access();

  /// What visitors prefer, and this.
  content::Preferences over(content::Preferences preferences) const;
  /// "theme day, larger text"; empty: nothing is tried.
  std::string words() const;

 private:
  std::string theme_name_;
  std::optional<slide::Theme> theme_;
  std::size_t access_ = 0;
};

}  // namespace lectern::app
