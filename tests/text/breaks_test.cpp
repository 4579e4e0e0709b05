// Where lines may break, language by language.
#include "text/break/opportunities.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "text/icu.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

/// The text with | where a line may break, but for the end.
std::string marked(std::string text, const char* language) {
  const auto breaks = line_breaks(text, tag(language));
  CHECK(breaks.back() == text.size());
  for (std::size_t i = breaks.size() - 1; i > 0; --i) text.insert(breaks[i - 1], 1, '|');
  return text;
}

}  // namespace

TEST_CASE("lines break where the language lets them") {
  struct Row {
    const char* language;
    const char* text;
  };
  // each written with its breaks
  const Row rows[] = {
      {"en", "We |must |protect."},
      {"en", "well-|known |– |yes"},
      {"en", "a\u00A0b |c\u202Fd"},
      {"en", "re\u00AD|spon\u00AD|sible"},
      {"en", "one\u2028|two\n|three\t|four"},
      {"en", "1,000 |and |3.5 |(2005–|2011)"},
      // a dash that clings to one word is a bracket's kin
      {"es", "niveles |—mundial |y |nacional— |ha |sido"},
      {"es", "Sí |—dijo—. |No |–dijo |él– |y |calló |—o |eso—"},
      {"en", "one|—|two |— |three |– |four"},
      {"fr", "« Allez ! » |dit-|il : |oui ; |non ?"},
      {"fr", "«\u00A0Allez\u202F!\u00A0» |dit"},
      {"fr", "‹ un › |« deux » |« trois »"},
      {"fr", "aujourd’hui |l’Assemblée"},
      {"en", "« |a |»"},
      {"zh-Hans", "我|们|说，|你|好。|再|见！"},
      {"zh-Hans", "《宪|章》|和|“人|权”"},
      {"ja", "ちょっ|と|待っ|て。"},
      {"ja", "「保|護」|す|る、|コー|ド"},
      // kinsoku: what cannot begin a line, what cannot end one, and what stays whole
      {"zh-Hans", "中|国|——|是|的……|好|（一）|二|《三》；|四：|五、|六％"},
      {"zh-Hans", "“人|权”、‘法|律’，|他|说：|“好！”"},
      {"zh-Hant", "「人|權」、|『法|律』，|約|二|〇|一|一|年|R2P|責|任"},
      {"ja", "きゃっ|きゅ|う、|ウィー|ン|の|ヴォー|カ|ル"},
      {"ja", "人々ゝ|そ|れ〻、〜|と・|中|黒"},
      {"ko", "보호할 |책임|(R2P)에 |관한 |2011년 |대화"},
      {"ko", "가, |나.|다"},
      {"th", "มนุษย์|ทั้ง|หลาย|เกิด|มา"},
      {"th", "นั้น ๆ |และ|อื่น"},
      {"km", "មនុស្ស|ទាំងអស់ |កើតមក|មាន|សេរីភាព |និង|សមភាព ។ |ថា ៖ |បាន"},
      {"lo", "ມະນຸດ|ເກີດ|ມາ|ມີ|ສິດ|ເສລີພາບ |ແລະ |ອື່ນໆ |ອີກ"},
      {"my", "လူ|တိုင်း|သည် |တူညီ |လွတ်လပ်|သော |ဂုဏ်သိက္ခာ|ဖြင့် |လည်းကောင်း၊ |တူညီ"},
      // a final consonant is no syllable, though ICU's dictionary does not know the spelling
      {"my", "ဖျက်ဆီး|တတ်|သ\u100A\u103A\u1037 |ရက်စက်"},
      // nor is a stack two, be the word known or not
      {"my", "လောက|ကမ္ဘာ့|ကု|လ"},
      {"km", "យុត្ដិ|ធម៌ |សន្តិភាព"},
      {"shn", "လွတ်ႈ|လႅဝ်းၽဵင်ႇ|ပဵင်းၵၼ်။ |ၶဝ်ၼႆႉ |မီး|ၺၢၼ်ႇဢၼ်"},
      {"bo", "འགྲོ་|བ་|མིའི་|རིགས་|དང༌། །|སྐྱེས་|ཙམ"},
      {"hi", "समानता |प्राप्त |है । |उन्हें |बुद्धि ॥ |और"},
      {"am", "የሰው፡|ልጅ፡|ሁሉ ። |ነጻና"},
      {"ar", "مسؤولية |الحماية، |نعم"},
      {"ar", "\u200F"},
  };
  for (const Row& row : rows) {
    std::string plain = row.text;
    std::erase(plain, '|');
    CHECK(marked(plain, row.language) == std::string(row.text));
  }
}

TEST_CASE("no break falls within a grapheme") {
  CHECK(marked("e\u0301 \u0301x", "en") == "e\u0301 \u0301x");
  CHECK(marked("\U0001F469\u200D\U0001F33E\U0001F1EB\U0001F1F7", "en") ==
        "\U0001F469\u200D\U0001F33E|\U0001F1EB\U0001F1F7");
}

TEST_CASE("an empty text has no breaks") { CHECK(line_breaks("", tag("en")).empty()); }

TEST_CASE(
    "Khmer and Lao break where ICU's dictionaries say, but for a sign that may not begin a line") {
  struct Row {
    const char* language;
    const char* text;  // Universal Declaration of Human Rights, articles 1 and 3
  };
  const Row rows[] = {
      {"km",
       "មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។ មនុស្ស "
       "មានវិចារណញ្ញាណនិងសតិសម្បជញ្ញៈជាប់ពីកំណើត ហើយគប្បីប្រព្រឹត្ដចំពោះគ្នាទៅវិញទៅមក "
       "ក្នុងស្មារតីភាតរភាពជាបងប្អូន។"},
      {"lo",
       "ມະນຸດທຸກຄົນເກີດມາມີກຽດສັກສີ, ສິດທິ, ເສລີພາບແລະຄວາມສະເໝີພາບເທົ່າທຽມກັນ. "
       "ທຸກໆຄົນມີເຫດຜົນແລະຄວາມຄິດຄວາມເຫັນສ່ວນຕົວຂອງໃຜຂອງມັນ, "
       "ແຕ່ວ່າມະນຸດທຸກໆຄົນຄວນປະພຶດຕໍ່ກັນຄືກັນກັບເປັນອ້າຍນ້ອງກັນ."},
  };
  for (const Row& row : rows) {
    const auto ours = line_breaks(row.text, tag(row.language));
    const auto dictionary = boundaries(Boundary::Line, row.text, tag(row.language));
    CHECK(ours.size() > 15);
    std::vector<std::size_t> left_out;
    std::set_difference(dictionary.begin(), dictionary.end(), ours.begin(), ours.end(),
                        std::back_inserter(left_out));
    CHECK(std::includes(dictionary.begin(), dictionary.end(), ours.begin(), ours.end()));
    for (const std::size_t byte : left_out) {
      const std::string_view rest = std::string_view(row.text).substr(byte);
      const std::string_view before = std::string_view(row.text).substr(0, byte);
      CAPTURE(rest.substr(0, 12));
      CHECK((rest.starts_with("ໆ") || rest.starts_with("ៗ") || before.ends_with("\u17D2")));
    }
  }
}
