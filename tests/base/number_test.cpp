// Whole numbers, read strictly.
#include "base/number.h"

#include <doctest/doctest.h>

#include <cstdint>

using namespace lectern;

TEST_CASE("a number is digits and nothing else, and no more than its type holds") {
  CHECK(parse_number<int>("0") == 0);
  CHECK(parse_number<int>("007") == 7);
  CHECK(parse_number<std::uint8_t>("255") == 255);
  CHECK(parse_number<std::uint32_t>("ff00Aa", 16) == 0xFF00AA);
  for (const char* text :
       {"", " 1", "1 ", "+1", "-1", "-0", "1.0", "0x1", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number<int>(text));
    CHECK_FALSE(parse_number<std::uint64_t>(text));
  }
  CHECK_FALSE(parse_number<std::uint8_t>("256"));
  CHECK_FALSE(parse_number<std::uint32_t>("-f", 16));
}
