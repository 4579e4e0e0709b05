#include "config/input.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "kiosk/controls/chord.h"
#include "kiosk/controls/keys.h"
#include "text/languages.h"

namespace lectern::config {
namespace {

using kiosk::Action;
using kiosk::Bindings;
using kiosk::NamedAction;
using kiosk::TouchMeans;
using Kind = Action::Kind;

constexpr Choices<TouchMeans, 5> touches{{{"bar", TouchMeans::Bar},
                                          {"menu", TouchMeans::Menu},
                                          {"pause", TouchMeans::Pause},
                                          {"next", TouchMeans::Next},
                                          {"none", TouchMeans::Nothing}}};

std::string name_of(const Action& action) {
  if (action.kind == Kind::Language) return "input.language." + action.language.text();
  const auto found =
      std::find_if(kiosk::named_actions().begin(), kiosk::named_actions().end(),
                   [&](const NamedAction& each) { return each.kind == action.kind; });
  return "input." + std::string(found->name);
}

/// Binds the keys that are listed. Whether any list was there.
bool read_keys(TomlReader& reader, std::string_view key, const Action& action, Bindings& bindings) {
  if (reader.find(key) == nullptr) return false;
  std::vector<std::string> written;
  reader.read(key, written, "a list of keys such as [\"Left\"]");
  for (std::size_t i = 0; i < written.size(); ++i) {
    const toml::node& element = (*reader.find(key)->as_array())[i];
    const auto name = kiosk::key_name(written[i]);
    if (!name) {
      const auto meant = kiosk::nearest_key(written[i]);
      reader.bad_value(key, element,
                       "there is no key \"" + written[i] + '"' +
                           (meant ? ", do you mean \"" + *meant + "\"?" : ""));
      continue;
    }
    const auto [bound, is_new] = bindings.actions.emplace(*name, action);
    if (!is_new && bound->second != action) {
      reader.bad_value(key, element,
                       "\"" + *name + "\" is bound to " + name_of(bound->second) + " already");
    }
  }
  return true;
}

void read_languages(TomlReader languages, const std::vector<LanguageTag>& shown,
                    Bindings& bindings) {
  for (const auto& [name, node] : languages.entries()) {
    const auto tag = text::language_tag(name);
    if (!tag) {
      languages.bad_value(name, "is not a language tag such as \"fr\" or \"zh-Hans\"");
    } else if (!shown.empty() && std::ranges::find(shown, *tag) == shown.end()) {
      languages.bad_value(name, "is not among languages.show");
    } else {
      read_keys(languages, name, {Kind::Language, *tag}, bindings);
    }
  }
}

void read_actions(TomlReader& input, const std::vector<LanguageTag>& shown, Bindings& bindings) {
  std::vector<const NamedAction*> silent;
  for (const NamedAction& each : kiosk::named_actions()) {
    if (!read_keys(input, each.name, {each.kind}, bindings)) silent.push_back(&each);
  }
  read_languages(input.table("language"), shown, bindings);
  for (const NamedAction* each : silent) kiosk::bind_default(*each, bindings);
}

/// One key may be a button within the case, and is then held for long.
constexpr Duration safe_hold_of_one_key{5000};

void warn_of_easy_chord(TomlReader& input, const Bindings& bindings) {
  const auto is_visitors = [&](const std::vector<std::string>& keys) {
    return std::ranges::any_of(
        keys, [&](const std::string& key) { return bindings.actions.contains(key); });
  };
  if (bindings.leave.empty()) return;
  if (std::ranges::all_of(bindings.leave, is_visitors)) {
    input.warn("leave", "easy-chord", "all of its keys are bound to what visitors do");
  } else if (bindings.leave.size() == 1 && bindings.hold < safe_hold_of_one_key) {
    input.warn("leave", "easy-chord",
               "one key alone is soon leant on: name two, or let it be held for 5 seconds");
  }
}

}  // namespace

Bindings read_input(TomlReader input, const std::vector<LanguageTag>& shown) {
  Bindings bindings;
  read_actions(input, shown, bindings);
  input.read("touch", bindings.touch, touches);
  input.read("idle", bindings.idle, {0, 86400});
  input.read("warning", bindings.warning, {20, 300});
  input.read("hold", bindings.hold, {1, 60});
  std::string leave(kiosk::default_leave);
  input.read("leave", leave);
  if (const auto chord = kiosk::parse_chord(leave)) {
    bindings.leave = *chord;
  } else {
    input.bad_value("leave", "must be keys to be held together, such as \"Ctrl+Alt+Q\"");
  }
  warn_of_easy_chord(input, bindings);
  return bindings;
}

}  // namespace lectern::config
