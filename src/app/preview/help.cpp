#include "app/preview/help.h"

#include <array>

#include "app/preview/look.h"

namespace lectern::app {

std::vector<SheetLine> help_lines() {
  constexpr std::array<std::array<const char*, 2>, 17> keys{
      {{"F1, ?", "this page; any key leaves it"},
       {"Tab", "hides what is said beneath the panel, and shows it"},
       {"→ ↓, ← ↑", "next slide, previous slide"},
       {"Home, End", "first slide, last slide"},
       {"1 2, Return", "the slide of that number"},
       {"G", "all slides of the language; arrows and Return, or a click, choose one"},
       {"S", "what the texts say, beside the slide"},
       {"P", "other panels: upright, larger, smaller"},
       {"Space", "pauses, and goes on"},
       {"L", "next language"},
       {"B, click", "the bar of what visitors may do"},
       {"M", "menu of languages, as visitors have it"},
       {"T", "larger text, as visitors may have it"},
       {"C", "calmer pace, likewise"},
       {"H", "high contrast, likewise"},
       {"A", "back to what is shown when nobody is there"},
       {"Escape", "leaves"}}};
  std::vector<SheetLine> lines{{"", "Keys of the preview", look::warning_ink}};
  for (const auto& [key, does] : keys) lines.push_back({key, does, look::ink});
  lines.push_back({"",
                   "The keys of the show are the kiosk's: [input] of its configuration may bind "
                   "others, which go before those of the preview. A file that is saved is shown "
                   "at once, at the same slide.",
                   look::faint});
  return lines;
}

}  // namespace lectern::app
