#include "base/system/signal_masked_thread.h"

#include <csignal>
#include <utility>

namespace lectern {

std::jthread signal_masked_thread(std::function<void(const std::stop_token&)> work) {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  std::jthread thread(std::move(work));
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return thread;
}

}  // namespace lectern
