// Being asked to end, while screens come and go.
#include "screen/input/signals.h"

#include <doctest/doctest.h>

#include <csignal>
#include <optional>

namespace lectern::screen {
namespace {

bool blocked(int signal) {
  sigset_t mask;
  sigemptyset(&mask);
  pthread_sigmask(SIG_BLOCK, nullptr, &mask);
  return sigismember(&mask, signal) == 1;
}

}  // namespace

TEST_CASE("who asks to end is heard by whoever listens longest") {
  for (const bool first_goes : {true, false}) {
    CAPTURE(first_goes);
    std::optional<TerminationSignals> first(std::in_place), second(std::in_place);
    raise(SIGTERM);
    (first_goes ? first : second).reset();
    CHECK((first_goes ? second : first)->drain());
    CHECK_FALSE((first_goes ? second : first)->drain());
  }
}

TEST_CASE(
    "when nobody listens any more signals are as they were, and what came last ends nothing") {
  for (const bool was_blocked : {false, true}) {
    CAPTURE(was_blocked);
    sigset_t interrupt;
    sigset_t before;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    pthread_sigmask(was_blocked ? SIG_BLOCK : SIG_UNBLOCK, &interrupt, &before);
    {
      const TerminationSignals signals;
      CHECK(blocked(SIGTERM));
      CHECK(blocked(SIGINT));
      raise(SIGTERM);
    }
    CHECK_FALSE(blocked(SIGTERM));
    CHECK(blocked(SIGINT) == was_blocked);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }
}

}  // namespace lectern::screen
