#include "screen/input/signals.h"

#include <sys/signalfd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

#include "base/failure.h"

namespace lectern::screen {
namespace {

sigset_t terminating() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

// A process has one mask to block in, however many listen.
int listening = 0;
sigset_t mask_before;  // what the first of them found

}  // namespace

TerminationSignals::TerminationSignals() {
  const sigset_t set = terminating();
  descriptor_ = Descriptor(signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC));
  if (!descriptor_) {
    throw Failure("cannot wait for signals: " + std::generic_category().message(errno));
  }
  if (listening++ == 0) pthread_sigmask(SIG_BLOCK, &set, &mask_before);
}

TerminationSignals::~TerminationSignals() {
  if (--listening > 0) return;
  drain();
  pthread_sigmask(SIG_SETMASK, &mask_before, nullptr);
}

bool TerminationSignals::drain() {
  bool any = false;
  signalfd_siginfo signal{};
  while (read(descriptor(), &signal, sizeof signal) == sizeof signal) any = true;
  return any;
}

}  // namespace lectern::screen
