// Title, speaker and place of a translation, left in the original's language.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "review/kinds/reviewers.h"
#include "review/language_of.h"
#include "review/letters_of.h"
#include "review/wordings.h"

namespace lectern::review {
namespace {

struct Credit {
  std::string_view name;  ///< its key in deck.toml
  std::string deck::Credits::*value;
};

constexpr std::array credits{Credit{"title", &deck::Credits::title},
                             Credit{"speaker", &deck::Credits::speaker},
                             Credit{"place", &deck::Credits::place}};

bool is_left(const deck::Deck& deck, const deck::Speech& speech, const Credit& credit) {
  const deck::Speech& original = deck.speeches.front();
  const std::string& value = speech.credits.*credit.value;
  return !value.empty() && value == original.credits.*credit.value &&
         !are_close(speech.language, original.language);
}

/// In letters that the language is not written with, or not in this text, as ideographs among
/// Korean: not even a name would be.
bool is_unreadable(const std::string& value, const Text& text) {
  ScriptCounts counts;
  counts.add(value);
  if (counts.all == 0) return false;
  if (counts.of(text.speech().language) == 0) return true;
  ScriptCounts written;
  for (const Passage& passage : text.passages) written.add(passage.text);
  return std::ranges::none_of(
      counts.letters, [&](const auto& script) { return written.letters.contains(script.first); });
}

/// Some other translation says it in its own words, so that it can be said so.
bool is_translated_elsewhere(const deck::Deck& deck, const Credit& credit) {
  return std::any_of(
      deck.speeches.begin() + 1, deck.speeches.end(), [&](const deck::Speech& speech) {
        return !(speech.credits.*credit.value).empty() &&
               speech.credits.*credit.value != deck.speeches.front().credits.*credit.value;
      });
}

/// Whether it is said already that the title is another language's.
bool is_lent(const deck::Deck& deck, const deck::Speech& speech, const Credit& credit) {
  return credit.value == &deck::Credits::title &&
         std::ranges::any_of(deck.problems, [&](const Problem& problem) {
           return problem.code == "missing-title" && problem.file == speech.file;
         });
}

/// What it says of this language may be said below the error.
bool is_toml_broken(const deck::Deck& deck) {
  return std::ranges::any_of(deck.problems, [](const Problem& problem) {
    return problem.severity == Severity::Error && problem.file.extension() == ".toml";
  });
}

}  // namespace

void review_credits(const Text& text, Findings& findings) {
  if (text.is_original() || is_toml_broken(*text.deck)) return;
  const LanguageTag& language = text.speech().language;
  std::string left;
  auto severity = Severity::Note;
  for (const Credit& credit : credits) {
    const std::string& value = text.speech().credits.*credit.value;
    if (!is_left(*text.deck, text.speech(), credit)) continue;
    if (is_lent(*text.deck, text.speech(), credit)) continue;
    const bool unreadable = is_unreadable(value, text);
    const bool words = !wording_of(value).empty();
    if (!unreadable && !(words && is_translated_elsewhere(*text.deck, credit))) continue;
    if (is_translated_elsewhere(*text.deck, credit)) severity = Severity::Warning;
    left += (left.empty() ? "" : ", ") + std::string(credit.name) + " " + excerpt(value);
  }
  if (left.empty()) return;
  Finding finding{Finding::whole, {}, severity, "credit-not-translated", ""};
  finding.message = left + " is shown in " + english_name(text.original().language) +
                    ": say it in " + english_name(language) + " in deck.toml, below [languages." +
                    language.text() + "]";
  findings.push_back(finding);
}

}  // namespace lectern::review
