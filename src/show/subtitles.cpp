#include "show/subtitles.h"

#include <cstdio>
#include <string_view>

#include "show/captions.h"

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

/// What the slides say in their own language, a cue a caption.
template <typename Escape>
std::string cues_of(const Show& show, const text::FunctionWordLists& words,
                    char before_milliseconds, Escape escape) {
  std::string text;
  std::size_t number = 0;
  for (const Cue& cue : show.timeline.cues) {
    const slide::Reading& said = slide_of(show, cue).readings.front();
    for (const Caption& caption :
         captions_of(said.text, {cue.start, cue.end()}, said.language, words.of(said.language))) {
      text += std::to_string(++number) + '\n' + timestamp(caption.time.begin, before_milliseconds) +
              " --> " + timestamp(caption.time.end, before_milliseconds) + '\n';
      for (const std::string& line : caption.lines) text += escape(line) + '\n';
      text += '\n';
    }
  }
  return text;
}

}  // namespace

std::string to_webvtt(const Show& show, const text::FunctionWordLists& words) {
  // WebVTT 4.2.2: & and < are written as references, and > too, lest --> be read as an arrow
  return "WEBVTT\n\n" + cues_of(show, words, '.', [](const std::string& text) {
           return replaced(replaced(replaced(text, '&', "&amp;"), '<', "&lt;"), '>', "&gt;");
         });
}

std::string to_subrip(const Show& show, const text::FunctionWordLists& words) {
  return cues_of(show, words, ',',
                 [](const std::string& text) { return replaced(text, '<', "<\u2060"); });
}

}  // namespace lectern::show
