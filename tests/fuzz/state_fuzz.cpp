// Reads any bytes as the files that a kiosk keeps: its status, its counts and its position, and
// holds what comes of it to the rules: libFuzzer's entry. Byte 0 chooses which; the rest is the
// file.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/failure.h"
#include "kiosk/report/counts.h"
#include "kiosk/report/position.h"
#include "kiosk/report/status.h"

namespace {

using namespace lectern;

[[noreturn]] void broken(const char* rule) {
  std::fprintf(stderr, "%s\n", rule);
  std::abort();
}

void check_status(std::string_view text) {
  try {
    const kiosk::Status status = kiosk::parse_status(text);
    if (status.pid < 1) broken("a status is of no process");
    if (kiosk::parse_status(kiosk::to_json(status)) != status) {
      broken("what is written does not read the same");
    }
  } catch (const Failure&) {  // said, and that is right
  }
}

void check_counts(std::string_view text) {
  const kiosk::CountsRead read = kiosk::read_counts(text);
  const kiosk::CountsRead again = kiosk::read_counts(kiosk::to_csv(read.days));
  if (again.days != read.days || !again.damaged.empty()) {
    broken("what is written does not read the same");
  }
  if (!kiosk::read_counts(read.damaged).days.empty()) broken("a line that is good was put aside");
}

void check_position(std::string_view text) {
  const auto position = kiosk::parse_position(text);
  if (position && kiosk::to_line(*position) != text) broken("a position was half read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 3) {
    case 0: check_status(text); break;
    case 1: check_counts(text); break;
    default: check_position(text); break;
  }
  return 0;
}
