// Shell commands of the site, such as those that switch the panel: started, and not waited for.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "base/system/descriptor.h"
#include "base/system/descriptor_set.h"

namespace lectern::kiosk {

/// Runs one shell command at a time: what still runs when the next one starts is killed, with all
/// that it has started, so that a slow "off" cannot come after the "on". A command that runs when
/// the object is destroyed runs on.
class Command {
 public:
  /// Starts `/bin/sh -c COMMAND` in a process group of its own: no signal blocked or ignored,
  /// nothing on standard input, standard output to standard error, no other file open. An empty
  /// command does nothing. Comes back at once, with what is wrong when it could not start.
  std::optional<std::string> start(const std::string& command);

  bool running() const { return last_ != 0; }

  /// Kills what runs, with all that it has started.
  void stop();

  /// Readable when a command has ended: time for `ended`. The same for as long as this lives. Never
  /// readable on kernels before 5.3, where `ended` may be asked now and then.
  int descriptor() const { return set_.descriptor(); }

  /// Clears up after commands that have ended, without waiting. Says so when the last one failed:
  /// "ended with status 1".
  std::optional<std::string> ended();

 private:
  void forget_last();

  pid_t last_ = 0;             // its process group too; 0: none runs
  Descriptor running_;         // of the last
  DescriptorSet set_;          // of what runs: the same descriptor for every command
  std::vector<pid_t> killed_;  // that may not have ended yet: a process can be stuck in a driver
};

}  // namespace lectern::kiosk
