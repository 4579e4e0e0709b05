#include "deck/align/cue_times.h"

#include <algorithm>
#include <cstddef>

#include "deck/speech.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

using namespace std::chrono_literals;

// Two people time the same cue so nearly alike.
constexpr Duration accuracy = 350ms;

using Instants = std::vector<Instant>;  // ascending

bool is_near(const Instants& instants, Instant wanted) {
  const auto at = std::lower_bound(instants.begin(), instants.end(), wanted - accuracy);
  return at != instants.end() && *at <= wanted + accuracy;
}

bool is_timed(const Speech& speech) {
  return std::all_of(speech.paragraphs.begin(), speech.paragraphs.end(),
                     [](const Paragraph& paragraph) { return !paragraph.times.empty(); });
}

Instants cue_begins(const Speech& speech) {
  Instants begins;
  for (const Paragraph& paragraph : speech.paragraphs) {
    for (const TimeMark& mark : paragraph.times) begins.push_back(mark.time.begin);
  }
  std::sort(begins.begin(), begins.end());
  return begins;
}

/// When sentences begin that begin with a cue.
Instants sentence_begins(const Speech& speech) {
  Instants begins;
  for (const Paragraph& paragraph : speech.paragraphs) {
    auto mark = paragraph.times.begin();
    for (const ByteRange& sentence : paragraph.sentences) {
      while (mark != paragraph.times.end() && mark->byte < sentence.begin) ++mark;
      if (mark == paragraph.times.end()) break;
      if (mark->byte == sentence.begin) begins.push_back(mark->time.begin);
    }
  }
  std::sort(begins.begin(), begins.end());
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

}  // namespace

bool are_of_one_recording(const Speech& a, const Speech& b) {
  if (!is_timed(a) || !is_timed(b)) return false;
  const Instants ours = cue_begins(a), theirs = cue_begins(b);
  const auto shared = std::count_if(ours.begin(), ours.end(),
                                    [&](Instant begin) { return is_near(theirs, begin); });
  return 2 * static_cast<std::size_t>(shared) > std::min(ours.size(), theirs.size());
}

void share_sentence_ends(std::vector<Speech>& speeches) {
  Speech& original = speeches.front();
  const Instants originals = sentence_begins(original);
  std::vector<Instants> translations;
  for (auto speech = speeches.begin() + 1; speech != speeches.end(); ++speech) {
    if (!are_of_one_recording(original, *speech)) continue;
    translations.push_back(sentence_begins(*speech));
    end_sentences(*speech, [&](std::string_view, const TimeMark& cue) {
      return is_near(originals, cue.time.begin);
    });
  }
  if (translations.empty()) return;
  end_sentences(original, [&](std::string_view before, const TimeMark& cue) {
    const auto last = text::last_telling_character(before);
    if (last && text::is_comma(*last)) return false;
    const auto agree =
        std::count_if(translations.begin(), translations.end(),
                      [&](const Instants& begins) { return is_near(begins, cue.time.begin); });
    return 2 * agree > std::ssize(translations);
  });
}

}  // namespace lectern::deck
