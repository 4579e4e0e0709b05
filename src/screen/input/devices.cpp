#include "screen/input/devices.h"

#include <fcntl.h>
#include <libevdev/libevdev.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "base/failure.h"
#include "base/handle.h"
#include "base/system/descriptor.h"
#include "base/system/descriptor_set.h"
#include "screen/input/calibration.h"
#include "screen/input/folder_watch.h"
#include "screen/input/press_throttle.h"

namespace lectern::screen {
namespace {

using Evdev = Handle<libevdev, libevdev_free>;

/// A device that is storming may not keep the show waiting.
constexpr int events_at_once = 1024;

struct Device {
  Descriptor descriptor;
  Evdev evdev;
  DeviceEvents events;
  PressThrottle throttle;
  dev_t number;
  bool calibrated = false;
};

/// Motion of mice, and scan codes beside the keys' own, are nothing to wake up for.
void mute(int descriptor, unsigned type) {
  input_mask nothing{};
  nothing.type = type;
  ioctl(descriptor, EVIOCSMASK, &nothing);  // before Linux 4.4 it wakes up for nothing
}

std::optional<Device> open_device(const std::filesystem::path& path, DeviceUse use) {
  Descriptor descriptor(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!descriptor) return std::nullopt;
  libevdev* device = nullptr;
  if (libevdev_new_from_fd(descriptor.number(), &device) != 0) return std::nullopt;
  Evdev evdev(device);
  DeviceEvents events(device, use);
  if (!events.useful()) return std::nullopt;
  mute(descriptor.number(), EV_REL);
  mute(descriptor.number(), EV_MSC);
  struct stat status {};
  fstat(descriptor.number(), &status);
  return Device{std::move(descriptor), std::move(evdev), std::move(events), {}, status.st_rdev};
}

enum class Read { All, Part, Gone };

/// The kernel had no room for all that happened: libevdev reports, event by event, what has become
/// different by it, which is never more than the device has keys and axes.
void catch_up(Device& device, const TouchMap& map, std::vector<Input>& inputs) {
  input_event event{};
  while (libevdev_next_event(device.evdev.get(), LIBEVDEV_READ_FLAG_SYNC, &event) ==
         LIBEVDEV_READ_STATUS_SYNC) {
    device.events.receive(event, map, inputs);
  }
}

/// A device may be opened a little before udev has written down what it knows of it, but nobody is
/// as quick to touch it.
void calibrate(Device& device) {
  if (std::exchange(device.calibrated, true)) return;
  device.events.calibrate(calibration_of(device.number));
}

Read read_events(Device& device, const TouchMap& map, std::vector<Input>& inputs) {
  for (int count = 0; count < events_at_once; ++count) {
    input_event event{};
    const int status = libevdev_next_event(device.evdev.get(), LIBEVDEV_READ_FLAG_NORMAL, &event);
    if (status == -EAGAIN) return Read::All;
    if (status == -EINTR) return Read::Part;
    if (status < 0) return Read::Gone;
    calibrate(device);
    device.events.receive(event, map, inputs);
    if (status == LIBEVDEV_READ_STATUS_SYNC) catch_up(device, map, inputs);
  }
  return Read::Part;
}

}  // namespace

struct Devices::State {
  State(DeviceUse wanted, std::filesystem::path in)
      : use(wanted), folder(std::move(in)), watch(folder) {
    if (set.descriptor() < 0) {
      throw Failure("cannot wait for devices: " + std::generic_category().message(errno));
    }
    set.add(watch.descriptor());
    look();
  }

  void look();

  const DeviceUse use;
  const std::filesystem::path folder;
  FolderWatch watch;
  DescriptorSet set;
  std::map<std::filesystem::path, Device> devices;
};

void Devices::State::look() {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::filesystem::path& path = entry.path();
    if (!path.filename().string().starts_with("event") || devices.contains(path)) continue;
    std::optional<Device> device = open_device(path, use);
    if (!device) continue;
    set.add(device->descriptor.number());
    devices.emplace(path, std::move(*device));
  }
}

Devices::Devices(DeviceUse use, std::filesystem::path folder)
    : state_(std::make_unique<State>(use, std::move(folder))) {}

Devices::~Devices() = default;

int Devices::descriptor() const { return state_->set.descriptor(); }

bool Devices::drain(const TouchMap& map, std::vector<Input>& inputs) {
  bool more = false;
  bool look = state_->watch.changed();
  for (auto each = state_->devices.begin(); each != state_->devices.end();) {
    Device& device = each->second;
    const std::size_t before = inputs.size();
    const Read result = read_events(device, map, inputs);
    leave_out_storm(inputs, before, device.throttle, std::chrono::steady_clock::now());
    more = more || result == Read::Part;
    if (result == Read::Gone) {
      device.events.release(inputs);
      look = true;  // another may have come under its name
      each = state_->devices.erase(each);
    } else {
      ++each;
    }
  }
  if (look) state_->look();
  return more;
}

}  // namespace lectern::screen
