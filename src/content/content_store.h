// Content that has been shown well, kept in the state directory for when what is found is not.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/system/file.h"
#include "content/manifest.h"
#include "content/snapshot.h"

namespace lectern::content {

/// Content as it was at one time. `content/ID/` holds a manifest, and under `root/` every file
/// where it was found.
struct Generation {
  unsigned long id = 0;          ///< from 1, the later the higher, whatever the clock says
  std::filesystem::path folder;  ///< `content/ID`
  Manifest manifest;
  std::string damage;  ///< what is wrong with it, as far as it was looked at; empty: nothing

  std::filesystem::path root() const { return folder / "root"; }
  /// The copy of one of its files: `ROOT/srv/deck/en.txt`. `..` is resolved without looking, so
  /// that a copy needs no symbolic links.
  std::filesystem::path copy_of(const std::filesystem::path& file) const;
};

/// The files of a generation, each as it was written, and beside them the shipped assets as they
/// are now. Throws Failure where a single byte is another.
OpenedContent open_content(const Generation& generation, const std::filesystem::path& assets,
                           Disk& disk = system_disk());

/// Each generation's manifest is small and says what it is of, so that what is asked of all of them
/// is answered without reading their files.
class ContentStore {
 public:
  /// How many generations are kept.
  static constexpr std::size_t most = 5;

  explicit ContentStore(const std::filesystem::path& state_directory, Disk& disk = system_disk());

  /// Keeps content that is known to be good. It is whole, on the disk, when this returns, or not at
  /// all, whenever power fails; and what was kept before still is. Nothing is done when it is the
  /// newest already. What is returned is the reason why it could not be kept, for a technician: the
  /// disk is full or read-only.
  std::optional<std::string> save(const ContentSnapshot& snapshot, std::chrono::sys_seconds now);

  /// Newest first, as their manifests say.
  std::vector<Generation> generations() const;
  /// The same with every file looked at.
  std::vector<Generation> inspected() const;

  /// The newest whose manifest can be read; of this subject, if one is given.
  std::optional<Generation> newest(const std::optional<config::Subject>& subject = {}) const;

 private:
  void keep(const ContentSnapshot& snapshot, std::chrono::sys_seconds now);
  std::vector<unsigned long> ids() const;
  void remove_oldest();

  std::filesystem::path folder_;
  Disk& disk_;
};

}  // namespace lectern::content
