#include "slide/menus/question.h"

namespace lectern::slide {
namespace {

using Kind = Target::Kind;

}  // namespace

Questions set_questions(const LanguageTag& language, bool choice, const PhraseBook& book,
                        const Settings& settings, text::Fonts& fonts) {
  const auto found = find_phrases(book, language);
  if (!found) return {};
  const auto& [tag, phrases] = *found;
  MenuTexts at_end{{{Kind::Again, phrases.again, tag}}, phrases.present, false};
  if (choice) at_end.entries.push_back({Kind::Languages, phrases.languages, tag});
  at_end.entries.push_back({Kind::Done, phrases.done, tag});
  const MenuTexts paused{
      {{Kind::Stay, phrases.stay, tag}, {Kind::GoOn, phrases.go_on, tag}}, phrases.present, false};
  return {set_menu(at_end, settings, fonts), set_menu(paused, settings, fonts)};
}

}  // namespace lectern::slide
