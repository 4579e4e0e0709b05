#include "kiosk/voice/voices.h"

#include <algorithm>

namespace lectern::kiosk {
namespace {

/// What the language may be called, the likeliest first.
std::vector<LanguageTag> names_of(const LanguageTag& language) {
  std::vector<LanguageTag> names = with_broader(language);
  if (language.language() != "zh") return names;
  const bool cantonese = language.region() == "HK" || language.region() == "MO";
  names.insert(names.begin(), *LanguageTag::parse(cantonese ? "yue" : "cmn"));
  return names;
}

}  // namespace

void Voices::add(std::string_view engine, std::string_view language) {
  const auto tag = LanguageTag::parse(language);
  if (!tag) return;
  if (engines_.empty() || engines_.back().name != engine)
    engines_.push_back({std::string(engine), {}});
  engines_.back().languages.emplace(language, *tag);
}

std::optional<SpeakingVoice> Voices::find(const LanguageTag& language) const {
  for (const Engine& engine : engines_) {
    for (const LanguageTag& name : names_of(language)) {
      const auto found = std::ranges::find_if(
          engine.languages, [&](const auto& known) { return known.second == name; });
      if (found != engine.languages.end()) return SpeakingVoice{engine.name, found->first};
    }
    // of what it has for other regions it knows itself which one to take
    const auto other = std::ranges::find_if(engine.languages, [&](const auto& known) {
      return known.second.language() == language.language();
    });
    if (other != engine.languages.end()) {
      return SpeakingVoice{engine.name, std::string(language.language())};
    }
  }
  return std::nullopt;
}

}  // namespace lectern::kiosk
