// Where phrases begin, by the characters about a place.
#include "text/break/phrase_model.h"

#include <doctest/doctest.h>

using namespace lectern;
using namespace lectern::text;

TEST_CASE("each window about a place adds what its text weighs") {
  const PhraseModel model(
      "# a model\nbase: -10\nUW1: a 1\nUW2: b 2\nUW3: c 4\nUW4: d 8\nUW5: e 16\nUW6: f 32\n"
      "BW1: bc 64\nBW2: cd 128\nBW3: de 256\nTW1: abc 512\nTW2: bcd 1024\nTW3: cde 2048\n"
      "TW4: def 4096\n");
  CHECK_FALSE(model.empty());
  CHECK(model.score(Codepoints("abcdef"), 3) == 8191 - 10);
  CHECK(model.score(Codepoints("cde"), 1) == 4 + 8 + 16 + 128 + 256 + 2048 - 10);
  CHECK(model.score(Codepoints("xy"), 1) == -10);
}

TEST_CASE("of a model that cannot be read the rest is") {
  for (const char* file : {"", "UW3", "UW3:", "UW9: の 4", "UW3: の", "UW3: のに 4", "UW3: の four",
                           "base: many\n:\n"}) {
    CAPTURE(file);
    const PhraseModel model(file);
    CHECK(model.empty());
    CHECK(model.score(Codepoints("のに"), 1) == 0);
  }
  CHECK(PhraseModel("UW3: のに 4 の 5 は").score(Codepoints("のに"), 1) == 5);
}
