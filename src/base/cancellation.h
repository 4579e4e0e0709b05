// Work that ends when nobody waits for it any more.
#pragma once

#include <stop_token>
#include <utility>

namespace lectern {

/// Thrown out of work that is cancelled. No std::exception, so that nobody takes it for a failure
/// of the work.
class Cancelled {};

/// While it lives, what this thread does ends by Cancelled soon after a stop was requested, at the
/// next `throw_if_cancelled`; so does what `in_parallel` does for it on others.
class Cancellable {
 public:
  explicit Cancellable(std::stop_token stop) : before_(std::exchange(current(), std::move(stop))) {}
  ~Cancellable() { current() = std::move(before_); }
  Cancellable(const Cancellable&) = delete;
  Cancellable& operator=(const Cancellable&) = delete;

  /// This thread's.
  static std::stop_token& current() {
    static thread_local std::stop_token token;
    return token;
  }

 private:
  std::stop_token before_;
};

/// Called now and then, at least every few hundredths of a second, by what may take long.
inline void throw_if_cancelled() {
  if (Cancellable::current().stop_requested()) throw Cancelled();
}

}  // namespace lectern
