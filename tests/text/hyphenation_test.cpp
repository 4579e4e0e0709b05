#include "text/break/hyphenation.h"

#include <doctest/doctest.h>

#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

std::string divided(const HyphenationPatterns& patterns, const std::string& word) {
  std::string result = word;
  const std::vector<std::size_t> places = patterns.places(word);
  for (auto place = places.rbegin(); place != places.rend(); ++place) result.insert(*place, "-");
  return result;
}

std::string divided(const char* language, const std::string& text) {
  const Codepoints characters(text);
  std::string result = text;
  const auto places = hyphen_places(characters, {0, characters.size()}, tag(language));
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    result.insert(characters.byte(*place), "-");
  }
  return result;
}

}  // namespace

TEST_CASE("the pattern that says most about a place decides, anchored at the word's ends") {
  const HyphenationPatterns patterns("UTF-8\n% a comment\nLEFTHYPHENMIN 2\na1b\na2be\n.xxa3be\n");
  CHECK(divided(patterns, "cocabcoc") == "coca-bcoc");
  CHECK(divided(patterns, "cocabecoc") == "cocabecoc");
  CHECK(divided(patterns, "xxabecoc") == "xxa-becoc");
  CHECK(divided(patterns, "cxxabecoc") == "cxxabecoc");
}

TEST_CASE("no hyphen is near an end of a word, or where the word would be spelt otherwise") {
  const HyphenationPatterns patterns("UTF-8\na1b\ns1sz/sz=,1,3\n");
  CHECK(divided(patterns, "abab") == "abab");
  CHECK(divided(patterns, "occabbb") == "occa-bbb");
  CHECK(divided(patterns, "occabb") == "occabb");
  CHECK(divided(patterns, "asszonnyal") == "asszonnyal");
}

TEST_CASE("a level divides what the one before left whole") {
  const HyphenationPatterns patterns("UTF-8\nhaus1bau\nNEXTLEVEL\n.bau1e\nu1s\n");
  CHECK(divided(patterns, "haushausbauende") == "hau-shaus-bau-ende");
}

TEST_CASE("a dictionary is read in its encoding; one that nobody knows has no patterns") {
  CHECK(divided(HyphenationPatterns("ISO8859-1\n\xFC"
                                    "1b\n"),
                "darüber") == "darü-ber");
  CHECK(divided(HyphenationPatterns("KOI8-R\n\xD2"
                                    "1\xC2\n"),
                "карбан") == "кар-бан");
  CHECK(divided(HyphenationPatterns("nonsense\na1b\n"), "occabbb") == "occabbb");
  CHECK(divided(HyphenationPatterns(""), "occabbb") == "occabbb");
}

TEST_CASE("words are divided by the dictionaries that are installed, whatever is about them") {
  CHECK(divided("de", "„Verantwortungsbewusstsein“,") == "„Ver-ant-wor-tungs-be-wusst-sein“,");
  CHECK(divided("de-CH", "ÜBERWACHUNG") == "ÜBER-WA-CHUNG");
  CHECK(divided("nl", "arbeidsongeschiktheid/verzekering") ==
        "arbeids-on-ge-schikt-heid/ver-ze-ke-ring");
  CHECK(divided("eo", "respondecoplena") == "respondecoplena");
  CHECK(divided("de", std::string(5000, 'a')) == std::string(5000, 'a'));
}
