// What a kiosk says of itself to its technician: lines on standard error, ranked for the journal.
#pragma once

#include <cstddef>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace lectern::kiosk {

/// The text on one line that moves no terminal: control characters become spaces.
std::string one_line(std::string_view text);

/// Whether a descriptor leads to the journal: `$JOURNAL_STREAM` names its device and inode
/// (systemd.exec(5)).
bool leads_to_journal(int descriptor);

/// Never blocks and never fails: a line that cannot be written at once is lost, and how many were
/// is said as soon as one can. A line is no longer than what a pipe takes whole, 4096 bytes. Safe
/// to share between threads, but for `say_new`, which is for one of them.
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

  void say(Severity severity, std::string_view message);

  /// Says those, notes left out, that were not there the last time: what is wrong with content is
  /// said once however often it is read, and again when it comes back after it was mended. Of very
  /// many the first fifty are said, and how many more there are.
  void say_new(const Problems& problems);

 private:
  bool write_line(Severity severity, std::string_view message);

  int descriptor_;
  Form form_;
  std::mutex mutex_;
  std::size_t lost_ = 0;
  std::set<std::string> standing_;  // what say_new said last, and still is so
};

}  // namespace lectern::kiosk
