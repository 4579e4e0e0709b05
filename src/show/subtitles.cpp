#include "show/subtitles.h"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "deck/list_mark.h"
#include "show/captions.h"
#include "show/said_paragraphs.h"
#include "text/letters.h"

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

int columns_of(std::string_view text) {
  int columns = 0;
  for (const Character& character : characters(text)) {
    columns += text::columns_of(character.value);
  }
  return columns;
}

/// With a bullet instead of a dash, with which a line of another speaker begins.
std::string item_of(std::string_view text) {
  const std::size_t mark = deck::list_mark(text);
  if (!deck::is_bullet_mark(text) || mark == 0) return std::string(text);
  return "• " + std::string(text.substr(mark));
}

/// A dash between title and dateline that no line is to begin with, as another speaker's does.
std::string title_of(std::string_view text) {
  std::string title(text);
  for (std::size_t at = 0; (at = title.find(" - ", at)) != std::string::npos;) {
    title.replace(at, 3, " – ");
  }
  return title;
}

/// What is said of each slide in its own language, a paragraph at a time.
class CaptionWriter {
 public:
  CaptionWriter(const deck::Speech& speech, const text::FunctionWordLists& words)
      : said_(speech), words_(words) {}

  void add(const slide::Slide& slide, TimeRange time) {
    const slide::Reading& reading = slide.readings.front();
    std::vector<SaidPart> parts;
    if (slide.kind == slide::Slide::Kind::Title) {
      parts.push_back({title_of(reading.text)});
    } else {
      parts = with_pairs(said_.parts_of(reading.text));
    }
    int all = 0, before = 0;
    for (const SaidPart& part : parts) all += columns_of(part.text);
    const Duration whole = time.end - time.begin;
    for (const SaidPart& part : parts) {
      const Instant begin = time.begin + whole * before / std::max(1, all);
      before += columns_of(part.text);
      add(part, {begin, time.begin + whole * before / std::max(1, all)}, reading.language);
    }
  }

  std::vector<Caption> release() { return std::move(captions_); }

 private:
  /// Two short items on the lines of one caption.
  static std::vector<SaidPart> with_pairs(const std::vector<SaidPart>& parts) {
    const auto is_short_item = [](const SaidPart& part) {
      return part.kind == deck::Paragraph::Kind::Item && part.begins && part.ends &&
             columns_of(part.text) <= CaptionRules{}.longest_line;
    };
    std::vector<SaidPart> result;
    bool paired = true;
    for (const SaidPart& part : parts) {
      const bool pairs = !paired && is_short_item(part) && is_short_item(result.back());
      if (pairs) {
        result.back().text += '\n' + item_of(part.text);
      } else {
        result.push_back(part);
        if (part.kind == deck::Paragraph::Kind::Item) result.back().text = item_of(part.text);
      }
      paired = pairs;
    }
    return result;
  }

  void add(const SaidPart& part, TimeRange time, const LanguageTag& language) {
    constexpr Duration two_frames{80};
    std::vector<Caption> captions = captions_of(part.text, time, language, words_.of(language));
    if (captions.empty()) return;
    if (part.kind == deck::Paragraph::Kind::Heading) {
      for (Caption& caption : captions) caption.heading = true;
    }
    Caption& last = captions.back();
    if (part.ends) {
      last.time.end = std::min(time.end, last.time.begin + CaptionRules{}.longest) - two_frames;
    }
    captions_.insert(captions_.end(), captions.begin(), captions.end());
  }

  SaidParagraphs said_;
  const text::FunctionWordLists& words_;
  std::vector<Caption> captions_;
};

/// A cue a caption.
template <typename Escape>
std::string cues_of(const Show& show, const deck::Speech& speech,
                    const text::FunctionWordLists& words, char before_milliseconds, Escape escape) {
  CaptionWriter writer(speech, words);
  for (const Cue& cue : show.timeline.cues) writer.add(slide_of(show, cue), {cue.start, cue.end()});
  std::string text;
  std::size_t number = 0;
  for (const Caption& caption : writer.release()) {
    text += std::to_string(++number) + '\n' + timestamp(caption.time.begin, before_milliseconds) +
            " --> " + timestamp(caption.time.end, before_milliseconds) + '\n';
    if (caption.heading) text += "<b>";
    for (std::size_t i = 0; i < caption.lines.size(); ++i) {
      text += (i > 0 ? "\n" : "") + escape(caption.lines[i]);
    }
    text += caption.heading ? "</b>\n\n" : "\n\n";
  }
  return text;
}

}  // namespace

std::string to_webvtt(const Show& show, const deck::Speech& speech,
                      const text::FunctionWordLists& words) {
  // WebVTT 4.2.2: & and < are written as references, and > too, lest --> be read as an arrow
  return "WEBVTT\n\n" + cues_of(show, speech, words, '.', [](const std::string& text) {
           return replaced(replaced(replaced(text, '&', "&amp;"), '<', "&lt;"), '>', "&gt;");
         });
}

std::string to_subrip(const Show& show, const deck::Speech& speech,
                      const text::FunctionWordLists& words) {
  return cues_of(show, speech, words, ',',
                 [](const std::string& text) { return replaced(text, '<', "<\u2060"); });
}

}  // namespace lectern::show
