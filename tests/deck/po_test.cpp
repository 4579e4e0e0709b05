// gettext's PO files.
#include "deck/format/po.h"

#include <doctest/doctest.h>

#include <string>

#include "deck/format/encoding.h"
#include "dump.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

/// `context|original|translation` an entry, a `*` before fuzzy ones, a line each.
std::string dump(const std::vector<PoEntry>& entries) {
  std::string text;
  for (const PoEntry& entry : entries) {
    text += (entry.fuzzy ? "*" : "") + entry.context + '|' + entry.original.text + '|' +
            entry.translation.text + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("entries are read whatever tool wrote them") {
  struct Row {
    const char* po;
    const char* entries;
  };
  const Row rows[] = {
      {"", ""},
      {"msgid \"A\"\nmsgstr \"B\"\n", "|A|B\n"},
      {"\xEF\xBB\xBFmsgid \"A\"\r\nmsgstr \"B\"\r\n", "|A|B\n"},
      {"msgctxt \"p1\"\nmsgid \"A\"\nmsgstr \"\"\n", "p1|A|\n"},
      {"msgid \"\"\n\"A \"\n  \"B\"\nmsgstr\t\"\"\n\"C \" \n\"D\"", "|A B|C D\n"},
      {"#. note\n#: en.txt:5\n#, c-format, fuzzy\n#| msgid \"Z\"\nmsgid \"A\"\nmsgstr \"B\"\n",
       "*|A|B\n"},
      {"#, fuzzy\nmsgid \"A\"\nmsgstr \"B\"\nmsgid \"C\"\nmsgstr \"D\"\n", "*|A|B\n|C|D\n"},
      {"msgid \"A\"\nmsgstr \"B\"\n#, fuzzy\nmsgid \"C\"\nmsgstr \"D\"\n", "|A|B\n*|C|D\n"},
      {"#~ msgid \"A\"\n#~ msgstr \"B\"\n\nmsgid \"C\"\nmsgstr \"D\"\n#~ msgid \"E\"\n", "|C|D\n"},
      {"msgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"B\"\nmsgstr[1] \"Bs\"\n", "|A|B\n"},
      {R"(msgid "\"A\" \\ \t\x41\101 é"
msgstr "")",
       "|\"A\" \\ \tAA é|\n"},
      {"msgid \"A\\n\\nB\"\nmsgstr \"C\"\n", "|A\n\nB|C\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.po);
    Problems problems;
    const auto text = utf8_of(row.po, "fr.po", {}, problems);
    REQUIRE(text.has_value());
    CHECK(dump(read_po(*text, "fr.po", problems)) == row.entries);
    CHECK(test::dump(problems) == "");
  }
}

TEST_CASE("what is no PO is said with its place, and what can be read is read") {
  struct Row {
    const char* po;
    const char* entries;
    const char* problems;
  };
  const Row rows[] = {
      {"A speech.\n", "", "fr.po:1:1 error bad-po\n"},
      {"msgid \"A\nmsgstr \"B\"\n", "|A|B\n", "fr.po:1:7 error bad-po\n"},
      {"msgid \"A\"\nmsgstr B\n", "|A|\n", "fr.po:2:8 error bad-po\n"},
      {"msgid \"A\"\n", "", "fr.po:1:1 error bad-po\n"},
      {"  msgstr \"B\"\n", "", "fr.po:1:3 error bad-po\n"},
      {"\"A\"\nmsgid \"A\"\nmsgstr \"B\"\n", "|A|B\n", "fr.po:1:1 error bad-po\n"},
      {"msgid \"A\\q\"\nmsgstr \"B\" C\n", "|A\\q|B\n",
       "fr.po:1:9 error bad-po\nfr.po:2:11 error bad-po\n"},
      {"msgid \"A\"\nmsgstr \"B\"\n\nmsgid \"A\"\nmsgstr \"C\"\n", "|A|B\n",
       "fr.po:4:1 error duplicate-entry\n"},
      {"msgid \"\\xFF\"\nmsgstr \"\"\n", "|\\xFF|\n", "fr.po:1:8 error bad-po\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.po);
    Problems problems;
    CHECK(dump(read_po(row.po, "fr.po", problems)) == row.entries);
    CHECK(test::dump(problems) == row.problems);
  }
}

TEST_CASE("what is written is read again, whatever is in it") {
  const std::string texts[] = {
      "",
      "A",
      "\"\\\t\n\r",
      "one\n\ntwo",
      "ends with a line\n",
      "  spaces  ",
      std::string(400, 'x'),
      "a sentence of so many words that it does not go on one line of a file that people read",
      "秘书长在大会关于保护责任的非正式互动对话上的讲话",
  };
  std::vector<PoEntry> entries;
  for (const std::string& text : texts) {
    PoEntry entry;
    entry.notes = {"a note"};
    entry.references = {"en.txt:1"};
    entry.fuzzy = text.size() % 2 == 1;
    entry.context = "p" + std::to_string(entries.size());
    entry.original.text = text;
    entry.translation.text = text;
    entries.push_back(entry);
  }
  Problems problems;
  const std::string po = to_po(entries);
  CHECK(dump(read_po(po, "fr.po", problems)) == dump(entries));
  CHECK(problems.empty());
  CHECK(to_po(read_po(po, "fr.po", problems)) == po);
}

TEST_CASE("each byte of a translation knows where it stands, across lines and escapes") {
  Problems problems;
  const auto entries = read_po("msgid \"A\"\nmsgstr \"\"\n\"He said \\\"no\\\" \"\n  \"twice.\"\n",
                               "fr.po", problems);
  REQUIRE(entries.size() == 1);
  const PoText& text = entries.front().translation;
  REQUIRE(text.text == "He said \"no\" twice.");
  const auto place = [&](const char* word) {
    const SourceMark mark = position(text.source, text.text.find(word));
    return std::to_string(mark.line) + ":" + std::to_string(mark.column);
  };
  CHECK(place("He") == "3:2");
  CHECK(place("\"no") == "3:10");
  CHECK(place("no") == "3:12");
  CHECK(place("twice") == "4:4");
}

TEST_CASE("a header's fields are found by their names") {
  const std::string header = "Language: fr\nLast-Translator:  A B <a@b>\n";
  CHECK(header_field(header, "Language") == "fr");
  CHECK(header_field(header, "Last-Translator") == "A B <a@b>");
  CHECK(header_field(header, "Lang") == "");
}
