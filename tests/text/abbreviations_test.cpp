// Where a full stop ends a word and no sentence, language by language.
#include <doctest/doctest.h>

#include <string>

#include "text/break/boundaries.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

struct Row {
  const char* language;
  const char* text;  ///< with | between sentences
};

std::string with_bars(const std::string& text, const char* language) {
  std::string result;
  for (const ByteRange& range : sentences(text, tag(language))) {
    if (!result.empty()) result += "| ";
    result += range.of(text);
  }
  return result;
}

void check(const Row& row) {
  std::string text = row.text;
  std::erase(text, '|');
  CAPTURE(row.language);
  CHECK(with_bars(text, row.language) == row.text);
}

}  // namespace

TEST_CASE("no sentence ends between a title and a name, nor before a page") {
  const Row rows[] = {
      // Germanic
      {"en",
       "Capt. Ann Lee met Sgt. Roe on St. Mark’s Rd. at 9 a.m. on 3 May.| See vol. II, p. 9."},
      {"de",
       "Der hl. Martin und Frhr. v. Berg, geb. 1801, kamen um 9 Uhr.| Vgl. Abb. 3.| Dann ging er."},
      {"nl", "Mevr. De Wit en ds. J. Bos woonden in de Str. 5, zie blz. 7.| Zij bleven."},
      {"af",
       "Mnr. Botha en ds. Nel het in die St. Pauluskerk gepreek.| Sien bl. 12.| Almal was daar."},
      {"da", "Hr. Holm og fru Dr. Berg boede hos kgl. Møbelsnedker Lund, jf. s. 9.| De rejste."},
      {"nb", "Kapt. Dahl, f. 1901, bodde i St. Halvards gate, jf. s. 12.| Han var snill."},
      {"sv",
       "Prof. Ek och kyrkoh. Lund, f. 1870, byggde S:t. Görans kapell, s. 14.| Det står kvar."},
      {"is", "Hr. Björn og sr. Páll Ólafsson komu kl. 10, sbr. bls. 4.| Þeir sungu."},
      // Romance
      {"fr", "Le Dr. Roux et Mgr. Petit vécurent bd. Voltaire, cf. t. II, p. 3.| Ils partirent."},
      {"es", "El Excmo. Sr. D. Luis y la Dra. Vega viven en la Avda. Mayor, s. XX.| Vinieron."},
      {"pt", "O Pe. António e a Sra. D. Rita moram na Av. Central, séc. XX.| Vieram ontem."},
      {"gl", "O Sr. Castro e a Dra. Lema viven na Av. Central, páx. 9.| Chegaron onte."},
      {"it", "L’on. Moro e la dott.ssa Neri, del sec. XX, vivono in p.za. Dante.| Sono qui."},
      {"ca", "La Sra. Pla i Mn. Cinto, del s. XX, viuen a l’Av. Roma, pàg. 9.| Són aquí."},
      {"ro", "Dl. Pop și d-na. Rus, de pe str. Mare nr. 3, au venit la Sf. Ioan.| Au plecat."},
      // Slavic
      {"pl", "Ks. Jan i prof. Nowak, ur. 1901, mieszkali na ul. Długiej, zob. s. 9.| Wyjechali."},
      {"cs", "P. Novák a doc. Malá, nar. 1901, bydleli v ul. Dlouhé, viz s. 9.| Odjeli."},
      {"sk", "Doc. Malý a p. Nováková, nar. 1901, bývali na nám. Slobody, č. 9.| Odišli."},
      {"sl", "Ga. Ana in dr. Kos, roj. 1901, sta živela pri sv. Jakobu, str. 9.| Odšla sta."},
      {"hr", "Gđa. Ana i dr. Kos, rođ. 1901, živjeli su kod sv. Jakova, str. 9.| Otišli su."},
      {"sr", "Гђа. Ана и др. Кос, рођ. 1901, живели су код св. Јована, стр. 9.| Отишли су."},
      {"mk", "Г-дин. Ристо и проф. Илиев живееле на ул. Македонија бр. 3.| Тие дојдоа."},
      {"bg", "Г-н. Петров и проф. Илиев живееха на ул. Раковски, бл. 3.| Те дойдоха."},
      {"ru", "Гр. Толстой и акад. Вернадский жили на ул. Мира, кв. 3.| Они приехали."},
      {"uk", "Кн. Ольга та акад. Вернадський жили на вул. Миру, кв. 3.| Вони приїхали."},
      {"be", "Праф. Іваноў і акад. Колас жылі на вул. Міру, буд. 3.| Яны прыехалі."},
      // Other languages of Europe
      {"el", "Ο κ. Μελάς και ο καθ. Ράλλης μένουν στην οδ. Αθηνάς, σελ. 9, τόμ. Β΄.| Ήρθαν."},
      {"fi", "Prof. Aho ja toht. Salo, synt. 1901, asuivat täällä, ks. s. 9.| He lähtivät."},
      {"et", "Prof. Tamm ja dr. Kask, snd. 1901, elasid Pikk tn. 3, vt lk. 9.| Nad lahkusid."},
      {"lv",
       "Prof. Ozols un dr. Bērziņš, dzim. 1901, dzīvoja pie Sv. Jāņa, sk. 9. lpp.| Viņi aizgāja."},
      {"lt", "Prof. Petraitis ir kun. Jonaitis gyveno prie Šv. Onos, g. 1901.| Jie išvyko."},
      {"hu", "Özv. Nagyné és dr. Kis, szül. 1901, a Szt. István krt. 3. alatt laktak.| Elmentek."},
      {"sq", "Z. Hoxha dhe dr. Leka, lind. 1901, jetonin në rr. Durrësi nr. 3.| Ata ikën."},
      {"cy",
       "Daeth y Parch. Ifan Rees a Dr. Gwen Owen, g. 1901, i St. Asaph, gw. tud. 9.| Aethant "
       "adref."},
      {"ga", "Tháinig an Dr. Ó Sé agus an Uas. Ní Bhriain, lch. 9.| D’imigh siad."},
      {"eu", "Jn. Agirre eta Dr. Etxebarria St. Mamesen bizi ziren, zenb. 3.| Joan ziren."},
      {"eo", "D-ro. Zamenhof kaj s-ino. Klara loĝis tie, p. 9.| Ili foriris."},
      // Asia and Africa
      {"tr", "Prof. Kaya ile Av. Demir, Atatürk Cad. No. 3 adresinde yaşadı.| Sonra gittiler."},
      {"az", "Prof. Əliyev və dos. Quliyev burada yaşayıb, bax. səh. 9.| Sonra getdilər."},
      {"kk", "Проф. Әуезов пен акад. Сәтбаев осында тұрған.| Олар кетті."},
      {"vi", "GS. Trần Văn Khê và TS. Lê Thị Hoa sống ở TP. Huế, tr. 9.| Họ đã đến."},
      {"id", "Bpk. Amir dan Drs. Joko tinggal di Jl. Melati No. 3, hlm. 9.| Mereka pergi."},
      {"fil", "Sina G. Cruz at Gng. Reyes ay nakatira sa Brgy. Pag-asa, pah. 9.| Umalis sila."},
      {"sw", "Mhe. Juma na Dk. Asha waliishi hapa, uk. 9, S.L.P. 30.| Waliondoka."},
      {"ka", "პროფ. ბერიძე და აკად. ჯანაშია ცხოვრობდნენ აქ, გვ. 9.| ისინი წავიდნენ."},
      {"hy", "Պրոֆ. Հակոբյանը և ակադ. Օրբելին եկան Սբ. Գևորգ եկեղեցի։| Նրանք գնացին։"},
      {"ar", "زار د. طه حسين و أ.د. علي المتحف سنة 50 ق.م. انظر ص. 9.| ثم رحلوا."},
      {"fa", "دکتر م. معین و ا. دهخدا در سدهٔ ۱۴ م. آمدند، ص. ۹.| سپس رفتند."},
      {"ur", "ڈاکٹر م۔ اقبال لاہور آئے۔| پھر وہ چلے گئے۔"},
      {"he", "ד\"ר ש. אגנון וגב' ר. לוי באו, עמ' 9.| הם הלכו."},
      {"hi", "डॉ. राधाकृष्णन और पं. नेहरू कि.मी. ५ पर मिले।| वे चले गए।"},
      {"mr", "डॉ. आंबेडकर व पु. ल. देशपांडे येथे इ. स. १९५० मध्ये आले.| ते गेले."},
      {"ne", "डा. शर्मा र प्रो. थापा वि.सं. २०१० मा आए।| उनीहरू गए।"},
      {"gu", "ડૉ. સારાભાઈ અને શ્રી. મહેતા અહીં રહેતા હતા, પૃ. 9.| આ ઘર જૂનું છે.| તેઓ ગયા."},
      {"pa", "ਡਾ. ਸਿੰਘ ਅਤੇ ਪ੍ਰੋ. ਕੌਰ ਆਏ।| ਉਹ ਗਏ।"},
      {"bn", "ড. ইউনূস ও মো. রহিম এলেন।| তাঁরা গেলেন।"},
      {"ta", "திரு. கு. காமராஜ், பேரா. மு. வரதராசன் கி.மு. 300 பற்றிப் பேசினர்.| அவர்கள் சென்றனர்."},
      {"te", "డా. రాధాకృష్ణన్, ఎన్. టి. రామారావు క్రీ.శ. 1950లో వచ్చారు.| వారు వెళ్ళారు."},
      {"kn", "ಡಾ. ರಾಜ್, ಕೆ. ವಿ. ಪುಟ್ಟಪ್ಪ ಕ್ರಿ.ಶ. 1950ರಲ್ಲಿ ಬಂದರು.| ಅವರು ಹೋದರು."},
      {"ml", "ഡോ. രാജ്, ഒ. വി. വിജയൻ, എം. ടി. വാസുദേവൻ നായർ എന്നിവർ വന്നു.| അവർ പോയി."},
      // no two runs of clang-format measure Sinhala alike
      // clang-format off
      {"si", "ආචා. පෙරේරා සහ ජී. පී. මලලසේකර ක්‍රි.ව. 1950 දී පැමිණියහ.| ඔවුහු ගියහ."},
      // clang-format on
      {"th", "ดร. สมชาย และ ศ. นพ. ประเวศ เกิด พ.ศ. ๒๔๗๕ เวลา ๑๔.๓๐ น. ที่ ต. บางรัก"},
      {"th", "การระลึกถึงบุญคุณแผ่นดินบริบูรณ์.| ฉะนั้น เมื่อ พ.ศ. ๒๔๙๐"},
      {"lo", "ດຣ. ສົມພອນ ເກີດ ພ.ສ. 2475.| ລາວໄປແລ້ວ."},
      {"km", "លោក គ.ស. ១៩៥០ បានមក។| គេបានទៅ។"},
      {"my", "ဒေါက်တာ အ. မောင် လာတယ်။| သူ သွားပြီ။"},
      {"am", "ዶ/ር አ. ከበደ በ1950 ዓ.ም. መጡ።| ሄዱ፡፡| ተመለሱ።"},
      {"ko", "김 박사는 2011. 8. 3. 서울에 왔다.| 네.| 그는 떠났다."},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a sentence ends with an abbreviation that may end one where a capital follows") {
  const Row rows[] = {
      {"en", "They sold tea, rice, etc.| Then it closed at 5 p.m.| Mr. Lee left."},
      {"en", "Lee & Co. Ltd. built it.| Jones Jr.| Smith, Ph.D., came."},
      {"de", "Er starb 14 n. Chr.| Augustus auch, usw.| Dann kam das 15. Jh.| Alle gingen."},
      {"fr", "Né en 63 av. J.-C.| Il régna, etc.| Puis il mourut."},
      {"es", "Abre a las 8 p. m.| Luego cierra, etc.| Nadie viene."},
      {"it", "Nacque nel 63 a.C.| Poi regnò, ecc.| Fine."},
      {"sv", "Han dog 14 f.Kr.| Sedan kom kungen, m.fl.| Slut."},
      {"pl", "Były tam sady, łąki itd.| Potem spłonęły."},
      {"cs", "Byly tam sady, louky atd.| Potom shořely.| Zemřel 14 př. Kr.| Byl starý."},
      {"hr", "Bili su vrtovi, livade itd.| Zatim je dr. Kos otišao."},
      {"ru", "Там были князья и др.| Потом они ушли и т. д.| Всё."},
      {"hu", "Voltak ott rétek, kertek stb.| Aztán leégtek."},
      {"tr", "Ev, bahçe vb.| Sonra yandı."},
      {"el", "Ήταν εκεί σπίτια κ.λπ.| Μετά κάηκαν."},
      {"id", "Ada rumah, kebun, dll.| Kemudian terbakar."},
      {"ar", "كانت هناك بيوت وحدائق إلخ.| ثم احترقت."},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a number with a full stop is an ordinal before what it may count") {
  const Row rows[] = {
      {"hu", "IV. Béla és II. Lajos királyok voltak.| 1848. III. 15. volt a napja."},
      {"cs", "Karel IV. Lucemburský vládl.| Dne 12. 7. 2011 zemřel."},
      {"sl", "Friderik II. Celjski je vladal.| Umrl je 3. maja."},
      {"hr", "Nikola IV. Zrinski je vladao."},
      {"de",
       "Ludwig XIV. August kam am 4. 5. 1900.| Am 3. Mai ging er.| Siehe S. 14.| Das war alles."},
      {"da", "Christian IV. Kongen regerede.| Han døde d. 3. maj."},
      {"tr", "Sultan II. Mehmed ve 2. Dünya Savaşı.| Bkz. s. 14.| Sonra gitti."},
      {"en", "It was built by Louis XIV.| He lived there until 1978.| Twenty people came."},
      {"fr", "C’était Louis XIV.| Il régna."},
      {"sv", "Det var Karl XII och Gustav III.| Han dog 1792."},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a word of one letter ends a sentence where it is a word") {
  const Row rows[] = {
      {"vi", "Tôi đồng ý.| Anh đang ở đó ạ.| Tôi đi."},
      {"cy", "Gwelais i.| Aeth o.| Da iawn."},
      {"ga", "Is maith é.| Tá sí ann."},
      {"it", "Ecco dov’è.| Sì."},
      {"fr", "Il l’a.| Voilà."},
      {"en", "The book is Tom’s.| So am I.| It is 10⁷ s.| A year."},
      {"gu", "આ ઘર છે.| તે જૂનું છે."},
      {"mr", "ते घर हो.| तो मी.| मग तो गेला."},
      {"ko", "네.| 그렇습니다."},
      {"lo", "ດີ.| ໄປ."},
      {"yo", "Mo rí i.| Ó dára."},
      {"bg", "Построена е през 1978 г.| Тя е открита."},
  };
  for (const Row& row : rows) check(row);
}
