// Sets a show beside the one that plays: content is read, set and judged on a thread of its own.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/exhibit.h"
#include "app/target.h"
#include "base/geometry.h"

namespace lectern::app {

/// What visitors asked for; it goes before what the configuration says.
struct Wishes {
  bool larger_text = false;
  bool calmer_pace = false;
  friend bool operator==(const Wishes&, const Wishes&) = default;
};

/// What is to be read and set.
struct Order {
  Target target;
  Size display;  ///< in its own pixels; 0 × 0: as the configuration says
  Wishes wishes;
};

/// What came of an order. No exhibit where an error among the problems stands against it.
struct Delivery {
  Order order;
  kiosk::Config config;  ///< as far as it could be read
  std::shared_ptr<const Exhibit> exhibit;
  Problems problems;
};

/// Reads and sets. Nothing is thrown: a Failure becomes a problem (`failure`). This is where bad
/// content stops, so that what plays plays on.
Delivery deliver(const Order& order);

/// Works off orders one after another on a thread of its own, at a lower priority than the one
/// that shows. An order that has not been begun when the next one comes is dropped.
class Loader {
 public:
  Loader();
  ~Loader();
  Loader(const Loader&) = delete;
  Loader& operator=(const Loader&) = delete;

  void order(Order order);
  /// Runs something that may take long, such as writing to a disk, after all that was ordered.
  void after(std::function<void()> work);

  /// Readable when there is a delivery.
  int descriptor() const { return descriptor_; }
  std::optional<Delivery> take();

 private:
  void run(const std::stop_token& stop);

  int descriptor_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::optional<Order> next_;
  std::deque<std::function<void()>> work_;
  std::optional<Delivery> done_;
  std::jthread thread_;
};

}  // namespace lectern::app
