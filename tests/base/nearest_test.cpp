#include "base/nearest.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace lectern;

TEST_CASE("the word that was meant is found through a slip of the finger, and no other") {
  constexpr std::array<std::string_view, 5> known = {"title", "speaker", "place", "date", "rights"};
  struct Row {
    std::string_view word;
    std::string_view meant;
  };
  for (const auto& [word, meant] :
       {Row{"titel", "title"}, Row{"tilte", "title"}, Row{"Title", "title"},
        Row{"speakers", "speaker"}, Row{"plce", "place"}, Row{"dat", "date"}, Row{"author", ""},
        Row{"", ""}, Row{"x", ""}, Row{"titletitletitle", ""}}) {
    CAPTURE(word);
    CHECK(nearest(word, known).value_or("") == meant);
  }
  CHECK_FALSE(nearest("title", {}));
  CHECK_FALSE(nearest(std::string(1 << 20, 'a'), known));
}
