// Lists as they are set: an item's mark by itself, its text behind it.
#include "slide/layout/items.h"

#include <doctest/doctest.h>

#include <string>

using namespace lectern::slide;

namespace {

/// `[mark]text`, one after the other.
std::string dump(const std::vector<Item>& items) {
  std::string text;
  for (const Item& item : items) text += "[" + item.mark + "]" + item.text;
  return text;
}

}  // namespace

TEST_CASE("a list is set as what leads to it and its items, each with its mark") {
  CHECK(dump(items_of("- water;\u2028- time.", true)) == "[–]water;[–]time.");
  CHECK(dump(items_of("We need:\u20281. water;\u20282. time.", false)) ==
        "[]We need:[1.]water;[2.]time.");
  CHECK(dump(items_of("* water,\u2028in tins;\u2028* time.", true)) ==
        "[•]water,\u2028in tins;[•]time.");
  CHECK(dump(items_of("א. מים\u2028ב. זמן", true)) == "[א.]מים[ב.]זמן");
}

TEST_CASE("what is no list is one item without a mark, whatever it begins with") {
  CHECK(dump(items_of("12. Juli war es warm.", false)) == "[]12. Juli war es warm.");
  CHECK(dump(items_of("J. Almeida\u2028M. Costa\u2028A. Reis", false)) ==
        "[]J. Almeida\u2028M. Costa\u2028A. Reis");
  CHECK(dump(items_of("so dear\u2028so near", false)) == "[]so dear\u2028so near");
  CHECK(items_of("", false).empty());
}
