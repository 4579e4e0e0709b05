#include "slide/question.h"

#include <vector>

namespace lectern::slide {
namespace {

using Kind = Target::Kind;

/// What a language is looked up by, one after the other.
std::vector<LanguageTag> candidates(const LanguageTag& language) {
  std::vector<LanguageTag> tags = with_broader(language);
  tags.push_back(*LanguageTag::parse("en"));
  return tags;
}

}  // namespace

Questions set_questions(const LanguageTag& language, bool choice, const PhraseBook& book,
                        const Settings& settings, text::Fonts& fonts) {
  for (const LanguageTag& tag : candidates(language)) {
    const auto found = book.find(tag.text());
    if (found == book.end()) continue;
    const Phrases& phrases = found->second;
    MenuTexts at_end{{{Kind::Again, phrases.again, tag}}, phrases.present, false};
    if (choice) at_end.entries.push_back({Kind::Languages, phrases.languages, tag});
    at_end.entries.push_back({Kind::Done, phrases.done, tag});
    const MenuTexts paused{{{Kind::Stay, phrases.stay, tag}, {Kind::GoOn, phrases.go_on, tag}},
                           phrases.present,
                           false};
    return {set_menu(at_end, settings, fonts), set_menu(paused, settings, fonts)};
  }
  return {};
}

}  // namespace lectern::slide
