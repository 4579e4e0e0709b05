#include "config/style.h"

#include <algorithm>
#include <system_error>

#include "base/nearest.h"
#include "config/assets.h"

namespace lectern::config {
namespace {

namespace fs = std::filesystem;

enum class Motion { Full, Reduced };
enum class Contrast { Theme, High };
enum class TextSize { Legible, Larger };

constexpr Choices<show::Reveal::Kind, 2> reveals{
    {{"none", show::Reveal::Kind::None}, {"line", show::Reveal::Kind::Line}}};
constexpr Choices<Motion, 2> motions{{{"full", Motion::Full}, {"reduced", Motion::Reduced}}};
constexpr Choices<Contrast, 2> contrasts{{{"theme", Contrast::Theme}, {"high", Contrast::High}}};
constexpr Choices<TextSize, 2> text_sizes{
    {{"legible", TextSize::Legible}, {"larger", TextSize::Larger}}};
constexpr Choices<show::Transition::Kind, 2> transitions{
    {{"cut", show::Transition::Kind::Cut}, {"fade", show::Transition::Kind::Fade}}};
constexpr Choices<text::WritingMode, 2> axes{
    {{"horizontal", text::WritingMode::Horizontal}, {"vertical", text::WritingMode::Vertical}}};

/// The names of the assets of a kind: its files without `.toml`.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, none)) {
    names.push_back(entry.path().stem());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// The file that a name stands for: `assets/KIND/NAME.toml`, or one of the kiosk's own. One that is
/// not there has been reported, and the usual one stands in.
fs::path asset(TomlReader& style, std::string_view key, const std::string& usual,
               const fs::path& folder, const fs::path& root, Sources& sources) {
  std::string name = usual;
  style.read(key, name);
  fs::path file = folder / (name + ".toml");
  if (name.ends_with(".toml")) {
    file = style.path_of(key, name);
    sources.texts.push_back(fs::absolute(file));
    file = mirrored(root, file);
  }
  std::error_code none;
  if (name == usual || fs::exists(file, none)) return file;
  const std::vector<std::string> names = names_in(folder);
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto meant = nearest(name, known);
  style.bad_value(key, "there is no \"" + name + '"' +
                           (meant ? ", do you mean \"" + std::string(*meant) + "\"?" : ""));
  return folder / (usual + ".toml");
}

/// A file that is named relative to the one that names it; one that is not there is a bad value.
void read_picture(TomlReader& style, std::string_view key, fs::path& picture, const fs::path& root,
                  Sources& sources) {
  std::string name;
  style.read(key, name);
  if (name.empty()) return;
  picture = style.path_of(key, name);
  sources.pictures.push_back(fs::absolute(picture));
  picture = mirrored(root, picture);
  std::error_code none;
  if (!fs::is_regular_file(picture, none)) style.bad_value(key, "there is no " + picture.string());
}

/// Theme, fonts and pictures: files of the kiosk's own, or those that are shipped.
void read_style_files(TomlReader& style, Loaded& loaded, const ReadingPlaces& places) {
  const auto& [assets, root] = places;
  Config& config = loaded.config;
  Sources& sources = loaded.sources;
  read_picture(style, "background", config.pictures.background, root, sources);
  read_picture(style, "logo", config.pictures.logo, root, sources);
  config.style.theme =
      read_theme(asset(style, "theme", "night", assets / "themes", root, sources), loaded.problems);
  FontAssets fonts = read_fonts(asset(style, "fonts", "noto-sans", assets / "fonts", root, sources),
                                loaded.problems);
  config.fonts = std::move(fonts.stacks);
  config.style.script_scale = std::move(fonts.script_scale);
}

}  // namespace

void read_style(TomlReader style, Loaded& loaded, const ReadingPlaces& places) {
  Config& config = loaded.config;
  style.read("transition", config.transition.kind, transitions);
  style.read("reveal", config.reveal, reveals);
  Seconds fade = config.transition.fade;
  style.read("fade", fade, {0, 5});
  config.transition.fade = to_duration(fade);
  style.read("writing", config.style.axis, axes);
  TomlReader scale = style.table("scale");
  scale.read("text", config.style.text, {0.01, 0.3});
  scale.read("caption", config.style.caption, {0.4, 1.0});
  scale.read("title", config.style.title, {1.0, 3.0});
  scale.read("leading", config.style.leading, {1.0, 3.0});
  style.read("logo_height", config.pictures.logo_height, {0.01, 0.3});
  style.read("lines", config.style.lines, {1, 100});
  style.read("characters", config.style.characters, {10, 200});
  style.read("ideographs", config.style.ideographs, {5, 100});
  read_style_files(style, loaded, places);
}

void read_access(TomlReader access, Config& config, const fs::path& assets, Problems& problems) {
  Motion motion = Motion::Full;
  Contrast contrast = Contrast::Theme;
  TextSize text = TextSize::Legible;
  access.read("motion", motion, motions);
  access.read("contrast", contrast, contrasts);
  access.read("text", text, text_sizes);
  if (motion == Motion::Reduced) {
    config.transition.kind = show::Transition::Kind::Cut;
    config.reveal = show::Reveal::Kind::None;
  }
  if (contrast == Contrast::High) {
    config.style.theme = read_theme(assets / "themes" / "high-contrast.toml", problems);
  }
  if (text == TextSize::Larger) enlarge_text(config);
}

}  // namespace lectern::config
