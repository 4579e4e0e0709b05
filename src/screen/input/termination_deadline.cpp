#include "screen/input/termination_deadline.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include "base/system/poller.h"
#include "base/system/signal_masked_thread.h"

namespace lectern::screen {

TerminationDeadline::TerminationDeadline(std::function<void()> before_end,
                                         std::chrono::milliseconds patience)
    : ended_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  thread_ = signal_masked_thread(
      [this, patience, before_end = std::move(before_end)](const std::stop_token& stop) {
        Poller asked;
        asked.wake_on(signals_.descriptor());  // which somebody else reads
        asked.wake_on(ended_.number());
        asked.wait(std::nullopt);
        if (stop.stop_requested()) return;
        Poller orderly;
        orderly.wake_on(ended_.number());
        const auto until = std::chrono::steady_clock::now() + patience;
        for (auto now = until - patience; now < until && !stop.stop_requested();
             now = std::chrono::steady_clock::now()) {
          orderly.wait(std::chrono::ceil<std::chrono::milliseconds>(until - now));
        }
        if (stop.stop_requested()) return;
        before_end();
        _exit(0);
      });
}

TerminationDeadline::~TerminationDeadline() {
  thread_.request_stop();
  eventfd_write(ended_.number(), 1);
}

}  // namespace lectern::screen
