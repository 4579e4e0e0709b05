// Remembers which content was being tried when the process died, so that it is not tried for ever.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace lectern::kiosk {

/// A marker on the disk for content that is being read, set and shown for the first time. Content
/// on which the process has died `most_deaths` times in a row is refused until it changes, or the
/// machine is started again: it may have been the power.
class ContentTrial {
 public:
  static constexpr int most_deaths = 2;

  /// Reads what was left there by a process that died. `boot` tells one start of the machine from
  /// another: `/proc/sys/kernel/random/boot_id`.
  ContentTrial(const std::filesystem::path& state_directory, std::string boot);

  /// On how many trials of this content in a row a process has died.
  int deaths(const std::string& fingerprint) const;
  bool refused(const std::string& fingerprint) const { return deaths(fingerprint) >= most_deaths; }

  /// Writes that this content is being tried, and waits for the disk. Throws Failure when that is
  /// full or read-only: the content may be tried all the same.
  void begin(const std::string& fingerprint);

  /// The content is good, or was found wrong without harm.
  void end(const std::string& fingerprint);

 private:
  void write() const;

  std::filesystem::path file_;
  std::string boot_;
  std::map<std::string, int> begun_;  ///< by fingerprint: trials without an end
};

}  // namespace lectern::kiosk
