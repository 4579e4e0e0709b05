#include "slide/layout/items.h"

#include <algorithm>

#include "deck/deck.h"
#include "deck/list_mark.h"

namespace lectern::slide {
namespace {

std::string set_mark_of(std::string_view typed) {
  while (typed.ends_with(' ')) typed.remove_suffix(1);
  if (typed == "-") return "–";
  if (typed == "*") return "•";
  return std::string(typed);
}

}  // namespace

std::vector<Item> items_of(std::string_view passage, bool begins_item) {
  std::vector<Item> items;
  std::string_view last;  // of the lines that begin an item
  for (std::size_t begin = 0; begin < passage.size();) {
    const std::size_t end = std::min(passage.find(deck::line_end, begin), passage.size());
    const std::string_view line = passage.substr(begin, end - begin);
    std::size_t mark = begin > 0 || begins_item ? deck::list_mark(line) : 0;
    const bool counts = begin > 0 ? deck::counts_on(last, line) : begins_item;
    if (mark == 0 && counts) mark = deck::counting_mark(line);
    if (mark > 0) last = line;
    if (mark > 0 || items.empty()) {
      items.push_back({set_mark_of(line.substr(0, mark)), std::string(line.substr(mark))});
    } else {
      items.back().text.append(deck::line_end).append(line);
    }
    begin = end + deck::line_end.size();
  }
  return items;
}

}  // namespace lectern::slide
