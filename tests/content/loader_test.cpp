// Content read and set beside the show that plays.
#include "content/loader.h"

#include <doctest/doctest.h>
#include <poll.h>

#include <atomic>
#include <new>
#include <stdexcept>

#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;

namespace {

Order order_of(const std::filesystem::path& deck) {
  Order order;
  order.target.path = deck;
  order.display = {640, 360};
  return order;
}

Delivery deliver(const Order& order) {
  Delivery delivery = open_order(order);
  fulfil(delivery);
  return delivery;
}

Delivery wait_for(Loader& loader) {
  pollfd descriptor{loader.descriptor(), POLLIN, 0};
  REQUIRE(poll(&descriptor, 1, 10'000) == 1);
  std::optional<Delivery> delivery = loader.take();
  REQUIRE(delivery);
  return std::move(*delivery);
}

}  // namespace

TEST_CASE("good content comes as an prepared, set for the display") {
  TemporaryFolder folder;
  folder.with("en.txt", "We are one.\n");
  Loader loader(deliver);
  CHECK_FALSE(loader.take());
  loader.order(order_of(folder.path()));
  const Delivery delivery = wait_for(loader);
  REQUIRE(delivery.prepared);
  CHECK(delivery.prepared->show.slides.panel.size == Size{640, 360});
  CHECK_FALSE(loader.take());
}

TEST_CASE("bad content comes as problems, never as an prepared") {
  TemporaryFolder folder;
  folder.with("broken/en.txt", "Not \xff fine.\n");
  Loader loader(deliver);
  for (const char* deck : {"broken", "missing"}) {
    CAPTURE(deck);
    loader.order(order_of(folder.path() / deck));
    const Delivery delivery = wait_for(loader);
    CHECK_FALSE(delivery.prepared);
    CHECK(has_error(delivery.problems));
  }
}

TEST_CASE("what fails on the loader's thread is said, and it works on") {
  Loader loader([](const Order&) -> Delivery { throw std::bad_alloc(); });
  loader.order(order_of("deck"));
  loader.after([]() -> std::string { throw std::runtime_error("the disk is gone"); });
  std::atomic<bool> last{false};
  loader.after([&] { return last = true, ""; });
  while (!last) std::this_thread::yield();
  CHECK(loader.notices() ==
        std::vector<std::string>{"there is no memory left", "the disk is gone"});
}

TEST_CASE(
    "what a visitor preferences for is set: larger text, and a calmer pace on the same pages") {
  const Order plain = order_of(LECTERN_ASSETS "/remarks");
  Order larger = plain;
  larger.preferences.larger_text = true;
  Order calmer = plain;
  calmer.preferences.calmer_pace = true;
  const auto shown = [](const Order& order) { return deliver(order).prepared->show; };
  const show::Show usual = shown(plain);
  CHECK(shown(larger).slides.editions[0].size > usual.slides.editions[0].size);
  const show::Show calm = shown(calmer);
  CHECK(calm.timeline.length > usual.timeline.length);
  CHECK(calm.timeline.cues.size() == usual.timeline.cues.size());
}

TEST_CASE("work that may take long is done after what was ordered, all of it and in order") {
  TemporaryFolder folder;
  folder.with("en.txt", "We are one.\n");
  std::string done;
  {
    Loader loader(deliver);
    loader.after([&] { return done += 'a', ""; });
    loader.order(order_of(folder.path()));
    loader.after([&] { return done += 'b', "b was done"; });
    wait_for(loader);
    std::atomic<bool> last{false};
    loader.after([&] { return last = true, ""; });
    while (!last) std::this_thread::yield();
    CHECK(loader.notices() == std::vector<std::string>{"b was done"});
    CHECK(loader.notices().empty());
  }
  CHECK(done == "ab");
}
