// The log: lines on standard error for the technician, with priorities for the journal.
#pragma once

#include <cstddef>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace lectern::kiosk {

/// Whether a descriptor leads to the journal: `$JOURNAL_STREAM` names its device and inode
/// (systemd.exec(5)).
bool leads_to_journal(int descriptor);

/// Never blocks and never fails: a line that cannot be written at once is lost, and how many were
/// is written as soon as one can be. A line is no longer than what a pipe takes whole, 4096 bytes.
/// Safe to share between threads, but for `write_new`, which is for one of them.
class Log {
 public:
  enum class Form {
    Plain,
    Ranked,  ///< with the priority before it, `<3>`: sd-daemon(3)
  };

  /// Standard error, ranked where that is the journal.
  Log();
  /// The descriptor must outlive the log.
  Log(int descriptor, Form form) : descriptor_(descriptor), form_(form) {}

  void write(Severity severity, std::string_view message);

  /// Writes those, notes left out, that were not there the last time: what is wrong with content is
  /// logged once however often it is read, and again when it comes back after it was mended. Of
  /// very many the first fifty are written, and how many more there are.
  void write_new(const Problems& problems);

 private:
  bool write_line(Severity severity, std::string_view message);

  int descriptor_;
  Form form_;
  std::mutex mutex_;
  std::size_t lost_ = 0;
  std::set<std::string> written_;  // by write_new, the last time
};

}  // namespace lectern::kiosk
