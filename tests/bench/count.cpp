// Does each piece of work once to warm up, and once for callgrind, which dumps what it counted.
#include <sched.h>
#include <valgrind/callgrind.h>

#include "works.h"

namespace {

/// What is done on several threads is shared out otherwise in each run.
void stay_on_one_core() {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  sched_getaffinity(0, sizeof cores, &cores);
  int core = 0;
  while (core + 1 < CPU_SETSIZE && !CPU_ISSET(core, &cores)) ++core;
  CPU_ZERO(&cores);
  CPU_SET(core, &cores);
  sched_setaffinity(0, sizeof cores, &cores);
}

}  // namespace

int main() {
  stay_on_one_core();
  for (const lectern::bench::Work& work : lectern::bench::works()) {
    work.before();
    work.once();
    work.before();
    CALLGRIND_ZERO_STATS;
    work.once();
    CALLGRIND_DUMP_STATS_AT(work.name.c_str());
  }
}
