// Loads content so that what has killed the player is not tried for ever, and what was good can
// take its place.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "base/system/disk.h"
#include "content/content_store.h"
#include "content/crash_guard.h"
#include "content/load.h"

namespace lectern::content {

/// May read and hash all that is kept: not for the thread that shows. One thread at a time, but for
/// `suspend` and `close`.
class GuardedLoader {
 public:
  /// `state`: where good content is kept; nothing: it is not, as in a preview.
  explicit GuardedLoader(const std::optional<std::filesystem::path>& state,
                         Disk& disk = system_disk());

  bool keeps() const { return store_.has_value(); }
  /// What was kept last.
  std::optional<config::Subject> newest_subject() const;

  /// Opens what the target names, and each of its configuration's files on trial while it is
  /// parsed; a screen's size that has killed the player is left out. Where no configuration is
  /// found though one was shown that nobody had to name, it is missing.
  LoadResult open(const LoadRequest& request);
  /// The newest that is kept of what was shown and can be opened; else a result with problems.
  LoadResult open_kept(const LoadRequest& request) const;

  /// Whether it may be read and set: not where the player has died on it. New content is on trial
  /// from now on, until it has been drawn.
  bool allow(LoadResult& result);

  /// Opens, reads and sets what is asked for; a stick that cannot be shown is passed over.
  LoadResult load(const LoadRequest& request);
  /// Opens what there is in the place of a stick that cannot be shown; or loads it.
  LoadResult open_without(const LoadResult& stick);
  LoadResult load_without(const LoadResult& stick);
  /// Opens the remarks that are shipped, in place of whatever the target names.
  LoadResult open_shipped(LoadRequest request) const;

  /// The opening of a screen of the size that is configured is on trial until it is shown on.
  void begin_screen(const config::Config& config);
  void end_screen();

  /// Sets what `allow` let in and `read` has read; it is on trial again meanwhile.
  void set_allowed(LoadResult& result);

  /// Where there is nothing else to show, what was refused is tried all the same: the player may
  /// have been killed by what its content is innocent of. False where it was not refused.
  bool load_refused(LoadResult& result);

  /// Content that has been drawn is good, and kept: a stick's where that is wanted, as its copy.
  /// What is returned, where not empty, is why it
  /// could not be.
  std::string keep(const ContentSnapshot& snapshot, std::chrono::sys_seconds now);
  std::string keep_stick(const ContentSnapshot& snapshot, bool adopt);

  /// What happens from now on is no fault of the content, until it is allowed or set again.
  void suspend();
  /// The same for good: the process ends.
  void close();

 private:
  LoadResult newest_kept(LoadRequest request, bool (*is_good)(LoadResult&)) const;
  LoadResult open_on_trial(const LoadRequest& request);
  void leave_out_refused_screen(LoadResult& result) const;
  bool on_trial(const LoadResult& result) const;
  void clear_if_harmless(const LoadResult& result);
  bool is_kept(const LoadResult& result) const;

  Disk& disk_;
  const std::optional<std::filesystem::path> state_;
  std::optional<ContentStore> store_;
  std::optional<CrashGuard> crash_guard_;
  std::string screen_;  ///< whose opening is on trial
};

}  // namespace lectern::content
