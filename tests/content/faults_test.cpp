// Whatever call to the disk fails, in whichever way: something good is shown, and nothing that was
// kept is lost. Every call of a reload, a keep, a restore and a record is tried with every fault.
#include <doctest/doctest.h>
#include <poll.h>

#include <functional>

#include "base/failure.h"
#include "content/content_watch.h"
#include "content/guarded_loader.h"
#include "content/restore.h"
#include "kiosk/report/rewritten_file.h"
#include "support/environment.h"
#include "support/faulty_disk.h"
#include "support/log_pipe.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::content;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::sys_seconds noon{std::chrono::seconds(1'800'000'000)};

/// A kiosk that has shown its first content well, and has been given its second.
struct Kiosk {
  Kiosk() {
    content.with("lectern.toml", "deck = \"deck\"\n").with("deck/en.txt", "The first.\n");
    first = snapshot()->fingerprint();
    REQUIRE(ContentStore(state.path()).save(*snapshot(), noon) == std::nullopt);
    content.with("deck/en.txt", "The second.\n").with("deck/de.txt", "Das zweite.\n");
    second = snapshot()->fingerprint();
  }

  LoadRequest request() const {
    LoadRequest request;
    request.target.path = content.path() / "lectern.toml";
    request.display = {320, 180};
    return request;
  }
  std::shared_ptr<const ContentSnapshot> snapshot() const {
    return open_content(request().target).snapshot;
  }
  /// The fingerprints of what is kept and sound.
  std::vector<std::string> sound() const {
    std::vector<std::string> all;
    for (const Generation& generation : ContentStore(state.path()).inspected()) {
      if (generation.damage.empty()) all.push_back(generation.manifest.fingerprint);
    }
    return all;
  }

  TemporaryFolder content;
  TemporaryFolder state;
  Environment runtime{"RUNTIME_DIRECTORY", std::nullopt};
  std::string first;
  std::string second;
};

/// Does `work` once for each call to the disk that it makes, which goes wrong, in each way.
void for_each_fault(const std::function<void(FaultyDisk&)>& work) {
  FaultyDisk sound(FaultyDisk::Fault::InputOutput, -1);
  work(sound);
  REQUIRE(sound.calls() > 1);
  for (const FaultyDisk::Fault fault : FaultyDisk::faults) {
    CAPTURE(static_cast<int>(fault));
    for (int call = 0; call < sound.calls(); ++call) {
      CAPTURE(call);
      FaultyDisk disk(fault, call);
      work(disk);
    }
  }
}

}  // namespace

TEST_CASE("content is read whole or the last good plays, whichever call to the disk fails") {
  const Kiosk kiosk;
  for_each_fault([&](FaultyDisk& disk) {
    LoadResult result = open(kiosk.request(), DiskReader(disk));
    read(result);
    if (!result.material) {  // what is kept plays instead
      CHECK(has_error(result.problems));
      return;
    }
    const std::string print = result.fingerprint();
    const deck::Deck& deck = result.material->deck;
    if (!has_error(deck.problems)) {
      // never half of it, taken for what there is
      CHECK((print == kiosk.second || !result.problems.empty() || !deck.problems.empty()));
    }
  });
  GuardedLoader loader(kiosk.state.path());
  LoadRequest kept = kiosk.request();
  kept.from = LoadRequest::From::Kept;
  kept.shown = kiosk.snapshot()->subject();
  CHECK(loader.load(kept).fingerprint() == kiosk.first);
}

TEST_CASE(
    "whichever call fails while content comes to be watched, that is reported, or changes are "
    "noticed") {
  Kiosk kiosk;
  const config::Sources sources = kiosk.snapshot()->sources();
  const auto notices_a_change = [&](ContentWatch& watch) {
    kiosk.content.with("deck/en.txt", "The second.\n");
    pollfd waited{watch.descriptor(), POLLIN, 0};
    return poll(&waited, 1, 10'000) > 0 && watch.drain();
  };
  for_each_fault([&](FaultyDisk& disk) {
    ContentWatch watch(disk);
    watch.watch(sources);
    if (watch.failure().empty()) CHECK(notices_a_change(watch));
    watch.watch(sources);
    if (!disk.dead()) CHECK(watch.failure().empty());
    if (!disk.dead()) CHECK(notices_a_change(watch));
  });
}

TEST_CASE("whichever call fails while content is kept, what was kept before is, and all of it") {
  for_each_fault([&](FaultyDisk& disk) {
    const Kiosk kiosk;
    ContentStore store(kiosk.state.path(), disk);
    const auto reason = store.save(*kiosk.snapshot(), noon);
    const std::vector<std::string> sound = kiosk.sound();
    REQUIRE(!sound.empty());
    CHECK(sound.back() == kiosk.first);
    CHECK(sound.size() <= 2);
    if (!reason) CHECK(sound.front() == kiosk.second);
    // and the next time it is kept
    CHECK(ContentStore(kiosk.state.path()).save(*kiosk.snapshot(), noon) == std::nullopt);
    CHECK(kiosk.sound() == std::vector<std::string>{kiosk.second, kiosk.first});
  });
}

TEST_CASE("whichever call fails while new content is on trial, the next start shows it") {
  const Kiosk whole;
  const LoadRequest request = whole.request();
  for_each_fault([&](FaultyDisk& disk) {
    const TemporaryFolder state;
    {
      CrashGuard guard(state.path(), disk);
      guard.begin("new");
      guard.begin("newer");
      guard.end("newer");
      guard.suspend();
    }
    CHECK(CrashGuard(state.path()).deaths("new") <= 1);
    CHECK_FALSE(CrashGuard(state.path()).refused("newer"));
  });
}

TEST_CASE("whichever call fails while content is put back, no wording is lost") {
  for_each_fault([&](FaultyDisk& disk) {
    const Kiosk kiosk;
    const auto all = ContentStore(kiosk.state.path()).inspected();
    try {
      restore(all.back(), all, {}, disk);
    } catch (const Failure&) {
      // some files are restored, and some are not
    }
    bool first = false;
    bool second = false;
    bool german = false;
    for (const auto& entry : fs::directory_iterator(kiosk.content.path() / "deck")) {
      const std::string text = read_file(entry.path());
      first = first || text == "The first.\n";
      second = second || text == "The second.\n";
      german = german || text == "Das zweite.\n";
      if (entry.path().filename() == "en.txt") {
        CHECK((text == "The first.\n" || text == "The second.\n"));
      }
    }
    CHECK(second);
    CHECK(german);
    CHECK(fs::exists(kiosk.content.path() / "deck/en.txt"));
    CHECK(kiosk.sound() == std::vector<std::string>{kiosk.first});
    restore(all.back(), all);
    CHECK(kiosk.snapshot()->fingerprint() == kiosk.first);
  });
}

TEST_CASE("whichever call fails while something is recorded, the old record is there or the new") {
  LogPipe pipe;
  for_each_fault([&](FaultyDisk& disk) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "position";
    write_file(file, "the old");
    kiosk::RewrittenFile record(file, Outlives::PowerCut, pipe.log, disk);
    record.write("the new", {});
    CHECK((read_file(file) == "the old" || read_file(file) == "the new"));
    record.write("the new", SteadyTime(std::chrono::minutes(1)));
    kiosk::RewrittenFile(file, Outlives::PowerCut, pipe.log).write("the newest", {});
    CHECK(read_file(file) == "the newest");
    CHECK(list_folder(folder.path()) == std::vector<std::string>{"position"});
  });
}
