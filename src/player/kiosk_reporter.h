// What a kiosk tells and remembers while it plays: systemd, the status file, metrics, counts, the
// place to go on at after a crash, and the commands that switch the panel.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "content/content_keeper.h"
#include "content/content_source.h"
#include "kiosk/panel_power.h"
#include "kiosk/report/counts.h"
#include "kiosk/report/log.h"
#include "kiosk/report/metrics.h"
#include "kiosk/report/notify.h"
#include "kiosk/report/position.h"
#include "kiosk/report/status_file.h"
#include "player/playback_observer.h"

namespace lectern::player {

class KioskReporter final : public PlaybackObserver {
 public:
  /// `state`: where counts and the place are kept; nothing: nowhere. The keeper, which writes them
  /// beside the show, and the log must outlive this.
  KioskReporter(content::ContentKeeper& keeper, const std::optional<std::filesystem::path>& state,
                kiosk::Log& log);

  /// The instant of the prepared's show at which a kiosk that was cut short goes on.
  Instant start(const content::PreparedShow& prepared, WallTime wall) const;

  /// Readable when the panel's command has ended.
  int descriptor() const { return panel_power_.descriptor(); }

  void frame_presented(const Playback& playback, const Moment& moment) override;
  std::optional<SteadyTime> due() const override;
  void touched() override { counts(kiosk::Counted::Touch); }
  void language_chosen(const LanguageTag& language) override;
  void notice(const std::string& what) override { log_.say(Severity::Warning, what); }

  /// Somebody ended it: the next start begins at the start.
  void end(SteadyTime now);

 private:
  void feed(const Moment& moment);
  void count(const Playback& playback, const Moment& moment);
  void counts(kiosk::Counted what);
  void tell(const Playback& playback, const Moment& moment);
  void remember(const Playback& playback, const Moment& moment);
  void settle(const content::PreparedShow& prepared, SteadyTime now);
  void close_files(SteadyTime now);
  Duration feeding_interval() const;

  /// What is written to a disk; the loader's work holds on to it.
  struct Books {
    Books(const std::filesystem::path& folder, kiosk::Log& log)
        : counts(folder, log), position(folder, log) {}

    kiosk::Counts counts;
    kiosk::PositionFile position;
  };

  kiosk::Tally tally() const { return books_ ? books_->counts.since_start() : kiosk::Tally{}; }

  content::ContentKeeper& keeper_;
  kiosk::Log& log_;
  kiosk::Notify notify_;
  const std::optional<Duration> watchdog_;
  bool ready_ = false;  // and systemd has heard it
  std::optional<SteadyTime> fed_;
  kiosk::PanelPower panel_power_;
  std::optional<kiosk::StatusSettings> settings_;
  std::optional<kiosk::StatusFile> status_file_;
  std::optional<kiosk::MetricsFile> metrics_file_;
  std::shared_ptr<Books> books_;  // none: nothing is kept
  std::optional<SteadyTime> began_;
  kiosk::Status status_;
  std::string status_line_;
  std::string today_;
  std::optional<Playback::Place> place_;
};

}  // namespace lectern::player
