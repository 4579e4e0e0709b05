#include "content/target.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "base/failure.h"
#include "base/system/environment.h"
#include "config/stick.h"
#include "content/stick/stick.h"
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

/// The file that was asked for by name, which must exist; empty: none was.
fs::path named_config(const Target& target) {
  return target.config.empty() ? fs::path(environment("LECTERN_CONFIG")) : target.config;
}

/// Where the machine's configuration is looked for, the first that is there.
struct Candidates {
  std::vector<fs::path> before;  ///< which is read instead as soon as it is there
  fs::path found;                ///< empty: none is there
};

Candidates look_for_config() {
  Candidates candidates;
  std::error_code none;
  for (const fs::path& file : {fs::path("/boot/firmware/lectern.toml"),
                               fs::path("/etc/lectern/lectern.toml"), desktop_config()}) {
    if (fs::exists(file, none)) {
      candidates.found = file;
      break;
    }
    candidates.before.push_back(fs::absolute(file));
  }
  return candidates;
}

/// What a stick says, over the machine's configuration where that can be read.
config::Loaded load_over(const config::Loaded& machine, const fs::path& stick,
                         const Candidates& candidates, const fs::path& assets,
                         const FileReader& files) {
  const bool broken = has_error(machine.problems);
  config::Loaded loaded =
      config::load_stick(stick, broken ? fs::path() : candidates.found, assets, files);
  if (!broken) return loaded;
  loaded.sources.drop_ins = machine.sources.drop_ins;
  loaded.sources.texts.push_back(fs::absolute(candidates.found));
  for (Problem problem : machine.problems) {
    problem.severity = std::min(problem.severity, Severity::Warning);
    loaded.problems.push_back(std::move(problem));
  }
  return loaded;
}

config::Loaded load_first(const Target& target, const fs::path& assets, const FileReader& files) {
  const Candidates candidates = look_for_config();
  config::Loaded loaded = candidates.found.empty()
                              ? config::default_config(assets / "remarks", assets, files)
                              : config::load_config(candidates.found, assets, files);
  const auto stick = stick_to_show(target, loaded.config.stick, files);
  if (stick) loaded = load_over(loaded, *stick, candidates, assets, files);
  std::vector<fs::path>& texts = loaded.sources.texts;
  texts.insert(texts.end(), candidates.before.begin(), candidates.before.end());
  loaded.sources.awaited = {stick_mount(), stick_mount() / stick_folder_name};
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
    if (is_file || names_file) return config::load_config(target.path, assets, files);
    return config::has_stick_configuration(target.path, files)
               ? config::load_config(target.path / config::stick_configuration, assets, files)
               : config::default_config(target.path, assets, files);
  }
  const fs::path named = named_config(target);
  return named.empty() ? load_first(target, assets, files)
                       : config::load_config(named, assets, files);
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
