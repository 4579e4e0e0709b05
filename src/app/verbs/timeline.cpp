// lectern timeline: every cue of the show, in one round of it, in so long a time, or by the clock
// on the wall from some day on.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/verbs/printing.h"
#include "app/verbs/programme.h"
#include "app/verbs/verbs.h"

namespace lectern::app {
namespace {

constexpr Duration a_day = std::chrono::hours(24);

std::string clock_time(Duration duration) {
  const auto tenths = duration.count() / 100;
  char text[32];
  std::snprintf(text, sizeof text, "%lld:%02lld.%lld", static_cast<long long>(tenths / 600),
                static_cast<long long>(tenths / 10 % 60), static_cast<long long>(tenths % 10));
  return text;
}

/// How a clock on the wall of the kiosk tells the times of a programme.
class WallClock {
 public:
  WallClock(kiosk::TimeZone zone, WallTime from) : zone_(zone), from_(from) {}

  WallTime at(const Showing& showing) const { return from_ + showing.cue.start.time_since_epoch(); }

  /// `2027-03-28 09:30:00.0 +02:00`.
  std::string text(WallTime time) const {
    const std::string tenths = std::to_string(milliseconds(time) / 100);
    const kiosk::LocalTime local = zone_.local(time);
    return kiosk::date_text(local) + ' ' + kiosk::time_text(local) + '.' + tenths + ' ' +
           offset(time);
  }

  /// ISO 8601: `2027-03-28T09:30:00.000+02:00`.
  std::string iso(WallTime time) const {
    char fraction[8];
    std::snprintf(fraction, sizeof fraction, ".%03d", milliseconds(time));
    const kiosk::LocalTime local = zone_.local(time);
    return kiosk::date_text(local) + 'T' + kiosk::time_text(local) + fraction + offset(time);
  }

 private:
  static int milliseconds(WallTime time) {
    return static_cast<int>((time - std::chrono::floor<std::chrono::seconds>(time)).count());
  }

  std::string offset(WallTime time) const {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(zone_.offset(time)).count();
    const auto east = static_cast<int>(std::abs(minutes));
    char text[16];
    std::snprintf(text, sizeof text, "%c%02d:%02d", minutes < 0 ? '-' : '+', east / 60 % 100,
                  east % 60);
    return text;
  }

  kiosk::TimeZone zone_;
  WallTime from_;
};

/// Whether the time is that of reading in a language whose reading speed is an estimate.
bool estimated(const show::Cue& cue, const std::vector<slide::Reading>& readings) {
  return cue.timing == show::Timing::Reading &&
         std::any_of(readings.begin(), readings.end(), [](const slide::Reading& reading) {
           return show::reading_speed(reading.language).estimated;
         });
}

std::string on_one_line(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == '\n' ? " / " : std::string(1, c);
  return result;
}

/// All that the slide says in its language, captions where it says nothing in that, and what is on
/// a closing slide.
std::string text_of(const slide::Slide& slide) {
  for (const slide::Reading& reading : slide.readings) {
    if (!reading.text.empty()) return on_one_line(reading.text);
  }
  std::string text;
  for (const std::string& notice : slide.notices) text += (text.empty() ? "" : " / ") + notice;
  return text;
}

void print_text(const show::Show& show, const std::vector<Showing>& showings,
                const WallClock* clock) {
  for (const Showing& showing : showings) {
    const show::Cue& cue = showing.cue;
    const auto& readings = show::slide_of(show, cue).readings;
    const LanguageTag& language = readings.front().language;
    const std::string start =
        clock ? clock->text(clock->at(showing)) : clock_time(cue.start.time_since_epoch());
    std::printf("%3zu  %-8s %9s %7.1f s%s  %s\n", show::number_of(show, cue),
                language.text().c_str(), start.c_str(), Seconds(cue.duration).count(),
                estimated(cue, readings) ? " e" : "  ", text_of(show::slide_of(show, cue)).c_str());
  }
}

void print_summary(const show::Show& show, std::size_t cues) {
  std::printf("%zu cues; one round takes %s\n", cues, clock_time(show.timeline.length).c_str());
}

void print_text(const show::Show& show, const std::vector<OpenInterval>& intervals,
                const WallClock& clock) {
  std::size_t cues = 0;
  for (const OpenInterval& interval : intervals) {
    const bool open = interval.state == OpenInterval::State::Open;
    std::printf("%s  %s%s\n", clock.text(interval.begin).c_str(), open ? "open" : "closed",
                interval.end ? (" until " + clock.text(*interval.end)).c_str() : "");
    print_text(show, interval.showings, &clock);
    cues += interval.showings.size();
  }
  print_summary(show, cues);
}

void print_json(const show::Show& show, const std::vector<Showing>& showings,
                const WallClock* clock) {
  auto list = nlohmann::ordered_json::array();
  for (const Showing& showing : showings) {
    const show::Cue& cue = showing.cue;
    const auto& readings = show::slide_of(show, cue).readings;
    nlohmann::ordered_json entry{{"slide", show::number_of(show, cue)},
                                 {"language", readings.front().language.text()},
                                 {"start_ms", cue.start.time_since_epoch().count()},
                                 {"duration_ms", cue.duration.count()},
                                 {"left_ms", showing.left.count()},
                                 {"estimated", estimated(cue, readings)},
                                 {"text", readings.front().text}};
    const auto& notices = show::slide_of(show, cue).notices;
    if (!notices.empty()) entry["notices"] = notices;
    if (clock) entry["at"] = clock->iso(clock->at(showing));
    for (std::size_t i = 1; i < readings.size(); ++i) {
      entry["captions"].push_back(
          {{"language", readings[i].language.text()}, {"text", readings[i].text}});
    }
    list.push_back(std::move(entry));
  }
  print(list);
}

/// Readers of the JSON expect cues and nothing else: where it is closed there are none, and the
/// next starts later than the one before has ended.
std::vector<Showing> without_closed(const std::vector<OpenInterval>& intervals) {
  std::vector<Showing> all;
  for (const OpenInterval& interval : intervals) {
    all.insert(all.end(), interval.showings.begin(), interval.showings.end());
  }
  return all;
}

void print_by_show(const show::Show& show, const TimelineOptions& options) {
  const std::vector<Showing> cues = showings(show.timeline, options.length);
  if (options.output == OutputFormat::Json) return print_json(show, cues, nullptr);
  print_text(show, cues, nullptr);
  print_summary(show, cues.size());
}

void print_by_wall(const content::PreparedShow& prepared, kiosk::LocalTime begin,
                   const TimelineOptions& options) {
  const kiosk::TimeZone zone = zone_of(prepared.config.hours);
  const WallTime from = zone.wall(begin, kiosk::TimeZone::Repeated::First);
  const auto intervals =
      programme(prepared.show.timeline, kiosk::Schedule(prepared.config.hours, zone), from,
                options.length.value_or(a_day));
  const WallClock clock(zone, from);
  options.output == OutputFormat::Json
      ? print_json(prepared.show, without_closed(intervals), &clock)
      : print_text(prepared.show, intervals, clock);
}

}  // namespace

int timeline(const TimelineOptions& options) {
  return with_prepared_show(options.target, [&](const content::PreparedShow& prepared) {
    options.from ? print_by_wall(prepared, *options.from, options)
                 : print_by_show(prepared.show, options);
    return exit_fine;
  });
}

}  // namespace lectern::app
