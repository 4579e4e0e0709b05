#include "app/preview/trial.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/system/file.h"
#include "config/assets.h"
#include "content/target.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

struct Step {
  config::Access access;
  const char* words;
};
constexpr std::array steps{
    Step{{}, ""}, Step{{.larger_text = true}, "larger text"},
    Step{{.high_contrast = true}, "high contrast"},
    Step{{.reduced_motion = true}, "reduced motion"},
    Step{{true, true, true}, "larger text, high contrast and reduced motion"}};

/// The one after this, by name; empty: there is none.
std::string name_after(const std::string& name, const fs::path& folder) {
  for (const fs::path file : list_folder(folder)) {
    if (file.extension() == ".toml" && file.stem() > name) return file.stem();
  }
  return {};
}

}  // namespace

void Trial::next_theme() {
  const fs::path folder = content::assets_folder() / "themes";
  theme_name_ = name_after(theme_name_, folder);
  theme_.reset();
  if (theme_name_.empty()) return;
  Problems ignored;  // of a theme that is shipped
  theme_ = config::read_theme(folder / (theme_name_ + ".toml"), ignored);
}

void Trial::next_access() { access_ = (access_ + 1) % steps.size(); }

content::Preferences Trial::over(content::Preferences preferences) const {
  preferences.theme = theme_;
  preferences.access = steps[access_].access;
  return preferences;
}

std::string Trial::words() const {
  std::string words = theme_name_.empty() ? "" : "theme " + theme_name_;
  const std::string access = steps[access_].words;
  if (access.empty()) return words;
  return words + (words.empty() ? "" : ", ") + access;
}

}  // namespace lectern::app
