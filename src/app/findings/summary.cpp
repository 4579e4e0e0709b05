#include "app/findings/summary.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>

namespace lectern::app {
namespace {

std::string number_of(std::size_t count, const std::string& thing) {
  return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

}  // namespace

Overview overview_of(const show::Show& show) {
  std::set<LanguageTag> languages;
  for (const show::Cue& cue : show.timeline.cues) {
    for (const slide::Reading& reading : show::slide_of(show, cue).readings) {
      languages.insert(reading.language);
    }
  }
  return {languages.size(), show.timeline.cues.size(), show.timeline.length};
}

std::string counted(const Problems& problems) {
  std::string text;
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
    const auto count = std::ranges::count(problems, severity, &Problem::severity);
    if (count == 0) continue;
    text += (text.empty() ? "" : ", ") +
            number_of(static_cast<std::size_t>(count), std::string(name(severity)));
  }
  return text.empty() ? "no findings" : text;
}

std::string summary_of(const std::optional<Overview>& overview, const Problems& problems) {
  const std::string what = overview ? number_of(overview->languages, "language") + ", " +
                                          number_of(overview->slides, "slide") + ", " +
                                          in_words(overview->round) + " a round"
                                    : "nothing can be shown";
  return what + "; " + counted(problems);
}

std::string in_words(Duration duration) {
  const auto seconds = std::chrono::round<std::chrono::seconds>(duration).count();
  struct Part {
    long long count;
    const char* unit;
  };
  std::string text;
  for (const Part& part : std::array{Part{seconds / 3600, "h"}, Part{seconds / 60 % 60, "min"},
                                     Part{seconds % 60, "s"}}) {
    if (part.count == 0) continue;
    text += (text.empty() ? "" : " ") + std::to_string(part.count) + ' ' + part.unit;
  }
  return text.empty() ? "0 s" : text;
}

}  // namespace lectern::app
