// Translations of an original that has changed since.
#include "deck/staleness.h"

#include <doctest/doctest.h>

#include <cctype>
#include <string>

#include "base/failure.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

const LanguageTag french = *LanguageTag::parse("fr");

std::string stale_lines(const Deck& deck) {
  std::string text;
  for (const Problem& problem : deck.problems) {
    if (problem.code != "stale") continue;
    text += problem.file.filename().string() + ":" + std::to_string(problem.line) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a fingerprint is that of FNV-1a") {
  CHECK(fingerprint("") == "cbf29ce484222325");
  CHECK(fingerprint("a") == "af63dc4c8601ec8c");
  CHECK(fingerprint("foobar") == "85944171f73967e8");
}

TEST_CASE("only the passages whose original has changed are stale, until they are accepted") {
  TemporaryFolder folder;
  folder.with("deck.toml", "[languages.en]\nstatus = \"original\"\n\n# ours\n[languages.fr]\n")
      .with("en.txt", "One two three.\n\nFour five six.\n\nSeven eight nine.\n")
      .with("fr.txt", "Un deux trois.\n\nQuatre cinq six.\n\nSept huit neuf.\n");
  const auto accept = [&] {
    const Deck deck = read(folder.path());
    const std::string toml = read_file(folder.path() / "deck.toml");
    write_file(folder.path() / "deck.toml",
               with_made_from(toml, french, fingerprints_of(deck.speeches.front())));
  };
  CHECK(stale_lines(read(folder.path())) == "");  // it does not say what it was made from
  accept();
  CHECK(stale_lines(read(folder.path())) == "");
  folder.with("en.txt", "One two three.\n\nFour, five, six.\n\nSeven eight nine.\n");
  CHECK(stale_lines(read(folder.path())) == "fr.txt:3 ");
  folder.with("en.txt", "Nought.\n\nOne two three.\n\nFour five six.\n\nSeven eight nine ten.\n")
      .with("fr.txt", "Zéro.\n\nUn deux trois.\n\nQuatre cinq six.\n\nSept huit neuf dix.\n");
  CHECK(stale_lines(read(folder.path())) == "fr.txt:1 fr.txt:7 ");
  accept();
  CHECK(stale_lines(read(folder.path())) == "");
}

TEST_CASE("a translation that says only which file it was made from is stale as a whole, once") {
  TemporaryFolder folder;
  folder.with("en.txt", "One two three.\n\nFour five six.\n")
      .with("fr.txt", "Un deux trois.\n\nQuatre cinq six.\n");
  const std::string table = "[languages.en]\nstatus = \"original\"\n\n[languages.fr]\n";
  const std::string sha256 =  // of en.txt, as sha256sum prints it
      "4e8b798437ddc623027f1738aa77a129448b78036d5fc6f56a0472d6e4a5cfdd";
  const auto stale_with = [&](const std::string& keys) {
    folder.with("deck.toml", table + keys);
    return stale_lines(read(folder.path()));
  };
  CHECK(stale_with("source_sha256 = \"" + sha256 + "\"\n") == "");
  folder.with("en.txt", "One two three.\n\nFour, five, six.\n");
  CHECK(stale_with("source_sha256 = \"" + sha256 + "\"\n") == "deck.toml:4 ");
  CHECK(stale_with("") == "");
  const std::string paragraphs = "made_from = [\"" + fingerprint("One two three.") + "\"]\n";
  CHECK(stale_with("source_sha256 = \"" + sha256 + "\"\n" + paragraphs) == "fr.txt:3 ");
  std::string now = source_sha256_of(read(folder.path()));
  CHECK(now != sha256);
  for (char& digit : now) digit = static_cast<char>(std::toupper(digit));
  CHECK(stale_with("source_sha256 = \"" + now + "\"\n") == "");
  CHECK(with_source_sha256("[languages.fr]\nsource_sha256 = \"a\"\n", french, "b") ==
        "[languages.fr]\nsource_sha256 = \"b\"\n");
}

TEST_CASE("what was accepted is written into its table, and all else stays as it was") {
  struct Row {
    const char* before;
    const char* after;
  };
  for (const Row& row : {
           Row{"", "[languages.fr]\nmade_from = [\n    \"x\",\n]\n"},
           Row{"title = \"T\"  # mine\n",
               "title = \"T\"  # mine\n\n[languages.fr]\nmade_from = [\n    \"x\",\n]\n"},
           Row{"[languages.fr]\nstatus = \"official\"\n\n# German\n[languages.de]\n",
               "[languages.fr]\nstatus = \"official\"\nmade_from = [\n    \"x\",\n]\n\n# "
               "German\n[languages.de]\n"},
           Row{"[languages.fr]\nmade_from = [\n  \"a\",\n  \"b\"\n]\ntranslator = \"T\"\n",
               "[languages.fr]\nmade_from = [\n    \"x\",\n]\ntranslator = \"T\"\n"},
           Row{"[languages.fr]\nmade_from = [\"a\"]\n",
               "[languages.fr]\nmade_from = [\n    \"x\",\n]\n"},
       }) {
    CAPTURE(row.before);
    CHECK(with_made_from(row.before, french, {"x"}) == row.after);
  }
  CHECK_THROWS_AS(with_made_from("[languages]\nfr = {status = \"official\"}\n", french, {"x"}),
                  Failure);
}
