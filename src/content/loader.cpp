#include "content/loader.h"

#include <sys/eventfd.h>
#include <sys/resource.h>

#include <cerrno>
#include <exception>
#include <system_error>
#include <utility>

#include "base/cancellation.h"
#include "base/failure.h"
#include "base/system/signal_masked_thread.h"

namespace lectern::content {
namespace {

/// Fades must not wait for a text that is being set, where there is one core for both.
constexpr int behind_the_show = 10;

/// What is done beside the show must not end it, be it that there is no memory left. Returns what
/// is to be said.
std::string guarded(const std::function<std::string()>& work) {
  try {
    return work();
  } catch (const std::exception& failure) {
    return message_of(failure);
  }
}

}  // namespace

Loader::Loader(std::function<LoadResult(const LoadRequest&)> load, Priority priority)
    : load_(std::move(load)), priority_(priority), ready_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (!ready_) throw Failure("cannot make an eventfd: " + std::generic_category().message(errno));
  thread_ = signal_masked_thread([this](const std::stop_token& stop) { run(stop); });
}

Loader::~Loader() {
  thread_.request_stop();
  {
    const std::lock_guard lock(mutex_);
    if (loading_) loading_->request_stop();
  }
  thread_.join();
}

void Loader::request(LoadRequest request, Older older) {
  const std::lock_guard lock(mutex_);
  next_ = std::move(request);
  if (loading_ && older == Older::OutOfDate) loading_->request_stop();
  wake_.notify_one();
}

bool Loader::busy() {
  const std::lock_guard lock(mutex_);
  return next_ || loading_ || done_;
}

void Loader::after(std::function<std::string()> work) {
  const std::lock_guard lock(mutex_);
  work_.push_back({std::move(work)});
  wake_.notify_one();
}

void Loader::after_and_wake(std::function<std::string()> work) {
  const std::lock_guard lock(mutex_);
  work_.push_back({std::move(work), true});
  wake_.notify_one();
}

std::optional<LoadResult> Loader::receive() {
  eventfd_t count = 0;
  eventfd_read(ready_.number(), &count);
  const std::lock_guard lock(mutex_);
  return std::exchange(done_, std::nullopt);
}

std::vector<std::string> Loader::notices() {
  const std::lock_guard lock(mutex_);
  return std::exchange(notices_, {});
}

/// Comes to no result where it is cancelled.
void Loader::load_next(std::unique_lock<std::mutex>& lock) {
  const LoadRequest request = *std::exchange(next_, std::nullopt);
  const std::stop_token stop = loading_.emplace().get_token();
  lock.unlock();
  std::optional<LoadResult> result;
  std::string failure;
  try {
    const Cancellable scope(stop);
    failure = guarded([&] {
      result = load_(request);
      return std::string();
    });
  } catch (const Cancelled&) {
    result.reset();
  }
  lock.lock();
  loading_.reset();
  if (result) done_ = std::move(result);
  if (!failure.empty()) notices_.push_back(std::move(failure));
}

void Loader::run(const std::stop_token& stop) {
  // in Linux, of this thread alone
  if (priority_ == Priority::BehindShow) setpriority(PRIO_PROCESS, 0, behind_the_show);
  std::unique_lock lock(mutex_);
  while (wake_.wait(lock, stop, [this] { return next_ || !work_.empty(); })) {
    if (stop.stop_requested()) next_.reset();  // nobody waits for it any more
    if (next_) {
      load_next(lock);
    } else if (!work_.empty()) {
      const Work next = std::move(work_.front());
      work_.pop_front();
      lock.unlock();
      std::string notice = guarded(next.work);
      lock.lock();
      if (notice.empty() && !next.wakes) continue;
      if (!notice.empty()) notices_.push_back(std::move(notice));
    }
    eventfd_write(ready_.number(), 1);
  }
}

}  // namespace lectern::content
