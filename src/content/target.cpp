#include "content/target.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "base/failure.h"
#include "base/system/environment.h"
#include "deck/speech.h"
#include "kiosk/build.h"

namespace lectern::content {
namespace {

namespace fs = std::filesystem;

fs::path desktop_config() {
  const std::string xdg = environment("XDG_CONFIG_HOME");
  const fs::path base = xdg.empty() ? fs::path(environment("HOME")) / ".config" : fs::path(xdg);
  return base / "lectern" / "lectern.toml";
}

/// Where a configuration is looked for, the first that is there.
std::vector<fs::path> config_candidates(const Target& target) {
  if (!target.config.empty()) return {target.config};
  // A file that was asked for by name must exist; one that merely may be there need not.
  if (const std::string named = environment("LECTERN_CONFIG"); !named.empty()) return {named};
  return {"/boot/firmware/lectern.toml", "/etc/lectern/lectern.toml", desktop_config()};
}

config::Loaded load_first(const std::vector<fs::path>& candidates, const fs::path& assets,
                          const FileReader& files) {
  std::error_code none;
  auto first = candidates.begin();
  if (candidates.size() > 1) {
    first = std::ranges::find_if(candidates,
                                 [&](const fs::path& file) { return fs::exists(file, none); });
  }
  config::Loaded loaded = first == candidates.end()
                              ? config::default_config(assets / "remarks", assets, files)
                              : config::load_config(*first, assets, files);
  // One of those before it is read instead as soon as it is there.
  std::vector<fs::path>& texts = loaded.sources.texts;
  for (auto before = candidates.begin(); before != first; ++before) {
    texts.push_back(fs::absolute(*before));
  }
  return loaded;
}

config::Loaded load_file_or_folder(const Target& target, const FileReader& files) {
  const fs::path assets = assets_folder();
  std::error_code none;
  if (!target.path.empty()) {
    // A file can only be a configuration; whatever is not one is taken for a deck, which says best
    // what is wrong with it.
    const bool is_file = fs::exists(target.path, none) && !fs::is_directory(target.path, none);
    const bool names_file = target.path.extension() == ".toml";
    if (is_file && deck::format_of(target.path)) {
      const fs::path folder = fs::absolute(target.path).parent_path();
      throw Failure(target.path.string() + " is a text: name its folder, " + folder.string());
    }
    return is_file || names_file ? config::load_config(target.path, assets, files)
                                 : config::default_config(target.path, assets, files);
  }
  return load_first(config_candidates(target), assets, files);
}

/// A folder that was named on the command line is said to be missing by whoever reads it.
void check_deck(config::Loaded& loaded, const FileReader& files) {
  const config::Config& config = loaded.config;
  if (config.deck.empty() || !config.key_positions.contains("deck")) return;
  try {
    files.list(config.deck);
  } catch (const Failure& failure) {
    loaded.problems.push_back(
        problem_with(config, "deck", Severity::Error, "bad-value", failure.what()));
    sort_by_position(loaded.problems);
  }
}

}  // namespace

fs::path assets_folder() {
  std::error_code error;
  const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  if (error) throw Failure("cannot tell where the program is: " + error.message());
  const fs::path built = folder / "share" / "lectern";
  const fs::path installed = (folder / kiosk::installed_assets()).lexically_normal();
  for (const fs::path& assets : {built, installed}) {
    if (fs::is_directory(assets / "fonts", error)) return assets;
  }
  throw Failure("the assets are missing: neither " + built.string() + " nor " + installed.string() +
                " has them");
}

OpenedContent open_content(const Target& target, const FileReader& from) {
  OpenedContent opened = open_content(
      [&](const FileReader& files) {
        config::Loaded loaded = load_file_or_folder(target, files);
        check_deck(loaded, files);
        return loaded;
      },
      from);
  set_panel(opened.config, target);
  return opened;
}

void set_panel(config::Config& config, const Target& target) {
  if (!target.panel) return;
  config.panel.size = *target.panel;
  config.display.resolution = rotated(*target.panel, config.display.rotation);
}

}  // namespace lectern::content
