// What closing slides say.
#include "slide/imprint.h"

#include <doctest/doctest.h>

using namespace lectern;
using namespace lectern::slide;

namespace {

deck::Speech speech(const char* language, const char* translator, const char* source,
                    const char* rights) {
  deck::Speech speech;
  speech.language = LanguageTag::parse(language).value();
  speech.status = *translator == '\0' ? deck::Status::Original : deck::Status::Unofficial;
  speech.translator = translator;
  speech.credits.source = source;
  speech.credits.rights = rights;
  return speech;
}

deck::Deck three_languages() {
  deck::Deck deck;
  deck.speeches = {speech("en", "", "The record", "© UN"),
                   speech("fr", "A. B.", "Le compte", "© UN"),
                   speech("zh-Hans", "丙丁", "The record", "© UN")};
  return deck;
}

std::string dump(const std::vector<Notice>& notices) {
  std::string text;
  for (const Notice& notice : notices) text += notice.language.text() + ": " + notice.text + "\n";
  return text;
}

const Labels labels{{"fr", {"officielle", "non officielle", "Traduction"}},
                    {"zh", {"正式", "非正式", "翻译"}}};

}  // namespace

TEST_CASE("place and date are as the first line writes them, where deck.toml says the same") {
  deck::Speech said = speech("th", "", "", "");
  const deck::Date date{std::chrono::year(1982), std::chrono::month(4), std::chrono::day(21)};
  said.headline = deck::Headline{};
  said.headline->dateline = "กรุงเทพฯ, 21 เมษายน พ.ศ. 2525";
  said.headline->place = said.credits.place = "กรุงเทพฯ";
  said.headline->date = said.credits.date = date;
  CHECK(place_and_date_of(said) == said.headline->dateline);
  said.credits.date = date + std::chrono::years(1);
  CHECK(place_and_date_of(said) != said.headline->dateline);
}

TEST_CASE("place and date are parted by the comma of their language") {
  struct Row {
    const char* language;
    const char* place;
    const char* text;
  };
  for (const Row& row : {
           Row{"en", "New York", "New York, 12 July 2011"},
           Row{"ar", "نيويورك", "نيويورك، ١٢ يوليو ٢٠١١"},
           Row{"zh-Hans", "纽约", "纽约，2011年7月12日"},
           Row{"zh-Hant", "紐約", "紐約，2011年7月12日"},
           Row{"ja", "ニューヨーク", "ニューヨーク、2011年7月12日"},
           Row{"ko", "뉴욕", "뉴욕, 2011년 7월 12일"},
       }) {
    deck::Speech said = speech(row.language, "", "", "");
    said.credits.place = row.place;
    said.credits.date =
        deck::Date{std::chrono::year(2011), std::chrono::month(7), std::chrono::day(12)};
    CHECK(place_and_date_of(said) == row.text);
  }
}

TEST_CASE("a closing slide names translator, source and rights, each in its own language") {
  const deck::Deck all = three_languages();
  const auto said = [&](std::size_t speech, Inherited inherited) {
    return dump(imprint_of(all, all.speeches[speech], labels, inherited));
  };
  CHECK(said(0, Inherited::Said) == "en: The record\nen: © UN\n");
  CHECK(said(1, Inherited::Said) == "fr: Traduction\u00A0: A. B.\nfr: Le compte\nen: © UN\n");
  CHECK(said(2, Inherited::Said) == "zh-Hans: 翻译：丙丁\nen: The record\nen: © UN\n");
  CHECK(said(2, Inherited::Left) == "zh-Hans: 翻译：丙丁\n");
  CHECK(has_imprint(all));
  CHECK_FALSE(has_imprint(deck::Deck{}));
}

TEST_CASE("a translator alone is reason enough for a closing slide") {
  deck::Deck deck;
  deck.speeches = {speech("en", "", "", ""), speech("fr", "A. B.", "", "")};
  CHECK(has_imprint(deck));
  CHECK(imprint_of(deck, deck.speeches[0], labels, Inherited::Said).empty());
  CHECK(imprint_of(deck, deck.speeches[1], labels, Inherited::Said).size() == 1);
}

TEST_CASE("a credit is one line, of as much as it holds") {
  deck::Speech said = speech("en", "", "", "");
  said.credits.speaker = "The Director";
  said.credits.title = "Remarks at the opening";
  said.credits.place = "Hamburg";
  const auto within = [&](std::size_t longest) {
    return credit_of(said, [=](const std::string& line) { return line.size() <= longest; });
  };
  CHECK(within(99) == "The Director · Remarks at the opening · Hamburg");
  CHECK(within(40) == "The Director · Hamburg");
  CHECK(within(15) == "The Director");
  CHECK(within(5) == "The Director");
}
