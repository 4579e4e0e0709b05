// Work on many things at once.
#include "base/in_parallel.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace lectern;

TEST_CASE("everything is done once, however many there are") {
  for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
    std::vector<int> done(count, 0);
    in_parallel(count, [&](std::size_t i) { ++done[i]; });
    CHECK(done == std::vector<int>(count, 1));
  }
}

TEST_CASE("what is thrown comes out when nothing runs any more") {
  std::atomic<int> running{0};
  const auto work = [&](std::size_t i) {
    ++running;
    --running;
    if (i == 7) throw std::runtime_error("seven");
  };
  CHECK_THROWS_WITH_AS(in_parallel(100, work), "seven", std::runtime_error);
  CHECK(running == 0);
}
