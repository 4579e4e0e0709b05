// What of a slide and of a menu is said aloud.
#include "show/spoken.h"

#include <doctest/doctest.h>

#include <string>

#include "slide/menus/phrases.h"

using namespace lectern;
using namespace lectern::show;
using Kind = slide::Target::Kind;

namespace {

LanguageTag tag(const char* text) { return *LanguageTag::parse(text); }

std::string dump(const Utterances& utterances) {
  std::string text;
  for (const Utterance& each : utterances) text += each.language.text() + ':' + each.text + ';';
  return text;
}

slide::Slide slide_of(const char* text) {
  slide::Slide slide;
  slide.readings = {{tag("en"), text}, {tag("fr"), "Une légende."}};
  return slide;
}

slide::PhraseBook book() {
  slide::PhraseBook book;
  slide::Phrases& english = book["en"];
  english.present = "Are you there?";
  english.again = "Again";
  english.done = "Done";
  english.languages = "Other languages";
  english.language = "Language";
  english.pause = "Pause";
  english.play = "Play";
  english.larger = "Larger";
  english.close = "Close";
  return book;
}

slide::Menu menu_of(const std::vector<slide::Target>& targets) {
  slide::Menu menu;
  menu.pages.push_back({targets, targets.size()});
  return menu;
}

}  // namespace

TEST_CASE("of a slide the passage is said, a line at a time, and no caption, no bullet") {
  struct Row {
    const char* text;
    const char* said;
  };
  for (const Row& row :
       {Row{"Thank you.", "en:Thank you.;"},
        Row{"Roses are red\nviolets are blue", "en:Roses are red;en:violets are blue;"},
        Row{"We have: - water;\n• time.\n1. first\n– last",
            "en:We have: - water;;en:time.;en:1. first;en:last;"},
        Row{"12 July was warm.", "en:12 July was warm.;"}, Row{"", ""}, Row{"\n\n", ""}}) {
    CAPTURE(std::string(row.text));
    CHECK(dump(spoken_of(slide_of(row.text), tag("en"))) == row.said);
  }
}

TEST_CASE("of a closing slide its notices are said") {
  slide::Slide closing;
  closing.kind = slide::Slide::Kind::Closing;
  closing.notices = {"Translation: somebody", "Source: an office"};
  CHECK(dump(spoken_of(closing, tag("en"))) == "en:Translation: somebody;en:Source: an office;");
}

TEST_CASE("targets say their words, what is set its step, languages their own names") {
  MenuView view;
  view.shown = tag("en");
  view.settings = {{Kind::LargerText, {1, 2}}, {Kind::Pause, {0, 1}}};
  const slide::Menu bar = menu_of({{Kind::Pause, {}, {}, nullptr},
                                   {Kind::LargerText, {}, {}, nullptr},
                                   {Kind::Languages, {}, {}, nullptr},
                                   {Kind::Back, {}, {}, nullptr}});
  CHECK(dump(spoken_of(bar, view, book()).targets) ==
        "en:Pause;en:Larger, 1;en:Language;en:Close;");
  view.settings[Kind::Pause].step = 1;
  CHECK(dump(spoken_of(bar, view, book()).targets).starts_with("en:Play;"));
  CHECK(spoken_of(bar, view, book()).question.empty());
  const slide::Menu languages = menu_of({{Kind::Language, tag("fr"), {}, nullptr},
                                         {Kind::Language, tag("ar"), {}, nullptr},
                                         {Kind::Back, {}, {}, nullptr}});
  view.shown = tag("sw");  // of which the book has nothing
  CHECK(dump(spoken_of(languages, view, book()).targets) == "fr:Français;ar:العربية;en:Close;");
}

TEST_CASE("a question is said, and what may be answered") {
  MenuView view;
  view.shown = tag("en-GB");
  const slide::Menu question = menu_of({{Kind::Again, {}, {}, nullptr},
                                        {Kind::Languages, {}, {}, nullptr},
                                        {Kind::Done, {}, {}, nullptr}});
  const SpokenMenu spoken = spoken_of(question, view, book());
  CHECK(dump(spoken.question) == "en:Are you there?;");
  CHECK(dump(spoken.targets) == "en:Again;en:Other languages;en:Done;");
  CHECK(dump(spoken_of(question, view, {}).targets).empty());
}
