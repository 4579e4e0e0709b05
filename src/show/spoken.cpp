#include "show/spoken.h"

#include <algorithm>

#include "deck/list_mark.h"
#include "text/languages.h"

namespace lectern::show {
namespace {

using Kind = slide::Target::Kind;

void add_lines(std::string_view text, const LanguageTag& language, Utterances& said) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::size_t mark = deck::is_bullet_mark(line) ? deck::list_mark(line) : 0;
    if (mark < line.size()) said.push_back({std::string(line.substr(mark)), language});
  }
}

std::string word_of(const slide::Target& target, const MenuView& view,
                    const slide::Phrases& phrases, bool asks) {
  const auto found = view.settings.find(target.kind);
  const Setting setting = found == view.settings.end() ? Setting{} : found->second;
  const auto with_step = [&](const std::string& word) {
    return word + ", " + std::to_string(setting.step);
  };
  switch (target.kind) {
    case Kind::Language: return text::own_name(target.language);
    case Kind::Back: return phrases.close;
    case Kind::PreviousPage:
    case Kind::PreviousSlide: return phrases.back;
    case Kind::NextPage:
    case Kind::NextSlide: return phrases.forward;
    case Kind::Again: return phrases.again;
    case Kind::Languages: return asks ? phrases.languages : phrases.language;
    case Kind::Done: return phrases.done;
    case Kind::Stay: return phrases.stay;
    case Kind::GoOn: return phrases.go_on;
    case Kind::Pause: return setting.step > 0 ? phrases.play : phrases.pause;
    case Kind::LargerText: return with_step(phrases.larger);
    case Kind::CalmerPace: return with_step(phrases.calmer);
    case Kind::HighContrast: return with_step(phrases.contrast);
  }
  return {};
}

}  // namespace

Utterances spoken_of(const slide::Slide& slide, const LanguageTag& language) {
  Utterances said;
  if (!slide.readings.empty()) {
    add_lines(slide.readings.front().text, slide.readings.front().language, said);
  }
  for (const std::string& notice : slide.notices) add_lines(notice, language, said);
  return said;
}

SpokenMenu spoken_of(const slide::Menu& menu, const MenuView& view, const slide::PhraseBook& book) {
  SpokenMenu spoken;
  const auto found = slide::find_phrases(book, view.shown);
  if (!found || menu.pages.empty()) return spoken;
  const auto& [language, phrases] = *found;
  const auto& targets = menu.pages[view.page].targets;
  const bool asks = std::ranges::any_of(targets, [](const slide::Target& target) {
    return target.kind == Kind::Again || target.kind == Kind::Stay;
  });
  if (asks) spoken.question.push_back({phrases.present, language});
  for (const slide::Target& target : targets) {
    const bool of_itself = target.kind == Kind::Language;
    spoken.targets.push_back(
        {word_of(target, view, phrases, asks), of_itself ? target.language : language});
  }
  return spoken;
}

}  // namespace lectern::show
