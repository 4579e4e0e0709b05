// The languages that a speech synthesiser has voices for, by its own codes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace lectern::kiosk {

/// What to ask for, to have something said in a language.
struct SpeakingVoice {
  std::string engine;
  std::string language;
  friend bool operator==(const SpeakingVoice&, const SpeakingVoice&) = default;
};

class Voices {
 public:
  /// Of several engines the first that is added goes first.
  void add(std::string_view engine, std::string_view language);

  /// Of the same language and script and region, else of what that is a kind of, else of another
  /// region: `pt-BR`, `pt`, `pt-PT`. Chinese is Mandarin, or Cantonese in Hong Kong and Macau,
  /// where engines tell one from the other (ISO 639-3 `cmn`, `yue`). Nothing where there is none.
  std::optional<SpeakingVoice> find(const LanguageTag& language) const;

 private:
  struct Engine {
    std::string name;
    std::map<std::string, LanguageTag> languages;  // as it calls them
  };
  std::vector<Engine> engines_;
};

}  // namespace lectern::kiosk
