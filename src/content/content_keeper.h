// Keeps a show in content: the first there is, what comes while it plays, and the last that was
// good when what there is cannot be shown.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "content/content_source.h"
#include "content/content_watch.h"
#include "content/guarded_loader.h"
#include "content/loader.h"
#include "content/settling.h"
#include "kiosk/report/log.h"

namespace lectern::content {

class ContentKeeper final : public ContentSource {
 public:
  /// `state`: where good content is kept; nothing: it is not, as in a preview. Log and disk must
  /// outlive this.
  ContentKeeper(Target target, kiosk::Use use, const std::optional<std::filesystem::path>& state,
                kiosk::Log& log, Disk& disk = system_disk());
  ~ContentKeeper() override;

  /// The configuration to begin with: that of the target, else the last good one. Nothing when
  /// there is neither; why has been logged. What it names is read while a screen is opened for it.
  std::optional<config::Config> configuration();

  /// The show to begin with, set for a display of this size. Null when neither the target's nor any
  /// that was kept can be shown; why has been logged.
  std::shared_ptr<const PreparedShow> first(Size display);

  /// Readable when something happens: content changes, or is ready.
  std::vector<int> descriptors() const { return {watch_.descriptor(), loader_.descriptor()}; }

  std::optional<ContentUpdate> receive(SteadyTime now) override;
  std::optional<SteadyTime> due() const override;
  void prefer(const Preferences& preferences, Size display) override;
  void drawn(const PreparedShow& prepared) override;
  bool content_broken() const override { return content_broken_; }

  /// Does what may take as long as a disk does beside the show, after all that was begun before,
  /// and to its end even when this ends.
  void after(std::function<void()> work);

  /// What is wrong with the content there is now, shown or not.
  const Problems& problems() const { return problems_; }

 private:
  /// What the show is, or will be from its next slide on.
  struct Shown {
    std::string fingerprint;
    bool kept = false;
    std::shared_ptr<const ContentSnapshot> unproven;  ///< it has not been drawn yet; else null
    Preferences preferences;
    Size display;
    config::Sources sources;
    Problems problems;
  };

  LoadRequest request() const;
  LoadRequest request_for_kept(const LoadResult& result) const;
  void read_ahead();
  void watch(const config::Sources& sources);
  bool look_due(SteadyTime now);
  void note(const LoadResult& result);
  void show(const LoadResult& result);
  std::optional<ContentUpdate> update_of(const LoadResult& result);

  const Target target_;
  const kiosk::Use use_;
  kiosk::Log& log_;
  GuardedLoader guarded_;
  ContentWatch watch_;
  Settling settling_;
  Preferences preferences_;
  Size display_;
  Shown shown_;
  bool content_broken_ = false;
  Problems problems_;
  std::string watch_failure_;            // as it was logged
  std::optional<SteadyTime> next_look_;  // where changes cannot be noticed
  bool unwatched_ = false;  // folders came to be watched whose files may have changed before
  std::optional<LoadResult> opened_;  // to begin with; nothing is set yet
  std::jthread reading_;              // uses that
  Loader loader_;                     // its thread uses what is guarded
};

}  // namespace lectern::content
