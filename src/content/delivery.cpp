#include "content/delivery.h"

#include <exception>
#include <functional>
#include <utility>

#include "base/failure.h"
#include "show/show.h"

namespace lectern::content {
namespace {

/// What plays plays on, whatever is wrong with what comes: even a text that asks for more memory
/// than there is.
void guarded(Delivery& delivery, const std::function<void()>& work) {
  try {
    work();
  } catch (const std::exception& failure) {
    delivery.problems.push_back(
        {delivery.sources.subject.path, 0, 0, Severity::Error, "failure", message_of(failure)});
  }
}

void adapt(config::Config& config, const Order& order) {
  const Rotation turn = order.use == kiosk::Use::Kiosk ? config.display.rotation : Rotation::None;
  const bool as_display = !config.display.resolution && order.display != Size{};
  if (as_display) config.panel.size = rotated(order.display, turn);
  if (order.preferences.larger_text) config::enlarge_text(config);
  if (order.preferences.calmer_pace) config::calm_pace(config);
}

void make_prepared(Delivery& delivery) {
  adapt(delivery.config, delivery.order);
  PreparedShow prepared =
      assemble(delivery.config, *std::exchange(delivery.material, std::nullopt));
  prepared.fingerprint = delivery.fingerprint;
  prepared.kept = delivery.order.kept.has_value();
  delivery.problems.insert(delivery.problems.end(), prepared.problems.begin(),
                           prepared.problems.end());
  if (has_error(delivery.problems)) return;
  if (show::empty(prepared.show)) {
    delivery.problems.push_back({prepared.deck.folder, 0, 0, Severity::Error, "no-text",
                                 "there is nothing to show in this folder"});
    return;
  }
  delivery.prepared = std::make_shared<const PreparedShow>(std::move(prepared));
}

}  // namespace

Delivery open_order(const Order& order) {
  Delivery delivery{order, {}, {}, {}, false, {}, nullptr, {}};
  guarded(delivery, [&] {
    const auto loaded = [&] {
      return order.kept ? load(*order.kept, assets_folder()) : load(order.target);
    };
    // what is read after the fingerprint was taken is no older than that
    delivery.sources = loaded().sources;
    delivery.fingerprint =
        order.kept ? order.kept->manifest.fingerprint : config::fingerprint(delivery.sources);
    config::Loaded config = loaded();
    delivery.problems = std::move(config.problems);
    delivery.config = std::move(config.config);
    delivery.sources = std::move(config.sources);
    set_panel(delivery.config, order.target);
  });
  return delivery;
}

void read(Delivery& delivery) {
  if (has_error(delivery.problems) || delivery.needless()) return;
  guarded(delivery, [&] { delivery.material = gather(delivery.config); });
}

void set(Delivery& delivery) {
  if (!delivery.material) return;
  guarded(delivery, [&] { make_prepared(delivery); });
}

}  // namespace lectern::content
