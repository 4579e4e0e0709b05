#include "show/subtitles.h"

#include <cstdio>
#include <string_view>

namespace lectern::show {
namespace {

/// `00:01:02.345`; SubRip has a comma before the milliseconds.
std::string timestamp(Instant instant, char before_milliseconds) {
  const long long milliseconds = instant.time_since_epoch().count();
  char text[32];
  std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld%c%03lld", milliseconds / 3'600'000,
                milliseconds / 60'000 % 60, milliseconds / 1000 % 60, before_milliseconds,
                milliseconds % 1000);
  return text;
}

std::string replaced(std::string_view text, char what, std::string_view by) {
  std::string result;
  for (const char c : text) {
    if (c == what) {
      result += by;
    } else {
      result += c;
    }
  }
  return result;
}

/// Cues with what each language of the slide says, a line each.
template <typename Escape>
std::string cues_of(const Show& show, char before_milliseconds, Escape escape) {
  std::string text;
  for (const Cue& cue : show.timeline.cues) {
    std::string said;
    for (const slide::Reading& reading : slide_of(show, cue).readings) {
      if (!reading.text.empty()) said += escape(reading.text) + '\n';
    }
    if (said.empty()) continue;
    text += std::to_string(number_of(show, cue)) + '\n' +
            timestamp(cue.start, before_milliseconds) + " --> " +
            timestamp(cue.end(), before_milliseconds) + '\n' + said + '\n';
  }
  return text;
}

}  // namespace

std::string to_webvtt(const Show& show) {
  // WebVTT 4.2.2: & and < are written as references, and > too, lest --> be read as an arrow
  return "WEBVTT\n\n" + cues_of(show, '.', [](const std::string& text) {
           return replaced(replaced(replaced(text, '&', "&amp;"), '<', "&lt;"), '>', "&gt;");
         });
}

std::string to_subrip(const Show& show) {
  return cues_of(show, ',', [](const std::string& text) { return replaced(text, '<', "<\u2060"); });
}

}  // namespace lectern::show
