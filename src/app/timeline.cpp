// lectern timeline: every cue of the show, in one round of it or in so long a time.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "app/verbs.h"

namespace lectern::app {
namespace {

std::string clock_time(Duration duration) {
  const auto tenths = duration.count() / 100;
  char text[32];
  std::snprintf(text, sizeof text, "%lld:%02lld.%lld", static_cast<long long>(tenths / 600),
                static_cast<long long>(tenths / 10 % 60), static_cast<long long>(tenths % 10));
  return text;
}

/// Whether the time is that of reading in a language whose reading speed is an estimate.
bool estimated(const show::Cue& cue, const std::vector<slide::Reading>& readings) {
  return cue.timing == show::Timing::Reading &&
         std::any_of(readings.begin(), readings.end(), [](const slide::Reading& reading) {
           return show::reading_speed(reading.language).estimated;
         });
}

/// Of its round.
Duration left_after(const show::Cue& cue, const show::Timeline& timeline) {
  return timeline.length - show::within_round(timeline, cue.start) - cue.duration;
}

/// The cues of one round, or those that begin within `length`, round after round.
std::vector<show::Cue> cues_of(const show::Timeline& timeline, std::optional<Duration> length) {
  if (!length || timeline.cues.empty()) return timeline.cues;
  std::vector<show::Cue> cues;
  for (Instant round{}; round < *length; round += timeline.length) {
    for (show::Cue cue : timeline.cues) {
      cue.start += round;
      if (cue.start < *length) cues.push_back(cue);
    }
  }
  return cues;
}

void print_text(const show::Show& show, const std::vector<show::Cue>& cues) {
  for (const show::Cue& cue : cues) {
    const auto& readings = show::slide_of(show, cue).readings;
    const slide::Reading& reading = readings.front();
    std::printf("%3zu  %-8s %9s %7.1f s%s  %s\n", cue.slide + 1, reading.language.text().c_str(),
                clock_time(cue.start).c_str(), Seconds(cue.duration).count(),
                estimated(cue, readings) ? " e" : "  ", reading.text.c_str());
  }
  std::printf("%zu cues; one round takes %s\n", cues.size(),
              clock_time(show.timeline.length).c_str());
}

void print_json(const show::Show& show, const std::vector<show::Cue>& cues) {
  auto list = nlohmann::ordered_json::array();
  for (const show::Cue& cue : cues) {
    const auto& readings = show::slide_of(show, cue).readings;
    nlohmann::ordered_json entry{{"slide", cue.slide + 1},
                                 {"language", readings.front().language.text()},
                                 {"start_ms", cue.start.count()},
                                 {"duration_ms", cue.duration.count()},
                                 {"left_ms", left_after(cue, show.timeline).count()},
                                 {"estimated", estimated(cue, readings)},
                                 {"text", readings.front().text}};
    for (std::size_t i = 1; i < readings.size(); ++i) {
      entry["captions"].push_back(
          {{"language", readings[i].language.text()}, {"text", readings[i].text}});
    }
    list.push_back(std::move(entry));
  }
  std::cout << list.dump(2) << '\n';
}

}  // namespace

int timeline(const TimelineOptions& options) {
  return with_exhibit(options.target, [&](const Exhibit& exhibit) {
    const auto cues = cues_of(exhibit.show.timeline, options.length);
    options.output == Output::Json ? print_json(exhibit.show, cues)
                                   : print_text(exhibit.show, cues);
    return exit_fine;
  });
}

}  // namespace lectern::app
