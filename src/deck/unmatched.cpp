#include "deck/unmatched.h"

#include <algorithm>
#include <string>
#include <utility>

#include "deck/source_text.h"

namespace lectern::deck {
namespace {

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

std::string place_of(const Speech& speech, std::size_t sentence) {
  const SourceMark mark = phrase_at(speech, sentence).mark;
  return speech.file.filename().string() + ':' + std::to_string(mark.line);
}

std::string place_in_words(const Speech& speech, std::size_t sentence) {
  return place_of(speech, sentence) + ' ' + phrase_at(speech, sentence).quoted;
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

/// "a translation of en.txt:7 “Everywhere, …” is missing", or of one of several.
std::string missing_in_words(const Speech& original, const Speech& translation, IndexRange source,
                             const std::vector<Match>& matches) {
  const std::string place = place_in_words(original, source.begin);
  const auto& stretches = translation.uncertain;
  const auto stretch = std::find_if(stretches.begin(), stretches.end(),
                                    [&](IndexRange each) { return overlap(each, source); });
  if (stretch == stretches.end()) return "a translation of " + place + " is missing";
  const std::size_t count = left_out_of(*stretch, matches);
  return "a translation of " + (count == 1 ? std::string("one") : std::to_string(count)) +
         " of the passages from " + place_of(original, stretch->begin) + " to " +
         place_of(original, stretch->end - 1) + " is missing, most likely of " + place + ",";
}

}  // namespace

void report_unmatched(const Speech& original, const Speech& translation,
                      const std::vector<Match>& matches, Problems& problems) {
  for (const auto& [source, target] : matches) {
    if (target.empty()) {
      // At the sentence that it is missing before, or at the last one.
      const std::size_t at = std::min(target.begin, translation.sentences.size() - 1);
      const bool before = at == target.begin;
      problems.push_back(warning(translation, at, "missing-translation",
                                 missing_in_words(original, translation, source, matches) +
                                     (before ? " before " : " after ") +
                                     phrase_at(translation, at).quoted));
    } else if (source.empty()) {
      const std::size_t at = std::min(source.begin, original.sentences.size() - 1);
      const bool before = at == source.begin;
      problems.push_back(warning(
          translation, target.begin, "extra-passage",
          phrase_at(translation, target.begin).quoted + " translates nothing; its place would be " +
              (before ? "before " : "after ") + place_in_words(original, at)));
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
    const Phrase taken = phrase_at(translation, match->target.begin);
    problems.push_back(
        warning(translation, match->target.begin, "doubtful-match",
                taken.quoted + " is taken for the translation of more than one " +
                    "passage, but of those from " + place_of(original, stretch.begin) + " to " +
                    place_of(original, stretch.end - 1) + " one may be missing, most likely " +
                    place_in_words(original, stretch.begin)));
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
