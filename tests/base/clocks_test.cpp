// Points of time, lengths of it and lengths in space, told apart by the compiler.
#include <doctest/doctest.h>

#include <functional>
#include <type_traits>

#include "base/time.h"
#include "base/units.h"

using namespace lectern;

namespace {

template <typename One, typename Other>
constexpr bool apart = std::is_same_v<One, Other> ||
                       (!std::is_convertible_v<One, Other> && !std::is_assignable_v<One&, Other> &&
                        !std::is_invocable_v<std::less<>, One, Other>);

template <typename... Kinds>
struct Apart {
  template <typename One>
  static constexpr bool from_all = (apart<One, Kinds> && ...);
  static constexpr bool value = (from_all<Kinds> && ...);
};

using LocalTime = std::chrono::local_time<Duration>;

static_assert(Apart<Instant, SteadyTime, WallTime, LocalTime, Duration, double>::value,
              "swapped arguments must not compile");
static_assert(Apart<Inches, Duration, double>::value && Apart<Metres, Duration, double>::value,
              "a number says no unit");
static_assert(!std::is_invocable_v<std::minus<>, Instant, SteadyTime>);
static_assert(!std::is_invocable_v<std::minus<>, SteadyTime, WallTime>);
static_assert(std::is_same_v<std::invoke_result_t<std::minus<>, Instant, Instant>, Duration>);

}  // namespace

TEST_CASE("a length in one unit is as long in another") {
  CHECK(Millimetres(Inches(43)).count() == doctest::Approx(1092.2));
  CHECK(Inches(Metres(1)).count() == doctest::Approx(39.37).epsilon(0.0001));
  CHECK(Metres(Millimetres(250)) * 4 == Metres(1));
}
