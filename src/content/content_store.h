// Content that has been shown well, kept in the state directory for when what is found is not.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/config.h"
#include "config/sources.h"
#include "content/manifest.h"

namespace lectern::content {

/// Content as it was at one time. `content/ID/` holds a manifest, and under `root/` every file
/// where it stood.
struct Generation {
  unsigned long id = 0;          ///< from 1, the later the higher, whatever the clock says
  std::filesystem::path folder;  ///< `content/ID`
  Manifest manifest;
  std::string damage;  ///< what is wrong with it; empty: every byte is as it was written

  std::filesystem::path root() const { return folder / "root"; }
};

/// The configuration of a generation, made from its own files.
config::Loaded load(const Generation& generation, const std::filesystem::path& assets);

class ContentStore {
 public:
  /// How many generations are kept.
  static constexpr std::size_t most = 5;

  explicit ContentStore(const std::filesystem::path& state_directory);

  /// Keeps content that is known to be good. It stands whole, on the disk, when this returns, or
  /// not at all, whenever power fails. Nothing is done when it is the newest already. What is
  /// returned is the reason why it could not be kept, for a technician: the disk is full or
  /// read-only, or the files no longer are what has the `expected` fingerprint.
  std::optional<std::string> save(const config::Sources& sources, const std::string& expected,
                                  std::chrono::sys_seconds now);

  /// Newest first, damaged ones too.
  std::vector<Generation> generations() const;

  /// The newest that is not damaged; of this subject, if one is given.
  std::optional<Generation> newest_sound(const std::optional<config::Subject>& subject = {}) const;

 private:
  void keep(const config::Sources& sources, const std::string& expected,
            std::chrono::sys_seconds now);
  std::vector<unsigned long> ids() const;
  void remove_oldest();

  std::filesystem::path folder_;
};

}  // namespace lectern::content
