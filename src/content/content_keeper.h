// Keeps a show in content: the first there is, what comes while it plays, and the last that was
// good when what there is cannot be shown.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/attempt.h"
#include "content/content_source.h"
#include "content/content_watch.h"
#include "content/guarded_loader.h"
#include "content/loader.h"
#include "content/settling.h"
#include "content/stick/news.h"
#include "kiosk/report/log.h"

namespace lectern::content {

class ContentKeeper final : public ContentSource {
 public:
  /// `state`: where good content is kept; nothing: it is not, as in a preview. Log and disk must
  /// outlive this.
  ContentKeeper(Target target, kiosk::Use use, const std::optional<std::filesystem::path>& state,
                kiosk::Log& log, Disk& disk = system_disk());
  ~ContentKeeper() override;

  /// The configuration to begin with: that of the target, else the last good one, else, where
  /// nobody is there to be told, that of the shipped remarks, or as much of it as can be read.
  /// Nothing when there is none; why has been logged. What it names is read while a screen is
  /// opened for it, which is on trial.
  std::optional<config::Config> configuration();

  /// The show to begin with, set for a display of this size. Null when none can be shown; why has
  /// been logged. Where nobody is there, that is a notice instead, and new content is not waited
  /// for long: it comes later.
  std::shared_ptr<const PreparedShow> first(Size display);

  /// Readable when something happens: content changes, or is ready.
  std::vector<int> descriptors() const { return {watch_.descriptor(), loader_.descriptor()}; }

  std::optional<ContentUpdate> receive(SteadyTime now) override;
  std::optional<SteadyTime> due() const override;
  void prefer(const Preferences& preferences, Size display) override;
  void drawn(const PreparedShow& prepared) override;
  const show::Layer* note(const PreparedShow& shown) override { return news_.layer(shown); }
  /// What it says.
  const std::vector<std::string>& noted() const { return news_.sentences(); }
  bool content_broken() const override { return content_broken_; }

  /// Where the show is from, in words: a stick goes before what the machine has.
  std::string source() const;

  /// Does what may take as long as a disk does beside the show, after all that was begun before,
  /// and to its end even when this ends.
  void after(std::function<void()> work);

  /// What is wrong with the content there is now, shown or not, and with keeping it.
  const Problems& problems() const { return problems_; }

  /// Since when there is content, or a wish for it to be otherwise, that is not set yet.
  std::optional<SteadyTime> loading_since() const { return loading_since_; }

  /// What happens from now on is no fault of the content: the process is about to be ended. From
  /// any thread.
  void close_trials() { guarded_.close(); }

 private:
  /// What the show is, or will be from its next slide on.
  struct Shown {
    std::string fingerprint;
    LoadRequest::From from = LoadRequest::From::Target;
    std::shared_ptr<const ContentSnapshot> unproven;  ///< it has not been drawn yet; else null
    Preferences preferences;
    Size display;
    config::Sources sources;
    bool adopt = false;  ///< whether a stick is to be copied
    Problems problems;
  };

  LoadRequest request() const;
  LoadResult open_target();
  LoadRequest request_for_kept(const LoadResult& result) const;
  const Problems& problems_of(const LoadResult& result) const;
  void read_ahead();
  LoadResult stand_in(const LoadResult& result);
  bool set_in_time(LoadResult& result, std::optional<Attempt::Time> deadline);
  void load(LoadRequest request, Loader::Older older = Loader::Older::StillWanted);
  void watch(const config::Sources& sources);
  bool look_due(SteadyTime now);
  void note(const LoadResult& result);
  void show(const LoadResult& result);
  std::optional<ContentUpdate> update_of(const LoadResult& result);
  void keep();
  void look_after_keeping(SteadyTime now);
  void report_keeping();

  const Target target_;
  const kiosk::Use use_;
  const bool unattended_;  // it shows something, come what may
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
  std::optional<SteadyTime> loading_since_;
  bool screen_on_trial_ = true;
  std::optional<LoadResult> opened_;               // to begin with; nothing is set yet
  std::optional<Attempt> reading_;                 // uses that
  std::shared_ptr<const ContentSnapshot> unkept_;  // has been drawn
  enum class Keeping { Running, Done, Failed };
  std::shared_ptr<std::atomic<Keeping>> keeping_;  // of that; the loader's thread says how it went
  std::optional<SteadyTime> keeps_again_;          // where it fails
  StickNews news_;
  std::atomic<bool> copied_ = false;  // what is on the stick, since news was last told
  Loader loader_;                     // its thread uses what is guarded
};

}  // namespace lectern::content
