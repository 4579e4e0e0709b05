// Scripts: of languages, and of the stretches of a text.
#include "text/script.h"

#include <doctest/doctest.h>

#include <string>

#include "text/codepoints.h"
#include "text/runs/script_runs.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

TEST_CASE("a language is written in the script that its tag says, else in the likely one") {
  struct Row {
    const char* language;
    const char* script;
    Direction direction;
  };
  const Row rows[] = {
      {"en", "Latn", Direction::LeftToRight},      {"zh", "Hans", Direction::LeftToRight},
      {"zh-TW", "Hant", Direction::LeftToRight},   {"zh-Hant-HK", "Hant", Direction::LeftToRight},
      {"sr", "Cyrl", Direction::LeftToRight},      {"sr-Latn", "Latn", Direction::LeftToRight},
      {"ja", "Jpan", Direction::LeftToRight},      {"ko", "Kore", Direction::LeftToRight},
      {"ar", "Arab", Direction::RightToLeft},      {"ur", "Arab", Direction::RightToLeft},
      {"ur-Aran", "Aran", Direction::RightToLeft}, {"he", "Hebr", Direction::RightToLeft},
      {"dv", "Thaa", Direction::RightToLeft},      {"nqo", "Nkoo", Direction::RightToLeft},
      {"ff-Adlm", "Adlm", Direction::RightToLeft}, {"az-Arab", "Arab", Direction::RightToLeft},
      {"mn-Mong", "Mong", Direction::LeftToRight}, {"qaa", "Zyyy", Direction::LeftToRight},
  };
  for (const Row& row : rows) {
    CAPTURE(row.language);
    CHECK(script_of(tag(row.language)).name() == row.script);
    CHECK(direction_of(tag(row.language)) == row.direction);
  }
}

namespace {

/// Latn[abc ]Cyrl[где]
std::string dump(const std::string& text, const char* language) {
  const Codepoints characters(text);
  std::string result;
  for (const ScriptRun& run : script_runs(characters, tag(language))) {
    result += std::string(run.script.name()) + '[' +
              std::string(characters.bytes(run.range).of(text)) + ']';
  }
  return result;
}

}  // namespace

TEST_CASE("script runs share out what is common to all scripts (UAX #24)") {
  struct Row {
    const char* what;
    const char* language;
    const char* text;
    const char* runs;
  };
  const Row rows[] = {
      {"spaces stay with what is before them", "ru", "где abc", "Cyrl[где ]Latn[abc]"},
      {"what is before any letter goes with the first", "en", "«1» где", "Cyrl[«1» где]"},
      {"a text without letters is of its language", "ar", "12:30", "Arab[12:30]"},
      {"of Japanese it is Han", "ja", "2011", "Hani[2011]"},
      {"a closing bracket is of its opening one", "ru", "где (abc) да",
       "Cyrl[где (]Latn[abc]Cyrl[) да]"},
      {"so are nested ones", "ru", "где (abc [да] d) и",
       "Cyrl[где (]Latn[abc []Cyrl[да]Latn[] d]Cyrl[) и]"},
      {"an opening bracket before any letter too", "en", "(abc где) d",
       "Latn[(abc ]Cyrl[где]Latn[) d]"},
      {"a closing bracket alone stays where it is", "en", "abc) где", "Latn[abc) ]Cyrl[где]"},
      {"marks inherit", "en", "e\u0301 \u0430\u0301", "Latn[e\u0301 ]Cyrl[\u0430\u0301]"},
      {"a comma of several scripts is of the language", "ar", "NATO،", "Latn[NATO]Arab[،]"},
      {"and stays in any script it belongs to", "ar", "ܐ، ", "Syrc[ܐ، ]"},
      {"a danda stays in its script", "hi", "ক।", "Beng[ক।]"},
      {"kana and ideographs are apart", "ja", "日本の、", "Hani[日本]Hira[の、]"},
      {"the long mark is either kana", "ja", "カードとー", "Kana[カード]Hira[とー]"},
      {"a bracket of several scripts goes with the letters after it", "en", "「カナ」",
       "Kana[「カナ」]"},
      {"but with those of the language where it can", "zh", "OK「カナ」。",
       "Latn[OK]Hani[「]Kana[カナ]Hani[」。]"},
      {"so does a full stop that begins a text", "en", "،ܐ", "Syrc[،ܐ]"},
      {"a closing quotation mark is of its opening one", "th", "ไทย “abc” ไทย",
       "Thai[ไทย “]Latn[abc]Thai[” ไทย]"},
      {"be they guillemets", "ru", "где «abc» да", "Cyrl[где «]Latn[abc]Cyrl[» да]"},
      {"or turned outwards", "el", "που »abc« ναι", "Grek[που »]Latn[abc]Grek[« ναι]"},
      {"or low and high", "sr", "где „abc“ да", "Cyrl[где „]Latn[abc]Cyrl[“ да]"},
      {"or low and high as in Polish", "uk", "де „abc” та", "Cyrl[де „]Latn[abc]Cyrl[” та]"},
      {"an apostrophe is within its word", "ru", "где abc’s", "Cyrl[где ]Latn[abc’s]"},
      {"a space is common to all, though listed with few", "ru", "2\u202F000 где\u202F%",
       "Cyrl[2\u202F000 где\u202F%]"},
      {"marks of another script stay with their letter", "en", "a\u0342 1, \u0430\u064B 2",
       "Latn[a\u0342 1, ]Cyrl[\u0430\u064B 2]"},
      {"what a mark stands on takes its script", "en", "the sign \u25CC\u093F is",
       "Latn[the sign ]Deva[\u25CC\u093F ]Latn[is]"},
      {"so does a space that carries one", "en", "and \u00A0\u064E too",
       "Latn[and ]Arab[\u00A0\u064E ]Latn[too]"},
      {"digits of one script are of it", "hi", "abc ०१ ٣", "Latn[abc ]Deva[०१ ]Arab[٣]"},
      {"ASCII digits are of what is before them", "hi", "में 2011 abc 7", "Deva[में 2011 ]Latn[abc 7]"},
      {"an iteration mark is Han, a kana one kana", "ja", "人々いゝ", "Hani[人々]Hira[いゝ]"},
      {"a voicing mark stays with its kana", "ja", "か\u3099カ\u3099",
       "Hira[か\u3099]Kana[カ\u3099]"},
      {"Hangul and Hanja are apart", "ko", "한국(韓國)의", "Hang[한국(]Hani[韓國]Hang[)의]"},
      {"tatweel joins in any script that joins", "syr", "ܐـܐ", "Syrc[ܐـܐ]"},
      {"direction marks are of no script", "ar", "نعم\u061C \u200Eabc",
       "Arab[نعم\u061C \u200E]Latn[abc]"},
      {"joiners too", "fa", "می\u200Cخواهم", "Arab[می\u200Cخواهم]"},
      {"nothing", "en", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(dump(row.text, row.language) == row.runs);
  }
}

TEST_CASE("a dot or a bar that parts a name from the text is the text's") {
  CHECK(dump("館長 · Bảo tàng", "vi") == "Hani[館長 ]Latn[· Bảo tàng]");
  CHECK(dump("館長 · พิพิธภัณฑ์", "th") == "Hani[館長 ]Thai[· พิพิธภัณฑ์]");
  CHECK(dump("Museum | 東京", "en") == "Latn[Museum | ]Hani[東京]");
  CHECK(dump("館長·山田", "vi") == "Hani[館長·山田]");
}
