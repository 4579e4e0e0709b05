// A BCP 47 language tag: fr, zh-Hans, sr-Latn, zh-Hant-HK.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

/// Canonical in case (`zh-Hans-CN`) and separator (`-`). Immutable; empty only when default-made.
class LanguageTag {
 public:
  LanguageTag() = default;

  /// Accepts `_` for `-` and any case. Nothing when the text is not a well-formed
  /// language[-Script][-REGION][-rest] (RFC 5646 §2.1, without extended language subtags).
  static std::optional<LanguageTag> parse(std::string_view text);

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  std::string_view language() const;  ///< `zh`
  std::string_view script() const;    ///< `Hans`, or empty when not said
  std::string_view region() const;    ///< `HK`, or empty when not said

  friend auto operator<=>(const LanguageTag&, const LanguageTag&) = default;

 private:
  explicit LanguageTag(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

/// The tag and what it is a kind of, such as zh-Hant-HK, zh-Hant, zh.
std::vector<LanguageTag> with_broader(const LanguageTag& tag);

/// What a map by tags, written out, has for a language: the entry of the tag, or of the narrowest
/// that it is a kind of; else its end.
template <typename Map>
typename Map::const_iterator find_by_language(const Map& map, const LanguageTag& language) {
  for (const LanguageTag& tag : with_broader(language)) {
    if (const auto found = map.find(tag.text()); found != map.end()) return found;
  }
  return map.end();
}

}  // namespace lectern
