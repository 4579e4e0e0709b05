#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "base/system/file.h"
#include "deck/deck.h"
#include "dump.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

const std::filesystem::path folder = std::filesystem::path(LECTERN_ASSETS) / "remarks";

const Deck& remarks() {
  static const Deck deck = read(folder);
  return deck;
}

std::string folded(const std::string& text) {
  std::istringstream words(text);
  std::string all;
  for (std::string word; words >> word;) all += (all.empty() ? "" : " ") + word;
  return all;
}

}  // namespace

TEST_CASE(
    "the remarks are in six languages, and all there is to say of them is two mended breaks") {
  CHECK(test::dump(remarks().problems) ==
        "en.txt:19:1 note mended-break\nen.txt:35:1 note mended-break\n");
  std::string tags;
  for (const Speech& speech : remarks().speeches) tags += speech.language.text() + ' ';
  CHECK(tags == "en fr es ru ar zh-Hans ");
}

TEST_CASE("four languages of Asia say each sentence of the same remarks") {
  const std::filesystem::path asia = std::filesystem::path(LECTERN_ASSETS) / "remarks-asia";
  CHECK(read_file(asia / "en.txt") == read_file(folder / "en.txt"));
  const Deck deck = read(asia);
  CHECK(test::dump(deck.problems) ==
        "en.txt:19:1 note mended-break\nen.txt:35:1 note mended-break\n");
  REQUIRE(deck.speeches.size() == 5);
  for (const Speech& speech : deck.speeches) {
    CAPTURE(speech.language.text());
    CHECK(speech.headline);
    CHECK(speech.credits.date == deck.speeches.front().credits.date);
  }
  for (const Bead& bead : deck.beads) {
    for (const IndexRange& sentences : bead.sentences) CHECK_FALSE(sentences.empty());
  }
}

TEST_CASE("no word of the remarks is lost, doubled or moved") {
  for (const Speech& speech : remarks().speeches) {
    CAPTURE(speech.language.text());
    REQUIRE(speech.headline);
    const std::string file = folded(read_file(speech.file));
    std::string all = speech.headline->text;
    for (const Paragraph& paragraph : speech.paragraphs) all += ' ' + paragraph.text;
    CHECK(all == file);

    std::string sentences;
    for (std::size_t i = 0; i < speech.sentences.size(); ++i) {
      sentences += text_of(speech, {i, i + 1}) + ' ';
    }
    std::string together = text_of(speech, {0, speech.sentences.size()});
    std::erase(sentences, ' ');
    std::erase(together, ' ');
    std::string paragraphs = file.substr(speech.headline->text.size() + 1);
    std::erase(paragraphs, ' ');
    CHECK(sentences == paragraphs);
    CHECK(together == paragraphs);
  }
  const Speech& english = remarks().speeches.front();
  CHECK(english.headline->text + ' ' + text_of(english, {0, english.sentences.size()}) ==
        folded(read_file(folder / "en.txt")));
}

TEST_CASE("every paragraph of the remarks stands beside its own translation") {
  const auto& speeches = remarks().speeches;
  for (const Speech& speech : speeches) {
    CAPTURE(speech.language.text());
    CHECK(speech.paragraphs.size() == 44);
    for (std::size_t i = 0; i < speech.paragraphs.size(); ++i) {
      CHECK(speech.paragraphs[i].kind == speeches[0].paragraphs[i].kind);
    }
  }
  std::size_t leading = 0;
  for (const Bead& bead : remarks().beads) {
    const std::size_t paragraph = speeches[0].sentences[bead.sentences[0].begin].paragraph;
    for (std::size_t i = 0; i < speeches.size(); ++i) {
      REQUIRE_FALSE(bead.sentences[i].empty());
      CHECK(speeches[i].sentences[bead.sentences[i].begin].paragraph == paragraph);
      CHECK(speeches[i].sentences[bead.sentences[i].end - 1].paragraph == paragraph);
    }
    if (bead.leads_next) ++leading;
  }
  CHECK(leading == 4);
  CHECK(remarks().beads.size() >= 60);
}

TEST_CASE("every language has its credits, with the date of its headline") {
  for (const Speech& speech : remarks().speeches) {
    CAPTURE(speech.language.text());
    CHECK(speech.credits.date == std::chrono::year(2011) / 7 / 12);
    CHECK(speech.headline->date == speech.credits.date);
    CHECK(speech.credits.place == speech.headline->place);
    CHECK_FALSE(speech.credits.title.empty());
    CHECK_FALSE(speech.credits.speaker.empty());
    CHECK((speech.status == Status::Original) == (speech.language.text() == "en"));
  }
}

TEST_CASE("the remarks' sentences know their lines") {
  const Speech& english = remarks().speeches.front();
  for (const Paragraph& paragraph : english.paragraphs) {
    const std::size_t summit = paragraph.text.find("World Summit.");
    if (summit == std::string::npos) continue;
    CHECK(position(paragraph, summit).line == 19);
    CHECK(position(paragraph, summit + 6).column == 7);
    CHECK(position(paragraph, summit - 2).line == 17);
    return;
  }
  FAIL("the World Summit is not there");
}
