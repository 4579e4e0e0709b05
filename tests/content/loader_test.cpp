// Content read and set beside the show that plays.
#include "content/loader.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <new>
#include <stdexcept>
#include <thread>

#include "base/cancellation.h"
#include "base/in_parallel.h"
#include "content/attempt.h"
#include "content/guarded_loader.h"
#include "support/environment.h"
#include "support/eventually.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;

namespace {

LoadRequest request_of(const std::filesystem::path& deck) {
  LoadRequest request;
  request.target.path = deck;
  request.display = {640, 360};
  return request;
}

LoadResult load(const LoadRequest& request) { return GuardedLoader(std::nullopt).load(request); }

LoadResult wait_for(Loader& loader) {
  pollfd descriptor{loader.descriptor(), POLLIN, 0};
  REQUIRE(poll(&descriptor, 1, 10'000) == 1);
  std::optional<LoadResult> result = loader.receive();
  REQUIRE(result);
  return std::move(*result);
}

}  // namespace

TEST_CASE("good content comes as a prepared show, set for the display") {
  TemporaryFolder folder;
  folder.with("en.txt", "We are one.\n");
  Loader loader(load);
  CHECK_FALSE(loader.receive());
  loader.request(request_of(folder.path()));
  const LoadResult result = wait_for(loader);
  REQUIRE(result.prepared);
  CHECK(result.prepared->show.slides.panel.size == Size{640, 360});
  CHECK_FALSE(loader.receive());
}

TEST_CASE("bad content comes as problems, never as a prepared show") {
  TemporaryFolder folder;
  folder.with("broken/en.txt", "Not \xff fine.\n");
  Loader loader(load);
  for (const char* deck : {"broken", "missing"}) {
    CAPTURE(deck);
    loader.request(request_of(folder.path() / deck));
    const LoadResult result = wait_for(loader);
    CHECK_FALSE(result.prepared);
    CHECK(has_error(result.problems));
  }
}

TEST_CASE("what fails on the loader's thread is said, and it works on") {
  Loader loader([](const LoadRequest&) -> LoadResult { throw std::bad_alloc(); });
  loader.request(request_of("deck"));
  loader.after([]() -> std::string { throw std::runtime_error("the disk is gone"); });
  std::atomic<bool> last{false};
  loader.after([&] { return last = true, ""; });
  while (!last) std::this_thread::yield();
  CHECK(loader.notices() ==
        std::vector<std::string>{"there is no memory left", "the disk is gone"});
}

TEST_CASE("what a visitor prefers is set: larger text, and a calmer pace on the same pages") {
  const LoadRequest plain = request_of(LECTERN_ASSETS "/remarks");
  LoadRequest larger = plain;
  larger.preferences.larger_text = 1;
  LoadRequest calmer = plain;
  calmer.preferences.calmer_pace = 1;
  LoadRequest largest = larger;
  largest.preferences.larger_text = 2;
  LoadRequest contrast = plain;
  contrast.preferences.high_contrast = 1;
  const auto shown = [](const LoadRequest& request) { return load(request).prepared->show; };
  const show::Show usual = shown(plain);
  const auto size_of = [](const show::Show& show) { return show.slides.editions[0].size; };
  CHECK(size_of(shown(larger)) > size_of(usual));
  const auto prepared = load(largest).prepared;
  const auto least = slide::legible_cap_height(prepared->config.panel, prepared->config.viewer);
  CHECK(size_of(prepared->show) * 0.75F >= least);
  CHECK(least == doctest::Approx(2 * slide::legible_cap_height(usual.slides.panel, {})));
  const auto places_in = [](const content::PreparedShow& show) {
    std::vector<Rect> places;
    for (const auto& target : show.bars.begin()->second.pages.front().targets) {
      places.push_back(target.area);
    }
    return places;
  };
  CHECK(places_in(*prepared) == places_in(*load(plain).prepared));  // which a finger is upon
  CHECK(shown(contrast).slides.theme == load(plain).prepared->config.high_contrast);
  const show::Show calm = shown(calmer);
  CHECK(calm.timeline.length > usual.timeline.length);
  CHECK(calm.timeline.cues.size() == usual.timeline.cues.size());
}

TEST_CASE("work that may take long is done after what was requested, all of it and in order") {
  TemporaryFolder folder;
  folder.with("en.txt", "We are one.\n");
  std::string done;
  {
    Loader loader(load);
    loader.after([&] { return done += 'a', ""; });
    loader.request(request_of(folder.path()));
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

TEST_CASE("content that is out of date is not read to its end, and not heard of") {
  std::atomic<int> begun = 0;
  Loader loader([&](const LoadRequest& request) {
    if (begun++ > 0) return LoadResult{request, {}, nullptr, false, {}, nullptr, {}};
    for (;;) in_parallel(2, [](std::size_t) { throw_if_cancelled(); });
  });
  loader.request(request_of("old"));
  while (begun == 0) std::this_thread::yield();
  CHECK(loader.busy());
  loader.request(request_of("new"), Loader::Older::OutOfDate);
  std::optional<LoadResult> result;
  REQUIRE(eventually([&] {
    result = loader.receive();
    return result.has_value();
  }));
  CHECK(result->request.target.path == "new");
  CHECK(eventually([&] { return !loader.busy(); }));
}

TEST_CASE("a loader that ends does not wait for what it loads") {
  std::atomic<bool> begun = false;
  Loader loader([&](const LoadRequest&) -> LoadResult {
    begun = true;
    for (;;) throw_if_cancelled();
  });
  loader.request(request_of("long"));
  while (!begun) std::this_thread::yield();
}

TEST_CASE("an attempt is waited for until its deadline, and cancelled then") {
  const auto now = std::chrono::steady_clock::now();
  bool done = false;
  CHECK(Attempt([&] { done = true; }).done_by(std::nullopt));
  CHECK(done);
  CHECK_FALSE(Attempt([] {
                for (;;) throw_if_cancelled();
              }).done_by(now + std::chrono::milliseconds(10)));
  const Attempt dropped([] {
    for (;;) throw_if_cancelled();
  });
}

TEST_CASE("what kills the player while it is parsed is named, and not read a third time") {
  /// The process dies at what is read after the configuration, as its parser would.
  class DeadlyDisk final : public Disk {
   public:
    int open_at(int folder, const std::filesystem::path& file, int flags, mode_t mode) override {
      if (file.filename() == "second.toml") _exit(9);
      return Disk::open_at(folder, file, flags, mode);
    }
  };
  TemporaryFolder folder;
  const TemporaryFolder state;
  const Environment runtime("RUNTIME_DIRECTORY", std::nullopt);
  folder.with("deck/en.txt", "One.\n").with("lectern.toml", "deck = \"deck\"\n");
  folder.with("lectern.toml.d/second.toml", "pace.rate = 1.5\n");
  LoadRequest request = request_of(folder.path() / "lectern.toml");
  const auto problems = [&] { return GuardedLoader(state.path()).open(request).problems; };
  for (int death = 0; death < CrashGuard::most_deaths; ++death) {
    CHECK(problems().empty());
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      DeadlyDisk disk;
      GuardedLoader(state.path(), disk).open(request);
      _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 9);
    if (death == 0) continue;
    const Problems found = problems();
    REQUIRE(found.size() == 1);
    CHECK(found.front().file.filename() == "lectern.toml");
    CHECK(found.front().message.find("has died while it read") != std::string::npos);
  }
  folder.with("lectern.toml", "deck = \"deck\"\n# mended\n");
  CHECK(problems().empty());
}

TEST_CASE("a screen's size that kills the player is left out after the second time") {
  TemporaryFolder folder;
  const TemporaryFolder state;
  const Environment runtime("RUNTIME_DIRECTORY", std::nullopt);
  folder.with("deck/en.txt", "One.\n");
  folder.with("lectern.toml", "deck = \"deck\"\ndisplay.resolution = \"5120x2880\"\n");
  const LoadRequest request = request_of(folder.path() / "lectern.toml");
  for (int start = 0; start < 3; ++start) {
    GuardedLoader loader(state.path());
    const LoadResult result = loader.open(request);
    CHECK(result.config.display.resolution.has_value() == (start < 2));
    CHECK(result.problems.size() == (start < 2 ? 0 : 1));
    loader.begin_screen(result.config);  // and dies, in that nothing ends the trial
  }
  folder.with("lectern.toml", "deck = \"deck\"\ndisplay.resolution = \"1920x1080\"\n");
  GuardedLoader loader(state.path());
  CHECK(loader.open(request).config.display.resolution == Size{1920, 1080});
}
