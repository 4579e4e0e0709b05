#include "deck/align/cue_times.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "deck/speech.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

using namespace std::chrono_literals;

// Two people time the same cue so nearly alike.
constexpr Duration accuracy = 700ms;

/// A cue, and whether it begins a sentence.
struct CueBegin {
  Instant time;
  bool of_sentence = false;
};

using CueBegins = std::vector<CueBegin>;  // ascending

/// The cue that begins nearest to an instant, if it may be the same; nullptr: none.
const CueBegin* cue_near(const CueBegins& cues, Instant wanted) {
  auto after = std::ranges::lower_bound(cues, wanted, {}, &CueBegin::time);
  if (after != cues.begin() &&
      (after == cues.end() || wanted - (after - 1)->time < after->time - wanted)) {
    --after;
  }
  if (after == cues.end() || std::chrono::abs(after->time - wanted) > accuracy) return nullptr;
  return &*after;
}

bool begins_sentence(const CueBegins& cues, Instant wanted) {
  const CueBegin* near = cue_near(cues, wanted);
  return near && near->of_sentence;
}

bool is_timed(const Speech& speech) {
  return std::all_of(speech.paragraphs.begin(), speech.paragraphs.end(),
                     [](const Paragraph& paragraph) { return !paragraph.times.empty(); });
}

CueBegins cue_begins(const Speech& speech) {
  CueBegins begins;
  for (const Paragraph& paragraph : speech.paragraphs) {
    for (const TimeMark& mark : paragraph.times) {
      const bool of_sentence =
          std::ranges::binary_search(paragraph.sentences, mark.byte, {}, &ByteRange::begin);
      begins.push_back({mark.time.begin, of_sentence});
    }
  }
  std::ranges::stable_sort(begins, {}, &CueBegin::time);
  return begins;
}

/// Ends a sentence where `ends` says that one does, given the text up to a cue and that cue.
template <typename Ends>
void end_sentences(Speech& speech, const Ends& ends) {
  for (Paragraph& paragraph : speech.paragraphs) {
    std::vector<ByteRange> sentences;
    for (ByteRange rest : paragraph.sentences) {
      for (const TimeMark& cue : paragraph.times) {
        if (cue.byte <= rest.begin || cue.byte >= rest.end) continue;
        const std::string_view before = rest.of(paragraph.text).substr(0, cue.byte - rest.begin);
        if (!ends(before, cue)) continue;
        const std::size_t end = rest.begin + before.find_last_not_of(' ') + 1;
        sentences.push_back({rest.begin, end});
        rest.begin = cue.byte;
      }
      sentences.push_back(rest);
    }
    paragraph.sentences = std::move(sentences);
  }
  number_sentences(speech);
}

/// Whether many more cues of the one begin when one of the other does than would by chance.
bool are_of_one_recording(const Speech& a, const Speech& b) {
  constexpr double enough = 0.4;
  if (!is_timed(a) || !is_timed(b)) return false;
  const CueBegins ours = cue_begins(a), theirs = cue_begins(b);
  const auto shared = std::ranges::count_if(
      ours, [&](const CueBegin& cue) { return cue_near(theirs, cue.time) != nullptr; });
  const auto fewer = static_cast<double>(std::min(ours.size(), theirs.size()));
  const Seconds span = std::max(ours.back().time, theirs.back().time) -
                       std::min(ours.front().time, theirs.front().time) + 2 * accuracy;
  const double chance =
      1 - std::exp(-2 * Seconds(accuracy) / span * static_cast<double>(theirs.size()));
  return static_cast<double>(shared) / fewer > chance + enough * (1 - chance);
}

/// By their beginnings.
std::vector<TimeRange> cue_times(const Speech& speech) {
  std::vector<TimeRange> times;
  for (const Paragraph& paragraph : speech.paragraphs) {
    for (const TimeMark& mark : paragraph.times) times.push_back(mark.time);
  }
  std::ranges::stable_sort(times, {}, &TimeRange::begin);
  return times;
}

Duration overlap(TimeRange a, TimeRange b) {
  return std::max(std::min(a.end, b.end) - std::max(a.begin, b.begin), Duration::zero());
}

/// How long something is said during a time.
Duration said_during(TimeRange time, const std::vector<TimeRange>& cues) {
  // no cue before those that begin so long before is still there
  constexpr Duration longest_cue = 60s;
  Duration said{};
  auto cue = std::ranges::lower_bound(cues, time.begin - longest_cue, {}, &TimeRange::begin);
  for (; cue != cues.end() && cue->begin < time.end; ++cue) said += overlap(time, *cue);
  return said;
}

}  // namespace

std::vector<char> of_one_recording(const std::vector<Speech>& speeches) {
  std::vector<char> timed(speeches.size(), 0);
  for (std::size_t i = 1; i < speeches.size(); ++i) {
    timed[i] = are_of_one_recording(speeches.front(), speeches[i]) ? 1 : 0;
  }
  return timed;
}

void share_sentence_ends(std::vector<Speech>& speeches, const std::vector<char>& timed) {
  Speech& original = speeches.front();
  const CueBegins originals = cue_begins(original);
  std::vector<CueBegins> translations;
  for (std::size_t i = 1; i < speeches.size(); ++i) {
    if (!timed[i]) continue;
    translations.push_back(cue_begins(speeches[i]));
    end_sentences(speeches[i], [&](std::string_view, const TimeMark& cue) {
      return begins_sentence(originals, cue.time.begin);
    });
  }
  if (translations.empty()) return;
  end_sentences(original, [&](std::string_view before, const TimeMark& cue) {
    const auto last = text::last_telling_character(before);
    if (last && text::is_comma(*last)) return false;
    const auto agree = std::ranges::count_if(translations, [&](const CueBegins& begins) {
      return begins_sentence(begins, cue.time.begin);
    });
    return 2 * agree > std::ssize(translations);
  });
}

std::vector<CueText> cues_unsaid(const Speech& original, const Speech& translation) {
  // Of two cues one after the other, what overlaps is how differently they were timed.
  constexpr int said_part = 4;
  const std::vector<TimeRange> theirs = cue_times(translation);
  std::vector<CueText> unsaid;
  for (std::size_t i = 0; i < original.paragraphs.size(); ++i) {
    const Paragraph& paragraph = original.paragraphs[i];
    for (std::size_t j = 0; j < paragraph.times.size(); ++j) {
      const auto& [byte, time] = paragraph.times[j];
      if (said_during(time, theirs) * said_part >= time.length()) continue;
      const bool last = j + 1 == paragraph.times.size();
      const std::size_t end = last ? paragraph.text.size() : paragraph.times[j + 1].byte;
      const std::string_view text = ByteRange{byte, end}.of(paragraph.text);
      unsaid.push_back({i, {byte, byte + text.find_last_not_of(' ') + 1}});
    }
  }
  return unsaid;
}

}  // namespace lectern::deck
