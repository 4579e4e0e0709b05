#include "deck/format/deck_toml.h"

#include <doctest/doctest.h>

#include <string>

#include "dump.h"

using namespace lectern;
using namespace lectern::deck;

TEST_CASE("deck.toml says what it says, languages in its own order") {
  Problems problems;
  const DeckToml deck = read_deck_toml(R"(
title = "Remarks"
speaker = """Ban Ki-moon,
  Secretary-General"""
date = 2011-07-12
rights = " © UN "
[languages.zh_hans]
status = "unofficial"
translator = "A"
[languages]
en = { status = "original", place = "New York" }
[languages.fr]
status = "official"
date = 2011-07-13
source_sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
)",
                                       "deck.toml", problems);
  CHECK(test::dump(problems) == "");
  CHECK(deck.credits.title == "Remarks");
  CHECK(deck.credits.speaker == "Ban Ki-moon, Secretary-General");
  CHECK(deck.credits.rights == "© UN");
  CHECK(deck.credits.place == "");
  CHECK(deck.credits.date == std::chrono::year(2011) / 7 / 12);
  REQUIRE(deck.languages.size() == 3);
  CHECK(deck.languages[0].language.text() == "zh-Hans");
  CHECK(deck.languages[0].translator == "A");
  CHECK(deck.languages[1].language.text() == "en");
  CHECK(deck.languages[1].status == Status::Original);
  CHECK(deck.languages[1].credits.place == "New York");
  CHECK(deck.languages[2].status == Status::Official);
  CHECK(deck.languages[2].source_sha256 ==
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
  CHECK(deck.languages[2].credits.date == std::chrono::year(2011) / 7 / 13);
}

TEST_CASE("what is wrong in deck.toml is said with its place, and the rest still counts") {
  struct Row {
    std::string toml;
    std::string problems;
    std::string hint;  ///< in the first message
  };
  const Row rows[] = {
      {"", "", ""},
      {"titel = 'a'", "deck.toml:1:1 error unknown-key\n", "do you mean \"title\"?"},
      {"\n  xyzzy = 'a'", "deck.toml:2:3 error unknown-key\n", "no key \"xyzzy\""},
      {"title = 3", "deck.toml:1:9 error bad-value\n", "a text in quotes"},
      {"title = ['a']", "deck.toml:1:9 error bad-value\n", "not an array"},
      {"date = '2011-07-12'", "deck.toml:1:8 error bad-value\n", "without quotes"},
      {"date = 2011-07-12T10:00:00", "deck.toml:1:8 error bad-value\n", "time of day"},
      {"languages = ['en']", "deck.toml:1:13 error bad-value\n", "table"},
      {"languages.en = 'original'", "deck.toml:1:16 error bad-value\n", "table"},
      {"[languages.en]\nstatus = 'orignal'", "deck.toml:2:10 error bad-value\n",
       "do you mean \"original\"?"},
      {"[languages.en]\nstatus = true", "deck.toml:2:10 error bad-value\n", "true or false"},
      {"[languages.en]\ntranslater = 'a'", "deck.toml:2:1 error unknown-key\n", "\"translator\""},
      {"[languages.'not a tag']\n", "deck.toml:1:12 error bad-value\n", "zh-Hans"},
      {"[languages.zh-hans]\n[languages.zh_Hans]\n", "deck.toml:2:12 error duplicate-language\n",
       "twice"},
      {"['']\n", "deck.toml:1:2 error unknown-key\n", ""},
      // toml++ counts characters, we count bytes.
      {"place = \"Genève\" x", "deck.toml:1:19 error invalid-toml\n", ""},
      {"title = 'a'\ntitle = 'b'", "deck.toml:2:9 error invalid-toml\n", ""},
      {"title = \"unended", "deck.toml:1:17 error invalid-toml\n", ""},
      {"date = 2011-02-30", "deck.toml:1:18 error invalid-toml\n", ""},
      {"title = '\xE9'", "deck.toml:1:9 error invalid-toml\n", ""},
  };
  for (const auto& [toml, expected, hint] : rows) {
    CAPTURE(toml);
    Problems problems;
    read_deck_toml(toml, "deck.toml", problems);
    CHECK(test::dump(problems) == expected);
    if (problems.empty()) continue;
    CAPTURE(problems.front().message);
    CHECK(problems.front().message.find(hint) != std::string::npos);
  }
}

TEST_CASE("a hostile deck.toml is a problem, not a crash") {
  std::string nested(100'000, '[');
  std::string dotted = "a";
  while (dotted.size() < 80'000) dotted += ".a";
  std::string tables;
  for (int i = 0; i < 2000; ++i) tables += "[languages.q" + std::to_string(i) + "]\n";
  for (const std::string& toml :
       {"title = " + nested, dotted + " = 1", "a = " + std::string(100'000, '{'),
        std::string("\0\0\0", 3), std::string("\xFF\xFE"), std::string("\xEF\xBB\xBF"),
        std::string(1 << 20, '='), tables, "title = '" + std::string(1 << 20, 'x') + "'",
        std::string("a.b.c.d.e.f = 1"), std::string("date = 0000-00-00"),
        std::string("date = 9999999-01-01"), std::string("[languages.en"),
        std::string("[[languages]]\n[[languages]]")}) {
    CAPTURE(toml.substr(0, 40));
    Problems problems;
    CHECK_NOTHROW(read_deck_toml(toml, "deck.toml", problems));
    for (const Problem& problem : problems) CHECK(problem.line > 0);
  }
}

TEST_CASE("a checksum that is none is named at its place") {
  Problems problems;
  const DeckToml deck =
      read_deck_toml("[languages.fr]\nsource_sha256 = 'abc'\n", "deck.toml", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "bad-value");
  CHECK(problems[0].line == 2);
  CHECK(problems[0].message.find("64 hexadecimal digits") != std::string::npos);
  CHECK(deck.languages.at(0).source_sha256.empty());
}
