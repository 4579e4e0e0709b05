#include "deck/credits.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "deck/headline.h"
#include "deck/speech.h"
#include "text/dates/date.h"

namespace lectern::deck {
namespace {

enum class Precedence { DeckToml, Headline };

/// `preferred` goes before `general`, field by field.
Credits merged(Credits preferred, const Credits& general) {
  const auto fill = [](std::string& text, const std::string& other) {
    if (text.empty()) text = other;
  };
  fill(preferred.title, general.title);
  fill(preferred.speaker, general.speaker);
  fill(preferred.place, general.place);
  fill(preferred.source, general.source);
  fill(preferred.rights, general.rights);
  if (!preferred.date) preferred.date = general.date;
  return preferred;
}

Credits credits_of(const Speech& speech, const DeckToml& deck_toml, Precedence precedence) {
  const LanguageEntry* entry = entry_of(deck_toml, speech.language);
  const Credits own = merged(entry ? entry->credits : Credits{}, speech.credits);
  Credits headline;
  if (speech.headline) {
    headline.title = speech.headline->title;
    headline.place = speech.headline->place;
    headline.date = speech.headline->date;
  }
  // A date is the same in every language. For the rest, deck.toml speaks the original's language; a
  // translation's headline speaks its own.
  if (deck_toml.credits.date) headline.date = deck_toml.credits.date;
  return precedence == Precedence::DeckToml ? merged(merged(own, deck_toml.credits), headline)
                                            : merged(merged(own, headline), deck_toml.credits);
}

/// Whether two names of a place, or two dates, are one and the other: "New York" is in "New York
/// City".
bool differ(const std::string& one, const std::string& other) {
  return !one.empty() && !other.empty() && one.find(other) == std::string::npos &&
         other.find(one) == std::string::npos;
}

/// What deck.toml says of a speech's place and date. In translations the place of the original is
/// in another language.
Credits stated_credits(const Speech& speech, const DeckToml& deck_toml, bool is_original) {
  const LanguageEntry* entry = entry_of(deck_toml, speech.language);
  Credits stated = entry ? entry->credits : Credits{};
  if (is_original) return merged(stated, deck_toml.credits);
  if (!stated.date) stated.date = deck_toml.credits.date;
  return stated;
}

/// What deck.toml says of a speech's title, for its own language or, of the original, for the deck.
void take_stated_titles(std::vector<Speech>& speeches, const DeckToml& deck_toml) {
  for (Speech& speech : speeches) {
    const bool is_original = &speech == &speeches.front();
    take_stated_title(speech, stated_credits(speech, deck_toml, is_original).title);
  }
}

/// A line that one language has above its speech the others have too.
void accept_unread_headlines(std::vector<Speech>& speeches) {
  const auto read = std::ranges::find_if(
      speeches, [](const Speech& speech) { return speech.headline.has_value(); });
  if (read == speeches.end()) return;
  for (Speech& speech : speeches) accept_unread_headline(speech, *read);
}

/// A title slide says something in every language.
void lend_title(std::vector<Speech>& speeches, Problems& problems) {
  const auto titled = std::ranges::find_if(
      speeches, [](const Speech& speech) { return !speech.credits.title.empty(); });
  if (titled == speeches.end()) return;
  for (Speech& speech : speeches) {
    if (!speech.credits.title.empty()) continue;
    speech.credits.title = titled->credits.title;
    problems.push_back({speech.file, 0, 0, Severity::Warning, "missing-title",
                        "there is no title in it, so that of " + titled->language.text() +
                            " is shown: write one above the text, or into deck.toml below "
                            "[languages." +
                            speech.language.text() + "]"});
  }
}

}  // namespace

const LanguageEntry* entry_of(const DeckToml& deck_toml, const LanguageTag& language) {
  const auto found =
      std::find_if(deck_toml.languages.begin(), deck_toml.languages.end(),
                   [&](const LanguageEntry& entry) { return entry.language == language; });
  return found == deck_toml.languages.end() ? nullptr : &*found;
}

void fill_credits(std::vector<Speech>& speeches, const DeckToml& deck_toml, Problems& problems) {
  take_stated_titles(speeches, deck_toml);
  accept_unread_headlines(speeches);
  std::optional<Date> any_date;
  for (std::size_t i = 0; i < speeches.size(); ++i) {
    Speech& speech = speeches[i];
    speech.credits =
        credits_of(speech, deck_toml, i == 0 ? Precedence::DeckToml : Precedence::Headline);
    if (!any_date && speech.headline) any_date = speech.headline->date;
  }
  for (Speech& speech : speeches) {
    const bool unread =
        speech.headline && !speech.headline->date && speech.headline->dateline.empty();
    if (!speech.credits.date && !unread) speech.credits.date = any_date;
  }
  lend_title(speeches, problems);
}

void report_conflicts(const std::vector<Speech>& speeches, const DeckToml& deck_toml,
                      Problems& problems) {
  for (std::size_t i = 0; i < speeches.size(); ++i) {
    const Speech& speech = speeches[i];
    if (!speech.headline) continue;
    const Credits stated = stated_credits(speech, deck_toml, i == 0);
    const SourceMark mark =
        speech.headline->source.empty() ? SourceMark{} : speech.headline->source.front();
    std::string here, there;
    const auto add = [&](const std::string& in_text, const std::string& in_toml) {
      here += (here.empty() ? "" : ", ") + in_text;
      there += (there.empty() ? "" : ", ") + in_toml;
    };
    if (differ(speech.headline->place, stated.place)) add(speech.headline->place, stated.place);
    if (speech.headline->date && stated.date && speech.headline->date != stated.date) {
      add(text::format_date(*speech.headline->date, speech.language),
          text::format_date(*stated.date, speech.language));
    }
    if (here.empty()) continue;
    problems.push_back({speech.file, mark.line, mark.column, Severity::Warning, "headline-conflict",
                        "the first line says “" + here + "” and deck.toml “" + there +
                            "”, which is what is shown: correct the one that is wrong"});
  }
}

void report_headlines(const std::vector<Speech>& speeches, Problems& problems) {
  for (const Speech& speech : speeches) {
    if (speech.headline || speech.paragraphs.size() < 2) continue;
    const Paragraph& first = speech.paragraphs.front();
    const auto flaw = headline_flaw(first.text, speech.language);
    if (!flaw) continue;
    const SourceMark& mark = first.source.front();
    problems.push_back({speech.file, mark.line, mark.column, Severity::Note, "no-headline",
                        "is not read as place, date and title: " + *flaw});
  }
}

}  // namespace lectern::deck
