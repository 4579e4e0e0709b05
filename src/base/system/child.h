// A program that runs beside this one, and is not waited for.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "base/system/descriptor.h"

namespace lectern {

/// A child process that has been started: cleared up after when it has ended. One that still runs
/// when this is destroyed runs on.
class Child {
 public:
  explicit Child(pid_t process);

  /// Readable once it has ended: time for `ended`. Negative on kernels before 5.3, where that may
  /// be asked now and then.
  int descriptor() const { return descriptor_.number(); }

  /// How it ended, as waitpid says it, without waiting; nothing: it runs, or has been asked before.
  std::optional<int> ended();

 private:
  pid_t process_;  ///< 0: it has ended
  Descriptor descriptor_;
};

/// "ended with status 1", "was ended by signal 9"; nothing: all went well. `status` as waitpid has
/// it.
std::optional<std::string> failure_of_child(int status);

/// Whether a shell did not find what it was to run (POSIX, XCU 2.8.2).
bool not_found(int status);

}  // namespace lectern
