#include "player/kiosk_reporter.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>

#include "kiosk/build.h"
#include "kiosk/calendar.h"
#include "kiosk/report/status_settings.h"

namespace lectern::player {
namespace {

/// What is due hourly is so by as much late at most.
constexpr Duration saved_every = std::chrono::minutes(1);

std::chrono::sys_seconds in_seconds(WallTime wall) {
  return std::chrono::floor<std::chrono::seconds>(wall);
}

/// A display that comes and goes does not fill the journal.
constexpr Duration displays_logged_every = std::chrono::minutes(1);

/// It falls back where it plays a copy, and where it goes on playing what was good.
kiosk::State state_of(const Moment& moment, bool falls_back) {
  if (!moment.no_display.empty()) return kiosk::State::Waiting;
  switch (moment.state) {
    case Moment::State::Closed: return kiosk::State::Closed;
    case Moment::State::Paused: return kiosk::State::Paused;
    case Moment::State::Playing: break;
  }
  return falls_back ? kiosk::State::Fallback : kiosk::State::Playing;
}

/// The local date, empty while the clock is plainly wrong. Without a zone of the kiosk's own the C
/// library knows it, and no table of zones need be read.
std::string date_of(const kiosk::Hours& hours, WallTime wall) {
  if (wall < kiosk::build_date()) return {};
  if (!hours.timezone.empty()) return kiosk::date_text(zone_of(hours).local(wall));
  const std::time_t time = std::chrono::system_clock::to_time_t(wall);
  std::tm local{};
  char text[sizeof "2026-12-24"];
  if (localtime_r(&time, &local) == nullptr) return {};
  return std::strftime(text, sizeof text, "%F", &local) > 0 ? text : "";
}

Problem no_display(const std::string& why) {
  return {{}, 0, 0, Severity::Error, "no-display", why};
}

std::string waiting_line(const std::string& why) { return "waits: " + why; }

std::string line_of(const kiosk::Status& status) {
  std::string line = std::string(name(status.state)) + ' ' + status.language.text() + ' ' +
                     std::to_string(status.slide) + '/' + std::to_string(status.slides);
  if (status.problems > 0) line += ", " + std::to_string(status.problems) + " problems";
  return line;
}

}  // namespace

KioskReporter::KioskReporter(content::ContentKeeper& keeper,
                             const std::optional<std::filesystem::path>& state, kiosk::Log& log,
                             kiosk::Restarts* restarts, const kiosk::Voice* voice)
    : keeper_(keeper),
      log_(log),
      restarts_(restarts),
      voice_(voice),
      watchdog_(kiosk::watchdog_interval()),
      panel_power_(log) {
  status_.version = kiosk::version();
  status_.pid = getpid();
  status_.loop = 1;
  if (state) records_ = std::make_shared<Records>(*state, log_);
}

Instant KioskReporter::start(const content::PreparedShow& prepared, WallTime wall) const {
  if (!records_) return {};
  return records_->position.resume(prepared.show, prepared.fingerprint, in_seconds(wall));
}

void KioskReporter::frame_presented(const Playback& playback, const Moment& moment) {
  apply_settings(playback.prepared().config.status, moment.now);
  feed(moment.now);
  panel_power_.keep(moment.state != Moment::State::Closed, playback.prepared().config.hours,
                    moment.now);
  count_slide(playback, moment);
  update_status(playback, moment);
  log_display(moment);
  if (idle(moment)) save(playback, moment);
}

/// Another configuration may want the status elsewhere.
void KioskReporter::apply_settings(const kiosk::StatusSettings& wanted, SteadyTime now) {
  if (settings_ == wanted) return;
  settings_ = wanted;
  close_files(now);
  if (const auto file = own_status_file(wanted)) status_file_.emplace(*file, log_);
  if (!wanted.prometheus.empty()) metrics_file_.emplace(wanted.prometheus, log_);
}

/// Files that are no longer written must not look like those of a kiosk that plays.
void KioskReporter::close_files(SteadyTime now) {
  if (status_file_) status_file_->remove();
  if (metrics_file_) metrics_file_->finish(status_, tally(), now);
  status_file_.reset();
  metrics_file_.reset();
}

/// The picture stands as it should: that is what the watchdog waits to hear. A message that was not
/// taken is said again.
void KioskReporter::feed(SteadyTime now) {
  if (!ready_) ready_ = notify_.ready();
  if (fed_ && now < *fed_ + feeding_interval()) return;
  notify_.watchdog();
  fed_ = now;
}

Duration KioskReporter::feeding_interval() const {
  constexpr Duration again{1000};
  if (!ready_) return again;
  return watchdog_ ? *watchdog_ / 3 : Duration::max() / 2;
}

std::optional<SteadyTime> KioskReporter::due() const {
  std::optional<SteadyTime> due = panel_power_.due();
  if (fed_ && (watchdog_ || !ready_)) {
    const SteadyTime feeding = *fed_ + feeding_interval();
    due = std::min(due.value_or(feeding), feeding);
  }
  return due;
}

void KioskReporter::count(kiosk::Counted what) {
  if (records_) records_->counts.add(what, today_);
}

void KioskReporter::language_chosen(const LanguageTag& language) {
  if (records_) records_->counts.add(language, today_);
}

void KioskReporter::count_slide(const Playback& playback, const Moment& moment) {
  if (counted_ == moment.current || moment.state == Moment::State::Closed) return;
  today_ = date_of(playback.prepared().config.hours, moment.wall);
  count(kiosk::Counted::Slide);
  // a visitor who goes back may come to another round as well
  const bool by_itself = counted_ && moment.current.began == counted_->ends;
  if (by_itself && moment.current.round > counted_->round) {
    count(kiosk::Counted::Loop);
    ++status_.loop;
  }
  counted_ = moment.current;
}

void KioskReporter::update_status(const Playback& playback, const Moment& moment) {
  const content::PreparedShow& prepared = playback.prepared();
  const auto wall = in_seconds(moment.wall);
  status_.state = state_of(moment, prepared.kept || keeper_.content_broken());
  status_.language = moment.current.language;
  status_.slide = moment.current.slide + 1;
  status_.slides = moment.current.slides;
  if (moment.presented) status_.last_frame = wall;
  status_.next_slide.reset();
  if (const auto next = playback.next_slide(moment.now);
      next && moment.state == Moment::State::Playing) {
    status_.next_slide = in_seconds(moment.wall + (*next - moment.now));
  }
  status_.loading_since.reset();
  if (const auto since = keeper_.loading_since()) {
    status_.loading_since = in_seconds(moment.wall - (moment.now - *since));
  }
  status_.content_hash = prepared.fingerprint;
  status_.source = keeper_.source();
  status_.deck = prepared.deck.folder.string();
  set_problems(status_, problems(moment));
  note_start(moment.now, moment.wall);
  if (moment.now >= *began_ + kiosk::Restarts::long_enough) forget_restarts();
  if (status_file_) status_file_->update(status_, moment.now);
  if (metrics_file_) {
    metrics_file_->update(status_, tally(), moment.now);
  }
  tell(moment.no_display.empty() ? line_of(status_) : waiting_line(moment.no_display));
}

void KioskReporter::log_display(const Moment& moment) {
  const std::string& why = moment.no_display;
  if (why == logged_no_display_) return;
  if (display_logged_ && moment.now < *display_logged_ + displays_logged_every) return;
  why.empty() ? log_.write(Severity::Note, "there is a display now")
              : log_.write(Severity::Warning, why + "; it is waited for");
  logged_no_display_ = why;
  display_logged_ = moment.now;
}

Problems KioskReporter::problems(const Moment& moment) const {
  Problems all;
  if (!moment.no_display.empty()) all.push_back(no_display(moment.no_display));
  const Problems of_content = keeper_.problems();
  all.insert(all.end(), of_content.begin(), of_content.end());
  const Problems of_voice = voice_ != nullptr ? voice_->problems() : Problems{};
  all.insert(all.end(), of_voice.begin(), of_voice.end());
  return all;
}

void KioskReporter::note_start(SteadyTime now, WallTime wall) {
  if (!began_) began_ = now;
  // a board without a clock of its own learns the time when the network comes up
  if (status_.started >= in_seconds(kiosk::build_date())) return;
  status_.started = in_seconds(wall - (now - *began_));
}

void KioskReporter::tell(const std::string& line) {
  if (line != status_line_ && notify_.status(line)) status_line_ = line;
}

void KioskReporter::waits(const std::string& why, const kiosk::StatusSettings& settings,
                          SteadyTime now, WallTime wall) {
  apply_settings(settings, now);
  feed(now);
  note_start(now, wall);
  status_.state = kiosk::State::Waiting;
  set_problems(status_, {no_display(why)});
  if (status_file_) status_file_->update(status_, now);
  tell(waiting_line(why));
}

/// To hand something over wakes a thread: not each time that the watchdog is fed while a slide
/// stands.
bool KioskReporter::saves(const std::optional<kiosk::Position>& position, SteadyTime now) {
  const bool same = saved_ && saved_->position.has_value() == position.has_value() &&
                    (!position || same_but_for_time(*saved_->position, *position));
  if (same && now < saved_->at + saved_every) return false;
  saved_ = {position, now};
  return true;
}

void KioskReporter::save(const Playback& playback, const Moment& moment) {
  if (!records_) return;
  std::optional<kiosk::Position> position;
  if (moment.state != Moment::State::Closed) {
    position = kiosk::position_at(playback.show(), playback.position(moment.now),
                                  playback.prepared().fingerprint, in_seconds(moment.wall));
  }
  if (!saves(position, moment.now)) return;
  keeper_.after([records = records_, position, now = moment.now] {
    records->counts.keep(now);
    position ? records->position.keep(*position, now) : records->position.remove();
  });
}

void KioskReporter::forget_restarts() {
  if (restarts_) restarts_->forget();
  restarts_ = nullptr;
}

void KioskReporter::end(SteadyTime now) {
  forget_restarts();
  notify_.stopping();
  close_files(now);
  if (!records_) return;
  keeper_.after([records = records_, now] {
    records->counts.keep_all(now);
    records->position.remove();
  });
}

}  // namespace lectern::player
