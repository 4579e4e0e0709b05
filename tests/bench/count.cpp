// Does each piece of work once to warm up, and once for callgrind, which dumps what it counted.
#include <valgrind/callgrind.h>

#include "works.h"

int main() {
  for (const lectern::bench::Work& work : lectern::bench::works()) {
    work.before();
    work.once();
    work.before();
    CALLGRIND_ZERO_STATS;
    work.once();
    CALLGRIND_DUMP_STATS_AT(work.name.c_str());
  }
}
