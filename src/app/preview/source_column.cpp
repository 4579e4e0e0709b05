#include "app/preview/source_column.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "app/findings/of_slide.h"
#include "app/preview/look.h"
#include "base/one_line.h"
#include "review/text.h"

namespace lectern::app {

std::vector<SheetLine> source_lines(const content::PreparedShow& prepared,
                                    const slide::Slide& slide) {
  const deck::Deck& deck = prepared.deck;
  std::vector<std::size_t> speeches = speeches_of(slide, deck);
  std::erase(speeches, std::size_t{0});
  speeches.insert(speeches.begin(), 0);
  std::vector<SheetLine> lines;
  for (const std::size_t speech : speeches) {
    const LanguageTag& language = deck.speeches[speech].language;
    const std::string place = one_line(lines_of(slide, deck, speech));
    const std::string text = passage_of(slide, deck, speech);
    lines.push_back(
        {"", review::name_and_tag(language) + (place.empty() ? "" : " · " + place), look::faint});
    if (text.empty()) {
      lines.push_back({"", "nothing of this slide", look::faint});
    } else {
      lines.push_back({"", text, look::ink, language});
    }
    lines.push_back({"", "\u00a0", look::faint});
  }
  return lines;
}

}  // namespace lectern::app
