#include <algorithm>
#include <set>

#include "slide/editions.h"
#include "slide/invitation.h"
#include "slide/layout/fitting.h"
#include "slide/problems.h"
#include "slide/slide.h"

namespace lectern::slide {
namespace {

bool has_title(const deck::Speech& speech) {
  return speech.headline.has_value() || !speech.credits.title.empty();
}

/// Texts keep the room that they need to be read.
void invite(std::vector<EditionSetter>& editions, const Settings& settings, text::Fonts& fonts) {
  const bool by_themselves =
      settings.arrangement == Arrangement::Single || settings.arrangement == Arrangement::Caption;
  if (!settings.invite || !by_themselves) return;
  std::vector<LanguageTag> languages;
  for (const EditionSetter& edition : editions) languages.push_back(edition.language());
  Typesetter typesetter(settings.style, settings.function_words, fonts);
  for (EditionSetter& edition : editions) {
    Invited invited{languages, edition.language(), edition.labels(), true};
    edition.set_invitation(invitation_of(invited, settings, typesetter));
    if (!edition.is_lowered() || edition.roomy()) continue;
    invited.beneath = false;
    edition.set_invitation(invitation_of(invited, settings, typesetter));
  }
}

}  // namespace

bool shows(const Edition& edition, const LanguageTag& language) {
  return edition.language == language ||
         std::ranges::find(edition.beside, language) != edition.beside.end();
}

Slides set(const deck::Deck& deck, const Settings& settings, text::Fonts& fonts) {
  Slides slides{settings.panel, settings.style.theme, {}, {}, {}};
  Typesetter typesetter(settings.style, settings.function_words, fonts);
  const Settings legible = legible_settings(
      deck, settable(deck, settings, typesetter, slides.problems), typesetter, slides.problems);
  auto editions = editions_of(deck, legible, typesetter, slides.problems);
  if (editions.empty()) return slides;
  invite(editions, legible, fonts);

  const auto [scale, pages, portions] = fitted(deck, legible, editions, typesetter);
  const bool titled = std::any_of(deck.speeches.begin(), deck.speeches.end(), has_title);
  const EditionSetter::Ends ends{titled, has_imprint(deck)};
  for (std::size_t i = 0; i < editions.size(); ++i) {
    slides.editions.push_back(editions[i].set(portions[i], scale, ends, slides.problems));
  }
  slides.count = pages.size() + (ends.title ? 1 : 0) + (ends.closing ? 1 : 0);
  slides.progress = editions.front().progress();
  std::set<std::size_t> shown;
  for (const EditionSetter& edition : editions) {
    for (const std::size_t speech : edition.shown()) shown.insert(speech);
  }
  for (const std::size_t speech : shown) {
    add_missing_glyphs(deck.speeches[speech], typesetter, slides.problems);
  }
  return slides;
}

}  // namespace lectern::slide
