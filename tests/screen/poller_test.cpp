// Sleeps that end with what they were told to, and news of devices.
#include "base/system/poller.h"

#include <doctest/doctest.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <array>
#include <chrono>
#include <string>

#include "base/system/descriptor.h"
#include "screen/input/folder_watch.h"
#include "screen/input/uevents.h"
#include "support/temporary_folder.h"

namespace lectern::screen {
namespace {

using namespace std::chrono_literals;

struct Pair {
  Pair() {
    std::array<int, 2> numbers{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, numbers.data()) == 0);
    here = Descriptor(numbers[0]);
    there = Descriptor(numbers[1]);
  }
  Descriptor here;
  Descriptor there;
};

std::string message(std::initializer_list<const char*> fields) {
  std::string bytes;
  for (const char* field : fields) (bytes += field) += '\0';
  return bytes;
}

bool readable(int descriptor) {
  pollfd asked{descriptor, POLLIN, 0};
  return poll(&asked, 1, 0) == 1;
}

FolderWatch watch_without_descriptors(const std::filesystem::path& folder) {
  rlimit before{};
  getrlimit(RLIMIT_NOFILE, &before);
  const rlimit none{0, before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &none);
  FolderWatch watch(folder);
  setrlimit(RLIMIT_NOFILE, &before);
  return watch;
}

}  // namespace

TEST_CASE("a sleep ends when any of its descriptors is readable, and tells a lost one") {
  Poller poller;
  const Descriptor event(eventfd(1, EFD_CLOEXEC));
  Pair pair;
  poller.wake_on(-1);
  poller.wake_on(pair.here.number());
  poller.wait(1ms);
  poller.wait(-5ms);
  CHECK_FALSE(poller.lost(pair.here.number()));

  poller.wake_on(event.number());
  poller.wake_on(event.number());
  poller.wait(std::nullopt);  // or the test never ends
  CHECK_FALSE(poller.lost(pair.here.number()));

  pair.there = {};
  poller.wait(std::nullopt);
  CHECK(poller.lost(pair.here.number()));
  CHECK_FALSE(poller.lost(event.number()));
}

TEST_CASE("a descriptor that its owner has closed ends one sleep and no more") {
  Poller poller;
  {
    const Descriptor event(eventfd(0, EFD_CLOEXEC));
    poller.wake_on(event.number());
  }
  poller.wait(std::nullopt);
  const auto began = std::chrono::steady_clock::now();
  poller.wait(30ms);
  CHECK(std::chrono::steady_clock::now() - began >= 30ms);
}

TEST_CASE("news of displays are told from news of other devices") {
  CHECK(is_about_displays(message({"change@/devices/pci0000:00/drm/card0", "ACTION=change",
                                   "SUBSYSTEM=drm", "HOTPLUG=1", "SEQNUM=1234"})));
  CHECK(is_about_displays(message({"add@/devices/platform/gpu", "SUBSYSTEM=drm"})));
  CHECK_FALSE(is_about_displays(message({"add@/devices/x", "ACTION=add", "SUBSYSTEM=input"})));
  CHECK_FALSE(is_about_displays(
      message({"add@/SUBSYSTEM=drm", "XSUBSYSTEM=drm", "SUBSYSTEM=drm_dp_aux_dev"})));
  CHECK_FALSE(is_about_displays(""));
  CHECK(is_about_displays("SUBSYSTEM=drm"));
}

TEST_CASE("a folder is watched before it is there, and when it has been made anew") {
  TemporaryFolder temporary;
  const auto folder = temporary.path() / "dri";
  FolderWatch watch(folder);
  CHECK_FALSE(watch.changed());
  CHECK_FALSE(readable(watch.descriptor()));
  for (int round = 0; round < 3; ++round) {
    CAPTURE(round);
    std::filesystem::create_directory(folder);
    CHECK(readable(watch.descriptor()));
    CHECK(watch.changed());
    CHECK_FALSE(watch.changed());
    temporary.with("dri/card0", "");
    CHECK(watch.changed());
    std::filesystem::permissions(folder / "card0", std::filesystem::perms::owner_all);
    CHECK(watch.changed());
    std::filesystem::remove_all(folder);
    CHECK(watch.changed());
  }
}

TEST_CASE("where the system has nothing left to watch with, devices are not watched, and no more") {
  TemporaryFolder folder;
  FolderWatch watch = watch_without_descriptors(folder.path());
  CHECK(watch.descriptor() < 0);
  folder.with("event0", "");
  CHECK_FALSE(watch.changed());
  Poller poller;
  poller.wake_on(watch.descriptor());
  const auto began = std::chrono::steady_clock::now();
  poller.wait(5ms);
  CHECK(std::chrono::steady_clock::now() - began >= 5ms);
}

}  // namespace lectern::screen
