#include "kiosk/report/status_file.h"

#include <chrono>

namespace lectern::kiosk {
namespace {

using std::chrono::seconds;
using Instants = std::optional<std::chrono::sys_seconds>;

constexpr seconds frames_written_every{10};
constexpr seconds same_instant{1};

bool apart(const Instants& one, const Instants& other, seconds tolerance) {
  if (!one || !other) return one.has_value() != other.has_value();
  return std::chrono::abs(*one - *other) > tolerance;
}

bool differs(const Status& status, const Status& written) {
  Status same_but_times = status;
  same_but_times.last_frame = written.last_frame;
  same_but_times.next_slide = written.next_slide;
  same_but_times.loading_since = written.loading_since;
  return same_but_times != written ||
         apart(status.last_frame, written.last_frame, frames_written_every) ||
         apart(status.next_slide, written.next_slide, same_instant) ||
         apart(status.loading_since, written.loading_since, same_instant);
}

}  // namespace

void StatusFile::update(const Status& status, SteadyTime now) {
  if (file_.waits(now)) return;
  if (written_ && !differs(status, *written_)) return;
  if (file_.write(to_json(status), now)) written_ = status;
}

}  // namespace lectern::kiosk
