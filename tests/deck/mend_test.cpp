#include "deck/format/mend.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "dump.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

/// Paragraphs with a bar between them, the first on line 1, the second on line 3, and so on.
std::string mended(const char* language, const std::string& paragraphs, Problems& problems) {
  std::vector<SourceParagraph> source;
  std::istringstream stream(paragraphs);
  for (std::string text; std::getline(stream, text, '|');) {
    source.push_back({text, {{0, static_cast<int>(source.size()) * 2 + 1, 1}}});
  }
  std::string result;
  for (const SourceParagraph& paragraph :
       mend(source, LanguageTag::parse(language).value(), "en.txt", problems)) {
    result += (result.empty() ? "" : "|") + paragraph.text;
  }
  return result;
}

std::string mended(const char* language, const std::string& paragraphs) {
  Problems problems;
  return mended(language, paragraphs, problems);
}

struct Row {
  const char* language;
  std::string broken;
  std::string whole;
};

}  // namespace

TEST_CASE("a paragraph break in the middle of a sentence is mended") {
  const Row rows[] = {
      // The rest begins with a small letter.
      {"en", "Thank you.|We may not agree on every step. So we must|continue to listen.",
       "Thank you.|We may not agree on every step. So we must continue to listen."},
      {"en", "The United Nations|has followed your lead.",
       "The United Nations has followed your lead."},
      {"en", "We need tools, institutions, and norms (and|more of “them”) to serve as models.",
       "We need tools, institutions, and norms (and more of “them”) to serve as models."},
      {"fr", "Le principe a été adopté au Sommet|“mondial” de 2005.",
       "Le principe a été adopté au Sommet “mondial” de 2005."},
      {"ru", "Этот принцип был согласован на|всемирном саммите.",
       "Этот принцип был согласован на всемирном саммите."},
      {"el", "Η αρχή αυτή συμφωνήθηκε στη|σύνοδο κορυφής.",
       "Η αρχή αυτή συμφωνήθηκε στη σύνοδο κορυφής."},
      {"hy", "Այս սկզբունքը համաձայնեցվեց|գագաթնաժողովում։",
       "Այս սկզբունքը համաձայնեցվեց գագաթնաժողովում։"},
      {"en", "We must act –|and act now.", "We must act – and act now."},
      // A sentence too long for a heading, and a rest too short for a paragraph.
      {"en", "Thank you.|The principle of the responsibility was agreed at the 2005|World Summit.",
       "Thank you.|The principle of the responsibility was agreed at the 2005 World Summit."},
      {"en", "Thank you.|The principle of the responsibility was agreed at the|2005 World Summit.",
       "Thank you.|The principle of the responsibility was agreed at the 2005 World Summit."},
      {"de",
       "Danke.|Der Grundsatz der Schutzverantwortung wurde vor sechs Jahren auf dem|"
       "Weltgipfel beschlossen.",
       "Danke.|Der Grundsatz der Schutzverantwortung wurde vor sechs Jahren auf dem "
       "Weltgipfel beschlossen."},
      {"ar", "شكراً لكم.|لقد اتفق على مبدأ المسؤولية عن الحماية في مؤتمر القمة|العالمي لعام ٢٠٠٥.",
       "شكراً لكم.|لقد اتفق على مبدأ المسؤولية عن الحماية في مؤتمر القمة العالمي لعام ٢٠٠٥."},
      {"zh-Hans", "谢谢。|保护责任原则是在二〇〇五年由各国元首和政府首脑在|首脑会议上商定的。",
       "谢谢。|保护责任原则是在二〇〇五年由各国元首和政府首脑在首脑会议上商定的。"},
      // A whole sentence, and the beginning of another.
      {"en", "Thank you.|We have done better here. Our partners|Kenya and Ghana agree with us.",
       "Thank you.|We have done better here. Our partners Kenya and Ghana agree with us."},
      // In three pieces.
      {"en",
       "Thank you.|the pieces of this long sentence that was cut are|three in number as anybody "
       "can "
       "see who counts them|now.",
       "Thank you.|the pieces of this long sentence that was cut are three in number as anybody "
       "can "
       "see who counts them now."},
  };
  for (const auto& [language, broken, whole] : rows) {
    CAPTURE(broken);
    CHECK(mended(language, broken) == whole);
  }
}

TEST_CASE("a paragraph break that somebody meant stays") {
  const Row rows[] = {
      {"en", "We gather today.|This partnership was born of necessity.", ""},
      {"de",
       "Guten Abend.|Als ich Anna zum ersten Mal sah, war sie drei. [Pause, lächeln]|Heute ist sie "
       "es nicht mehr.",
       ""},
      {"en",
       "Good evening.|We built it with our own hands, and now it stands. (Applause)|And then we "
       "went "
       "home again with all the others.",
       ""},
      {"ar",
       "والضحى ﴿١﴾ والليل إذا سجى ﴿٢﴾ ما ودعك ربك وما قلى ﴿٣﴾|نسخ هذا المصحف في فاس سنة ١٢٣٤، بخط "
       "محمد.",
       ""},
      {"en",
       "By the hours of the morning (1) and by the night when it is stillest (2) thy Lord hath not "
       "forsaken thee (3)|This copy was made in Fez in 1819 by a scribe of the mosque.",
       ""},
      {"ka", "რა გვაკლია|გვაკლია ერთობა. გვაკლია სწავლა.", ""},
      {"en", "Excellencies,|over the past year, much has changed.", ""},
      {"en", "Mr. President, Excellencies, Ladies and Gentlemen,|Thank you.", ""},
      {"de", "Sehr geehrte Damen und Herren,|ich danke Ihnen.", ""},
      {"zh-Hans", "诸位阁下，|过去一年来，保护责任已成为现实。", ""},
      // Headings.
      {"en", "Thank you.|The Road Ahead|Every region knows the agony of mass killings.", ""},
      {"en", "Thank you.|The Road Ahead|Thank you.", ""},
      {"en", "Thank you.|Where do we go from here? The road ahead|Every region knows.", ""},
      {"en", "Thank you.|1. The early warning of mass atrocities|Every region knows.", ""},
      {"en",
       "Thank you.|Remarks to the General Assembly Informal Interactive Dialogue on the "
       "Responsibility to Protect|Thank you.",
       ""},
      {"fr",
       "Allocution du Secrétaire général lors du dialogue interactif informel de l’Assemblée "
       "générale sur la responsabilité|Nous sommes réunis.",
       ""},
      {"zh-Hans", "谢谢。|前进的道路|每个区域都深知大规模屠杀带来的剧痛。", ""},
      {"ar", "شكراً.|الطريق إلى الأمام|تعرف كل المناطق معنى الألم.", ""},
      {"it", "Grazie.|Orari|dal lunedì al venerdì, dalle nove alle tredici", ""},
      {"en",
       "It rains.|Open Fri. and Sat., 8 p.m. Admission: adults 5 pounds, children free|Thank you, "
       "all!",
       ""},
      // Lists and verse.
      {"en", "We ask for:|peace|justice|and dignity.", ""},
      {"en", "We ask for|– peace,|– justice,|– dignity.", ""},
      {"en", "We ask for|(a) peace;|(b) justice;", ""},
      {"en", "We ask for|• peace|• justice", ""},
      {"en", "to improve early warning;|to end impunity;|to assist States under stress.", ""},
      {"en",
       "Tell me not, in mournful numbers|Life is but an empty dream|For the soul is dead that "
       "slumbers",
       ""},
      {"en", "So much depends|upon|a red wheel|barrow", ""},
      // The end of a sentence in other scripts.
      {"hi", "यह सिद्धांत २००५ में तय हुआ।|इसकी जड़ें गहरी हैं।", ""},
      {"ur", "یہ اصول طے پایا۔|اس کی جڑیں گہری ہیں۔", ""},
      {"zh-Hans", "他说：“够了。”|我们继续。", ""},
      {"my", "ကျေးဇူးတင်ပါသည်။|ကျေးဇူးတင်ပါသည်။", ""},
      // Thai ends a sentence with nothing.
      {"th", "ขอบคุณ|หลักการความรับผิดชอบในการคุ้มครองได้รับความเห็นชอบในการประชุม|สุดยอดโลก", ""},
      // A signature.
      {"en",
       "Thank you.|Thank you for all that you have done and will do for the common good|"
       "Ban Ki-moon",
       ""},
      {"en",
       "Thank you.|Thank you for all that you have done and will do for the common good|"
       "— Ban Ki-moon",
       ""},
      {"en",
       "Thank you.|Thank you for all that you have done and will do for the common good|"
       "Excellencies, Ladies and Gentlemen,|Good night.",
       ""},
      // An author who leaves full stops out.
      {"en",
       "Good morning to all of you|The principle of the responsibility was agreed at the "
       "Summit|Every region knows the agony of mass killings and violence|We value the words "
       "and deeds of our partners here|They look to us for protection not for comforting "
       "words|Thank you.",
       ""},
      {"en", "One.|* * *|two.", ""},
      {"en", "One|* * *|Two.", ""},
      // The recitals of a preamble.
      {"de",
       "Da die Anerkennung der angeborenen Würde und der gleichen und unveräußerlichen Rechte "
       "aller "
       "Mitglieder der Gemeinschaft der Menschen die Grundlage von Freiheit und Frieden bildet,|"
       "da die Nichtanerkennung und Verachtung der Menschenrechte zu Akten der Barbarei geführt "
       "haben, die das Gewissen der Menschheit mit Empörung erfüllen,|"
       "verkündet die Generalversammlung diese Erklärung.",
       ""},
      {"en", "Word", ""},
  };
  for (const auto& [language, whole, unused] : rows) {
    CAPTURE(whole);
    CHECK(mended(language, whole) == whole);
  }
}

TEST_CASE("a mended break is noted where its second half begins, with both sides quoted") {
  Problems problems;
  mended("en", "Thank you.|We may not agree on every step. So we must|continue to listen.",
         problems);
  REQUIRE(test::dump(problems) == "en.txt:5:1 note mended-break\n");
  CHECK(problems[0].message.find("So we must”") != std::string::npos);
  CHECK(problems[0].message.find("“continue to listen.”") != std::string::npos);
}

TEST_CASE("both halves of a mended paragraph keep their places") {
  Problems problems;
  const auto paragraphs = mend({{"So we must", {{0, 33, 51}}}, {"go on.", {{0, 35, 3}}}},
                               LanguageTag::parse("en").value(), "en.txt", problems);
  REQUIRE(paragraphs.size() == 1);
  const SourceParagraph& whole = paragraphs.front();
  const SourceMark second = position(whole.source, whole.text.find("on."));
  CHECK(position(whole.source, 3).column == 54);
  CHECK(second.line == 35);
  CHECK(second.column == 6);
}

TEST_CASE("thousands of broken lines are mended in reasonable time") {
  std::string lines = "the first";
  for (int i = 0; i < 20'000; ++i) lines += "|of so many lines that are cut off one after another";
  CHECK(mended("en", lines).find('|') == std::string::npos);
}
