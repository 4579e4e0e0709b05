#include "kiosk/report/restarts.h"

#include <algorithm>
#include <string>

#include "base/failure.h"
#include "base/number.h"
#include "base/system/file.h"

namespace lectern::kiosk {
namespace {

constexpr int at_once = 3;
constexpr int most_starts = 1000;
constexpr Duration longest{300'000};

int read_count(const std::filesystem::path& file, Disk& disk) {
  try {
    return std::clamp(parse_number<int>(read_file(file, largest_text, disk)).value_or(0), 0,
                      most_starts);
  } catch (const Failure&) {
    return 0;
  }
}

}  // namespace

Restarts::Restarts(const std::optional<std::filesystem::path>& folder, Disk& disk) : disk_(disk) {
  if (!folder) return;
  file_ = *folder / "starts";
  before_ = read_count(*file_, disk);
  try {
    replace_file(*file_, std::to_string(before_ + 1), Outlives::Process, disk);
  } catch (const Failure&) {  // nothing is counted
  }
}

Duration Restarts::pause() const {
  if (before_ < at_once) return Duration::zero();
  constexpr int most_doublings = 9;  // which is more than the longest
  return std::min(longest, Duration(1000) * (1 << std::min(before_ - at_once, most_doublings)));
}

void Restarts::forget() {
  if (!file_) return;
  try {
    remove_file(*file_, disk_);
  } catch (const Failure&) {  // the next start waits, for nothing
  }
}

}  // namespace lectern::kiosk
