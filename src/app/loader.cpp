#include "app/loader.h"

#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <system_error>
#include <utility>

#include "base/failure.h"

namespace lectern::app {
namespace {

/// Fades must not wait for a text that is being set, where there is one core for both.
constexpr int behind_the_show = 10;

void adapt(kiosk::Config& config, const Order& order) {
  const bool as_display = !config.display.resolution && order.display != Size{};
  if (as_display) config.panel.size = rotated(order.display, config.display.rotation);
  if (order.wishes.larger_text) kiosk::enlarge_text(config);
  if (order.wishes.calmer_pace) kiosk::calm_pace(config);
}

void read_and_set(Delivery& delivery) {
  kiosk::Loaded loaded = load(delivery.order.target);
  delivery.problems = std::move(loaded.problems);
  delivery.config = std::move(loaded.config);
  if (has_error(delivery.problems)) return;
  adapt(delivery.config, delivery.order);
  auto exhibit = std::make_shared<const Exhibit>(assemble(delivery.config));
  delivery.problems.insert(delivery.problems.end(), exhibit->problems.begin(),
                           exhibit->problems.end());
  if (!has_error(delivery.problems)) delivery.exhibit = std::move(exhibit);
}

}  // namespace

Delivery deliver(const Order& order) {
  Delivery delivery{order, {}, nullptr, {}};
  try {
    read_and_set(delivery);
  } catch (const std::exception& failure) {  // a text may ask for more memory than there is
    delivery.problems.push_back(
        {delivery.config.deck, 0, 0, Severity::Error, "failure", failure.what()});
  }
  return delivery;
}

Loader::Loader() : descriptor_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (descriptor_ < 0) {
    throw Failure("cannot make an eventfd: " + std::generic_category().message(errno));
  }
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Loader::~Loader() {
  thread_.request_stop();
  thread_.join();
  close(descriptor_);
}

void Loader::order(Order order) {
  const std::lock_guard lock(mutex_);
  next_ = std::move(order);
  wake_.notify_one();
}

void Loader::after(std::function<void()> work) {
  const std::lock_guard lock(mutex_);
  work_.push_back(std::move(work));
  wake_.notify_one();
}

std::optional<Delivery> Loader::take() {
  eventfd_t count = 0;
  eventfd_read(descriptor_, &count);
  const std::lock_guard lock(mutex_);
  return std::exchange(done_, std::nullopt);
}

void Loader::run(const std::stop_token& stop) {
  setpriority(PRIO_PROCESS, 0, behind_the_show);  // of this thread alone, in Linux
  std::unique_lock lock(mutex_);
  while (wake_.wait(lock, stop, [this] { return next_ || !work_.empty(); })) {
    if (next_) {
      const Order order = *std::exchange(next_, std::nullopt);
      lock.unlock();
      Delivery delivery = deliver(order);
      lock.lock();
      done_ = std::move(delivery);
      eventfd_write(descriptor_, 1);
    } else {
      const std::function<void()> work = std::move(work_.front());
      work_.pop_front();
      lock.unlock();
      work();
      lock.lock();
    }
  }
}

}  // namespace lectern::app
