// How long each piece of work takes, by Google Benchmark: bench [--benchmark_filter=REGEX].
#include <benchmark/benchmark.h>

#include "works.h"

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  for (const lectern::bench::Work& work : lectern::bench::works()) {
    benchmark::RegisterBenchmark(work.name.c_str(), [work](benchmark::State& state) {
      for (auto each : state) {
        state.PauseTiming();
        work.before();
        state.ResumeTiming();
        work.once();
      }
    })->Unit(benchmark::kMicrosecond);
  }
  benchmark::RunSpecifiedBenchmarks();
}
