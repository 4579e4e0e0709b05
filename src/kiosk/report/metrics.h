// A running kiosk's status and counts as Prometheus reads them, in a textfile for node_exporter.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/report/counts.h"
#include "kiosk/report/rewritten_file.h"
#include "kiosk/report/status.h"

namespace lectern::kiosk {

/// Whether the kiosk runs.
enum class Up { No, Yes };

/// The text exposition format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats), without
/// timestamps, which the textfile collector refuses. Of a kiosk that is not up only that is said,
/// and its counters.
std::string to_metrics(const Status& status, const Tally& since_start, Up up);

class MetricsFile {
 public:
  /// The log must outlive this.
  MetricsFile(std::filesystem::path path, Log& log)
      : file_(std::move(path), Outlives::Process, log) {}

  /// Writes when the state or the number of problems is another, else fifteen seconds after the
  /// last time at the earliest.
  void update(const Status& status, const Tally& since_start, SteadyTime now);

  /// At a clean end: says that the kiosk is not up.
  void finish(const Status& status, const Tally& since_start, SteadyTime now);

 private:
  struct Written {
    State state;
    std::uint64_t problems;
    SteadyTime at;
  };

  RewrittenFile file_;
  std::optional<Written> written_;
};

}  // namespace lectern::kiosk
