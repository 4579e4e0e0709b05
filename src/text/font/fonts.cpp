#include "text/font/fonts.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "base/failure.h"
#include "base/handle.h"

namespace lectern::text {
namespace {

using FcConfigHandle = Handle<FcConfig, FcConfigDestroy>;
using FcPatternHandle = Handle<FcPattern, FcPatternDestroy>;
using FcObjectsHandle = Handle<FcObjectSet, FcObjectSetDestroy>;
using FcFontsHandle = Handle<FcFontSet, FcFontSetDestroy>;
using FcStringsHandle = Handle<FcStrList, FcStrListDone>;

struct FontFile {
  std::string path;
  int index = 0;
  friend auto operator<=>(const FontFile&, const FontFile&) = default;
};

std::string text_of(FcPattern* pattern, const char* object) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

/// Where the static, scalable face of exactly this name is installed. Of several copies the one
/// with the first path, so that the answer does not hang on the order of a directory.
std::optional<FontFile> installed(FcConfig* config, const std::string& postscript_name) {
  const FcPatternHandle wanted(FcPatternCreate());
  FcPatternAddString(wanted.get(), FC_POSTSCRIPT_NAME,
                     reinterpret_cast<const FcChar8*>(postscript_name.c_str()));
  FcPatternAddBool(wanted.get(), FC_VARIABLE, FcFalse);
  FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
  const FcObjectsHandle objects(
      FcObjectSetBuild(FC_FILE, FC_INDEX, FC_POSTSCRIPT_NAME, static_cast<char*>(nullptr)));
  const FcFontsHandle found(FcFontList(config, wanted.get(), objects.get()));
  std::optional<FontFile> best;
  for (int i = 0; found && i < found->nfont; ++i) {
    FcPattern* font = found->fonts[i];
    // fontconfig compares names without regard to case
    if (text_of(font, FC_POSTSCRIPT_NAME) != postscript_name) continue;
    FontFile file{text_of(font, FC_FILE), 0};
    FcPatternGetInteger(font, FC_INDEX, 0, &file.index);
    if (!best || file < *best) best = std::move(file);
  }
  return best;
}

/// From the longest: `zh-Hant-HK`, `zh-Hant`, `zh`. A tag that leaves its script unsaid has those
/// with its likely script too: `zh-HK`, `zh-Hant-HK`, `zh-Hant`, `zh`.
std::vector<std::string> tags_of(const LanguageTag& language) {
  std::vector<std::string> tags;
  for (const LanguageTag& tag : with_broader(language)) tags.push_back(tag.text());
  if (!tags.empty() && language.script().empty()) {
    std::string likely = tags.back() + '-' + std::string(script_of(language).name());
    tags.insert(tags.end() - 1, likely);
    if (!language.region().empty()) {
      tags.insert(tags.end() - 2, likely + '-' + std::string(language.region()));
    }
  }
  // Kashmiri in Devanagari (ks-Deva) is not set in the fonts of Kashmiri (ks), which are Arabic
  const auto main_script = [](const LanguageTag& tag) {
    return scripts_in(script_of(tag)).front();
  };
  std::erase_if(tags, [&](const std::string& tag) {
    return main_script(*LanguageTag::parse(tag)) != main_script(language);
  });
  return tags;
}

/// Whether the language's own fonts set text in this script. The fonts of Chinese, Japanese and
/// Korean carry Latin drawn to be among their characters, but Greek and Cyrillic as wide as
/// these, which cannot be read as text.
bool writes(const LanguageTag& language, Script script) {
  const Script own = script_of(language);
  const std::vector<Script> written = scripts_in(own);
  if (std::find(written.begin(), written.end(), script) != written.end()) return true;
  if (script.name() == "Zyyy" || script.name() == "Zinh") return true;
  const bool east_asian = own.name() == "Kore" || written.front().name() == "Hani";
  return east_asian && script.name() == "Latn";
}

}  // namespace

struct Fonts::State {
  struct Stack {
    std::vector<const Face*> faces;
    std::string missing;  ///< says of the first that is not installed which package has it
  };

  FontStacks stacks;
  FcConfigHandle config;
  std::map<std::string, std::unique_ptr<const Face>, std::less<>> faces;
  std::map<std::string, std::string, std::less<>> damage;  // why a face that is installed is no use
  std::map<std::pair<std::string, std::string>, Stack> resolved;
  std::optional<Stack> fallback;

  /// Nothing when it is not installed, or is damaged.
  const Face* find(std::string_view name);
  void append(const FontStacks::Names& names, Stack& stack);
  const Stack& resolve(const LanguageTag& language, Script script);
  const Stack& resolve_fallback();
  std::string package_of(std::string_view name) const;
  std::string advice_on(std::string_view name) const;
};

const Face* Fonts::State::find(std::string_view name) {
  if (const auto known = faces.find(name); known != faces.end()) return known->second.get();
  if (!config) config.reset(FcInitLoadConfigAndFonts());
  const auto file = installed(config.get(), std::string(name));
  std::unique_ptr<const Face> face;
  try {
    if (file) face = std::make_unique<const Face>(file->path, file->index);
  } catch (const Failure& failure) {
    damage.emplace(name, failure.what());
  }
  return faces.emplace(name, std::move(face)).first->second.get();
}

std::string Fonts::State::package_of(std::string_view name) const {
  std::pair<std::size_t, std::string> best;
  for (const auto& [prefix, package] : stacks.packages) {
    if (name.starts_with(prefix) && prefix.size() >= best.first) best = {prefix.size(), package};
  }
  return best.second;
}

std::string Fonts::State::advice_on(std::string_view name) const {
  const std::string package = package_of(name);
  const std::string remedy = package.empty() ? "" : "; the Debian package " + package + " has it";
  const auto damaged = damage.find(name);
  if (damaged != damage.end()) return damaged->second + ": install it again" + remedy;
  return "the font " + std::string(name) + " is not installed" + remedy;
}

void Fonts::State::append(const FontStacks::Names& names, Stack& stack) {
  for (const std::string& name : names) {
    const Face* face = find(name);
    if (face == nullptr) {
      if (stack.missing.empty()) stack.missing = advice_on(name);
    } else if (std::ranges::find(stack.faces, face) == stack.faces.end()) {
      stack.faces.push_back(face);
    }
  }
}

const Fonts::State::Stack& Fonts::State::resolve(const LanguageTag& language, Script script) {
  const auto [entry, is_new] = resolved.try_emplace({language.text(), std::string(script.name())});
  Stack& stack = entry->second;
  if (!is_new) return stack;
  if (writes(language, script)) {
    for (const std::string& tag : tags_of(language)) {
      const auto names = stacks.by_language.find(tag);
      if (names == stacks.by_language.end()) continue;
      append(names->second, stack);
      break;
    }
  }
  const auto names = stacks.by_script.find(std::string(script.name()));
  if (names != stacks.by_script.end()) append(names->second, stack);
  return stack;
}

const Fonts::State::Stack& Fonts::State::resolve_fallback() {
  if (!fallback) append(stacks.fallback, fallback.emplace());
  return *fallback;
}

Fonts::Fonts(FontStacks stacks) : state_(std::make_unique<State>()) {
  state_->stacks = std::move(stacks);
}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

const Face& Fonts::face(std::string_view postscript_name) {
  if (const Face* face = state_->find(postscript_name)) return *face;
  throw Failure(state_->advice_on(postscript_name));
}

const std::vector<const Face*>& Fonts::stack(const LanguageTag& language, Script script) {
  return state_->resolve(language, script).faces;
}

const std::vector<const Face*>& Fonts::whole_stack(const LanguageTag& language, Script script) {
  const State::Stack& stack = state_->resolve(language, script);
  if (!stack.missing.empty()) throw Failure(stack.missing);
  return stack.faces;
}

const Face* Fonts::bold_of(const Face& regular) {
  constexpr std::string_view suffix = "-Regular";
  std::string name = regular.postscript_name();
  if (!name.ends_with(suffix)) return nullptr;
  name.resize(name.size() - suffix.size());
  return state_->find(name + "-Bold");
}

const std::vector<const Face*>& Fonts::fallback() { return state_->resolve_fallback().faces; }

std::string Fonts::not_installed(const LanguageTag& language, Script script) {
  const std::string& of_stack = state_->resolve(language, script).missing;
  return of_stack.empty() ? state_->resolve_fallback().missing : of_stack;
}

std::string any_installed(const LanguageTag& language) {
  const FcConfigHandle config(FcInitLoadConfigAndFonts());
  const FcPatternHandle wanted(FcPatternCreate());
  FcPatternAddString(wanted.get(), FC_LANG,
                     reinterpret_cast<const FcChar8*>(language.text().c_str()));
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
  FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
  FcPatternAddBool(wanted.get(), FC_VARIABLE, FcFalse);
  FcConfigSubstitute(config.get(), wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const FcFontsHandle sorted(FcFontSort(config.get(), wanted.get(), FcFalse, nullptr, &result));
  for (int i = 0; sorted && i < sorted->nfont; ++i) {
    FcLangSet* languages = nullptr;
    const bool known =
        FcPatternGetLangSet(sorted->fonts[i], FC_LANG, 0, &languages) == FcResultMatch;
    const bool writes_it =
        known &&
        FcLangSetHasLang(languages, reinterpret_cast<const FcChar8*>(language.text().c_str())) !=
            FcLangDifferentLang;
    std::string name = text_of(sorted->fonts[i], FC_POSTSCRIPT_NAME);
    if (writes_it && installed(config.get(), name)) return name;
  }
  return "";
}

std::vector<std::filesystem::path> font_folders() {
  const FcConfigHandle config(FcInitLoadConfigAndFonts());
  const FcStringsHandle listed(FcConfigGetFontDirs(config.get()));
  std::vector<std::filesystem::path> folders;
  while (const FcChar8* folder = listed ? FcStrListNext(listed.get()) : nullptr) {
    folders.emplace_back(reinterpret_cast<const char*>(folder));
  }
  return folders;
}

void Fonts::release_pages() const {
  state_->config.reset();  // read again when another face is asked for
  for (const auto& [name, face] : state_->faces) {
    if (face) face->release_pages();
  }
}

}  // namespace lectern::text
