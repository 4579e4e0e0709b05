#include "text/letters.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace lectern::text;

TEST_CASE("letters of every alphabet that has cases know theirs") {
  for (const char32_t c : std::u32string_view(U"AZÀÖØÞĀĶĹŁŊŶŸŹŽƠƯẠẾΆΑΩΫАЯЁЄЇҐӀԱՖ")) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(case_of(c) == LetterCase::Upper);
  }
  for (const char32_t c : std::u32string_view(U"azàöøþßāķĺłŋŷźžơưạếάαωϋаяёєїґӏաև")) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(case_of(c) == LetterCase::Lower);
  }
  for (const char32_t c : std::u32string_view(U"1 .×÷中あاאกक한’«")) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(case_of(c) == LetterCase::None);
  }
}

TEST_CASE("what ends a text is seen through the quotes and brackets that close after it") {
  struct Row {
    std::string_view text;
    char32_t last;
  };
  for (const auto& [text, last] :
       {Row{"He said: “Enough.”", U'.'}, Row{"« Assez ! »", U'!'}, Row{"(As agreed.) ", U'.'},
        Row{"他说：“够了。”", U'。'}, Row{"قال: «كفى؟»", U'؟'}, Row{"in 2005", U'5'}}) {
    CAPTURE(text);
    CHECK(last_telling_character(text) == last);
  }
  CHECK_FALSE(last_telling_character(""));
  CHECK_FALSE(last_telling_character(" “” "));
  CHECK(first_telling_character("«\xC2\xA0“élan") == U'é');
}

TEST_CASE("two lines are joined by a space unless both are of scripts without") {
  struct Row {
    std::string_view left, right, joint;
  };
  for (const auto& [left, right, expected] :
       {Row{"peace", "and", " "},        Row{"和平。", "我们", ""}, Row{"和平", "United", " "},
        Row{"World", "我们", " "},       Row{"สันติ", "ภาพ", ""},     Row{"평화", "우리", " "},
        Row{"ひらがな", "カタカナ", ""}, Row{"ខ្មែរ", "ភាសា", ""},   Row{"မြန်မာ", "စာ", ""},
        Row{"在2005", "年", ""},         Row{"2005", "2011", " "},  Row{"——", "我们", " "},
        Row{"和平”", "“我们", ""},       Row{"བོད་ལྗོངས་", "སུ།", ""},  Row{"བོད་དུ།", "སླེབས།", " "},
        Row{"ຂໍຂອບໃຈ.", "ສະບາຍດີ", " "},   Row{"ရောက်သည်။", "ထို", " "},  Row{"មកដល់។", "បន្ទាប់", " "},
        Row{"จริงหรือ?", "ใช่", " "},       Row{"", "", " "}}) {
    CAPTURE(left);
    CAPTURE(right);
    CHECK(joint(left, right) == expected);
  }
}
