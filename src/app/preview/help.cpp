#include "app/preview/help.h"

#include <array>

#include "app/preview/look.h"

namespace lectern::app {

std::vector<SheetLine> help_lines() {
  constexpr std::array<std::array<const char*, 2>, 19> keys{
      {{"F1, ?", "this page; any key leaves it"},
       {"→ ↓, ← ↑, wheel", "next slide, previous slide; Home and End the first and the last"},
       {"L", "next language"},
       {"Space", "pauses, and goes on"},
       {"/, F3, digits",
        "finds a number or words in any language; Return goes there, again the next"},
       {"G", "all slides of the language; arrows and Return, or a click, choose one"},
       {"C", "what the texts say, beside the slide"},
       {"E", "opens the text in your editor (VISUAL), at the line of this slide"},
       {"S", "the safe area, and from how far the slide can be read"},
       {"P", "other panels: upright, larger, smaller"},
       {"D", "other themes"},
       {"A", "for who needs it: larger text, high contrast, reduced motion, all of them"},
       {"R", "the visitor's view: nothing around, and the kiosk's keys; again, or Escape, ends it"},
       {"B, click", "the bar of what visitors may do"},
       {"M", "menu of languages, as visitors have it"},
       {"T, H", "larger text, high contrast, as visitors may have it"},
       {"Tab", "hides what is said beneath the panel, and shows it"},
       {"F", "full screen, and back"},
       {"Escape", "leaves"}}};
  std::vector<SheetLine> lines{{"", "Keys of the preview", look::warning_ink}};
  for (const auto& [key, does] : keys) lines.push_back({key, does, look::ink});
  lines.push_back({"",
                   "What [input] of the configuration binds goes before these keys. A file that is "
                   "saved is shown at once, at the slide that changed.",
                   look::faint});
  return lines;
}

}  // namespace lectern::app
