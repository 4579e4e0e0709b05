// Content as it is ordered and delivered: the boundary at which bad content stops.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/geometry.h"
#include "config/sources.h"
#include "content/content_source.h"
#include "content/content_store.h"
#include "content/prepared_show.h"
#include "content/target.h"
#include "kiosk/controls/controls.h"

namespace lectern::content {

/// What is to be read and set.
struct Order {
  Target target;
  std::optional<Generation> kept;  ///< read this copy of it instead
  kiosk::Use use = kiosk::Use::Kiosk;
  Size display;  ///< in its own pixels; 0 × 0: as the configuration says
  Preferences preferences;
  std::string unless;  ///< nothing need be set where the fingerprint is this
  std::optional<config::Subject>
      played;  ///< that nobody had to name; it is missing where it is not found
};

/// What came of an order. No prepared where an error among the problems stands against it, or none
/// was needed.
struct Delivery {
  Order order;
  config::Config config;  ///< as far as it could be read
  config::Sources sources;
  std::string fingerprint;    ///< of the sources before they were read
  bool kept_already = false;  ///< the newest sound copy is the same
  std::optional<Material> material;
  std::shared_ptr<const PreparedShow> prepared;
  Problems problems;

  bool needless() const { return !order.unless.empty() && fingerprint == order.unless; }
};

/// Reads the configuration only. Nothing is thrown: a Failure becomes a problem (`failure`).
Delivery open_order(const Order& order);

/// Reads what the configuration names. Nothing is thrown.
void read(Delivery& delivery);

/// Sets what was read. Nothing is thrown.
void set(Delivery& delivery);

inline void fulfil(Delivery& delivery) {
  read(delivery);
  set(delivery);
}

}  // namespace lectern::content
