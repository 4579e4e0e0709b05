#include "config/assets.h"

#include <cstdio>
#include <map>
#include <utility>

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

/// A file of tables, each of which `read` reads: one for each language, or for each code.
template <typename Value, typename Read>
std::map<std::string, Value> read_tables(const std::filesystem::path& file, Problems& problems,
                                         const FileReader& files, const Read& read) {
  std::map<std::string, Value> values;
  const auto table = parse_toml(file, files, problems);
  if (!table) return values;
  TomlReader reader(&*table, "", problems);
  for (const auto& [name, node] : reader.entries()) {
    TomlReader entry = reader.table(name);
    read(entry, values[name]);
  }
  return values;
}

std::string kinds_of_words() {
  std::string kinds;
  for (const std::string_view kind : text::FunctionWords::kinds()) {
    kinds += (kinds.empty() ? "" : ", ") + std::string(kind);
  }
  return kinds;
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
  return read_tables<slide::StatusNames>(file, problems, files,
                                         [](TomlReader& table, slide::StatusNames& names) {
                                           table.read("official", names.official);
                                           table.read("unofficial", names.unofficial);
                                           table.read("translation", names.translation);
                                         });
}

text::FunctionWordLists read_function_words(const std::filesystem::path& folder, Problems& problems,
                                            const FileReader& files) {
  text::FunctionWordLists::Lists lists;
  std::map<std::string, text::PhraseModel> phrases;  // by language
  try {
    for (const std::string& name : files.list(folder)) {
      const std::filesystem::path file = folder / name;
      // the names are sorted: a language's phrases come just before its words
      if (file.extension() == ".phrases") {
        phrases[file.stem()] = text::PhraseModel(*files.read(file));
      }
      if (file.extension() != ".txt") continue;
      text::FunctionWords words(*files.read(file), std::move(phrases[file.stem()]));
      for (const text::FunctionWords::Misread& line : words.misread()) {
        problems.push_back(
            {file, line.line, 1, Severity::Warning, "unknown-kind",
             "'" + line.kind + "' is no kind of words: write one of " + kinds_of_words()});
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
  return read_tables<slide::Phrases>(
      file, problems, files, [](TomlReader& table, slide::Phrases& phrases) {
        const std::pair<std::string_view, std::string slide::Phrases::*> keys[] = {
            {"present", &slide::Phrases::present},     {"again", &slide::Phrases::again},
            {"languages", &slide::Phrases::languages}, {"done", &slide::Phrases::done},
            {"stay", &slide::Phrases::stay},           {"go_on", &slide::Phrases::go_on},
            {"back", &slide::Phrases::back},           {"pause", &slide::Phrases::pause},
            {"play", &slide::Phrases::play},           {"forward", &slide::Phrases::forward},
            {"larger", &slide::Phrases::larger},       {"calmer", &slide::Phrases::calmer},
            {"contrast", &slide::Phrases::contrast},   {"language", &slide::Phrases::language},
            {"close", &slide::Phrases::close}};
        for (const auto& [key, phrase] : keys) table.read(key, phrases.*phrase);
      });
}

slide::StaffPhraseBook read_staff_phrases(const std::filesystem::path& file, Problems& problems,
                                          const FileReader& files) {
  return read_tables<slide::StaffPhrases>(
      file, problems, files, [](TomlReader& table, slide::StaffPhrases& phrases) {
        const std::pair<std::string_view, std::string slide::StaffPhrases::*> keys[] = {
            {"found", &slide::StaffPhrases::found},
            {"unusable", &slide::StaffPhrases::unusable},
            {"stays", &slide::StaffPhrases::stays},
            {"ignored", &slide::StaffPhrases::ignored},
            {"copied", &slide::StaffPhrases::copied},
            {"gone", &slide::StaffPhrases::gone},
            {"gone_copied", &slide::StaffPhrases::gone_copied},
            {"place", &slide::StaffPhrases::place}};
        for (const auto& [key, phrase] : keys) table.read(key, phrases.*phrase);
        TomlReader reasons = table.table("reasons");
        for (const auto& [code, node] : reasons.entries())
          reasons.read(code, phrases.reasons[code]);
      });
}

FindingPages read_finding_pages(const std::filesystem::path& file, Problems& problems,
                                const FileReader& files) {
  return read_tables<FindingPage>(file, problems, files, [](TomlReader& table, FindingPage& page) {
    table.read("found", page.found);
    table.read("visitor", page.visitor);
    table.read("mend", page.mend);
    table.read("example", page.example);
  });
}

}  // namespace lectern::config
