// Content read and set beside the show that plays.
#include "content/loader.h"

#include <doctest/doctest.h>
#include <poll.h>

#include <atomic>
#include <new>
#include <stdexcept>

#include "content/guarded_loader.h"
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
  larger.preferences.larger_text = true;
  LoadRequest calmer = plain;
  calmer.preferences.calmer_pace = true;
  const auto shown = [](const LoadRequest& request) { return load(request).prepared->show; };
  const show::Show usual = shown(plain);
  CHECK(shown(larger).slides.editions[0].size > usual.slides.editions[0].size);
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
