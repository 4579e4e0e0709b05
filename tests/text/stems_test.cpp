#include "text/stems.h"

#include <doctest/doctest.h>

using namespace lectern;

TEST_CASE("words are known by how they begin, in Latin letters") {
  struct Row {
    const char* language;
    const char* text;
    std::vector<std::string> stems;
  };
  for (const auto& [language, text, expected] :
       {Row{"en",
            "The responsibility to protect, in 2005.",
            {"the", "respo", "to", "prote", "in", "2005"}},
        Row{"fr", "Évitons l’ÉTÉ à Genève", {"evito", "lete", "genev"}},
        Row{"ru", "Геноцид и регион", {"genoc", "regio"}}, Row{"km", "១៩៤៨", {"1948"}},
        Row{"fa", "۱۹۴۸", {"1948"}}, Row{"zh-Hans", "保护责任", {"保护", "责任"}},
        Row{"en", "", {}}, Row{"en", "— … 1", {}}}) {
    CAPTURE(text);
    CHECK(text::stems(text, LanguageTag::parse(language).value()) == expected);
  }
}
