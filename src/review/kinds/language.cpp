// The language of a text, of its passages and their sentences against the name of its file.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "review/kinds/reviewers.h"
#include "review/language_of.h"
#include "review/letters_of.h"
#include "review/wordings.h"

namespace lectern::review {
namespace {

/// Of a text's letters, at least so many percent are in the language it is said to be in.
constexpr int most_of_text = 80;
constexpr int all_of_passage = 90;
/// Letters in which a language can be told.
constexpr std::size_t enough_for_text = 60;
constexpr std::size_t enough_for_passage = 60;
/// A sentence or more: where a deck has a language, a quotation of it is no mistake.
constexpr std::size_t enough_for_stretch = 80;
constexpr std::size_t enough_ideographs = 15;

std::size_t letters_in(std::string_view text) {
  ScriptCounts counts;
  counts.add(text);
  std::size_t ideographs = 0;
  for (const auto& [script, count] : counts.letters) {
    if (is_script_of(script, *LanguageTag::parse("ja"))) ideographs += count;
  }
  return counts.all + ideographs * (enough_for_passage / enough_ideographs);
}

bool in_deck(const Text& text, const LanguageTag& language) {
  return std::ranges::any_of(text.deck->speeches, [&](const deck::Speech& speech) {
    return are_close(speech.language, language);
  });
}

std::string replacement_of(const LanguageTag& wanted) {
  return ": put the " + english_name(wanted) + " text in its place";
}

bool review_whole(const Text& text, Findings& findings) {
  const LanguageTag& wanted = text.speech().language;
  std::string all;
  for (const Passage& passage : text.passages) all += std::string(passage.text) + '\n';
  if (letters_in(all) < enough_for_text) return false;
  const auto likely = likely_language(all, wanted);
  if (!likely || are_close(likely->language, wanted)) return false;
  if (likely->percent < (can_be_told(wanted) ? most_of_text : all_of_passage)) return false;
  if (!can_be_told(wanted) && !in_deck(text, likely->language)) return false;
  findings.push_back(finding_of(text, Severity::Warning, "wrong-language",
                                "the text is in " + english_name(likely->language) +
                                    ", and its name says " + english_name(wanted) +
                                    ": name the file " + likely->language.text() +
                                    ", or put the right text in it"));
  return true;
}

/// How a text goes from the language of its name to another and back.
struct Alternation {
  std::size_t own = 0;  ///< pieces
  std::size_t other = 0;
  std::size_t turns = 0;  ///< from the other to its own
  std::optional<LanguageTag> language;
  Finding first;
};

/// Adds a line or a sentence.
void add_piece(const Passage& passage, ByteRange piece, const LanguageTag& wanted,
               Alternation& found, bool& in_other) {
  constexpr std::size_t enough = 18;  // letters
  const std::string prose = prose_of(piece.of(passage.text));
  if (letters_in(prose) < enough) return;
  const auto likely = likely_language(prose);
  if (!likely || likely->percent < all_of_passage) return;
  if (are_close(likely->language, wanted)) {
    ++found.own;
    found.turns += in_other ? 1 : 0;
    in_other = false;
    return;
  }
  if (!found.language) {
    found.language = likely->language;
    found.first = finding_at(passage, piece.begin, Severity::Warning, "two-languages", "");
  }
  if (!are_close(*found.language, likely->language)) return;
  ++found.other;
  in_other = true;
}

/// A passage's sentences, each by lines.
std::vector<ByteRange> pieces_of(const Text& text, const Passage& passage) {
  if (passage.paragraph == Passage::headline) return {{0, passage.text.size()}};
  std::vector<ByteRange> pieces;
  for (const ByteRange sentence : text.speech().paragraphs[passage.paragraph].sentences) {
    for (std::size_t begin = sentence.begin; begin < sentence.end;) {
      const std::size_t end = std::min(passage.text.find(deck::line_end, begin), sentence.end);
      pieces.push_back({begin, end});
      begin = end + deck::line_end.size();
    }
  }
  return pieces;
}

/// One text in two languages by turns, of which the other has no file of its own.
bool review_turns(const Text& text, Findings& findings) {
  constexpr std::size_t fewest = 2;
  constexpr std::size_t most_of_own = 3;  // to one of the other, of which else some is quoted
  const LanguageTag& wanted = text.speech().language;
  if (!can_be_told(wanted)) return false;
  Alternation found;
  bool in_other = false;
  for (const Passage& passage : text.passages) {
    for (const ByteRange piece : pieces_of(text, passage)) {
      add_piece(passage, piece, wanted, found, in_other);
    }
  }
  const bool by_turns = found.own >= fewest && found.other >= fewest && found.turns > 0 &&
                        found.own <= most_of_own * found.other;
  if (!by_turns || in_deck(text, *found.language)) return false;
  const std::string other = english_name(*found.language);
  found.first.paragraph = Finding::whole;
  found.first.message = "the text is in " + english_name(wanted) + " and in " + other +
                        " by turns: put the " + other + " into a file of its own, " +
                        found.language->text() + ".txt, so that each is shown as a language";
  findings.push_back(std::move(found.first));
  return true;
}

bool review_script_of(const Passage& passage, const LanguageTag& wanted, Findings& findings) {
  constexpr std::size_t least_letters = 12;
  ScriptCounts counts;
  counts.add(passage.text);
  constexpr std::size_t few = 5;
  const bool words = passage.text.find(' ') != std::string_view::npos;
  // an ideograph is a word
  const std::size_t weight = is_script_of(text::Script("Hani"), wanted) ? few : 1;
  // what has no word that begins small is a name
  if (counts.all < least_letters || !words || wording_of(passage.text).empty() ||
      counts.of(wanted) * few * weight > counts.all) {
    return false;
  }
  findings.push_back(finding_at(passage, 0, Severity::Warning, "wrong-script",
                                excerpt(passage.text) + " is in " + name_of(counts.main()) +
                                    " script" + replacement_of(wanted)));
  return true;
}

bool review_passage(const Text& text, const Passage& passage, Findings& findings) {
  const LanguageTag& wanted = text.speech().language;
  const std::string prose = prose_of(passage.text);
  if (letters_in(prose) < enough_for_passage) return false;
  const auto likely = likely_language(prose, wanted);
  if (!likely || likely->percent < all_of_passage || are_close(likely->language, wanted)) {
    return false;
  }
  if (!in_deck(text, likely->language)) return false;
  findings.push_back(finding_at(passage, 0, Severity::Warning, "wrong-language",
                                excerpt(passage.text) + " seems to be " +
                                    english_name(likely->language) + replacement_of(wanted)));
  return true;
}

/// Sentences of a passage in another language of the deck.
void review_sentences(const Text& text, const Passage& passage, Findings& findings) {
  const LanguageTag& wanted = text.speech().language;
  if (passage.paragraph == Passage::headline) return;
  const deck::Paragraph& paragraph = text.speech().paragraphs[passage.paragraph];
  if (paragraph.sentences.size() < 2) return;
  for (const ByteRange& sentence : paragraph.sentences) {
    const std::string_view words = sentence.of(paragraph.text);
    const std::string prose = prose_of(words);
    if (letters_in(prose) < enough_for_stretch) continue;
    const auto likely = likely_language(prose, wanted);
    const bool other = likely && likely->percent >= all_of_passage &&
                       !are_close(likely->language, wanted) && in_deck(text, likely->language);
    if (!other) continue;
    findings.push_back(finding_at(passage, sentence.begin, Severity::Warning, "wrong-language",
                                  "within the passage, " + excerpt(words) + " seems to be " +
                                      english_name(likely->language) + replacement_of(wanted)));
    return;
  }
}

}  // namespace

void review_language(const Text& text, Findings& findings) {
  if (review_turns(text, findings) || review_whole(text, findings)) return;
  for (const Passage& passage : text.passages) {
    if (review_script_of(passage, text.speech().language, findings)) continue;
    if (!can_be_told(text.speech().language)) continue;
    if (!review_passage(text, passage, findings)) review_sentences(text, passage, findings);
  }
}

}  // namespace lectern::review
