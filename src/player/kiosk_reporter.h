// What a kiosk reports and records while it plays: systemd, the status file, metrics, counts, the
// position to go on at after a crash; and the commands that switch the panel.
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
#include "kiosk/report/restarts.h"
#include "kiosk/report/state_directory.h"
#include "kiosk/report/status_file.h"
#include "kiosk/voice/voice.h"
#include "player/playback_observer.h"

namespace lectern::player {

class KioskReporter final : public PlaybackObserver {
 public:
  /// `state`: where counts and the position are kept; nothing: nowhere. The keeper, which writes
  /// them beside the show, the log, what counts the starts and what speaks (null: nobody) must
  /// outlive this.
  KioskReporter(content::ContentKeeper& keeper, const std::optional<std::filesystem::path>& state,
                kiosk::Log& log, kiosk::Restarts* restarts = nullptr,
                const kiosk::Voice* voice = nullptr);

  /// The instant of the show at which a kiosk that was cut short goes on.
  Instant start(const content::PreparedShow& prepared, WallTime wall) const;

  /// Readable when the panel's command has ended.
  int descriptor() const { return panel_power_.descriptor(); }

  /// There is no display yet, and why: the service runs all the same.
  void waits(const std::string& why, const kiosk::StatusSettings& settings, SteadyTime now,
             WallTime wall);

  /// It is well, and waits still: by `due`.
  void feed(SteadyTime now);

  void frame_presented(const Playback& playback, const Moment& moment) override;
  std::optional<SteadyTime> due() const override;
  void touched() override { count(kiosk::Counted::Touch); }
  void left() override { was_left_ = true; }
  void language_chosen(const LanguageTag& language) override;
  void notice(const std::string& what) override { log_.write(Severity::Warning, what); }

  /// Whether the operator left.
  bool was_left() const { return was_left_; }

  /// Somebody ended it: the next start is at the beginning.
  void end(SteadyTime now);

 private:
  void forget_restarts();
  void count_slide(const Playback& playback, const Moment& moment);
  void count(kiosk::Counted what);
  void update_status(const Playback& playback, const Moment& moment);
  void save(const Playback& playback, const Moment& moment);
  bool saves(const std::optional<kiosk::Position>& position, SteadyTime now);
  void apply_settings(const kiosk::StatusSettings& wanted, SteadyTime now);
  void note_start(SteadyTime now, WallTime wall);
  void tell(const std::string& line);
  void log_display(const Moment& moment);
  void close_files(SteadyTime now);
  Duration feeding_interval() const;

  /// Written to a disk, by the loader's thread.
  struct Records {
    Records(const std::filesystem::path& folder, kiosk::Log& log)
        : counts(folder, log), position(folder, kiosk::runtime_directories(), log) {}

    kiosk::Counts counts;
    kiosk::PositionFiles position;
  };

  /// Of content, and of what else is amiss.
  Problems problems(const Moment& moment) const;
  kiosk::Tally tally() const { return records_ ? records_->counts.since_start() : kiosk::Tally{}; }

  content::ContentKeeper& keeper_;
  kiosk::Log& log_;
  kiosk::Notify notify_;
  kiosk::Restarts* restarts_;  // null from when they have been forgotten
  const kiosk::Voice* voice_;
  const std::optional<Duration> watchdog_;
  bool ready_ = false;  // and systemd knows
  std::optional<SteadyTime> fed_;
  kiosk::PanelPower panel_power_;
  std::optional<kiosk::StatusSettings> settings_;
  std::optional<kiosk::StatusFile> status_file_;
  std::optional<kiosk::MetricsFile> metrics_file_;
  std::shared_ptr<Records> records_;  // none: nothing is kept
  struct Saved {
    std::optional<kiosk::Position> position;
    SteadyTime at;
  };
  std::optional<Saved> saved_;
  std::optional<SteadyTime> began_;
  kiosk::Status status_;
  std::string status_line_;
  std::string logged_no_display_;  // why there was none, the last time that the log was told
  std::optional<SteadyTime> display_logged_;
  bool was_left_ = false;
  std::string today_;
  std::optional<Playback::Current> counted_;
};

}  // namespace lectern::player
