#include "show/mistimed.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lectern::show {
namespace {

std::string in_words(Duration duration) {
  const double seconds = Seconds(duration).count();
  const bool hours = duration > std::chrono::hours(1);
  char text[32];
  std::snprintf(text, sizeof text, "%.1f %s", hours ? seconds / 3600 : seconds, hours ? "h" : "s");
  return text;
}

/// A cue that is too short, and how much it lacks.
struct ShortCue {
  const Cue* cue = nullptr;
  Duration lacking{};
};

class Report {
 public:
  Report(const Show& show, const deck::Deck& deck, const Pace& pace)
      : show_(show), deck_(deck), pace_(pace) {}

  void add(const Cue& cue) {
    if (slide_of(show_, cue).beads.empty()) return;
    const Duration reading = cue_duration(slide_of(show_, cue), pace_);
    if (cue.doubted) {
      warn(cue, "too-slow",
           " would be shown for " + in_words(*cue.doubted) + and_takes(cue) +
               "it is shown for that; mend the time here or of what follows");
    } else if (cue.timing == Timing::Recording && cue.duration < reading) {
      too_short_[speech_of(cue)].push_back({&cue, reading - cue.duration});
    }
  }

  Problems release() {
    for (const auto& [speech, cues] : too_short_) {
      const auto worst = std::ranges::max_element(cues, {}, &ShortCue::lacking);
      const std::size_t others = cues.size() - 1;
      const std::string like_it =
          others == 0 ? "" : " (" + std::to_string(others) + " more in this text are too short)";
      warn(*worst->cue, "too-fast",
           " is shown for " + in_words(worst->cue->duration) + and_takes(*worst->cue) +
               "pace.timing = \"reading\" gives it that" + like_it);
    }
    return std::move(problems_);
  }

 private:
  std::size_t speech_of(const Cue& cue) const {
    const LanguageTag& language = slide_of(show_, cue).readings.front().language;
    const auto speech = std::ranges::find(deck_.speeches, language, &deck::Speech::language);
    return static_cast<std::size_t>(speech - deck_.speeches.begin());
  }

  std::string and_takes(const Cue& cue) const {
    return ", and takes " + in_words(cue_duration(slide_of(show_, cue), pace_)) + " to read: ";
  }

  void warn(const Cue& cue, const std::string& code, const std::string& what) {
    const std::size_t speech = speech_of(cue);
    const deck::SourceMark start =
        deck::source_of(deck_, slide_of(show_, cue).beads.begin, speech).begin;
    problems_.push_back({deck_.speeches[speech].file, start.line, start.column, Severity::Warning,
                         code, "slide " + std::to_string(number_of(show_, cue)) + what});
  }

  const Show& show_;
  const deck::Deck& deck_;
  const Pace& pace_;
  std::map<std::size_t, std::vector<ShortCue>> too_short_;  ///< by speech
  Problems problems_;
};

}  // namespace

Problems mistimed(const Show& show, const deck::Deck& deck, const Pace& pace) {
  Report report(show, deck, pace);
  for (const Cue& cue : show.timeline.cues) report.add(cue);
  return report.release();
}

}  // namespace lectern::show
