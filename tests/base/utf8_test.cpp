// UTF-8: what is read, what is refused, what is repaired.
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace lectern;

TEST_CASE("the first byte that is not UTF-8 is found") {
  struct Row {
    std::string text;
    std::optional<std::size_t> invalid;
    std::string repaired;
  };
  const std::string r = "\uFFFD";
  const Row rows[] = {
      {"", {}, ""},
      {"a\u00E9\u4E2D\U0001F600", {}, "a\u00E9\u4E2D\U0001F600"},
      {std::string("\0", 1), {}, std::string("\0", 1)},
      {"a\x80", 1, "a" + r},
      {"\xC0\xAF", 0, r + r},                             // overlong
      {"\xE0\x80\xAF", 0, r + r + r},                     // overlong
      {"\xED\xA0\x80", 0, r + r + r},                     // a surrogate
      {"\xF4\x90\x80\x80", 0, r + r + r + r},             // beyond U+10FFFF
      {"ab\xE4\xB8", 2, "ab" + r},                        // cut short: one sequence
      {"\xF1\x80\x80\xE1\x80\xC2z", 0, r + r + r + "z"},  // Unicode 15, table 3-11
      {"x\xFFy", 1, "x" + r + "y"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.repaired);
    CHECK(first_invalid_byte(row.text) == row.invalid);
    CHECK(repaired(row.text) == row.repaired);
    CHECK_FALSE(first_invalid_byte(repaired(row.text)).has_value());
  }
}

TEST_CASE("characters know the byte they begin at") {
  const auto read = characters("a\u00E9\u4E2D\U0001F600");
  REQUIRE(read.size() == 4);
  CHECK(read[1].value == U'\u00E9');
  CHECK(read[1].byte == 1);
  CHECK(read[2].value == U'\u4E2D');
  CHECK(read[2].byte == 3);
  CHECK(read[3].value == U'\U0001F600');
  CHECK(read[3].byte == 6);
}

TEST_CASE("characters are counted and never parted") {
  const std::string text = "a\u00E9\u4E2D";  // 1, 2 and 3 bytes
  CHECK(count_characters(text) == 3);
  CHECK(count_characters("") == 0);
  const std::size_t before[] = {0, 1, 1, 3, 3, 3, 6};
  const std::size_t after[] = {0, 1, 3, 3, 6, 6, 6};
  for (std::size_t index = 0; index <= text.size(); ++index) {
    CAPTURE(index);
    CHECK(boundary_before(text, index) == before[index]);
    CHECK(boundary_after(text, index) == after[index]);
  }
  CHECK(boundary_before("", 0) == 0);
}
