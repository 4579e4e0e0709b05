// What languages call themselves, and how they write a date.
#include "text/dates/date.h"
#include "text/languages.h"

#include <doctest/doctest.h>

#include <string>

#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

namespace {

constexpr year_month_day remarks{year{2011}, month{7}, day{12}};

}  // namespace

TEST_CASE("a language is named in itself") {
  struct Row {
    const char* language;
    std::string name;
  };
  const Row rows[] = {{"en", "English"},
                      {"fr", "Français"},
                      {"es", "Español"},
                      {"ru", "Русский"},
                      {"ar", "العربية"},
                      {"zh-Hans", "简体中文"},
                      {"zh-Hant", "繁體中文"},
                      {"ur", "اردو"},
                      {"sr-Latn", "Srpski (latinica)"},
                      {"pl", "Polski"},
                      {"cs", "Čeština"},
                      {"it", "Italiano"},
                      {"pt-BR", "Português (Brasil)"},
                      {"nl", "Nederlands"},
                      {"tr", "Türkçe"},
                      {"ka", "ქართული"},
                      {"el", "Ελληνικά"},
                      {"de-CH", "Schweizer Hochdeutsch"},
                      {"haw", "ʻŌlelo Hawaiʻi"},
                      {"mn-Mong", "mn-Mong"},
                      {"tlh", "tlh"},
                      {"qaa", "qaa"}};
  for (const Row& row : rows) {
    CAPTURE(row.language);
    CHECK(own_name(tag(row.language)) == row.name);
  }
}

TEST_CASE("a date is written in the language's long form") {
  struct Row {
    const char* language;
    std::string date;
  };
  const Row rows[] = {
      {"en", "12 July 2011"},
      {"en-US", "July 12, 2011"},
      {"en-GB", "12 July 2011"},
      {"fr", "12 juillet 2011"},
      {"es", "12 de julio de 2011"},
      {"ru", "12 июля 2011\u202Fг."},
      {"ar", "١٢ يوليو ٢٠١١"},
      {"zh-Hans", "2011年7月12日"},
      {"zh-Hant", "2011年7月12日"},
      {"ja", "2011年7月12日"},
      {"de", "12. Juli 2011"},
      {"fa", "۱۲ ژوئیهٔ ۲۰۱۱"},  // Gregorian, as in every other language
      {"qaa", "2011-07-12"},
      {"mn-Mong", "2011-07-12"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.language);
    CHECK(format_date(remarks, tag(row.language)) == row.date);
    CHECK(parse_date(row.date, tag(row.language)) == remarks);
  }
}

TEST_CASE("a date is read in the forms its language writes") {
  struct Row {
    const char* language;
    std::string text;
  };
  const Row rows[] = {
      {"en", "12 July 2011"},
      {"en", "July 12, 2011"},
      {"en", "12 Jul 2011"},
      {"en", "Jul 12, 2011"},
      {"en", "Tuesday, 12 July 2011"},
      {"en", "12 JULY 2011"},
      {"en", "2011-07-12"},
      {"en", " 12 July  2011 "},
      {"en", "12/07/2011"},
      {"en-US", "7/12/2011"},
      {"fr", "12 juillet 2011"},
      {"fr", "12\u00A0juillet\u00A02011"},
      {"fr", "mardi 12 juillet 2011"},
      {"fr", "12/07/2011"},
      {"es", "12 de julio de 2011"},
      {"es", "12 de julio del 2011"},
      {"ru", "12 июля 2011 года"},
      {"ru", "12 июля 2011 г."},
      {"ru", "12 июля 2011"},
      {"ru", "12.07.2011"},
      {"ar", "١٢ يوليو ٢٠١١"},
      {"ar", "12 يوليو 2011"},
      {"ar", "12 تموز/يوليه 2011"},
      {"zh-Hans", "2011年7月12日"},
      {"zh-Hans", "2011/7/12"},
      {"zh-Hans", "2011-07-12"},
      {"ko", "2011년 7월 12일"},
      {"de", "12. Juli 2011"},
      {"pt", "12 de julho de 2011"},
      {"th", "12 กรกฎาคม 2554"},
      {"th", "12 กรกฎาคม พ.ศ. 2554"},
      {"th", "12 กรกฎาคม พุทธศักราช 2554"},
      {"th", "12 ก.ค. 2554"},
      {"th", "12 กรกฎาคม 2011"},
      {"th", "12/7/2554"},
      {"qaa", "2011-07-12"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parse_date(row.text, tag(row.language)) == remarks);
  }
  CHECK(parse_date("29 กุมภาพันธ์ 2555", tag("th")) == year_month_day{year{2012}, month{2}, day{29}});
  CHECK(parse_date("1er juillet 2011", tag("fr")) == year_month_day{year{2011}, month{7}, day{1}});
}

TEST_CASE("a date is read with what people write before it, and by the years they count") {
  struct Row {
    const char* language;
    const char* text;
  };
  const year_month_day spring{year{2019}, month{5}, day{3}};
  for (const auto& [language, text] : {Row{"fr", "le 3 mai 2019"},
                                       Row{"fr", "Le vendredi 3 mai 2019"},
                                       Row{"de", "3. Mai 2019"},
                                       Row{"de", "den 3. Mai 2019"},
                                       Row{"sv", "den 3 maj 2019"},
                                       Row{"es", "3 de mayo de 2019"},
                                       Row{"en", "3rd May 2019"},
                                       Row{"en", "May 3rd, 2019"},
                                       Row{"en", "the 3rd of May 2019"},
                                       Row{"zh", "2019年5月3日"},
                                       Row{"zh", "二〇一九年五月三日"},
                                       Row{"ja", "2019年5月3日"},
                                       Row{"ja", "令和元年5月3日"},
                                       Row{"ko", "2019년 5월 3일"},
                                       Row{"ar", "٣ مايو ٢٠١٩"},
                                       Row{"hi", "३ मई २०१९"},
                                       Row{"bn", "৩ মে, ২০১৯"},
                                       Row{"th", "3 พฤษภาคม 2562"},
                                       Row{"th", "๓ พฤษภาคม ๒๕๖๒"},
                                       Row{"th", "3 พฤษภาคม พ.ศ. 2562"},
                                       Row{"fa", "۱۳ اردیبهشت ۱۳۹۸"},
                                       Row{"fa", "۳ مه ۲۰۱۹"},
                                       Row{"he", "3 במאי 2019"},
                                       Row{"vi", "ngày 3 tháng 5 năm 2019"},
                                       Row{"hu", "2019. május 3."},
                                       Row{"fi", "3. toukokuuta 2019"},
                                       Row{"pl", "dnia 3 maja 2019"},
                                       Row{"id", "3 Mei 2019"},
                                       Row{"tr", "3 Mayıs 2019"},
                                       Row{"el", "3 Μαΐου 2019"},
                                       Row{"cs", "3. května 2019"},
                                       Row{"nl", "3 mei 2019"},
                                       Row{"uk", "3 травня 2019 року"},
                                       Row{"ka", "2019 წლის 3 მაისი"},
                                       Row{"am", "ሚያዝያ 25 ቀን 2011 ዓ.ም."},
                                       Row{"am", "ሜይ 3 2019"},
                                       Row{"km", "ថ្ងៃទី ៣ ខែឧសភា ឆ្នាំ ២០១៩"},
                                       Row{"ru", "20 апреля (3 мая) 2019 г."},
                                       Row{"ru", "20 апреля (3 мая) 2019 года"},
                                       Row{"bg", "20 април / 3 май 2019 г."},
                                       Row{"en", "20 April/3 May 2019"},
                                       Row{"pl", "20 kwietnia/3 maja 2019 r."},
                                       Row{"ro", "20 aprilie/3 mai 2019"},
                                       Row{"hu", "2019. május 3. / április 20."},
                                       Row{"de", "3.5.2019"},
                                       Row{"vi", "03-05-2019"},
                                       Row{"fr", "03.05.2019"},
                                       Row{"de", "3/5/2019"},
                                       Row{"en-US", "5-3-2019"},
                                       Row{"nl", "3.5.2019"}}) {
    CAPTURE(std::string(text));
    CHECK(parse_date(text, tag(language)) == spring);
  }
}

TEST_CASE("what is not wholly a date is not one") {
  for (const std::string text :
       {"", "July", "2011", "12 July", "12 July 2011 –", "on 12 July 2011", "31 February 2011",
        "2011-02-30", "2011-7-12", "12 juillet 2011", "12 July 11", "12/07/11", "New York"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text, tag("en")).has_value());
  }
}
