#include "deck/format/source_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "dump.h"

using namespace lectern;
using namespace lectern::deck;
using namespace std::string_literals;

namespace {

struct Result {
  std::vector<SourceParagraph> paragraphs;
  Problems problems;
  std::string texts;  ///< with a bar between paragraphs
};

Result split(std::string_view bytes) {
  Result result;
  if (auto read = read_source_text(bytes, "en.txt", result.problems)) result.paragraphs = *read;
  for (const SourceParagraph& paragraph : result.paragraphs) {
    result.texts += (result.texts.empty() ? "" : "|") + paragraph.text;
  }
  return result;
}

}  // namespace

TEST_CASE("paragraphs are what stands between blank lines, whatever ends a line") {
  struct Row {
    std::string bytes;
    std::string texts;
  };
  const Row rows[] = {
      {"One.", "One."},
      {"One.\n\nTwo.\n", "One.|Two."},
      {"\n\n  \nOne.\n\n\n\t\n\nTwo.", "One.|Two."},
      {"\xEF\xBB\xBFOne.\r\n\r\nTwo.\r\n", "One.|Two."},
      {"One.\r\rTwo.\r", "One.|Two."},
      {"One.\r\n\n\rTwo.", "One.|Two."},
      {"One\ntwo\nthree.", "One two three."},
      {"  One   two\t three. \t\n", "One two three."},
      {"One.\n\xC2\xA0\xE3\x80\x80\nTwo.", "One.|Two."},
      {"One.\n\xEF\xBB\xBF\nTwo.", "One.|Two."},
      {"Est-ce vrai\xC2\xA0?", "Est-ce vrai\xC2\xA0?"},
      {"　　主席先生，\n感谢你。", "主席先生，感谢你。"},
      {"在2005\n年商定。", "在2005年商定。"},
      {"他说：“我们\n”必须。", "他说：“我们”必须。"},
      {"สวัสดี\nครับ", "สวัสดีครับ"},
      {"안녕\n하세요", "안녕 하세요"},
      {"由联合国\nUnited Nations", "由联合国 United Nations"},
      {"One \xE2\x80\xA8 two.", "One\xE2\x80\xA8two."},
      {"One\vtwo.", "One\xE2\x80\xA8two."},
      {"One\ftwo.", "One two."},
  };
  for (const auto& [bytes, texts] : rows) {
    CAPTURE(bytes);
    CHECK(split(bytes).texts == texts);
  }
}

TEST_CASE("every byte of a paragraph knows its line and column") {
  const std::string bytes = "\xEF\xBB\xBF\r\n  Ünder\t  the\x01 old\r\n\toak,  he said.\r\n";
  const Result result = split(bytes);
  REQUIRE(result.texts == "Ünder the old oak, he said.");
  const std::string& text = result.paragraphs.front().text;
  const std::vector<SourceMark>& source = result.paragraphs.front().source;
  CHECK(source.front().byte == 0);
  const auto place_of = [&, &text = text, &source = source](const std::string& word) {
    const SourceMark mark = position(source, text.find(word));
    return std::to_string(mark.line) + ':' + std::to_string(mark.column);
  };
  CHECK(place_of("Ünder") == "2:3");
  CHECK(place_of("nder") == "2:5");
  CHECK(place_of("the") == "2:12");
  CHECK(place_of("old") == "2:17");
  CHECK(place_of("oak") == "3:2");
  CHECK(place_of("he said") == "3:8");
}

TEST_CASE("a file that holds no text that can be read says why, and where") {
  struct Row {
    std::string bytes;
    std::string problems;
  };
  const Row rows[] = {
      {"", "en.txt:1:1 error empty-text\n"},
      {" \n\t\r\n\xC2\xA0\n", "en.txt:1:1 error empty-text\n"},
      {"\xEF\xBB\xBF", "en.txt:1:1 error empty-text\n"},
      {"Good.\n\nNot \xE9t\xE9.\n", "en.txt:3:5 error invalid-utf8\n"},
      {"Good.\r\n\r\nNot \xE9t\xE9.\n", "en.txt:3:5 error invalid-utf8\n"},
      {"\xC3\xA9\xC3\xA9\xFF", "en.txt:1:5 error invalid-utf8\n"},
      {"cut off \xE2\x80", "en.txt:1:9 error invalid-utf8\n"},
      {"surrogate \xED\xA0\x80", "en.txt:1:11 error invalid-utf8\n"},
      {"overlong \xC0\xAF", "en.txt:1:10 error invalid-utf8\n"},
  };
  for (const auto& [bytes, problems] : rows) {
    CAPTURE(bytes);
    const Result result = split(bytes);
    CHECK(result.paragraphs.empty());
    CHECK(test::dump(result.problems) == problems);
  }
}

TEST_CASE("control characters are left out and reported once a line") {
  const Result result = split("A bell\x07 and\x08 a null\0.\n\nA lost \xEF\xBF\xBD letter."s);
  CHECK(result.texts == "A bell and a null.|A lost \xEF\xBF\xBD letter.");
  CHECK(test::dump(result.problems) ==
        "en.txt:1:7 warning control-character\n"
        "en.txt:3:8 warning replacement-character\n");
}

TEST_CASE("a quotation in a message is cut between words, never in a character") {
  CHECK(quoted_beginning("World Summit.") == "“World Summit.”");
  CHECK(quoted_beginning("We may not agree on every step in every situation.") ==
        "“We may not agree on every step…”");
  CHECK(quoted_end("We may not agree on every step in every situation.") ==
        "“…every step in every situation.”");
  std::string han;
  for (int i = 0; i < 100; ++i) han += "我";
  CHECK(quoted_beginning(han).size() == 33 * 3 + 6);
  CHECK(quoted_end(han).size() == 33 * 3 + 6);
}
