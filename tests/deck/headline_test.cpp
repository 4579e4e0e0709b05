#include "deck/headline.h"

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <vector>

#include "deck/format/salutation.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

std::string date_in_words(const std::optional<Date>& date) {
  if (!date) return "none";
  return std::to_string(static_cast<int>(date->year())) + '-' +
         std::to_string(static_cast<unsigned>(date->month())) + '-' +
         std::to_string(static_cast<unsigned>(date->day()));
}

std::string in_words(const Headline& headline) {
  return headline.place + " / " + date_in_words(headline.date) + " / " + headline.title +
         (headline.subtitle.empty() ? "" : " / " + with_line_ends(headline.subtitle, " + "));
}

std::string read(const char* language, const std::string& text,
                 DateRule rule = DateRule::Required) {
  const auto headline =
      read_headline({text, {{0, 1, 1}}}, LanguageTag::parse(language).value(), rule);
  if (!headline) return "";
  CHECK(headline->text == text);
  CHECK(headline->source.size() == 1);
  return in_words(*headline);
}

}  // namespace

TEST_CASE("a headline is place, date and title in any language's way of writing them") {
  struct Row {
    const char* language;
    const char* text;
    const char* parts;
  };
  const Row rows[] = {
      {"en", "New York, 12 July 2011 - Remarks to the Assembly",
       "New York / 2011-7-12 / Remarks to the Assembly"},
      {"en", "New York, July 12, 2011 – Remarks", "New York / 2011-7-12 / Remarks"},
      {"en", "Washington, D.C., 12 July 2011 — Remarks - the second part",
       "Washington, D.C. / 2011-7-12 / Remarks - the second part"},
      {"en", "Geneva, 2011-07-12 - Remarks", "Geneva / 2011-7-12 / Remarks"},
      {"en", "Aix-en-Provence, 1 May 1999 - Self-determination",
       "Aix-en-Provence / 1999-5-1 / Self-determination"},
      {"fr", "Genève, 12 juillet 2011 – Allocution", "Genève / 2011-7-12 / Allocution"},
      {"es", "Nueva York, 12 de julio de 2011 – Observaciones",
       "Nueva York / 2011-7-12 / Observaciones"},
      {"ru", "Нью-Йорк, 12 июля 2011 года – Выступление", "Нью-Йорк / 2011-7-12 / Выступление"},
      {"ar", "نيويورك، ١٢ يوليو ٢٠١١ – كلمة", "نيويورك / 2011-7-12 / كلمة"},
      {"zh-Hans", "纽约，2011年7月12日 – 秘书长的讲话", "纽约 / 2011-7-12 / 秘书长的讲话"},
      {"zh-Hans", "纽约，2011年7月12日——秘书长的讲话", "纽约 / 2011-7-12 / 秘书长的讲话"},
      {"en", "NEW YORK—12 July 2011—Remarks", "NEW YORK / 2011-7-12 / Remarks"},
      {"en", "New York - 12 July 2011 - Remarks", "New York / 2011-7-12 / Remarks"},
      {"en", "New York, 12 July 2011 -- Remarks", "New York / 2011-7-12 / Remarks"},
      {"en", "12 July 2011, New York – Remarks", "New York / 2011-7-12 / Remarks"},
      {"fr", "Genève, le 12 juillet 2011 — Allocution", "Genève / 2011-7-12 / Allocution"},
      {"en", "12 July 2011 – Remarks", " / 2011-7-12 / Remarks"},
      // no comma between them
      {"sv", "Stockholm den 10 december 1950 - Tal", "Stockholm / 1950-12-10 / Tal"},
      {"da", "København den 4. maj 1945 – Tale", "København / 1945-5-4 / Tale"},
      {"cs", "Praha 1. ledna 1990 - Projev", "Praha / 1990-1-1 / Projev"},
      {"sk", "Bratislava 17. novembra 1989 – Prejav", "Bratislava / 1989-11-17 / Prejav"},
      {"th", "เกียวโต 3 พฤศจิกายน 1968 - คำกล่าว", "เกียวโต / 1968-11-3 / คำกล่าว"},
      {"th", "กรุงเทพฯ วันที่ 6 เมษายน พ.ศ. 2525 - คำกล่าว", "กรุงเทพฯ / 1982-4-6 / คำกล่าว"},
      {"en", "New Delhi 12 July 2011 - Remarks", "New Delhi / 2011-7-12 / Remarks"},
      {"ko", "서울 1945년 8월 15일 - 개관 인사", "서울 / 1945-8-15 / 개관 인사"},
      {"hu", "Budapest 1956. október 23. - Megnyitó", "Budapest / 1956-10-23 / Megnyitó"},
      // the day of the week, and what follows a year
      {"en", "London, Tuesday 12 July 2011 — Opening", "London / 2011-7-12 / Opening"},
      {"en", "London, Tue. 12 July 2011 — Opening", "London / 2011-7-12 / Opening"},
      {"de", "Berlin, Dienstag, den 12. Juli 2011 – Rede", "Berlin / 2011-7-12 / Rede"},
      {"es", "Madrid, martes 12 de julio de 2011 – Discurso", "Madrid / 2011-7-12 / Discurso"},
      {"ja", "東京、2011年7月12日（火）――挨拶", "東京 / 2011-7-12 / 挨拶"},
      {"zh-Hans", "北京，2011年7月12日星期二——致辞", "北京 / 2011-7-12 / 致辞"},
      {"ko", "서울, 2011년 7월 12일 화요일 - 인사", "서울 / 2011-7-12 / 인사"},
      {"pl", "Kraków, 3 maja 1991 r. - Mowa", "Kraków / 1991-5-3 / Mowa"},
      {"pl", "Kraków, dnia 3 maja 1991 roku - Mowa", "Kraków / 1991-5-3 / Mowa"},
      {"uk", "Київ, 24 серпня 1991 р. – Промова", "Київ / 1991-8-24 / Промова"},
      {"bg", "София, 3 март 1978 г. – Слово", "София / 1978-3-3 / Слово"},
      {"ur", "لاہور، 12 جولائی 2011ء – خطاب", "لاہور / 2011-7-12 / خطاب"},
      {"fa", "تهران، ۲۲ بهمن ۱۳۵۷ شمسی – سخنرانی", "تهران / 1979-2-11 / سخنرانی"},
      {"ar", "القاهرة، 15 آذار/مارس 2005 - كلمة", "القاهرة / 2005-3-15 / كلمة"},
      {"ar", "القاهرة، الثلاثاء 15 مارس 2005 م - كلمة", "القاهرة / 2005-3-15 / كلمة"},
      // of eras, in numerals
      {"ja", "東京、令和元年五月一日　開館の挨拶", "東京 / 2019-5-1 / 開館の挨拶"},
      {"ja", "東京、昭和二十一年三月十日――挨拶", "東京 / 1946-3-10 / 挨拶"},
      {"zh-Hant", "臺北　中華民國八十六年三月五日　致詞", "臺北 / 1997-3-5 / 致詞"},
      {"ar", "الرباط، 5 مارس 1997 م الموافق 25 شوال 1417 هـ - كلمة", "الرباط / none / كلمة"},
      {"zh-Hant", "臺北，民國一百年十月十日——致詞", "臺北 / 2011-10-10 / 致詞"},
      // other separators, and the title first
      {"en", "London | 12 July 2011 | Opening address", "London / 2011-7-12 / Opening address"},
      {"en", "Opening address — London, Tuesday 12 July 2011",
       "London / 2011-7-12 / Opening address"},
      {"en", "Opening address (London, 12 July 2011)", "London / 2011-7-12 / Opening address"},
      {"fr", "Discours d’ouverture – Paris, le 14 juillet 1989",
       "Paris / 1989-7-14 / Discours d’ouverture"},
      {"ja", "開館の挨拶（東京、2011年7月12日）", "東京 / 2011-7-12 / 開館の挨拶"},
      // in no form that is read, and dates to a reader
      {"bn", "ঢাকা, ২১ ফেব্রুয়ারি ১৯৫২ - ভাষণ", "ঢাকা / none / ভাষণ"},
      {"am", "አዲስ አበባ፣ 25 ግንቦት 1955 - ንግግር", "አዲስ አበባ / 1963-6-2 / ንግግር"},
      {"km", "ភ្នំពេញ ថ្ងៃទី១២ ខែកក្កដា ឆ្នាំ២០១១ - សុន្ទរកថា", "ភ្នំពេញ / none / សុន្ទរកថា"},
      {"mn", "Улаанбаатар, 2011 оны 7 дугаар сарын 12 – Үг", "Улаанбаатар / none / Үг"},
      {"sr", "Београд, 12. јула 2011. године – Говор", "Београд / none / Говор"},
      {"lv", "Rīga, 2011. gada 12. jūlijā – Runa", "Rīga / none / Runa"},
      {"en", "London, July 2011 - Opening address", "London / none / Opening address"},
      {"de", "Nürnberg, um 1890 – Ein Rundgang", "Nürnberg / none / Ein Rundgang"},
      {"en", "New York, 31 February 2011 - Remarks", "New York / none / Remarks"},
  };
  for (const auto& [language, text, parts] : rows) {
    CAPTURE(text);
    CHECK(read(language, text) == parts);
  }
}

TEST_CASE("a title and a dateline on lines of their own are a headline") {
  struct Row {
    const char* language;
    std::vector<SourceParagraph> paragraphs;
    const char* parts;  // and how many paragraphs they are
  };
  const auto lines = [](const std::string& first, const std::string& second) {
    return SourceParagraph{first + ' ' + second, {{0, 1, 1}, {first.size() + 1, 2, 1}}};
  };
  const auto line = [](const char* text, int number) {
    return SourceParagraph{text, {{0, number, 1}}};
  };
  const Row rows[] = {
      {"en",
       {lines("Opening of the Museum", "Lisbon, 4 May 2024")},
       "Lisbon / 2024-5-4 / Opening of the Museum / 1"},
      {"en",
       {lines("Lisbon, 4 May 2024", "Opening of the Museum")},
       "Lisbon / 2024-5-4 / Opening of the Museum / 1"},
      {"en",
       {line("Opening of the Museum", 1), line("May 4, 2024, Lisbon", 3)},
       "Lisbon / 2024-5-4 / Opening of the Museum / 2"},
      {"ja",
       {line("博物館の開館", 1), line("リスボン、2024年5月4日", 3)},
       "リスボン / 2024-5-4 / 博物館の開館 / 2"},
      {"bn",
       {line("জাদুঘরের উদ্বোধন", 1), line("ঢাকা, ২১ ফেব্রুয়ারি ১৯৫২", 3)},
       "ঢাকা / none / জাদুঘরের উদ্বোধন / 2"},
      {"cs",
       {line("Otevření muzea", 1), line("Praha 1. ledna 1990", 3)},
       "Praha / 1990-1-1 / Otevření muzea / 2"},
      {"en", {line("Lisbon, 4 May 2024", 1), line("My dear Sofia", 3)}, ""},
      {"en", {lines("Lisbon, 4 May 2024", "Dear friends,")}, ""},
      {"en", {lines("We were there.", "Lisbon, 4 May 2024")}, ""},
      {"en", {line("Opening of the Museum", 1), line("On 4 May 2024, Lisbon sang.", 3)}, ""},
      {"en",
       {line("Opening of the Museum", 1), lines("Lisbon, 4 May 2024", "By Ana Reis")},
       "Lisbon / 2024-5-4 / Opening of the Museum / By Ana Reis / 2"},
      {"en",
       {line("Opening of the Museum", 1), line("Ana Reis", 3), line("4 May 2024", 5)},
       " / 2024-5-4 / Opening of the Museum / Ana Reis / 3"},
      {"de",
       {lines("Eröffnung des Museums", "Rede von Ana Reis"), line("Lissabon, 4. Mai 2024", 4)},
       "Lissabon / 2024-5-4 / Eröffnung des Museums / Rede von Ana Reis / 2"},
      {"en",
       {line("Opening of the Museum", 1), line("Hello", 3), line("It was 4 May 2024", 5)},
       ""},
      {"en",
       {lines("Opening of the Museum of All Things That", "are Lost"), line("4 May 2024", 4)},
       " / 2024-5-4 / Opening of the Museum of All Things That are Lost / 2"},
      {"en", {line("4 May 2024", 1), line("Opening of the Museum", 3)}, ""},
      {"en",
       {lines("Evening Concert", "Lisbon, 4 May 2024, 8 p.m.")},
       "Lisbon / 2024-5-4 / Evening Concert / 1"},
      {"fr",
       {lines("Une journée dans la vie d’un mineur", "par Pierre Lantier, Anzin, le 3 août 1951")},
       "Anzin / 1951-8-3 / Une journée dans la vie d’un mineur / par Pierre Lantier / 1"},
      {"zh-Hans",
       {lines("在博物馆开馆仪式上的讲话", "（2011年8月3日，山西大同）")},
       "山西大同 / 2011-8-3 / 在博物馆开馆仪式上的讲话 / 1"},
      {"en",
       {lines("A DAY IN THE LIFE OF A MINER", "Kimberley, South Africa — August 3rd, 1951")},
       "Kimberley, South Africa / 1951-8-3 / A DAY IN THE LIFE OF A MINER / 1"},
      {"es",
       {lines("EL ECO DE LA SIERRA", "Domingo, 14 de octubre de 1923 — Núm. 212")},
       " / 1923-10-14 / EL ECO DE LA SIERRA / Núm. 212 / 1"},
      {"ar",
       {lines("نيويورك، ١٢ يوليو ٢٠١١ – كلمة الأمين", "العام في الحوار")},
       "نيويورك / 2011-7-12 / كلمة الأمين العام في الحوار / 1"},
      {"ko",
       {lines("탄광박물관 개관식 축사", "(2011. 8. 3. 태백)")},
       "태백 / 2011-8-3 / 탄광박물관 개관식 축사 / 1"},
      {"ko",
       {lines("탄광박물관 개관식 축사", "2011. 8. 3.")},
       " / 2011-8-3 / 탄광박물관 개관식 축사 / 1"},
      {"ru",
       {lines("Один день шахтёра", "(речь на открытии музея, г. Донецк, 3 августа 1951 г.)")},
       "г. Донецк / 1951-8-3 / Один день шахтёра / речь на открытии музея / 1"},
      {"am",
       {lines("የድልድዩ ምረቃ", "አዲስ አበባ፣ ሚያዝያ 25 ቀን 1943 ዓ.ም.")},
       "አዲስ አበባ / 1951-5-3 / የድልድዩ ምረቃ / 1"},
      {"km",
       {lines("សុន្ទរកថាសម្ពោធសារមន្ទីរ", "ភ្នំពេញ ថ្ងៃទី ១៣ ខែមេសា ឆ្នាំ ១៩២០")},
       "ភ្នំពេញ / 1920-4-13 / សុន្ទរកថាសម្ពោធសារមន្ទីរ / 1"},
      {"ko",
       {lines("한글의 어제와 오늘", "일시: 2019. 10. 9.(수) 14:00")},
       " / 2019-10-9 / 한글의 어제와 오늘 / 1"},
      {"vi",
       {lines("Đường về Huế", "Thời gian: 19h00, ngày 20-11-1998")},
       " / 1998-11-20 / Đường về Huế / 1"},
      {"hu",
       {lines("Őszi hangverseny", "2024. október 12., szombat, 19.00")},
       " / 2024-10-12 / Őszi hangverseny / 1"},
      {"pl",
       {lines("Mowa na otwarcie muzeum", "Data: 3 sierpnia 1951 r., 17.30")},
       " / 1951-8-3 / Mowa na otwarcie muzeum / 1"},
      // a story that begins with a date
      {"zh-Hant",
       {line("極光號的航行", 1), line("1911年10月4日，極光號載著17個人離開荷巴特。", 3)},
       ""},
      {"ko",
       {line("오로라호의 항해", 1),
        line(
            "1911년 10월 4일, 오로라호는 열일곱 사람과 개 서른네 마리와 축음기 한 대를 싣고 남쪽의 "
            "얼음을 향하여 호바트 항구를 떠났다.",
            3)},
       ""},
      {"zh-Hant",
       {line("極光號的航行", 1),
        line("1911年10月4日，極光號載著17個人、34條狗和一部留聲機離開荷巴特，船長去過冰原六次。",
             3)},
       ""},
      // a verdict
      {"de",
       {lines("Urteil in der Strafsache gegen", "den Maurer K. W., geb. am 3. 2. 1931 in Plauen,")},
       ""},
      // a roll of honour, and a gift
      {"en", {line("They Fell", 1), lines("Ana Reis, 4 May 1915", "Rui Pinto, 9 May 1915")}, ""},
      {"en", {line("The Old Quay", 1), line("Bought by the town's friends, 4 May 1961", 3)}, ""},
      {"en", {}, ""},
  };
  for (const auto& [language, paragraphs, parts] : rows) {
    CAPTURE(parts);
    const LanguageTag tag = LanguageTag::parse(language).value();
    const auto found = opening_headline(paragraphs, tag);
    CHECK((found ? in_words(found->headline) + " / " + std::to_string(found->paragraphs) : "") ==
          parts);
    if (!found) continue;
    // on one line it is the same
    CHECK(in_words(*read_headline({found->headline.text, {{0, 1, 1}}}, tag)) ==
          in_words(found->headline));
  }
}

TEST_CASE("of a headline on two lines each part is where it is in the file") {
  const SourceParagraph paragraph{"Opening Lisbon, 4 May 2024", {{0, 1, 1}, {8, 2, 1}}};
  const auto found = opening_headline(std::span(&paragraph, 1), LanguageTag::parse("en").value());
  REQUIRE(found);
  CHECK(found->headline.text == "Lisbon, 4 May 2024 - Opening");
  CHECK(position(found->headline.source, 3).line == 2);
  CHECK(position(found->headline.source, found->headline.text.find("Opening")).line == 1);
}

TEST_CASE("a headline keeps place and date as they are written, if people wrote them") {
  const auto dateline = [](const char* language, const char* text) {
    return read_headline({text, {{0, 1, 1}}}, *LanguageTag::parse(language))->dateline;
  };
  CHECK(dateline("en", "Philadelphia, July 4, 1976 — Remarks") == "Philadelphia, July 4, 1976");
  CHECK(dateline("th", "กรุงเทพฯ, 21 เมษายน พ.ศ. 2525 - สุนทรพจน์") == "กรุงเทพฯ, 21 เมษายน พ.ศ. 2525");
  CHECK(dateline("en", "New York, 2011-07-12 - Remarks").empty());
  CHECK(dateline("en", "2011-07-12, New York - Remarks").empty());
}

TEST_CASE("what does not read like a headline stays a paragraph") {
  for (const char* text :
       {"",
        "-",
        " - ",
        "New York",
        "New York, 12 July 2011",
        "New York - Remarks",
        "12 July 2011 - It was warm.",
        ", 12 July 2011 - Remarks",
        "New York, 12 July 2011 -Remarks",
        "On 12 July 2011 - a Tuesday - the ship left.",
        "Crossing of the old river, 12 July 2011 - and later",
        "New York, 12 July 2011-Remarks",
        "New York, the other day - Remarks",
        "Candidly, our record at every level – global, regional – has been mixed at best.",
        "New York, 12 July 2011 - ",
        "The 12 of us - and what we made of 1945",
        "We, in 12 rooms",
        "In May we were 193 - all of us",
        "Psalm 107:23–24",
        "Room 4: Ceramics, 1600–1700",
        "Room 4: Ceramics, 1600 – 1700",
        "1945 – 1995: fifty years of peace",

        "(London, 12 July 2011)",
        "We met - in London, on 12 July 2011."}) {
    CAPTURE(text);
    CHECK(read("en", text) == "");
  }
}

TEST_CASE("a headline whose date does not read is still one when the original has one") {
  const char* text = "Nova Iorque, aos 12 dias do mês de julho – Discurso";
  CHECK(read("pt", text) == "");
  CHECK(read("pt", text, DateRule::Optional) == "Nova Iorque / none / Discurso");
  CHECK(read("pt", "Francamente, o nosso balanço – misto – é este.", DateRule::Optional) == "");
}

TEST_CASE("a salutation is short, of one sentence, and ends in a comma or colon") {
  struct Row {
    const char* language;
    std::string text;
    bool is;
    bool may_be;
  };
  const Row rows[] = {
      {"en", "Excellencies,", true, false},
      {"en", "Mr. President, Excellencies, Distinguished Delegates, Ladies and Gentlemen,", true,
       false},
      {"es", "Señor Presidente, Excelencias:", true, false},
      {"fr", "Excellences\xC2\xA0:", true, false},
      {"ar", "أصحاب السعادة،", true, false},
      {"zh-Hans", "诸位阁下，女士们、先生们：", true, false},
      {"ru", "Уважаемые делегаты!", false, true},
      {"ja", "ご列席の皆様", false, true},
      {"en", "Thank you very much.", false, false},
      {"en", "Thank you. Excellencies,", false, false},
      {"en", "What have we learned?", false, false},
      {"en", std::string(130, 'a') + ",", false, false},
      {"en", std::string(100'000, 'a') + ",", false, false},
      {"en", "", false, false},
      {"en", "”", false, false},
  };
  for (const auto& [language, text, is, may_be] : rows) {
    CAPTURE(text.substr(0, 100));
    const LanguageTag tag = LanguageTag::parse(language).value();
    CHECK(is_salutation(text, tag) == is);
    CHECK(may_be_salutation(text, tag) == may_be);
  }
}

TEST_CASE("a first line that is all but a headline says what it lacks") {
  struct Row {
    const char* text;
    const char* flaw;
  };
  for (const auto& [text, flaw] : {
           Row{"New York 12 July 11 - Remarks", "there is no comma between place and date"},
           Row{"New York, 12 July 11 - Remarks",
               "“12 July 11” is no date as en writes it, or as 2011-07-12"},
           Row{"New York, 12 July 2011 - Remarks", ""},
           Row{"We are 193 - all of us.", ""},
           Row{"We are one - all of us", ""},
       }) {
    CHECK(headline_flaw(text, *LanguageTag::parse("en")).value_or("") == flaw);
  }
}
