#include "app/record.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>

#include "kiosk/build_date.h"
#include "kiosk/calendar.h"
#include "kiosk/status_settings.h"

namespace lectern::app {
namespace {

std::chrono::sys_seconds in_seconds(WallTime wall) {
  return std::chrono::floor<std::chrono::seconds>(wall);
}

/// It falls back where it plays a copy, and where it goes on playing what was good.
kiosk::State state_of(const Moment& moment, bool falls_back) {
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

std::string line_of(const kiosk::Status& status) {
  std::string line = std::string(name(status.state)) + ' ' + status.language.text() + ' ' +
                     std::to_string(status.slide) + '/' + std::to_string(status.slides);
  if (status.problems > 0) line += ", " + std::to_string(status.problems) + " problems";
  return line;
}

}  // namespace

Record::Record(const ContentKeeper& keeper, const std::optional<std::filesystem::path>& state,
               kiosk::Log& log)
    : keeper_(keeper), log_(log), watchdog_(kiosk::watchdog_interval()) {
  status_.version = LECTERN_VERSION;
  status_.pid = getpid();
  status_.loop = 1;
  if (!state) return;
  counts_.emplace(*state, log_);
  position_file_.emplace(*state, log_);
}

Instant Record::beginning(const Exhibit& exhibit, WallTime wall) const {
  if (!position_file_) return {};
  return kiosk::instant_of(position_file_->read(), exhibit.show, exhibit.fingerprint,
                           in_seconds(wall));
}

void Record::stands(const Performance& performance, const Moment& moment) {
  settle(performance.exhibit());
  feed(moment);
  switch_panel(performance.exhibit(), moment);
  count(performance, moment);
  tell(performance, moment);
  if (at_rest(moment)) remember(performance, moment);
}

/// Another configuration may want the status elsewhere.
void Record::settle(const Exhibit& exhibit) {
  const kiosk::StatusSettings& wanted = exhibit.config.status;
  if (settings_ == wanted) return;
  settings_ = wanted;
  status_file_.reset();
  metrics_file_.reset();
  if (const auto file = status_place(wanted)) status_file_.emplace(*file, log_);
  if (!wanted.prometheus.empty()) metrics_file_.emplace(wanted.prometheus, log_);
}

/// The picture stands as it should: that is what the watchdog waits to hear.
void Record::feed(const Moment& moment) {
  if (!fed_) {
    notify_.ready();
  } else if (!watchdog_ || moment.now - *fed_ < *watchdog_ / 3) {
    return;
  }
  notify_.watchdog();
  fed_ = moment.now;
}

std::optional<Duration> Record::due() const {
  if (!watchdog_ || !fed_) return std::nullopt;
  return *fed_ + *watchdog_ / 3;
}

void Record::switch_panel(const Exhibit& exhibit, const Moment& moment) {
  if (const auto failed = panel_command_.ended()) {
    log_.say(Severity::Warning, switching_ + ' ' + *failed);
  }
  const bool open = moment.state != Moment::State::Closed;
  if (open_ == open) return;
  open_ = open;
  const kiosk::Hours& hours = exhibit.config.hours;
  const std::string& command = open ? hours.on_open : hours.on_close;
  switching_ = std::string(open ? "hours.on_open" : "hours.on_close") + ", \"" + command + "\",";
  if (const auto failed = panel_command_.start(command)) {
    log_.say(Severity::Warning, switching_ + ' ' + *failed);
  }
}

void Record::counts(kiosk::Counted what) {
  if (counts_) counts_->add(what, today_);
}

void Record::chose(const LanguageTag& language) {
  if (counts_) counts_->add(language, today_);
}

void Record::count(const Performance& performance, const Moment& moment) {
  if (place_ == moment.place || moment.state == Moment::State::Closed) return;
  today_ = date_of(performance.exhibit().config.hours, moment.wall);
  counts(kiosk::Counted::Slide);
  // a visitor who goes back may come to another round as well
  const bool by_itself = place_ && moment.place.began == place_->ends;
  if (by_itself && moment.place.round > place_->round) {
    counts(kiosk::Counted::Loop);
    ++status_.loop;
  }
  place_ = moment.place;
}

void Record::tell(const Performance& performance, const Moment& moment) {
  const Exhibit& exhibit = performance.exhibit();
  const auto wall = in_seconds(moment.wall);
  status_.state = state_of(moment, exhibit.kept || keeper_.troubled());
  status_.language = moment.place.language;
  status_.slide = moment.place.slide + 1;
  status_.slides = moment.place.slides;
  if (moment.presented) status_.last_frame = wall;
  status_.next_slide.reset();
  if (const auto next = performance.next_slide(moment.now);
      next && moment.state == Moment::State::Playing) {
    status_.next_slide = in_seconds(moment.wall + (*next - moment.now));
  }
  status_.content_hash = exhibit.fingerprint;
  status_.deck = exhibit.deck.folder.string();
  tell_problems(status_, keeper_.problems());
  if (status_.started == std::chrono::sys_seconds{}) status_.started = wall;
  if (status_file_) status_file_->update(status_, moment.now);
  if (metrics_file_) {
    metrics_file_->update(status_, counts_ ? counts_->since_start() : kiosk::Tally{}, moment.now);
  }
  if (std::string line = line_of(status_); line != status_line_ && notify_.status(line)) {
    status_line_ = std::move(line);
  }
}

void Record::remember(const Performance& performance, const Moment& moment) {
  if (counts_) counts_->keep(moment.now);
  if (!position_file_) return;
  if (moment.state == Moment::State::Closed) return position_file_->remove();
  position_file_->keep(
      kiosk::position_at(performance.show(), performance.position(moment.now),
                         performance.exhibit().fingerprint, in_seconds(moment.wall)),
      moment.now);
}

void Record::end(Duration now) {
  notify_.stopping();
  if (counts_) counts_->keep_all(now);
  if (position_file_) position_file_->remove();
  if (metrics_file_) {
    metrics_file_->finish(status_, counts_ ? counts_->since_start() : kiosk::Tally{}, now);
  }
  if (status_file_) status_file_->remove();
}

}  // namespace lectern::app
