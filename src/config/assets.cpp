#include "config/assets.h"

#include <cstdio>

#include "base/color.h"
#include "base/failure.h"
#include "config/toml_reader.h"
#include "slide/backdrop.h"

namespace lectern::config {
namespace {

void check_contrast(const std::filesystem::path& file, const slide::Theme& theme,
                    Problems& problems) {
  const std::pair<std::string_view, Color> texts[] = {{"passage", theme.passage},
                                                      {"salutation", theme.salutation},
                                                      {"caption", theme.caption},
                                                      {"credit", theme.credit}};
  for (const auto& [name, color] : texts) {
    const double ratio = contrast_ratio(color, theme.ground);
    if (ratio >= slide::wcag_aaa) continue;
    char figure[16];
    std::snprintf(figure, sizeof figure, "%.1f", ratio);
    problems.push_back({file, 0, 0, Severity::Warning, "low-contrast",
                        std::string(name) + " stands out from the ground by " + figure +
                            ":1 only, and should by 7:1"});
  }
}

template <typename Value>
void read_all(TomlReader table, std::map<std::string, Value>& values) {
  for (const auto& [name, node] : table.entries()) table.read(name, values[name]);
}

}  // namespace

slide::Theme read_theme(const std::filesystem::path& file, Problems& problems,
                        const FileReader& files) {
  slide::Theme theme;
  const auto table = parse_toml(file, files, problems);
  if (!table) return theme;
  TomlReader reader(&*table, "", problems);
  reader.read("ground", theme.ground);
  reader.read("passage", theme.passage);
  reader.read("salutation", theme.salutation);
  reader.read("caption", theme.caption);
  reader.read("credit", theme.credit);
  reader.read("accent", theme.accent);
  reader.read("track", theme.track);
  check_contrast(file, theme, problems);
  return theme;
}

FontAssets read_fonts(const std::filesystem::path& file, Problems& problems,
                      const FileReader& files) {
  FontAssets assets;
  const auto table = parse_toml(file, files, problems);
  if (!table) return assets;
  TomlReader reader(&*table, "", problems);
  reader.read("fallback", assets.stacks.fallback);
  read_all(reader.table("languages"), assets.stacks.by_language);
  read_all(reader.table("scripts"), assets.stacks.by_script);
  read_all(reader.table("packages"), assets.stacks.packages);
  TomlReader scale = reader.table("scale");
  for (const auto& [name, node] : scale.entries()) {
    scale.read(name, assets.script_scale.try_emplace(name, 1.0).first->second, {0.5, 2.0});
  }
  return assets;
}

slide::Labels read_labels(const std::filesystem::path& file, Problems& problems,
                          const FileReader& files) {
  slide::Labels labels;
  const auto table = parse_toml(file, files, problems);
  if (!table) return labels;
  TomlReader reader(&*table, "", problems);
  for (const auto& [language, node] : reader.entries()) {
    TomlReader names = reader.table(language);
    names.read("official", labels[language].official);
    names.read("unofficial", labels[language].unofficial);
  }
  return labels;
}

text::FunctionWordLists read_function_words(const std::filesystem::path& folder, Problems& problems,
                                            const FileReader& files) {
  text::FunctionWordLists::Lists lists;
  try {
    for (const std::string& name : files.list(folder)) {
      const std::filesystem::path file = folder / name;
      if (file.extension() != ".txt") continue;
      text::FunctionWords words(*files.read(file));
      for (const text::FunctionWords::Misread& line : words.misread()) {
        std::string kinds;
        for (const std::string_view kind : text::FunctionWords::kinds()) {
          kinds += (kinds.empty() ? "" : ", ") + std::string(kind);
        }
        problems.push_back({file, line.line, 1, Severity::Warning, "unknown-kind",
                            "'" + line.kind + "' is no kind of words: write one of " + kinds});
      }
      lists.insert_or_assign(file.stem(), std::move(words));
    }
  } catch (const Failure&) {
    return {};
  }
  return text::FunctionWordLists(std::move(lists));
}

slide::PhraseBook read_phrases(const std::filesystem::path& file, Problems& problems,
                               const FileReader& files) {
  slide::PhraseBook book;
  const auto table = parse_toml(file, files, problems);
  if (!table) return book;
  TomlReader reader(&*table, "", problems);
  for (const auto& [language, node] : reader.entries()) {
    TomlReader texts = reader.table(language);
    slide::Phrases& phrases = book[language];
    texts.read("present", phrases.present);
    texts.read("again", phrases.again);
    texts.read("languages", phrases.languages);
    texts.read("done", phrases.done);
    texts.read("stay", phrases.stay);
    texts.read("go_on", phrases.go_on);
  }
  return book;
}

}  // namespace lectern::config
