#include "content/attempt.h"

#include <utility>

#include "base/cancellation.h"
#include "base/system/signal_masked_thread.h"

namespace lectern::content {

Attempt::Attempt(std::function<void()> work) : done_(promise_.get_future()) {
  thread_ = signal_masked_thread([this, work = std::move(work)](const std::stop_token& stop) {
    const Cancellable scope(stop);
    try {
      work();
      promise_.set_value(true);
    } catch (const Cancelled&) {
      promise_.set_value(false);
    }
  });
}

Attempt::~Attempt() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
}

bool Attempt::done_by(std::optional<Time> deadline) {
  if (deadline && done_.wait_until(*deadline) != std::future_status::ready) thread_.request_stop();
  return done_.get();
}

}  // namespace lectern::content
