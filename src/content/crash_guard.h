// Remembers which content was being tried when the process died, so that it is not tried for ever.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "base/system/disk.h"

namespace lectern::content {

/// A marker on the disk for content that is being read, set and shown for the first time. Content
/// on which the process has died `most_deaths` times in a row is refused until it changes. Where
/// the marker cannot be written, on a full or read-only disk, content is tried all the same. Safe
/// to share between threads.
class CrashGuard {
 public:
  static constexpr int most_deaths = 2;

  /// Reads what was left there by a process that died. Best in a folder that outlives the process
  /// but not a power cut, of which content is innocent: `$RUNTIME_DIRECTORY`, where systemd
  /// preserves it (RuntimeDirectoryPreserve=restart).
  explicit CrashGuard(const std::filesystem::path& folder, Disk& disk = system_disk());

  /// On how many trials of this content in a row a process had died before this one.
  int deaths(const std::string& fingerprint) const;
  bool refused(const std::string& fingerprint) const { return deaths(fingerprint) >= most_deaths; }

  /// What is tried at one time: content, by its fingerprint, and the opening of a screen.
  enum class Trial { Content, Screen };

  /// Writes that this is being tried, in place of what was until now, and waits for the disk.
  void begin(const std::string& fingerprint, Trial trial = Trial::Content);

  /// The content is good, or was found wrong without harm.
  void end(const std::string& fingerprint);

  /// What happens from now on is no fault of the content that was being tried, until it is begun
  /// anew: it is as innocent as it was before.
  void suspend();

  /// The same of all, and for good: the process ends, whatever other threads begin to try
  /// meanwhile.
  void close();

 private:
  void write() const;

  const std::filesystem::path file_;
  Disk& disk_;
  mutable std::mutex mutex_;
  std::map<std::string, int> deaths_;  ///< by fingerprint
  std::map<Trial, std::string> trying_;
  bool closed_ = false;
};

}  // namespace lectern::content
