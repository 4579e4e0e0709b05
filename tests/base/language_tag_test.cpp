// Language tags as people write them.
#include "base/language_tag.h"

#include <doctest/doctest.h>

using lectern::LanguageTag;

TEST_CASE("a language tag is read in any case and separator, and taken apart") {
  struct Row {
    const char* written;
    const char* canonical;
    const char* language;
    const char* script;
    const char* region;
  };
  for (const Row& row :
       {Row{"en", "en", "en", "", ""}, Row{"FR", "fr", "fr", "", ""},
        Row{"zh_hans", "zh-Hans", "zh", "Hans", ""},
        Row{"zh-hant-hk", "zh-Hant-HK", "zh", "Hant", "HK"}, Row{"pt_BR", "pt-BR", "pt", "", "BR"},
        Row{"es-419", "es-419", "es", "", "419"},
        Row{"sr-Latn-RS-ekavsk", "sr-Latn-RS-ekavsk", "sr", "Latn", "RS"},
        Row{"de-1996", "de-1996", "de", "", ""}}) {
    CAPTURE(row.written);
    const auto tag = LanguageTag::parse(row.written);
    REQUIRE(tag.has_value());
    CHECK(tag->text() == row.canonical);
    CHECK(tag->language() == row.language);
    CHECK(tag->script() == row.script);
    CHECK(tag->region() == row.region);
  }
}

TEST_CASE("what is not a language tag is refused") {
  for (const char* text : {"", "e", "-", "en-", "-fr", "en--US", "english text", "12", "zh-Häns",
                           "en/../../etc", "abcdefghi"}) {
    CAPTURE(text);
    CHECK_FALSE(LanguageTag::parse(text).has_value());
  }
}
