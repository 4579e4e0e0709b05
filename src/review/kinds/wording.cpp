// Passages that are no translation: they are another text's own words.
#include <string>
#include <vector>

#include "review/kinds/reviewers.h"
#include "review/language_of.h"
#include "review/letters_of.h"
#include "review/wordings.h"

namespace lectern::review {
namespace {

/// Whether the passage reads like the text's own language: then the other text has it by mistake.
bool reads_as(const LanguageTag& language, std::string_view passage) {
  const auto likely = likely_language(passage);
  return likely && are_close(likely->language, language);
}

bool is_written_for(const LanguageTag& language, std::string_view passage) {
  ScriptCounts counts;
  counts.add(passage);
  return 2 * counts.of(language) > counts.all;
}

/// The speech whose own words the passage is, by its index; nothing where it may be this one's.
std::optional<std::size_t> owner_of(const Text& text, const Passage& passage) {
  const LanguageTag& language = text.speech().language;
  for (const std::size_t other : text.wordings->speeches_with(wording_of(passage.text))) {
    const LanguageTag& its = text.deck->speeches[other].language;
    if (other == text.index || are_close(its, language)) continue;
    if (is_written_for(language, passage.text) && reads_as(language, passage.text)) continue;
    const bool surely_its =
        is_written_for(its, passage.text) &&
        (!is_written_for(language, passage.text) || reads_as(its, passage.text));
    if (other == 0 || surely_its) return other;
  }
  return std::nullopt;
}

std::string untranslated(const Text& text, std::size_t owner, std::string_view what) {
  const deck::Speech& speech = text.deck->speeches[owner];
  return std::string(what) + " " +
         (owner == 0 ? "the original’s own words"
                     : "the words of " + speech.file.filename().string()) +
         ", in " + english_name(speech.language) + ": put the " +
         english_name(text.speech().language) + " translation in their place";
}

}  // namespace

void review_wording(const Text& text, Findings& findings) {
  if (text.is_original()) return;
  std::size_t comparable = 0;
  std::optional<std::size_t> last_owner;
  for (const Passage& passage : text.passages) {
    if (wording_of(passage.text).empty()) continue;
    ++comparable;
    const auto owner = owner_of(text, passage);
    if (!owner) continue;
    last_owner = owner;
    findings.push_back(finding_at(passage, 0, Severity::Warning, "not-translated",
                                  untranslated(text, *owner, excerpt(passage.text) + " is")));
  }
  constexpr std::size_t few = 3;
  if (comparable > few && findings.size() == comparable) {
    findings = {finding_of(text, Severity::Warning, "not-translated",
                           untranslated(text, *last_owner, "the whole text is"))};
  }
}

}  // namespace lectern::review
