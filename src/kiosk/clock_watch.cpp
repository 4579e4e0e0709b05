#include "kiosk/clock_watch.h"

#include <sys/timerfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace lectern::kiosk {

ClockWatch::ClockWatch() : timer_(timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)) {
  arm();
}

/// It does not run out, but is cancelled by whatever sets the clock (timerfd_create(2)).
void ClockWatch::arm() {
  constexpr time_t in_the_year_2242 = time_t{1} << 33;
  itimerspec never{};
  never.it_value.tv_sec = in_the_year_2242;
  timerfd_settime(timer_.number(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

void ClockWatch::acknowledge() {
  std::uint64_t expirations = 0;
  const bool cancelled =
      read(timer_.number(), &expirations, sizeof expirations) < 0 && errno == ECANCELED;
  if (cancelled) arm();
}

}  // namespace lectern::kiosk
