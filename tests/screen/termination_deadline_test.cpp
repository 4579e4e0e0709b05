// The player ends when it is asked to, whatever it is stuck in.
#include "screen/input/termination_deadline.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "screen/input/press_throttle.h"

using namespace lectern;
using namespace lectern::screen;
using namespace std::chrono_literals;

namespace {

/// The status that a process ends with which does `work` and is asked to end before.
int status_of(void (*work)()) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const TerminationDeadline deadline([] { alarm(0); }, 50ms);
    alarm(30);  // ends a child that nothing else ends
    kill(getpid(), SIGTERM);
    work();
    _exit(3);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

TEST_CASE("a player that is stuck ends soon after it was asked to, and has died of nothing") {
  CHECK(status_of([] {
          for (;;) {
          }
        }) == 0);
  CHECK(status_of([] {
          for (;;) pause();
        }) == 0);
  CHECK(status_of([] {}) == 3);
}

TEST_CASE("presses are as many as hands can make, however many a device reports") {
  PressThrottle throttle;
  const PressThrottle::Time start{1h};
  int presses = 0;
  for (int i = 0; i < 12'000; ++i) presses += throttle.allows(start + i * 1s / 12'000) ? 1 : 0;
  CHECK(presses >= PressThrottle::at_once);
  CHECK(presses <= PressThrottle::at_once + 26);
  PressThrottle hand;
  for (int i = 0; i < 1000; ++i) CHECK(hand.allows(start + i * 60ms));
}

TEST_CASE("what is let go is heard of, also in a storm") {
  PressThrottle throttle;
  std::vector<Input> inputs(1000, Input{Input::Kind::Key, "A", {}});
  inputs.push_back({Input::Kind::KeyReleased, "A", {}});
  leave_out_storm(inputs, 1, throttle, PressThrottle::Time{1h});
  CHECK(inputs.size() == 1 + PressThrottle::at_once + 1);
  CHECK(inputs.back().kind == Input::Kind::KeyReleased);
}
