// A device that goes mad, for board.sh: storm EVENTS_A_SECOND SECONDS presses and lets go of a key,
// and pushes a stick to and fro, through /dev/uinput; prints how many events a second it came to.
#include <libevdev/libevdev-uinput.h>
#include <libevdev/libevdev.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const long rate = std::atol(argv[1]);
  const long seconds = std::atol(argv[2]);
  const std::unique_ptr<libevdev, void (*)(libevdev*)> device(libevdev_new(), libevdev_free);
  libevdev_set_name(device.get(), "Storm");
  for (const unsigned key : {KEY_B, BTN_TRIGGER}) {
    libevdev_enable_event_code(device.get(), EV_KEY, key, nullptr);
  }
  input_absinfo range{};
  range.maximum = 255;
  for (const unsigned axis : {ABS_X, ABS_Y}) {
    libevdev_enable_event_code(device.get(), EV_ABS, axis, &range);
  }
  libevdev_uinput* made = nullptr;
  if (libevdev_uinput_create_from_device(device.get(), LIBEVDEV_UINPUT_OPEN_MANAGED, &made) != 0) {
    std::perror("uinput");
    return 1;
  }
  const std::unique_ptr<libevdev_uinput, void (*)(libevdev_uinput*)> uinput(
      made, libevdev_uinput_destroy);

  using std::chrono::milliseconds;
  constexpr milliseconds burst{10};
  constexpr long events_of_a_change = 3;  // key, stick, report
  const long changes = (rate * burst.count() / 1000 + events_of_a_change - 1) / events_of_a_change;
  int value = 0;
  long events = 0;
  const auto began = std::chrono::steady_clock::now();
  const auto end = began + std::chrono::seconds(seconds);
  auto next = began;
  while (next < end) {
    for (long i = 0; i < changes; ++i) {
      value = 1 - value;
      libevdev_uinput_write_event(uinput.get(), EV_KEY, KEY_B, value);
      libevdev_uinput_write_event(uinput.get(), EV_ABS, ABS_X, value * 255);
      libevdev_uinput_write_event(uinput.get(), EV_SYN, SYN_REPORT, 0);
    }
    events += changes * events_of_a_change;
    next += burst;
    std::this_thread::sleep_until(next);
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::printf("%.0f\n", static_cast<double>(events) / took.count());
}
