// What TOML may ask of its parser.
#include "deck/format/toml_limits.h"

#include <doctest/doctest.h>

#include <string>

#include "base/system/file.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string said_of(const std::string& text) {
  const auto excess = excess_of(text);
  return excess ? std::to_string(excess->line) + ": " + excess->message : "";
}

}  // namespace

TEST_CASE("what would kill a parser that calls itself is refused before it") {
  const std::string deep = "1: has tables more than 16 deep";
  CHECK(said_of("a" + repeated(".a", 40'000) + " = 1") == deep);
  CHECK(said_of("[a" + repeated(".a", 40'000) + "]") == deep);
  CHECK(said_of("a" + repeated(" . a", 40'000) + " = 1") == deep);
  CHECK(said_of("a" + repeated(".\"a\"", 100) + " = 1") == deep);
  CHECK(said_of("a = " + repeated("[", 40'000)) == deep);
  CHECK(said_of("a = " + repeated("{a=", 40'000)) == deep);
  CHECK(said_of("x = 1\n# [[[[\n\na" + repeated(".a", 20) + " = 1") ==
        "4: has tables more than 16 deep");
}

TEST_CASE("what takes memory without end is refused: values, tables, names of keys") {
  CHECK(said_of(repeated("a = 1\n", 5000)) == "4001: has more than 4000 values");
  CHECK(said_of(repeated("[[a]]\n", 5000)) == "2001: has more than 4000 values");
  CHECK(said_of("a = [\n" + repeated("1,\n", 5000)) == "4000: has more than 4000 values");
  const std::string key = "1: has a key of more than 200 bytes";
  CHECK(said_of("[" + repeated("a", 20'000) + "]\nk = 1") == key);
  CHECK(said_of(repeated("a", 201) + " = 1") == key);
  CHECK(said_of('"' + repeated("a", 201) + "\" = 1") == key);
  CHECK(said_of("a = {b = 1, " + repeated("a", 201) + " = 1}") == key);
  CHECK(said_of("a = \"" + repeated("a", 300'000) + '"') == "0: is larger than 256 kB");
}

TEST_CASE("what is in texts and comments is no table and no key") {
  for (const std::string quotes : {"\"", "'", "\"\"\"", "'''"}) {
    const std::string text = repeated("a.b[{,=", 2000);
    CHECK_MESSAGE(said_of("a = " + quotes + text + quotes) == "", quotes);
    CHECK_MESSAGE(said_of("a = [" + quotes + text + quotes + ", 1]") == "", quotes);
  }
  CHECK(said_of("a = \"\\\"" + repeated("[", 100) + "\"") == "");
  CHECK(said_of("a = '\\'\nb" + repeated(".b", 20) + " = 1") != "");
  CHECK(said_of("a = \"not closed\nb" + repeated(".b", 20) + " = 1") != "");
  CHECK(said_of("# " + repeated("a.b[{,=", 5000)) == "");
  CHECK(said_of("a = \"\"\"") == "");
  CHECK(said_of("a = \"\\") == "");
  CHECK(said_of("") == "");
}

TEST_CASE("what is shipped is far from the limits") {
  TomlLimits half;
  half.bytes /= 2;
  half.values /= 2;
  half.depth /= 2;
  half.key /= 2;
  for (const char* file : {"labels.toml", "fonts/noto-sans.toml", "fonts/noto-serif.toml",
                           "themes/night.toml", "remarks/deck.toml"}) {
    const auto path = std::filesystem::path(LECTERN_ASSETS) / file;
    CHECK_MESSAGE(!excess_of(read_file(path), half), file);
  }
}
