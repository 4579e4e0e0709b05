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

std::string replacement_of(const LanguageTag& wanted) {
  return ": put the " + english_name(wanted) + " text in its place";
}

/// Of a whole text, whose language can be told from those that it is easily taken for.
std::optional<LikelyLanguage> neighbour_of(const LanguageTag& wanted, const std::string& text) {
  constexpr std::size_t enough = 120;  // letters
  const auto likely = likely_language(text);
  const bool sure = likely && likely->percent >= all_of_passage && letters_in(text) >= enough;
  return sure && differ_in_long_texts(likely->language, wanted) ? likely : std::nullopt;
}

bool review_whole(const Text& text, Findings& findings) {
  const LanguageTag& wanted = text.speech().language;
  std::string all;
  for (const Passage& passage : text.passages) all += std::string(passage.text) + '\n';
  if (letters_in(all) < enough_for_text) return false;
  auto likely = likely_language(all, wanted);
  if (!likely || are_close(likely->language, wanted)) likely = neighbour_of(wanted, all);
  if (!likely) return false;
  if (likely->percent < (can_be_told(wanted) ? most_of_text : all_of_passage)) return false;
  if (!can_be_told(wanted) && !has_language(*text.deck, likely->language)) return false;
  findings.push_back(finding_of(text, Severity::Warning, "wrong-language",
                                "the text is in " + english_name(likely->language) +
                                    ", and its name says " + english_name(wanted) +
                                    ": name the file " + likely->language.text() +
                                    ", or put the right text in it"));
  return true;
}

bool review_script_of(const Passage& passage, const LanguageTag& wanted, Findings& findings) {
  constexpr std::size_t least_letters = 12;
  const std::string prose = prose_of(passage.text);
  ScriptCounts counts;
  counts.add(prose);
  constexpr std::size_t few = 5;
  const bool words = prose.find(' ') != std::string_view::npos;
  // an ideograph is a word
  const std::size_t weight = is_script_of(text::Script("Hani"), wanted) ? few : 1;
  // what has no word that begins small is a name
  if (counts.all < least_letters || !words || wording_of(passage.text).empty() ||
      counts.of(wanted) * few * weight > counts.all ||
      2 * counts.letters.at(counts.main()) <= counts.all) {
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
  if (!has_language(*text.deck, likely->language)) return false;
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
                       !are_close(likely->language, wanted) &&
                       has_language(*text.deck, likely->language);
    if (!other) continue;
    findings.push_back(finding_at(passage, sentence.begin, Severity::Warning, "wrong-language",
                                  "within the passage, " + excerpt(words) + " seems to be " +
                                      english_name(likely->language) + replacement_of(wanted)));
    return;
  }
}

}  // namespace

void review_language(const Text& text, Findings& findings) {
  if (review_mixture(text, findings) || review_whole(text, findings)) return;
  for (const Passage& passage : text.passages) {
    if (review_script_of(passage, text.speech().language, findings)) continue;
    if (!can_be_told(text.speech().language)) continue;
    if (!review_passage(text, passage, findings)) review_sentences(text, passage, findings);
  }
}

}  // namespace lectern::review
