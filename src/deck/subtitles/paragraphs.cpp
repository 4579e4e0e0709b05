#include "deck/subtitles/paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "deck/list_mark.h"
#include "text/break/boundaries.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

using namespace std::chrono_literals;

/// Without a mark at its end that tells whether the sentence goes on.
bool is_unmarked(const SourceParagraph& cue) {
  const auto last = text::last_telling_character(cue.text);
  return last && !text::ends_sentence(*last) && !text::is_comma(*last) && !text::is_dash(*last);
}

text::LetterCase first_case(const SourceParagraph& cue) {
  const auto first = text::first_telling_character(cue.text);
  return first ? text::case_of(*first) : text::LetterCase::None;
}

/// Whether the author ends sentences without a mark: where letters have case, hardly any cue goes
/// on with a small one; where they have none, hardly any ends with a mark.
bool leaves_marks_out(const std::vector<SourceParagraph>& cues) {
  std::size_t small = 0, capital = 0, unmarked = 0;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    if (!is_unmarked(cues[i])) continue;
    ++unmarked;
    if (i + 1 == cues.size()) continue;
    small += first_case(cues[i + 1]) == text::LetterCase::Lower ? 1 : 0;
    capital += first_case(cues[i + 1]) == text::LetterCase::Upper ? 1 : 0;
  }
  // of German nouns, every other begins a cue in the midst of a sentence
  constexpr std::size_t few = 2, rarely = 3, mostly = 5;
  if (small + capital > 0) return capital >= few && small * rarely <= capital;
  return unmarked > few && (cues.size() - unmarked) * mostly <= cues.size();
}

/// Whether a sentence may end between two cues although no mark ends it.
bool may_end_between(const SourceParagraph& cue, const SourceParagraph& next) {
  return is_unmarked(cue) && first_case(next) != text::LetterCase::Lower;
}

Duration gap_between(const SourceParagraph& cue, const SourceParagraph& next) {
  return next.times.front().time.begin - cue.times.back().time.end;
}

bool is_pause_between(const SourceParagraph& cue, const SourceParagraph& next) {
  // nobody who goes on with a sentence is silent so long
  constexpr Duration pause = 1s;
  return gap_between(cue, next) >= pause;
}

enum class Following { SameParagraph, NewParagraph };

/// How a cue follows another as show::to_webvtt() has it, where no cue is longer than it has any;
/// nothing where it does not.
std::optional<Following> following(const SourceParagraph& cue, const SourceParagraph& next) {
  constexpr Duration longest{7000}, early{80};
  const Duration gap = gap_between(cue, next);
  const TimeRange& time = cue.times.back().time;
  const Duration shown = time.end - time.begin;
  if (gap == Duration(0) || (gap > Duration(0) && shown == longest))
    return Following::SameParagraph;
  if (gap == early || (gap > early && shown == longest - early)) return Following::NewParagraph;
  return std::nullopt;
}

/// Whether a line is what another speaker says: `- Yes.`, `-¿Sí?`, `– Ja.`; what is put in between
/// dashes goes on with a small letter.
bool begins_speakers_line(std::string_view before, std::string_view line) {
  constexpr std::size_t head = 32;
  const auto all = characters(line.substr(0, boundary_before(line, std::min(line.size(), head))));
  if (all.empty() || !text::is_dash(all.front().value)) return false;
  const auto next = std::find_if(all.begin() + 1, all.end(), [](const Character& character) {
    return !text::is_white_space(character.value);
  });
  if (next == all.end() || text::is_digit(next->value) || text::is_dash(next->value)) return false;
  const auto last = text::last_telling_character(before);
  return text::case_of(next->value) != text::LetterCase::Lower || !last ||
         text::ends_sentence(*last);
}

/// `• the light`; `2. the books` where the line before is an item as well.
bool begins_item(std::string_view before, std::string_view line) {
  if (list_mark(line) == 0) return false;
  const auto first = text::first_telling_character(line);
  return (first && text::is_bullet(*first)) || (list_mark(before) > 0 && !is_bullet_mark(line));
}

bool begins_paragraph(std::string_view before, std::string_view line) {
  return begins_speakers_line(before, line) || begins_item(before, line);
}

/// Keeps the ends of lines before those that another speaker says, and before items.
std::vector<SourceLine> with_paragraphs_apart(std::vector<SourceLine> lines) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    lines[i - 1].kept = begins_paragraph(lines[i - 1].text, lines[i].text);
  }
  return lines;
}

/// A stretch of a cue, said in its part of the cue's time.
SourceParagraph spoken_part(const SourceParagraph& cue, ByteRange stretch) {
  SourceParagraph part = part_of(cue, stretch);
  const TimeRange time = cue.times.front().time;
  const auto instant_at = [&](std::size_t at) {
    const double share = static_cast<double>(at) / static_cast<double>(cue.text.size());
    return time.begin + to_duration(Seconds(time.length()) * share);
  };
  part.times = {{0, {instant_at(stretch.begin), instant_at(stretch.end)}}};
  return part;
}

/// What each speaker says in a cue by itself, and each item.
std::vector<SourceParagraph> with_parts_apart(const std::vector<SourceParagraph>& cues) {
  std::vector<SourceParagraph> result;
  for (const SourceParagraph& cue : cues) {
    std::size_t begin = 0;
    for (std::size_t at = 0; (at = cue.text.find(line_end, at)) != std::string::npos;) {
      const std::size_t next = at + line_end.size();
      const std::string_view text = cue.text;
      if (begins_paragraph(text.substr(begin, at - begin), text.substr(next))) {
        result.push_back(spoken_part(cue, {begin, at}));
        begin = next;
      }
      at = next;
    }
    result.push_back(begin == 0 ? cue : spoken_part(cue, {begin, cue.text.size()}));
  }
  return result;
}

/// Ends a sentence that goes on for longer than any does with each of its cues that may end one:
/// nothing in it tells where they end. `ended[i]` says whether one ends before cue i.
void end_endless(std::vector<char>& ended, const std::vector<SourceParagraph>& cues) {
  constexpr std::size_t most_cues = 4;
  for (std::size_t begin = 0, end = 1; begin < cues.size(); begin = end++) {
    while (end < cues.size() && !ended[end]) ++end;
    if (end - begin <= most_cues) continue;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (may_end_between(cues[i - 1], cues[i])) ended[i] = 1;
    }
  }
}

}  // namespace

std::vector<SourceParagraph> paragraphs_of(const std::vector<TimedText>& cues,
                                           const std::filesystem::path& file, Problems& problems) {
  std::vector<SourceParagraph> result;
  for (const TimedText& cue : cues) {
    auto paragraphs = paragraphs_of(with_paragraphs_apart(cue.lines), file, problems);
    if (paragraphs.empty()) continue;
    for (std::size_t i = 1; i < paragraphs.size(); ++i) append(paragraphs[0], paragraphs[i]);
    paragraphs[0].times = {{0, cue.time}};
    paragraphs[0].heading = cue.bold;
    result.push_back(std::move(paragraphs[0]));
  }
  return result;
}

bool tells_paragraphs(const std::vector<SourceParagraph>& cues) {
  std::size_t ends = 0;
  for (std::size_t i = 1; i < cues.size(); ++i) {
    const auto follows = following(cues[i - 1], cues[i]);
    if (!follows) return false;
    ends += follows == Following::NewParagraph ? 1 : 0;
  }
  return ends > 0;
}

std::vector<SourceParagraph> gathered(const std::vector<SourceParagraph>& shown,
                                      const LanguageTag& language) {
  if (shown.empty()) return {};
  const std::vector<SourceParagraph> cues = with_parts_apart(shown);
  const bool marks_left_out = leaves_marks_out(cues);
  SourceParagraph all = cues.front();
  for (std::size_t i = 1; i < cues.size(); ++i) append(all, cues[i]);
  std::vector<std::size_t> begins;
  for (const ByteRange& sentence : text::sentences(all.text, language)) {
    begins.push_back(sentence.begin);
  }
  const bool told = tells_paragraphs(shown);
  std::vector<char> ended(cues.size(), 0);
  for (std::size_t i = 1; i < cues.size(); ++i) {
    if (told) {
      ended[i] = following(cues[i - 1], cues[i]) != Following::SameParagraph ||
                 begins_item(cues[i - 1].text, cues[i].text);
      continue;
    }
    const auto last = text::last_telling_character(cues[i - 1].text);
    ended[i] = std::ranges::binary_search(begins, all.times[i].byte) ||
               begins_paragraph(cues[i - 1].text, cues[i].text) ||
               (last && text::is_unpunctuated(*last)) ||
               (may_end_between(cues[i - 1], cues[i]) &&
                (marks_left_out || is_pause_between(cues[i - 1], cues[i])));
  }
  if (!told) end_endless(ended, cues);
  std::vector<SourceParagraph> paragraphs;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < cues.size(); ++i) {
    if (!ended[i]) continue;
    const std::size_t next = all.times[i].byte;
    const std::size_t end = all.text[next - 1] == ' ' ? next - 1 : next;
    paragraphs.push_back(part_of(all, {begin, end}));
    paragraphs.back().heading = told && cues[i - 1].heading;
    begin = next;
  }
  paragraphs.push_back(part_of(all, {begin, all.text.size()}));
  paragraphs.back().heading = told && cues.back().heading;
  return paragraphs;
}

}  // namespace lectern::deck
