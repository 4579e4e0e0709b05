#include "config/style.h"

#include <algorithm>

#include "base/failure.h"
#include "base/nearest.h"
#include "config/assets.h"

namespace lectern::config {
namespace {

namespace fs = std::filesystem;

constexpr Choices<show::Reveal::Kind, 2> reveals{
    {{"none", show::Reveal::Kind::None}, {"line", show::Reveal::Kind::Line}}};
constexpr Choices<bool, 2> motions{{{"full", false}, {"reduced", true}}};
constexpr Choices<bool, 2> contrasts{{{"theme", false}, {"high", true}}};
constexpr Choices<bool, 2> text_sizes{{{"legible", false}, {"larger", true}}};
constexpr Choices<show::Transition::Kind, 2> transitions{
    {{"cut", show::Transition::Kind::Cut}, {"fade", show::Transition::Kind::Fade}}};
constexpr Choices<text::WritingMode, 2> axes{
    {{"horizontal", text::WritingMode::Horizontal}, {"vertical", text::WritingMode::Vertical}}};

/// The names of the assets of a kind: its files without `.toml`.
std::vector<std::string> names_in(const fs::path& folder, const FileReader& files) {
  std::vector<std::string> names;
  for (const fs::path name : files.list(folder)) {
    if (name.extension() == ".toml") names.push_back(name.stem());
  }
  return names;
}

/// One that is not is a bad value.
bool is_readable(const fs::path& file, TomlReader& style, std::string_view key,
                 const FileReader& files) {
  try {
    files.read(file, largest_text);
    return true;
  } catch (const Failure& failure) {
    style.bad_value(key, failure.what());
    return false;
  }
}

/// The file that a name means: `assets/KIND/NAME.toml`, or one of the kiosk's own. Where there
/// is no such name that has been reported, and the usual one is read instead.
fs::path asset(TomlReader& style, std::string_view key, const std::string& usual,
               const fs::path& folder, const FileReader& files, Sources& sources) {
  std::string name = usual;
  style.read(key, name);
  if (name.ends_with(".toml")) {
    // a font is a program for the library that draws it
    if (key == "fonts" && !style.trusted(key)) return folder / (usual + ".toml");
    fs::path own;
    style.read(key, own);
    sources.texts.push_back(fs::absolute(own));
    if (is_readable(own, style, key, files)) return own;
    return folder / (usual + ".toml");
  }
  if (name == usual) return folder / (name + ".toml");
  const std::vector<std::string> names = names_in(folder, files);
  if (std::ranges::find(names, name) != names.end()) return folder / (name + ".toml");
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto meant = nearest(name, known);
  std::string all;
  for (const std::string& each : names) all += (all.empty() ? ": there are " : ", ") + each;
  style.bad_value(key, "there is no \"" + name + '"' +
                           (meant ? ", do you mean \"" + std::string(*meant) + "\"?"
                                  : all + ", or a file of your own, such as \"my.toml\""));
  return folder / (usual + ".toml");
}

/// A file that is named relative to the one that names it. Whether it can be read is seen when it
/// is drawn: a show goes on without.
void read_picture(TomlReader& style, std::string_view key, fs::path& picture, Sources& sources) {
  style.read(key, picture);
  if (!picture.empty()) sources.pictures.push_back(fs::absolute(picture));
}

/// Theme, fonts and pictures: files of the kiosk's own, or those that are shipped.
void read_style_files(TomlReader& style, Loaded& loaded, const Library& library) {
  const auto& [assets, files] = library;
  Config& config = loaded.config;
  Sources& sources = loaded.sources;
  Problems& problems = loaded.problems;
  read_picture(style, "background", config.pictures.background, sources);
  read_picture(style, "logo", config.pictures.logo, sources);
  config.style.theme = read_theme(asset(style, "theme", "night", assets / "themes", files, sources),
                                  problems, files);
  FontAssets fonts = read_fonts(
      asset(style, "fonts", "noto-sans", assets / "fonts", files, sources), problems, files);
  config.fonts = std::move(fonts.stacks);
  config.style.script_scale = std::move(fonts.script_scale);
}

}  // namespace

void read_style(TomlReader style, Loaded& loaded, const Library& library) {
  Config& config = loaded.config;
  style.read("transition", config.transition.kind, transitions);
  style.read("reveal", config.reveal, reveals);
  style.read("fade", config.transition.fade, {0, 5});
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
  read_style_files(style, loaded, library);
}

void read_access(TomlReader access, Config& config, const Library& library, Problems& problems) {
  Access wanted;
  access.read("motion", wanted.reduced_motion, motions);
  access.read("contrast", wanted.high_contrast, contrasts);
  access.read("text", wanted.larger_text, text_sizes);
  config.high_contrast =
      read_theme(library.assets / "themes" / "high-contrast.toml", problems, library.files);
  provide(config, wanted);
}

}  // namespace lectern::config
