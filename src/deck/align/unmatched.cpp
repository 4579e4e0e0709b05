#include "deck/align/unmatched.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "deck/format/source_text.h"

namespace lectern::deck {
namespace {

// So many passages that are left out in a row are one thing to say.
constexpr std::size_t gap_size = 4;

/// Where a sentence begins, and how it begins.
struct Phrase {
  SourceMark mark;
  std::string quoted;
};

Phrase phrase_at(const Speech& speech, std::size_t sentence) {
  const auto [paragraph, index] = speech.sentences[sentence];
  const Paragraph& whole = speech.paragraphs[paragraph];
  const ByteRange range = whole.sentences[index];
  return {position(whole, range.begin), quoted_beginning(range.of(whole.text))};
}

std::string line_of(const Speech& speech, std::size_t sentence) {
  const SourceMark mark = phrase_at(speech, sentence).mark;
  return speech.file.filename().string() + ':' + std::to_string(mark.line);
}

std::string line_and_words(const Speech& speech, std::size_t sentence) {
  return line_of(speech, sentence) + ' ' + phrase_at(speech, sentence).quoted;
}

/// The line a sentence's last character is on.
int last_line_of(const Speech& speech, std::size_t sentence) {
  const auto [paragraph, index] = speech.sentences[sentence];
  const Paragraph& whole = speech.paragraphs[paragraph];
  return position(whole, whole.sentences[index].end - 1).line;
}

/// "en.srt:38 “How do I…”", or where it goes over several lines "en.srt:38 to en.srt:41 “How do…”".
std::string lines_and_words(const Speech& speech, IndexRange sentences) {
  const std::string first = line_of(speech, sentences.begin);
  const std::string last = speech.file.filename().string() + ':' +
                           std::to_string(last_line_of(speech, sentences.end - 1));
  return (first == last ? first : first + " to " + last) + ' ' +
         phrase_at(speech, sentences.begin).quoted;
}

Problem warning(const Speech& translation, std::size_t sentence, const char* code,
                std::string message) {
  const SourceMark mark = phrase_at(translation, sentence).mark;
  return {translation.file, mark.line, mark.column, Severity::Warning, code, std::move(message)};
}

bool overlap(IndexRange a, IndexRange b) { return a.begin < b.end && b.begin < a.end; }

std::size_t left_out_of(IndexRange stretch, const std::vector<Match>& matches) {
  return static_cast<std::size_t>(std::count_if(
      matches.begin(), matches.end(),
      [&](const Match& match) { return match.target.empty() && overlap(match.source, stretch); }));
}

/// "en.txt:5 to en.txt:9", or the one place.
std::string lines_of(const Speech& speech, IndexRange sentences) {
  const std::string first = line_of(speech, sentences.begin);
  const std::string last = line_of(speech, sentences.end - 1);
  return first == last ? first : first + " to " + last;
}

/// "en.txt:7 “Everywhere, …” is not translated", or seems not to be, one of several being it.
std::string missing_in_words(const Speech& original, const Speech& translation, IndexRange source,
                             const std::vector<Match>& matches) {
  const auto& stretches = translation.uncertain;
  const auto stretch = std::find_if(stretches.begin(), stretches.end(),
                                    [&](IndexRange each) { return overlap(each, source); });
  if (stretch == stretches.end()) {
    return lines_and_words(original, source) + " is not translated";
  }
  const std::size_t count = left_out_of(*stretch, matches);
  return line_and_words(original, source.begin) + " is most likely not translated (" +
         (count == 1 ? "one" : std::to_string(count)) + " of the passages from " +
         lines_of(original, *stretch) + (count == 1 ? " is" : " are") +
         " not, and they are much alike)";
}

/// Matches in a row that all have nothing on the same side.
using Run = std::span<const Match>;

std::vector<Run> runs_of(const std::vector<Match>& matches) {
  const auto lacks_alike = [](const Match& a, const Match& b) {
    return (a.target.empty() && b.target.empty()) || (a.source.empty() && b.source.empty());
  };
  std::vector<Run> runs;
  for (auto begin = matches.begin(); begin != matches.end();) {
    auto end = begin + 1;
    while (end != matches.end() && lacks_alike(*begin, *end)) ++end;
    if (begin->source.empty() || begin->target.empty()) runs.emplace_back(begin, end);
    begin = end;
  }
  return runs;
}

/// "before “We must act.”", which is where a sentence would be, or after the last.
std::string side_of(const Speech& speech, std::size_t sentence, bool with_line) {
  const bool before = sentence < speech.sentences.size();
  const std::size_t at = before ? sentence : speech.sentences.size() - 1;
  return (before ? "before " : "after ") +
         (with_line ? line_and_words(speech, at) : phrase_at(speech, at).quoted);
}

Problem missing(const Speech& translation, std::size_t sentence, const std::string& what,
                const char* belongs = ": its translation belongs ") {
  const std::size_t at = std::min(sentence, translation.sentences.size() - 1);
  return warning(translation, at, "missing-translation",
                 what + belongs + side_of(translation, sentence, false));
}

/// "33 passages, en.txt:27 to en.txt:93, are not translated yet", or that many of more where it is
/// uncertain which.
std::string gap_in_words(const Speech& original, const Speech& translation, Run run) {
  const IndexRange gap{run.front().source.begin, run.back().source.end};
  IndexRange all = gap;
  for (const IndexRange stretch : translation.uncertain) {
    if (overlap(stretch, gap)) {
      all = {std::min(all.begin, stretch.begin), std::max(all.end, stretch.end)};
    }
  }
  const std::string lines = lines_of(original, all);
  const std::string count = std::to_string(run.size());
  return (all == gap ? count + " passages, " + lines + ", are"
                     : count + " of the passages of " + lines + " are") +
         " not translated yet";
}

void report_missing(const Speech& original, const Speech& translation, Run run,
                    const std::vector<Match>& matches, Problems& problems) {
  const std::size_t sentence = run.front().target.begin;
  if (run.size() >= gap_size) {
    problems.push_back(missing(translation, sentence, gap_in_words(original, translation, run),
                               ": their translations belong "));
    return;
  }
  for (const Match& match : run) {
    problems.push_back(missing(translation, sentence,
                               missing_in_words(original, translation, match.source, matches)));
  }
}

void report_extra(const Speech& original, const Speech& translation, Run run, Problems& problems) {
  const std::string place = "in " + original.file.filename().string() +
                            ": take it out, or put what it says there, " +
                            side_of(original, run.front().source.begin, true);
  const auto report = [&](IndexRange sentences, const std::string& what) {
    problems.push_back(warning(translation, sentences.begin, "extra-passage", what + place));
  };
  if (run.size() >= gap_size) {
    const IndexRange all{run.front().target.begin, run.back().target.end};
    report(all, std::to_string(run.size()) + " passages, " + lines_of(translation, all) +
                    ", translate nothing ");
    return;
  }
  for (const Match& match : run) {
    report(match.target,
           phrase_at(translation, match.target.begin).quoted + " translates nothing ");
  }
}

/// The match of the original's sentence that a cue begins in.
const Match* match_of(const Speech& original, const CueText& cue,
                      const std::vector<Match>& matches) {
  for (const Match& match : matches) {
    for (std::size_t i = match.source.begin; i < match.source.end; ++i) {
      const auto [paragraph, index] = original.sentences[i];
      if (paragraph != cue.paragraph) continue;
      if (original.paragraphs[paragraph].sentences[index].end > cue.bytes.begin) return &match;
    }
  }
  return nullptr;
}

}  // namespace

void report_unmatched(const Speech& original, const Speech& translation,
                      const std::vector<Match>& matches, Problems& problems) {
  for (const Run run : runs_of(matches)) {
    if (run.front().target.empty()) {
      report_missing(original, translation, run, matches, problems);
    } else {
      report_extra(original, translation, run, problems);
    }
  }
}

void report_uncertain(const Speech& original, const Speech& translation,
                      const std::vector<Match>& matches, Problems& problems) {
  for (const IndexRange stretch : translation.uncertain) {
    if (left_out_of(stretch, matches) > 0) continue;
    const auto match = std::find_if(matches.begin(), matches.end(), [&](const Match& each) {
      return overlap(each.source, stretch);
    });
    const std::string taken = phrase_at(translation, match->target.begin).quoted;
    const std::string doubt =
        match->source == stretch
            ? taken + " stands where the translation of " +
                  line_and_words(original, stretch.begin) +
                  " should be, but does not look like it: compare them, that one may be missing"
            : taken + " stands for all that " + lines_of(original, stretch) +
                  " says: compare them, part of that may be missing, most likely " +
                  line_and_words(original, stretch.begin);
    problems.push_back(warning(translation, match->target.begin, "doubtful-match", doubt));
  }
}

void report_unsaid(const Speech& original, const Speech& translation,
                   const std::vector<CueText>& cues, const std::vector<Match>& matches,
                   Problems& problems) {
  const Match* before = nullptr;
  for (const CueText& cue : cues) {
    const Match* match = match_of(original, cue, matches);
    // one finding for all of a match's
    if (!match || match->target.empty() || match == before) continue;
    before = match;
    const Paragraph& paragraph = original.paragraphs[cue.paragraph];
    problems.push_back(warning(
        translation, match->target.begin, "doubtful-match",
        phrase_at(translation, match->target.begin).quoted +
            " is taken for all that is said there, but while " + original.file.filename().string() +
            ':' + std::to_string(position(paragraph, cue.bytes.begin).line) + ' ' +
            quoted_beginning(cue.bytes.of(paragraph.text)) +
            " is said nothing is in this language: its translation may be missing"));
  }
}

std::vector<std::size_t> uncertain_beads(const Deck& deck, std::size_t speech) {
  std::vector<std::size_t> beads;
  for (std::size_t i = 0; i < deck.beads.size(); ++i) {
    const IndexRange sentences = deck.beads[i].sentences.front();
    const auto& stretches = deck.speeches[speech].uncertain;
    if (std::any_of(stretches.begin(), stretches.end(),
                    [&](IndexRange stretch) { return overlap(stretch, sentences); })) {
      beads.push_back(i);
    }
  }
  return beads;
}

}  // namespace lectern::deck
