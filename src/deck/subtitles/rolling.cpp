#include "deck/subtitles/rolling.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/range.h"
#include "deck/format/line_edit.h"

namespace lectern::deck {
namespace {

struct Word {
  std::size_t line = 0;
  ByteRange bytes;
};

std::vector<Word> words_of(const TimedText& cue) {
  constexpr std::string_view spaces = " \t\u00A0";
  std::vector<Word> words;
  for (std::size_t i = 0; i < cue.lines.size(); ++i) {
    const std::string_view text = cue.lines[i].text;
    for (std::size_t begin = 0; begin < text.size();) {
      begin = std::min(text.find_first_not_of(spaces, begin), text.size());
      const std::size_t end = std::min(text.find_first_of(spaces, begin), text.size());
      if (begin < end) words.push_back({i, {begin, end}});
      begin = end;
    }
  }
  return words;
}

std::string_view of(const TimedText& cue, const Word& word) {
  return word.bytes.of(cue.lines[word.line].text);
}

/// How many words at the beginning of a cue are the last whole lines of the one before.
std::size_t repeated(const TimedText& before, const std::vector<Word>& first, const TimedText& cue,
                     const std::vector<Word>& second) {
  // what rolls shows no more lines than this
  constexpr std::size_t most_lines = 4;
  std::size_t lines = 0, most = 0;
  for (std::size_t begin = first.size(); begin-- > 0 && lines < most_lines;) {
    const std::size_t size = first.size() - begin;
    if (size > second.size()) break;
    if (begin > 0 && first[begin - 1].line == first[begin].line) continue;
    ++lines;
    const bool same =
        std::equal(first.begin() + static_cast<std::ptrdiff_t>(begin), first.end(), second.begin(),
                   [&](const Word& a, const Word& b) { return of(before, a) == of(cue, b); });
    if (same) most = size;
  }
  return most;
}

void remove_words(TimedText& cue, const std::vector<Word>& words, std::size_t count) {
  const std::size_t line = count < words.size() ? words[count].line : cue.lines.size();
  if (line < cue.lines.size()) {
    LineEdit edit(cue.lines[line]);
    edit.skip(words[count].bytes.begin);
    edit.keep(edit.rest().size());
    SourceLine rest = edit.take();
    cue.lines[line] = std::move(rest);
  }
  cue.lines.erase(cue.lines.begin(), cue.lines.begin() + static_cast<std::ptrdiff_t>(line));
}

}  // namespace

void unroll(std::vector<TimedText>& cues, LeftOut& left_out) {
  // fewer may be chance
  constexpr std::size_t few = 2;
  std::vector<std::vector<Word>> words;
  for (const TimedText& cue : cues) words.push_back(words_of(cue));
  std::vector<std::size_t> counts(cues.size());
  std::size_t rolling = 0, others = 0;
  for (std::size_t i = 1; i < cues.size(); ++i) {
    counts[i] = repeated(cues[i - 1], words[i - 1], cues[i], words[i]);
    const bool same = counts[i] == words[i - 1].size() && counts[i] == words[i].size();
    if (same || words[i - 1].empty() || words[i].empty()) continue;
    ++(counts[i] > 0 ? rolling : others);
  }
  if (rolling < few || rolling < others) return;
  for (std::size_t i = 1; i < cues.size(); ++i) {
    if (counts[i] == 0) continue;
    left_out.add(position(cues[i].lines.front().source, 0), Severity::Note, "rolling-captions",
                 "what the cue above ends with is said again here, and is taken once");
    remove_words(cues[i], words[i], counts[i]);
  }
}

}  // namespace lectern::deck
