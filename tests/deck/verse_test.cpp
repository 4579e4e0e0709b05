// Lines of verse, plaques and addresses, told from lines that were wrapped.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "deck/deck.h"
#include "dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

/// The paragraphs of a speech between bars, a slash where a line is kept.
std::string lines_of(const Speech& speech) {
  std::string all;
  for (const Paragraph& paragraph : speech.paragraphs) {
    all += (all.empty() ? "" : "|") + with_line_ends(paragraph.text, "/");
  }
  return all;
}

Deck read_text(const std::string& language, const std::string& text) {
  return read(TemporaryFolder().with(language + ".txt", text).path());
}

std::string lines_of(const std::string& language, const std::string& text) {
  return lines_of(read_text(language, text).speeches.at(0));
}

/// With a space for each end of a line within a paragraph.
std::string joined(std::string text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\n' && text[i + 1] != '\n' && (i == 0 || text[i - 1] != '\n')) text[i] = ' ';
  }
  return text;
}

/// `lines_of` a text of which all lines are kept.
std::string all_kept(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') {
      result += text[i];
    } else if (i + 1 < text.size() && text[i + 1] == '\n') {
      result += '|';
      ++i;
    } else {
      result += '/';
    }
  }
  return result;
}

struct Text {
  const char* language;
  std::string text;
};

}  // namespace

TEST_CASE("short stanzas of even lines are verse") {
  for (const Text& each : {
           Text{"en",
                "Bread is for noon,\nand salt for the sea;\nwhat the tide took away\n"
                "comes home to me."},
           Text{"en",
                "The ferry crossed before the light was grown,\nAnd gulls sat down like "
                "letters on the pier.\nAlong the wall the evening counts its stone;\nThe "
                "keeper sleeps, and there is no one here."},
           Text{"de",
                "Der Fährmann geht, der Abend wird zu Sand,\nDie Lampen brennen leise vor "
                "der Bucht.\nEin schmaler Rauch steht über allem Land,\nUnd was wir "
                "suchten, hat uns nicht gesucht."},
           Text{"zh-Hans", "白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。"},
           Text{"zh-Hant", "春眠不覺曉\n處處聞啼鳥\n夜來風雨聲\n花落知多少"},
           Text{"ja", "古池や\n蛙飛びこむ\n水の音"},
           Text{"en",
                "No one will remember\nThe weight of the rope,\nThe salt on the "
                "handrail,\nThe slope of the slope."},
       }) {
    CAPTURE(each.text);
    CHECK(lines_of(each.language, each.text) == all_kept(each.text));
  }
}

TEST_CASE("lines that rhyme or are as long to the last are verse, though they begin small") {
  for (const Text& each : {
           Text{
               "en",
               "The harbour keeps its boats in rows,\nand every night the west wind blows,\nand no "
               "one in the houses knows\nwhere any of the water goes."},
           Text{"de",
                "ein schmaler Steg aus nassem Holz\nführt weit hinaus, wo einer stand\nund nichts "
                "mehr sah, worauf er stolz\ngewesen war an diesem Strand."},
           Text{
               "fr",
               "le vieux port dort sous la pluie\net les mâts ne bougent plus,\nun enfant que rien "
               "n’ennuie\ncompte tout ce qu’il a vu."},
           Text{"ko", "등불 하나 켜 놓고\n바다를 바라보네\n돌아올 배는 없고\n물결만 오고 가네"},
           Text{"lo", "ນ້ຳໄຫຼໄປບໍ່ກັບ\nເຮືອລອຍລຳດຽວດາຍ\nລົມພັດມາແຜ່ວເບົາ\nດາວຕົກລົງກາງນ້ຳ"},
       }) {
    CAPTURE(each.text);
    CHECK(lines_of(each.language, each.text) == all_kept(each.text));
  }
}

// clang-format off: what it measures in these scripts is not what is seen
TEST_CASE("verse of scripts without capitals is told by how it ends, or by double stops") {
  for (const Text& each : {
           Text{"ar",
                "يمر النهر تحت الجسر ليلا\nوتلمع في المياه خطى النجوم\n"
                "فيا نهر المدينة خذ سلامي\nإلى من غاب في البحر البعيد"},
           Text{"ta",
                "மழை வந்தது மண் மணந்தது\nமலர் மலர்ந்தது மனம் நிறைந்தது\n"
                "நதி எழுந்தது கரை நனைந்தது\nநாள் முடிந்தது நாம் நடந்தோம்"},
           Text{"sa",
                "वृष्टिः पतति मेघेभ्यः नदी वहति सागरम्।\n"
                "मनुष्यः गच्छति मार्गेण गृहं पश्यति दूरतः॥१॥\n\n"
                "दीपः ज्वलति ग्रामेषु माता तिष्ठति द्वारतः।\n"
                "बालः शृणोति शब्दं च रात्रिः याति शनैः शनैः॥२॥"},
           Text{"bo",
                "གངས་རི་དཀར་པོའི་ཕ་རོལ་ན། །\nཆུ་བོ་སྔོན་པོ་རྒྱ་མཚོར་འབབ། །\n"
                "ཕ་ཡུལ་ལམ་ལ་བལྟས་ནས་སུ། །\nཨ་མའི་གླུ་ཚིག་ཡིད་ལ་དྲན། །"},
       }) {
    CAPTURE(each.text);
    CHECK(lines_of(each.language, each.text) == all_kept(each.text));
  }
}

TEST_CASE("lines far shorter than the paragraph beside them were not wrapped with it") {
  const std::string verse = "వాన కురిసె నేల తడిసె\nగాలి వీచె పూలు విరిసె\nనది పొంగి దారి మరిచె\nమనసు నిండె!";
  const std::string meaning =
      "భావం: వాన కురిసిన తరువాత నేల తడిసి, పూలు విరిసి, నది పొంగి తన దారిని మరిచిపోయినట్లు, మనసు కూడా నిండిపోతుంది.";
  CHECK(lines_of("te", verse + "\n\n" + meaning) == all_kept(verse) + "|" + meaning);
}
// clang-format on

TEST_CASE("among stanzas two lines are one more") {
  const std::string stanza =
      "The lamp was lit before the rain came down,\nAnd stayed till every sail had found the "
      "bay;\nThe keeper had a daughter in the town,\nAnd all his letters took a week a way.\n\n";
  const std::string other =
      "She read them by the window, one by one,\nAnd never wrote of what the doctor said;\nThe "
      "summer was a thing already done,\nThe boats came home, the leaves were brown and red.\n\n";
  const std::string couplet =
      "Now nobody is left to trim the light\nAnd nothing but the sea says aught at night.";
  CHECK(lines_of("en", stanza + other + couplet) == all_kept(stanza + other + couplet));
}

TEST_CASE("lists of names, prices, hours and rules are kept, whatever ends their lines") {
  for (const Text& each : {
           Text{"de",
                "Den Toten der Grube Anna\n\nHeinrich Kolb, † 3.2.1908\nAugust Lenz, vermisst seit "
                "3.2.1908\nFranz Ott, † 9.4.1911"},
           Text{"en",
                "They served here\n\nCaptain Edward Francis Hollis, 1871 to 1884\nSuperintendent "
                "Margaret Ann Pryce, 1884 to 1902"},
           Text{"es",
                "Precios\nEntrada general: 9 €\nGrupos de más de diez personas, con cita previa: 6 "
                "€\nMenores de doce años: gratis"},
           Text{
               "pl",
               "W piątek o 17.00 oprowadza pani Nowak.\nW sobotę o 11.00 oprowadza pan Zieliński.\n"
               "W niedzielę o 15.00 oprowadza ktoś z wolontariuszy.\n\nZapraszamy."},
           Text{"th", "กรุณาปิดเสียงโทรศัพท์\nงดอาหารและเครื่องดื่ม\nห้ามวิ่ง"},
           Text{"nl",
                "Boeg – voorste deel van een schip\nKiel – onderste balk, waar het hele schip op "
                "rust en waar men mee begint\nRoer – stuurinrichting"},
           Text{"pt",
                "—¿Quién?\n—Soy yo, María, la de la casa de abajo.\n—Pues pasa, que hace frío."},
           Text{"en", "Friday, 8 May\nRain again."},
           Text{"ko", "(재)푸른바다재단\n주식회사 새길(대표 박영희)\n故 정미숙 여사 가족"},
           Text{"el", "Το σπίτι στην ακτή\n(1961)"},
           Text{"en",
                "For those at sea tonight, we ask.\nHear us, and let them live.\nFor those who "
                "wait at "
                "home, we ask.\nHear us, and let them live."},
           Text{"de", "Woran denken Sie dort oben?\nAn nichts. An den nächsten Schritt."},
           Text{"sv", "Ett liv på sjön\n– berättelse i två delar –"},
           Text{"ko", "[강연] 바다와 사람\n강사: 박영희 관장\n장소: 제2전시실"},
       }) {
    CAPTURE(each.text);
    CHECK(lines_of(each.language, each.text) == all_kept(each.text));
  }
}

TEST_CASE("columns keep their lines and their gaps") {
  CHECK(lines_of("et", "Mart Saar        Liis Tamm\nesimees\tsekretär") ==
        "Mart Saar\u2003Liis Tamm/esimees\u2003sekretär");
  CHECK(lines_of("fa", "شب تاریک   *   و بیم موج\nگرداب چنین   *   هایل کجا") ==
        "شب تاریک\u2003و بیم موج/گرداب چنین\u2003هایل کجا");
  CHECK(lines_of("en", "•\tbread and butter\n•\tsalt") == "• bread and butter|• salt");
  CHECK(lines_of("en", "We came   here by boat,\nand went home.") ==
        "We came here by boat, and went home.");
}

TEST_CASE("of lines that might be verse the curator is asked") {
  const std::string lines =
      "Anna went to the market\nand Peter to the quay, where\nall the boats lay.";
  const Deck deck = read_text("en", lines + "\n\nThank you.");
  CHECK(lines_of(deck.speeches.at(0)) == joined(lines) + "|Thank you.");
  CHECK(test::dump(deck.problems) == "en.txt:1:1 note joined-lines\n");
}

TEST_CASE("all stanzas of a poem are kept if it is one, and lines alone stay what they are") {
  const std::string poem =
      "Three haiku\n\nMatsuo Bashō\n\nThe old pond —\na frog jumps in:\nsound of water\n\n"
      "Such stillness —\nsinking into the rocks\nthe cicadas' cry\n\nSummer grasses —\n"
      "of warriors' dreams\nall that is left";
  CHECK(lines_of("en", poem) == all_kept(poem));
  const std::string ballad =
      "They lit the lamp at half past four,\n   The wind was in the west,\nAnd all the herring "
      "boats were home\n   But one, the one they loved the best.\n\nThey trimmed the wick at half "
      "past nine,\n   The rain came down like lead;\n\"Come down, come down,\" the keeper "
      "cried,\n   \"And get you to your bed.\"\n\nAnd when the morning, grey and thin,\n   Crept "
      "up the window-pane,\nThey saw the mast beyond the bar,\n   And lit the lamp again.";
  std::string lines = ballad;
  for (std::size_t at = 0; (at = lines.find("\n   ", at)) != std::string::npos;) {
    lines.erase(at + 1, 3);
  }
  CHECK(lines_of("en", ballad) == all_kept(lines));
}

TEST_CASE("a verse and a plaque in one speech keep their lines, each for itself") {
  CHECK(lines_of("en",
                 "We read this verse at the harbour every spring.\n\n"
                 "The tide goes out,\nthe tide comes in,\nand all we lost\nis found again.\n\n"
                 "The plaque on the wall reads:\n\n"
                 "House of the Pilots\n7 Quay Street\nBergen\n\nThank you.\n") ==
        "We read this verse at the harbour every spring.|"
        "The tide goes out,/the tide comes in,/and all we lost/is found again.|"
        "The plaque on the wall reads:|House of the Pilots/7 Quay Street/Bergen|Thank you.");
}

TEST_CASE("verse that a narrow text quotes is kept, its prose is not") {
  const std::string before =
      "We came to the river in the spring, when the\nice had gone out of it, and the boatmen\nhad "
      "begun to sing of the water and of all\nthat it carries to the towns by the sea.";
  const std::string verse =
      "It carries wood and hay,\nit carries salt and clay,\nand in the night it carries\nall the "
      "stars away.";
  const std::string after =
      "Nobody knows who made that song, or how long\nit has been sung on these boats; there are\n"
      "some who say that it is as old as they are\nthemselves, and others that it is older.";
  CHECK(lines_of("en", before + "\n\n" + verse + "\n\n" + after) ==
        joined(before) + "|" + all_kept(verse) + "|" + joined(after));
}

TEST_CASE("prose is no verse, however narrow it was wrapped") {
  for (const Text& each : {
           Text{"de",
                "Die Glocken der Stadt\nwurden im Herbst des\nJahres 1917 abgeholt,\nund der "
                "Turm stand\nleer bis zum Frühjahr."},
           Text{"en",
                "The bridge, the harbour\nand the market were\nbuilt in one summer, by\n"
                "people whose names are\nknown to nobody."},
           Text{"ar",
                "بني الجسر والميناء والسوق\nفي صيف واحد على أيدي رجال\nلا يذكر أحد اليوم أسماءهم\n"
                "ولا من أين جاؤوا."},
           Text{"hi",
                "यह पुल और यह बाज़ार एक\nही गर्मी में उन लोगों ने\nबनाए जिनके नाम आज किसी\nको याद नहीं हैं।"},
           Text{"de",
                "unser Haus wurde im Jahr 1899 gegründet und am\n1. Mai 1901 mit einem großen Fest "
                "eröffnet, und nach dem Brand konnte der Betrieb am\n3. Oktober 1958 wieder "
                "aufgenommen werden."},
           Text{"ru",
                "Мост построили за одно\nлето, и никто теперь\nне помнит имён тех, кто\n"
                "возил сюда камень."},
       }) {
    CAPTURE(each.text);
    CHECK(lines_of(each.language, each.text) == joined(each.text));
  }
  CHECK(lines_of("ja",
                 "この橋は一八八二年に架けられ、百年の\n間一度も流されたことがありません。石\n"
                 "は川の上流から運ばれました。") ==
        "この橋は一八八二年に架けられ、百年の間一度も流されたことがありません。石は川の上流から運ば"
        "れま"
        "した。");
}

// clang-format off: these scripts are not as wide as they are long
TEST_CASE("a few lines that are each a sentence, and longer than verse, are paragraphs") {
  for (const Text& each : {
           Text{"en",
                "The Lamp\n"
                "The lamp was lit on the evening of the great storm, by a girl of nine who had "
                "been told not to.\n"
                "It has been lit every evening since, and nobody has ever asked her why.\n"
                "She is ninety now."},
           Text{"th",
                "ตะเกียง\n"
                "ตะเกียงดวงนี้ถูกจุดขึ้นในคืนที่มีพายุใหญ่โดยเด็กหญิงอายุเก้าขวบซึ่งถูกห้ามไม่ให้แตะต้องมันเลยแม้แต่ครั้งเดียว\n"
                "ตั้งแต่นั้นมาตะเกียงก็ถูกจุดทุกคืนและไม่มีใครเคยถามเธอเลยว่าเพราะเหตุใด\n"
                "บัดนี้เธออายุเก้าสิบปี"},
           Text{"my",
                "မီးအိမ်\n"
                "ဤမီးအိမ်ကို မုန်တိုင်းကြီးကျသည့်ညတွင် အသက်ကိုးနှစ်အရွယ် မိန်းကလေးတစ်ဦးက ထွန်းညှိခဲ့ပြီး မည်သူမျှ မသိခဲ့ကြချေ။\n"
                "ထိုအချိန်မှစ၍ ညစဉ်ညတိုင်း ထွန်းညှိခဲ့သော်လည်း မည်သူကမျှ သူမကို မမေးခဲ့ကြပါ။\n"
                "ယခု သူမ အသက်ကိုးဆယ် ရှိပါပြီ။"},
           Text{"hi",
                "दीपक\n"
                "यह दीपक बड़े तूफ़ान की शाम को नौ साल की एक लड़की ने जलाया था, जिसे ऐसा करने से साफ़ मना "
                "किया गया था और जो डरती नहीं थी।\n"
                "तब से यह हर शाम जलता है और किसी ने उससे कभी नहीं पूछा कि क्यों जलता है।\n"
                "अब वह नब्बे साल की है।"},
           Text{"zh-Hans",
                "灯\n"
                "大风暴的那个晚上，一个九岁的女孩点亮了这盏灯，虽然大人们早就告诉过她不要碰它。\n"
                "从那以后，灯每天晚上都亮着，从来没有人问过她为什么。\n"
                "如今她九十岁了。"},
       }) {
    CAPTURE(each.text);
    std::string paragraphs = each.text;
    std::ranges::replace(paragraphs, '\n', '|');
    CHECK(lines_of(each.language, each.text) == paragraphs);
  }
  const std::string wrapped =
      "The Lamp\nThe lamp was lit on the evening of the great storm, by a girl of\nnine who had "
      "been told not to. It has been lit every evening since,\nand nobody has ever asked her why.";
  CHECK(lines_of("en", wrapped).starts_with("The Lamp/The lamp was lit"));
  CHECK(lines_of("en", wrapped).find("girl of nine who") != std::string::npos);
}
// clang-format on

TEST_CASE("a passage keeps its lines in all languages if it keeps as many in one") {
  const std::string verse = "Wood it carries,\nhay it carries,\nto the quay\nall stars it carries.";
  // alone these would be prose
  const std::string translation =
      "Holz bringt er herab zu uns\nHeu bringt er auch und Salz\nund in der Nacht bringt er uns\n"
      "alle Sterne an den Kai heran.";
  TemporaryFolder folder;
  folder.with("deck.toml",
              "[languages.en]\nstatus = \"original\"\n[languages.de]\nstatus = "
              "\"unofficial\"\n");
  folder.with("en.txt", "They all know it:\n\n" + verse + "\n\nThank you.\n");
  folder.with("de.txt", "Alle kennen es:\n\n" + translation + "\n\nDanke.\n");
  const Deck deck = read(folder.path());
  CHECK(lines_of(deck.speeches.at(0)) == "They all know it:|" + all_kept(verse) + "|Thank you.");
  CHECK(lines_of(deck.speeches.at(1)) == "Alle kennen es:|" + all_kept(translation) + "|Danke.");
  CHECK(test::dump(deck.problems) == "de.txt:3:1 note kept-lines\nen.txt:3:1 note kept-lines\n");
  CHECK(lines_of("de", "Alle kennen es:\n\n" + translation + "\n\nDanke.\n") ==
        "Alle kennen es:|" + joined(translation) + "|Danke.");
}

TEST_CASE("two lines far from a full one are two, and a source is a line under what is quoted") {
  struct Row {
    const char* language;
    std::string text, expected;
  };
  const std::string quotation =
      "They that go down to the sea in ships, that do business in great waters; these see the "
      "works of the Lord, and his wonders in the deep.";
  for (const Row& row : {
           Row{"en", "THE OPEN WINDOW\nA comedy in two acts\n\nYou came back.",
               "THE OPEN WINDOW/A comedy in two acts|You came back."},
           Row{"en", "The Keeper's Children\nby Maud Ellery\n\nThey lit the lamp.",
               "The Keeper's Children/by Maud Ellery|They lit the lamp."},
           Row{"en", "Write soon.\n\nYours ever,\nTheo", "Write soon.|Yours ever,/Theo"},
           Row{"sv", "Förrätt:\nLax med dill\n\nEfterrätt:\nHallonparfait",
               "Förrätt:/Lax med dill|Efterrätt:/Hallonparfait"},
           Row{"zh-Hant", "登鸛雀樓\n王之渙", "登鸛雀樓/王之渙"},
           Row{"ar", "متحف الميناء\nدليل المعرض الدائم\n\nأهلا بكم.",
               "متحف الميناء/دليل المعرض الدائم|أهلا بكم."},
           Row{"en", quotation + "\nPsalm 107:23–24", quotation + "/Psalm 107:23–24"},
           // sentences that were wrapped
           Row{"de", "Es war am\n12. Juli.", "Es war am 12. Juli."},
           Row{"en",
               "We came to the river when the ice had gone out\nof it.\n\nThe boats lay "
               "there.",
               "We came to the river when the ice had gone out of it.|The boats lay there."},
           Row{"en", "The boats lay there for many years, and\nNobody came.",
               "The boats lay there for many years, and Nobody came."},
       }) {
    CAPTURE(row.text);
    CHECK(lines_of(row.language, row.text) == row.expected);
  }
}

TEST_CASE("lines that say whose they are are kept, wrapped ones that happen to are not") {
  CHECK(lines_of("en", "V. O Lord, open thou our lips.\nR. And our mouth shall shew forth.") ==
        "V. O Lord, open thou our lips./R. And our mouth shall shew forth.");
  CHECK(lines_of("la", "℣. Dominus vobiscum.\n℟. Et cum spiritu tuo.") ==
        "℣. Dominus vobiscum./℟. Et cum spiritu tuo.");
  CHECK(lines_of(
            "fr",
            "Q : Et votre grand-mère, que faisait-elle à cette époque au port ?\nR : Elle vendait "
            "du poisson et de la glace, et tout le monde\nla connaissait.") ==
        "Q : Et votre grand-mère, que faisait-elle à cette époque au port ?/R : Elle vendait du "
        "poisson et de la glace, et tout le monde la connaissait.");
  CHECK(lines_of("de", "Anwesend: A. Reis, T. Baker, M. Lind\nEntschuldigt: C. Olsen") ==
        "Anwesend: A. Reis, T. Baker, M. Lind/Entschuldigt: C. Olsen");
  CHECK(lines_of("zh-Hans", "问：您的祖母呢？\n答：她卖鱼。") == "问：您的祖母呢？/答：她卖鱼。");
  CHECK(
      lines_of(
          "en",
          "We asked for three things and were given one of them in the end, as it was written\n"
          "Rule: no more than that, and nothing else was ever said of it by anybody there.") ==
      "We asked for three things and were given one of them in the end, as it was written Rule: no "
      "more than that, and nothing else was ever said of it by anybody there.");
}

TEST_CASE("ideographic spaces at the beginning of a line begin a paragraph") {
  CHECK(lines_of("zh-Hans",
                 "　　各位来宾：\n　　港口由人工挖掘而成。四百人在这里工作了\n十一年。\n　　谢谢各"
                 "位。\n") ==
        "各位来宾：|港口由人工挖掘而成。四百人在这里工作了十一年。|谢谢各位。");
  CHECK(lines_of("ja", "　港は手掘りで造られました。\n　四百人が働きました。\n　以上です。\n") ==
        "港は手掘りで造られました。|四百人が働きました。|以上です。");
  CHECK(lines_of("zh-Hans",
                 "　　白日依山尽，\n　　黄河入海流。\n　　欲穷千里目，\n　　更上一层楼。") ==
        "白日依山尽，/黄河入海流。/欲穷千里目，/更上一层楼。");
}
