#include "review/search.h"

#include <doctest/doctest.h>

using namespace lectern;

TEST_CASE("words are found whatever the case, accents and points of their letters") {
  struct Row {
    const char* words;
    const char* text;
    bool found;
  };
  for (const auto& [words, text, found] : {
           Row{"geneve", "Évitons l’été à GENÈVE", true},
           Row{"ete a", "Évitons l’été à Genève", true},
           Row{"strasse", "die Straße", true},
           Row{"о геноциде", "Конвенция О ГЕНОЦИДЕ", true},
           Row{"еще", "ещё раз", true},
           Row{"الامم المتحدة", "الأُمَم المُتَّحِدة", true},
           Row{"שלום", "שָׁלוֹם", true},
           Row{"ひらがな", "ヒラガナ", true},
           Row{"保护", "国家有责任保护其人民", true},
           Row{"責任", "国家有责任保护其人民", false},
           Row{"สันติ", "เพื่อสันติภาพ", true},
           Row{"शान्ति", "विश्व शान्ति", true},
           Row{"शान्ति", "विश्व शून्त", false},
           Row{"general's", "the General’s remarks", true},
           Row{"world summit", "the World\nSummit", true},
           Row{"summits", "the World Summit", false},
           Row{"e", "o", false},
           Row{"", "anything", false},
           Row{" - ", "anything - at all", false},
           Row{"\xff", "anything", false},
           Row{"x", "", false},
       }) {
    CAPTURE(words);
    CAPTURE(text);
    CHECK(review::Search(words).found_in(text) == found);
  }
}

TEST_CASE("the same words can be looked for in one text after the other") {
  review::Search search("peace");
  CHECK(search.found_in("Peace."));
  CHECK_FALSE(search.found_in("War."));
  CHECK(search.found_in("War and peace."));
}
