#include "pictures/sandbox.h"

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "base/failure.h"
#include "base/handle.h"

namespace lectern::pictures {
namespace {

constexpr rlim_t memory = rlim_t{256} << 20U;
constexpr rlim_t seconds = 5;
/// By the clock on the wall: for what waits instead of working.
constexpr unsigned patience = 30;

void limit(int resource, rlim_t most) {
  const rlimit limits{most, most};
  setrlimit(static_cast<decltype(RLIMIT_AS)>(resource), &limits);
}

/// What a program does that reckons: memory, locks between threads, its own end.
constexpr int harmless[] = {
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(tgkill),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(prctl),
};

using Filter = Handle<void, seccomp_release>;

int build(void* filter) {
  int error = 0;
  const auto allow = [&](int call, auto... conditions) {
    if (error == 0)
      error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, sizeof...(conditions), conditions...);
  };
  for (const int call : harmless) allow(call);
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    allow(call, scmp_arg_cmp{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0});  // what is data stays data
  }
  allow(SCMP_SYS(clone), scmp_arg_cmp{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD});
  // whose arguments are out of reach: glibc goes on with clone
  if (error == 0) error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  return error;
}

}  // namespace

void limit_resources() {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  limit(RLIMIT_AS, memory);
#endif
  limit(RLIMIT_CPU, seconds);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  alarm(patience);
}

void enter_sandbox() {
  limit(RLIMIT_NOFILE, 0);
  const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
  if (!filter || build(filter.get()) != 0 || seccomp_load(filter.get()) != 0) {
    throw Failure("is not read, since this system cannot keep what reads it from all else");
  }
}

}  // namespace lectern::pictures
