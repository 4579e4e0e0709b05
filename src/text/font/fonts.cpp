// Finds pinned fonts through fontconfig and keeps the faces open.
#include "text/font/fonts.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "base/failure.h"
#include "base/handle.h"
#include "text/font/emoji.h"

namespace lectern::text {
namespace {

using FcConfigHandle = Handle<FcConfig, FcConfigDestroy>;
using FcPatternHandle = Handle<FcPattern, FcPatternDestroy>;
using FcObjectsHandle = Handle<FcObjectSet, FcObjectSetDestroy>;
using FcFontsHandle = Handle<FcFontSet, FcFontSetDestroy>;

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
  for (std::string tag = language.text(); !tag.empty();) {
    tags.push_back(tag);
    const std::size_t dash = tag.rfind('-');
    tag.resize(dash == std::string::npos ? 0 : dash);
  }
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
  FontStacks stacks;
  FcConfigHandle config;
  std::map<std::string, std::unique_ptr<const Face>, std::less<>> faces;
  std::map<std::string, std::string, std::less<>> damage;  // why a face that is installed is no use
  std::map<std::pair<std::string, std::string>, std::vector<const Face*>> resolved;
  std::optional<std::vector<const Face*>> fallback;

  /// Nothing when it is not installed, or is damaged.
  const Face* find(std::string_view name);
  const Face& need(std::string_view name);
  std::vector<const Face*> installed_of(const FontStacks::Names& names);
  void append(const FontStacks::Names& names, std::vector<const Face*>& faces_of_stack);
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

const Face& Fonts::State::need(std::string_view name) {
  if (const Face* face = find(name)) return *face;
  throw Failure(advice_on(name));
}

std::vector<const Face*> Fonts::State::installed_of(const FontStacks::Names& names) {
  std::vector<const Face*> faces_found;
  for (const std::string& name : names) {
    if (const Face* face = find(name)) faces_found.push_back(face);
  }
  return faces_found;
}

void Fonts::State::append(const FontStacks::Names& names,
                          std::vector<const Face*>& faces_of_stack) {
  for (const std::string& name : names) {
    const Face* face = &need(name);
    if (std::find(faces_of_stack.begin(), faces_of_stack.end(), face) == faces_of_stack.end()) {
      faces_of_stack.push_back(face);
    }
  }
}

Fonts::Fonts(FontStacks stacks) : state_(std::make_unique<State>()) {
  state_->stacks = std::move(stacks);
}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

const Face& Fonts::face(std::string_view postscript_name) { return state_->need(postscript_name); }

const std::vector<const Face*>& Fonts::stack(const LanguageTag& language, Script script) {
  const std::pair key(language.text(), std::string(script.name()));
  if (const auto known = state_->resolved.find(key); known != state_->resolved.end()) {
    return known->second;
  }
  std::vector<const Face*> faces;
  if (writes(language, script)) {
    for (const std::string& tag : tags_of(language)) {
      const auto names = state_->stacks.by_language.find(tag);
      if (names == state_->stacks.by_language.end()) continue;
      state_->append(names->second, faces);
      break;
    }
  }
  const auto names = state_->stacks.by_script.find(std::string(script.name()));
  if (names != state_->stacks.by_script.end()) {
    if (script == emoji_script) {
      faces = state_->installed_of(names->second);
    } else {
      state_->append(names->second, faces);
    }
  }
  return state_->resolved.emplace(key, std::move(faces)).first->second;
}

const std::vector<const Face*>& Fonts::fallback() {
  if (!state_->fallback) state_->fallback = state_->installed_of(state_->stacks.fallback);
  return *state_->fallback;
}

std::string Fonts::not_installed(Script script) {
  const auto names = state_->stacks.by_script.find(std::string(script.name()));
  if (names == state_->stacks.by_script.end()) return {};
  const auto absent = std::ranges::find_if(
      names->second, [this](const std::string& name) { return state_->find(name) == nullptr; });
  return absent == names->second.end() ? std::string() : state_->advice_on(*absent);
}

void Fonts::rest() const {
  state_->config.reset();  // read again when another face is asked for
  for (const auto& [name, face] : state_->faces) {
    if (face) face->rest();
  }
}

}  // namespace lectern::text
