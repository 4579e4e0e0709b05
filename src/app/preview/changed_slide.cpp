#include "app/preview/changed_slide.h"

#include <algorithm>
#include <string>
#include <vector>

namespace lectern::app {
namespace {

/// What a visitor reads in the language on each of the edition's slides.
std::vector<std::string> texts_of(const slide::Edition& edition, const LanguageTag& language) {
  std::vector<std::string> texts;
  for (const slide::Slide& each : edition.slides) {
    const auto reading = std::ranges::find(each.readings, language, &slide::Reading::language);
    texts.push_back(reading == each.readings.end() ? "" : reading->text);
  }
  return texts;
}

const slide::Edition* edition_of(const slide::Slides& slides, const LanguageTag& language) {
  const auto found = std::ranges::find(slides.editions, language, &slide::Edition::language);
  return found == slides.editions.end() ? nullptr : &*found;
}

/// The slides of the edition as it is now, by their index, that differ in the language from what it
/// was, one at least where any do.
IndexRange changed_in(const slide::Edition& before, const slide::Edition& now,
                      const LanguageTag& language) {
  const std::vector<std::string> old_texts = texts_of(before, language);
  const std::vector<std::string> texts = texts_of(now, language);
  if (old_texts == texts || texts.empty()) return {};
  const std::size_t most = std::min(old_texts.size(), texts.size());
  std::size_t same = 0;
  while (same < most && old_texts[same] == texts[same]) ++same;
  std::size_t same_at_end = 0;
  while (same_at_end < most - same &&
         old_texts[old_texts.size() - 1 - same_at_end] == texts[texts.size() - 1 - same_at_end]) {
    ++same_at_end;
  }
  const std::size_t begin = std::min(same, texts.size() - 1);
  return {begin, std::max(begin + 1, texts.size() - same_at_end)};
}

bool says_the_same(const deck::Speech& one, const deck::Speech& other) {
  const auto titles = [](const deck::Speech& speech) {
    return speech.headline ? speech.headline->text : speech.credits.title;
  };
  return titles(one) == titles(other) &&
         std::ranges::equal(one.paragraphs, other.paragraphs, {}, &deck::Paragraph::text,
                            &deck::Paragraph::text);
}

/// The languages of which the texts changed, that which is shown before the others.
std::vector<LanguageTag> changed_languages(const deck::Deck& before, const deck::Deck& now,
                                           const LanguageTag& shown) {
  std::vector<LanguageTag> changed;
  for (const deck::Speech& each : now.speeches) {
    const auto old = std::ranges::find(before.speeches, each.language, &deck::Speech::language);
    if (old != before.speeches.end() && says_the_same(*old, each)) continue;
    changed.insert(each.language == shown ? changed.begin() : changed.end(), each.language);
  }
  return changed;
}

}  // namespace

std::optional<Hit> changed_slide(const content::PreparedShow& before,
                                 const content::PreparedShow& now, const Hit& shown) {
  for (const LanguageTag& language : changed_languages(before.deck, now.deck, shown.language)) {
    for (const slide::Edition* edition : editions_from(now.show.slides, language)) {
      const slide::Edition* old = edition_of(before.show.slides, edition->language);
      const slide::Edition none;
      const IndexRange changed = changed_in(old != nullptr ? *old : none, *edition, language);
      if (changed.begin == changed.end) continue;
      for (std::size_t i = changed.begin; i < changed.end; ++i) {
        const Hit hit{edition->language, edition->slides[i].number};
        if (hit == shown) return std::nullopt;
      }
      return Hit{edition->language, edition->slides[changed.begin].number};
    }
  }
  return std::nullopt;
}

}  // namespace lectern::app
