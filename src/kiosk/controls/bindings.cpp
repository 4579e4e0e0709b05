#include "kiosk/controls/bindings.h"

#include "kiosk/controls/chord.h"

namespace lectern::kiosk {

using Kind = Action::Kind;

const std::vector<NamedAction>& named_actions() {
  static const std::vector<NamedAction> all{
      {"next", Kind::Next, {"Right", "Down", "PageDown", "Return", "Pad Right", "Pad Down"}},
      {"previous", Kind::Previous, {"Left", "Up", "PageUp", "Pad Left", "Pad Up"}},
      {"first", Kind::First, {"Home"}},
      {"last", Kind::Last, {"End"}},
      {"pause", Kind::Pause, {"Space", "Pad South"}},
      {"next_language", Kind::NextLanguage, {"L", "Pad East"}},
      {"language_menu", Kind::LanguageMenu, {"M", "Pad North"}},
      {"bar", Kind::Bar, {"B", "Pad Start"}},
      {"larger_text", Kind::LargerText, {"T"}},
      {"calmer_pace", Kind::CalmerPace, {"C"}},
      {"high_contrast", Kind::HighContrast, {"H"}},
      {"speak", Kind::Speak, {"V", "Pad West"}},
      {"louder", Kind::Louder, {"VolumeUp", "="}},
      {"softer", Kind::Softer, {"VolumeDown", "-"}},
      {"attract", Kind::Attract, {"A"}}};
  return all;
}

void bind_default(const NamedAction& each, Bindings& bindings) {
  for (const std::string& key : each.keys) bindings.actions.emplace(key, Action{each.kind});
}

Bindings default_bindings() {
  Bindings bindings;
  for (const NamedAction& each : named_actions()) bind_default(each, bindings);
  bindings.leave = *parse_chord(default_leave);
  return bindings;
}

}  // namespace lectern::kiosk
