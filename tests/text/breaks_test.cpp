// Where lines may break, language by language.
#include "text/breaks.h"

#include <doctest/doctest.h>

#include <string>

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
      {"fr", "« Allez ! » |dit-|il : |oui ; |non ?"},
      {"fr", "«\u00A0Allez\u202F!\u00A0» |dit"},
      {"fr", "‹ un › |« deux » |« trois »"},
      {"fr", "aujourd’hui |l’Assemblée"},
      {"en", "« |a |»"},
      {"zh-Hans", "我|们|说，|你|好。|再|见！"},
      {"zh-Hans", "《宪|章》|和|“人|权”"},
      {"ja", "ちょっ|と|待っ|て。"},
      {"ja", "「保|護」|す|る、|コー|ド"},
      {"ko", "보호할 |책임|(R2P)|에 |관한 |2011년 |대화"},
      {"ko", "가, |나.|다"},
      {"th", "มนุษย์|ทั้ง|หลาย|เกิด|มา"},
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
