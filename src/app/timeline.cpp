// lectern timeline: every cue of the show, one round of it.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

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

void print_text(const show::Show& show) {
  for (const show::Cue& cue : show.timeline.cues) {
    const auto& readings = show::slide_of(show, cue).readings;
    const slide::Reading& reading = readings.front();
    std::printf("%3zu  %-8s %9s %7.1f s%s  %s\n", cue.slide + 1, reading.language.text().c_str(),
                clock_time(cue.start).c_str(), Seconds(cue.duration).count(),
                estimated(cue, readings) ? " e" : "  ", reading.text.c_str());
  }
  std::printf("%zu cues, %s for one round\n", show.timeline.cues.size(),
              clock_time(show.timeline.length).c_str());
}

void print_json(const show::Show& show) {
  auto list = nlohmann::ordered_json::array();
  for (const show::Cue& cue : show.timeline.cues) {
    const auto& readings = show::slide_of(show, cue).readings;
    nlohmann::ordered_json entry{{"slide", cue.slide + 1},
                                 {"language", readings.front().language.text()},
                                 {"start_ms", cue.start.count()},
                                 {"duration_ms", cue.duration.count()},
                                 {"left_ms", (show.timeline.length - cue.end()).count()},
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

int timeline(const Target& target, Output output) {
  return with_exhibit(target, [&](const Exhibit& exhibit) {
    output == Output::Json ? print_json(exhibit.show) : print_text(exhibit.show);
    return exit_fine;
  });
}

}  // namespace lectern::app
