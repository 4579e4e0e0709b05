// How findings are gathered and put in order.
#include "review/review.h"

#include <doctest/doctest.h>

#include <string>

#include "reviewed.h"

using namespace lectern;

TEST_CASE("the project's own remarks have nothing odd in any language") {
  for (const char* folder : {LECTERN_ASSETS "/remarks", LECTERN_ASSETS "/remarks-asia"}) {
    for (const Problem& problem : review::review(deck::read(folder))) {
      FAIL_CHECK(to_string(problem));
    }
  }
}

TEST_CASE("of many findings alike in one text the first three are said, and how many there are") {
  std::string text = "Good evening to all of you.\n";
  for (int i = 0; i < 15; ++i) text += "\nTODO\n";
  const Problems problems = test::problems_in({{"en.txt", text}});
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].line == 3);
  CHECK(problems[1].message.find("more like it") == std::string::npos);
  CHECK(problems[2].message.ends_with("(and 12 more like it)"));
}

TEST_CASE("errors come first, then what stands first") {
  Problems problems{{"fr.txt", 9, 1, Severity::Note, "c", ""},
                    {"fr.txt", 2, 1, Severity::Warning, "b", ""},
                    {"ru.txt", 5, 1, Severity::Error, "a", ""}};
  review::put_in_order(problems);
  std::string codes;
  for (const Problem& problem : problems) codes += problem.code;
  CHECK(codes == "abc");
}
