// Where lines end, judged by how the text is read aloud.
#include "text/break/sense.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/language_tag.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

std::string bytes_of(const std::string& name) {
  std::ifstream file(LECTERN_ASSETS "/function-words/" + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

FunctionWords words_of(const std::string& language) {
  const std::string words = bytes_of(language + ".txt");
  CHECK_FALSE(words.empty());
  return {words, PhraseModel(bytes_of(language + ".phrases"))};
}

/// What a line may end with: `|` where a reader would pause, `/` where it does no harm, `_` where
/// it does. Within a word nothing is marked.
std::string marked(const std::string& text, const char* language) {
  const LanguageTag language_tag = tag(language);
  const FunctionWords words = words_of(std::string(language_tag.language()));
  std::string result;
  std::size_t begin = 0;
  for (const Cut& cut : cuts(text, language_tag, words)) {
    result += text.substr(begin, cut.spaces.begin - begin);
    begin = cut.spaces.begin;
    if (cut.cost > worst_between_words) continue;
    result += cut.cost < -0.05 ? "|" : cut.cost > 0.25 ? "_" : "/";
    begin = cut.spaces.end;
  }
  return result + text.substr(begin);
}

}  // namespace

TEST_CASE("lines had better not end within what is read in one breath") {
  struct Row {
    const char* language;
    const char* text;
    const char* marks;
  };
  for (const Row& row : {
           Row{"en", "The ship came late, and no one had waited.",
               "The_ship/came/late,|and_no_one_had_waited."},
           Row{"en", "It is not the end. We go on to the quay.",
               "It_is_not_the_end.|We_go/on_to_the_quay."},
           Row{"en", "Dr. Almeida has 1,240 books in Room 7.",
               "Dr. Almeida/has_1,240_books/in_Room_7."},
           Row{"en", "On 4 May 1914 a sub-regional board met.",
               "On_4 May_1914/a_sub-regional/board/met."},
           Row{"en", "It was late. Lee came home.", "It_was_late.|Lee_came/home."},
           Row{"en", "It is Miriam van den Berg and Leonardo da Vinci.",
               "It_is_Miriam_van_den_Berg/and_Leonardo_da_Vinci."},
           Row{"en", "We came here—all of us.", "We_came/here—|all_of_us."},
           Row{"fr", "C’est l’histoire d’un bateau qui n’est pas revenu.",
               "C’est_l’histoire/d’un_bateau/qui_n’est_pas_revenu."},
           Row{"de", "Er fragte: „Hörst du auf?“ Sie schwieg.",
               "Er_fragte:|„Hörst/du_auf?“|Sie_schwieg."},
           Row{"en", "a cup of tea\u20033 p", "a_cup/of_tea|3 p"},
           Row{"cs", "Šla k moři a s ním.", "Šla/k_moři/a_s_ním."},
           Row{"ru", "Он жил в доме, но не один.", "Он_жил/в_доме,|но_не_один."},
           Row{"de", "Das Haus, in dem sie wohnte, steht.", "Das_Haus,|in_dem_sie_wohnte,|steht."},
           Row{"de", "Er kam am 3. Mai 1822 zur Welt.", "Er_kam/am_3. Mai_1822/zur_Welt."},
           Row{"fi", "Syntyi 3. toukokuuta 1822 Turussa.", "Syntyi/3. toukokuuta_1822/Turussa."},
           Row{"de", "Mehl nach und nach unterrühren.", "Mehl/nach_und_nach/unterrühren."},
           Row{"en", "Little by little it grew.", "Little_by_little/it_grew."},
           Row{"ru", "Шаг за шагом, раз за разом.", "Шаг/за_шагом,|раз/за_разом."},
           Row{"hi", "वह घर में है।", "वह_घर_में_है।"},
           Row{"tr", "Deniz için bir gemi.", "Deniz_için/bir_gemi."},
           Row{"ur", "اقوامِ متحدہ آج جنرل اسمبلی آئی۔", "اقوامِ_متحدہ/آج/جنرل/اسمبلی/آئی۔"},
           Row{"ur", "قتل و غارت جرم", "قتل_و_غارت/جرم"},
           Row{"fa", "مادهٔ اول خانه‌ی ما",
               "مادهٔ_اول/خانه‌ی_ما"},
           Row{"ar", "كِتابِ وَلَدٍ جديد", "كِتابِ/وَلَدٍ/جديد"},
           Row{"th", "เรือ ของ", "เรือ|ของ"},
           Row{"th", "เรือ และ คน", "เรือ|และ_คน"},
           Row{"lo", "ມະນຸດ ແລະ ຄວາມ", "ມະນຸດ|ແລະ_ຄວາມ"},
           Row{"th", "หุ้นส่วนช่วยเหลือการศึกษา", "หุ้นส่วน/ช่วยเหลือ/การศึกษา"},
           Row{"th", "นักเรียนและผู้แทนของความรู้", "นักเรียน/และ_ผู้แทน/ของ_ความรู้"},
           Row{"ja", "雨の朝、船が着きました。", "雨の/朝、|船が/着きました。"},
           Row{"ja", "私たちは残虐行為を止める。", "私たちは/残虐行為を/止める。"},
           Row{"ja", "地域・準地域の諸宣言を歓迎する。", "地域・準地域の/諸宣言を/歓迎する。"},
           Row{"ja", "パン・ギムン事務総長。", "パン・ギムン事務総長。"},
           Row{"ja", "初等教育は無償でなければならない。", "初等教育は/無償でなければならない。"},
           Row{"ja", "社会の一員として享有する。", "社会の/一員として/享有する。"},
           Row{"zh-Hans", "我们在二十一世纪。", "我们_在_二十一_世纪。"},
           Row{"zh-Hans", "始于1603年的战争。", "始/于_1603年_的/战争。"},
           Row{"ja", "慶長と1603年の間。", "慶長と/1603年の_間。"},
           Row{"ja", "桃山時代（1573〜1603年）に焼かれた。",
               "桃山時代/（1573〜1603年）に/焼かれた。"},
           Row{"ja", "茶碗の『金継ぎ』を見た。", "茶碗の/『金継ぎ』を/見た。"},
           Row{"zh-Hans", "承蒙各位光临本馆的开馆典礼。", "承蒙/各位/光临/本馆_的/开_馆_典礼。"},
           Row{"zh-Hans", "“土三年，火一生”，他说。", "“土_三年，|火_一生”，|他_说。"},
           Row{"en", "She came (as in 1914, the year) home.",
               "She_came/(as_in_1914,_the_year)/home."},
           Row{"de", "Es brannte (1573 – 1603) zwei Mal.", "Es_brannte/(1573 – 1603)/zwei_Mal."},
           Row{"en", "Open 9 – 17 July 2011, and later.", "Open/9 – 17 July_2011,|and_later."},
           Row{"en", "It ended in 2011. May we begin.", "It_ended/in_2011.|May_we_begin."},
           Row{"en", "July 12, 2011 it was.", "July_12, 2011/it_was."},
           Row{"hu", "Itt 2011. július 12-én nyílt meg.", "Itt_2011. július_12-én_nyílt/meg."},
           Row{"fi", "Avattiin heinäkuun 12. päivänä.", "Avattiin/heinäkuun_12._päivänä."},
           Row{"th", "วันที่ 12 กรกฎาคม 2554 เปิด", "วัน/ที่_12 กรกฎาคม_2554/เปิด"},
           Row{"hi", "संग्रहालय 12 जुलाई 2011 को खुला।", "संग्रहालय/12 जुलाई_2011_को/खुला।"},
           Row{"ja", "3万2千人が来た。", "3万2千人が/来た。"},
       }) {
    CAPTURE(row.text);
    CHECK(marked(row.text, row.language) == row.marks);
  }
}

TEST_CASE("a number keeps with what belongs to it") {
  struct Row {
    const char* language;
    const char* text;
    const char* marks;
  };
  for (const Row& row : {
           Row{"de", "Rund 80 000 Besucher kamen.", "Rund/80 000_Besucher/kamen."},
           Row{"ru", "Длина 10 790 мм, масса 81,2 т.", "Длина/10 790 мм,|масса/81,2 т."},
           Row{"en", "All 7 799 401 people came.", "All_7 799 401_people/came."},
           Row{"hu", "Diákoknak 1 200 Ft a jegy.", "Diákoknak/1 200 Ft/a_jegy."},
           Row{"en", "Tickets $ 12 or 5 € here.", "Tickets/$ 12/or 5 €/here."},
           Row{"en", "He grew to 5 ft 10 in. tall.", "He_grew/to_5 ft 10 in._tall."},
           Row{"en", "Open 9 a.m. to 5 p.m. today.", "Open/9 a.m._to_5 p.m._today."},
           Row{"fr", "Venez à 18 h 30 au musée.", "Venez/à_18 h 30/au_musée."},
           Row{"fr", "Ouvert 10 h – 18 h chaque jour.", "Ouvert/10 h – 18 h/chaque_jour."},
           Row{"fi", "Juna lähtee klo 6.15 aamulla.", "Juna/lähtee/klo_6.15_aamulla."},
           Row{"ja", "午後5時に始まる。", "午後5時に/始まる。"},
           Row{"ru", "Работал до 1974 г. (т. е. 46 лет) там.",
               "Работал/до_1974 г._(т._е. 46_лет)/там."},
           Row{"ru", "Построен в XIX в. на реке.", "Построен/в_XIX в._на_реке."},
           Row{"ru", "Мощность 1300 л. с. и более.", "Мощность_1300 л._с._и_более."},
           Row{"ru", "Завод на р. Волхов стоит.", "Завод/на_р. Волхов/стоит."},
           Row{"es", "El 30 de junio de 1971 acabó.", "El_30 de_junio_de_1971/acabó."},
           Row{"en", "Queen Elizabeth II opened it.", "Queen/Elizabeth II/opened/it."},
           Row{"de", "König Ludwig II. von Bayern kam.", "König/Ludwig II._von_Bayern/kam."},
           Row{"en", "See fig. 3 and p. 41 there.", "See/fig. 3/and_p. 41/there."},
           Row{"en", "Open Mon–Fri until noon.", "Open/Mon–Fri/until_noon."},
           Row{"ja", "午前9時30分に開く。", "午前9時30分に/開く。"},
           Row{"ru", "Около 956 кВт или 300 лет.", "Около_956 кВт/или_300 лет."},
           Row{"de", "Um 10 Uhr kamen 12 neue.", "Um_10 Uhr/kamen/12_neue."},
           Row{"en", "Then I came and Mary went.", "Then/I_came/and_Mary/went."},
           Row{"en", "In № 7 and § 12 it says so.", "In/№ 7/and/§ 12/it_says/so."},
           Row{"ja", "作者（1875—1951）の作品。", "作者/（1875—1951）の/作品。"},
       }) {
    CAPTURE(row.text);
    CHECK(marked(row.text, row.language) == row.marks);
  }
}

TEST_CASE("an abbreviation keeps with what it is of, and a number with what makes it larger") {
  struct Row {
    const char* language;
    const char* text;
    const char* marks;
  };
  for (const Row& row : {
           Row{"en", "Some came to see Vol. II of it.", "Some_came/to_see/Vol. II/of_it."},
           Row{"en", "They met at St. James’s.", "They_met/at_St. James’s."},
           Row{"en", "It has tea, etc. and cake.", "It_has_tea,|etc./and_cake."},
           Row{"en", "They have 5 million pounds.", "They_have_5 million_pounds."},
           Row{"pl", "Spotkał p. Nowak.", "Spotkał/p. Nowak."},
           Row{"pt", "Custa 5 milhões hoje.", "Custa/5 milhões_hoje."},
           Row{"fa", "در ۵ میلیون تومان", "در_۵ میلیون_تومان"},
           Row{"fa", "تا ۲۲ شعبان ۱۳۳۹ بود", "تا_۲۲ شعبان_۱۳۳۹_بود"},
           Row{"en", "Take F = 9/5 · C + 32 today.", "Take/F = 9/5 · C + 32_today."},
           Row{"ja", "時間は9：00です", "時間は/9：00です"},
           Row{"ja", "電話〇八五二―五五―一二三四まで", "電話〇八五二―五五―一二三四まで"},
       }) {
    CHECK(marked(row.text, row.language) == row.marks);
  }
}

TEST_CASE("a telephone number is one thing, and a date, a range and a result are none") {
  struct Row {
    const char* text;
    const char* marks;
  };
  for (const Row& row : {
           Row{"Call +44 161 496 0000 now.", "Call/+44 161 496 0000/now."},
           Row{"Call 020 7946 0018 now.", "Call/020 7946 0018/now."},
           Row{"Tel. 03 27 95 82 82 now.", "Tel._03 27 95 82 82/now."},
           Row{"Call 8 812 555 01 23 now.", "Call/8 812 555 01 23/now."},
           Row{"Call 8 (812) 555-01-23 now.", "Call/8 (812) 555-01-23/now."},
           Row{"Call 010-5555-0123 now.", "Call/010-5555-0123/now."},
           Row{"Call 020 7946 0018, ext. 12, now.", "Call/020 7946 0018,|ext. 12,|now."},
           Row{"It was 3-1 2-2 0-0 1-4 then.", "It_was_3-1 2-2 0-0 1-4_then."},
       }) {
    CAPTURE(row.text);
    CHECK(marked(row.text, "en") == row.marks);
  }
}

TEST_CASE("a dash is for the end of a line, unless it opens what another closes in Romance") {
  struct Row {
    const char* language;
    const char* text;
    const char* marks;
  };
  for (const Row& row : {
           Row{"en", "There came a girl – Annie Clegg – who sang.",
               "There_came/a_girl_–|Annie_Clegg_–|who_sang."},
           Row{"fr", "Ce musée – fondé ici – vit encore.", "Ce_musée/–_fondé/ici_–|vit/encore."},
           Row{"de", "Er lebte (Basel 1862 – 1931 Paris) dort.",
               "Er_lebte/(Basel_1862 – 1931_Paris)/dort."},
       }) {
    CAPTURE(row.text);
    CHECK(marked(row.text, row.language) == row.marks);
  }
}

TEST_CASE("after an item of a list the voice hardly rests") {
  struct Row {
    const char* language;
    const char* text;
    std::size_t items;  ///< commas that part them
  };
  for (const Row& row : {
           Row{"en", "Bread, salt, a red apple, milk and tea were there.", 3},
           Row{"en", "The ship came late, and no one who lived there had waited.", 0},
           Row{"en", "Of 1,240 ships that came, 1,100 of them by night, none was late.", 0},
           Row{"fr", "Du pain, du sel, une pomme rouge et du thé étaient là.", 2},
           Row{"ar", "خبز، ملح، تفاح أحمر وشاي", 2},
           Row{"ja", "戦争犯罪、民族浄化、そして罪を止める。", 2},
           Row{"ja", "朝が来て、船が着き、人が降りた。", 0},
           Row{"zh-Hans", "面包、盐、苹果和茶都在那里。", 2},
           Row{"zh-Hans", "土三年，火一生，人一世。", 0},
       }) {
    CAPTURE(row.text);
    std::size_t items = 0;
    const auto found =
        cuts(row.text, tag(row.language), words_of(std::string(tag(row.language).language())));
    for (const Cut& cut : found) items += cut.cost == doctest::Approx(-0.05);
    CHECK(items == row.items);
  }
}

TEST_CASE("an address is parted after its strokes rather than at its own hyphens") {
  const std::string text = "See https://harbour-museum.example/visit/plan-your-day now.";
  const std::vector<Cut> found = cuts(text, tag("en"), words_of("en"));
  const auto cost_after = [&](std::string_view part) {
    const std::size_t byte = text.find(part) + part.size();
    const auto cut =
        std::ranges::find_if(found, [&](const Cut& each) { return each.spaces.begin == byte; });
    REQUIRE(cut != found.end());
    return cut->cost;
  };
  CHECK(cost_after("example/") < cost_after("https://"));
  CHECK(cost_after("example/") < cost_after("harbour-"));
  CHECK(cost_after("visit/") < cost_after("plan-"));
  CHECK(cost_after("See") < cost_after("visit/"));
}

TEST_CASE("without its words a language has its punctuation, numbers and names") {
  const std::string text = "Ang 12 barko, Ana Cruz.";
  std::vector<double> costs;
  for (const Cut& cut : cuts(text, tag("tl"), {})) costs.push_back(cut.cost);
  REQUIRE(costs.size() == 4);
  CHECK(costs[0] == 0);
  CHECK(costs[1] > 0);
  CHECK(costs[2] < 0);
  CHECK(costs[3] > 0);
}

TEST_CASE("a file of function words says what it could not read") {
  const FunctionWords words(
      "# English\narticle: a the\n\nartikel: an\nparticle: up\ncompound: seaside\n");
  CHECK(words.leaning_of("the").after == 1);
  CHECK(words.leaning_of("up").before == 1);
  CHECK(words.leaning_of("an").after == 0);
  CHECK(words.is_compound("seaside"));
  CHECK_FALSE(words.is_compound("the"));
  REQUIRE(words.misread().size() == 1);
  CHECK(words.misread()[0].line == 4);
  CHECK(words.misread()[0].kind == "artikel");
}

TEST_CASE("a language's words are those of the longest part of its tag") {
  const FunctionWordLists lists(
      {{"pt", FunctionWords("article: o")}, {"pt-BR", FunctionWords("article: a")}});
  CHECK(lists.of(tag("pt-PT")).leaning_of("o").after == 1);
  CHECK(lists.of(tag("pt-BR")).leaning_of("o").after == 0);
  CHECK(lists.of(tag("eo")).leaning_of("o").after == 0);
}
