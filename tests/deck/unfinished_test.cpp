// Translations that are not finished: of the remarks only the beginning.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/system/file.h"
#include "deck/deck.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

const Deck& remarks() {
  static const Deck deck = read(std::filesystem::path(LECTERN_ASSETS) / "remarks");
  return deck;
}

/// The original, and of a translation its headline and so many paragraphs from `first` on.
Deck read_stretch(const Speech& translation, std::size_t first, std::size_t count) {
  std::string text = translation.headline->text;
  for (std::size_t i = first; i < first + count; ++i) {
    text += "\n\n" + translation.paragraphs[i].text;
  }
  TemporaryFolder folder;
  folder
      .with("deck.toml", "[languages.en]\nstatus = 'original'\n[languages." +
                             translation.language.text() + "]\n")
      .with("en.txt", read_file(remarks().speeches.front().file))
      .with(translation.language.text() + ".txt", text);
  return read(folder.path());
}

/// How many of the original's paragraphs stand beside others than their own translation.
std::size_t misplaced(const Deck& deck, std::size_t first) {
  const auto paragraph_of = [](const Speech& speech, std::size_t sentence) {
    return speech.sentences[sentence].paragraph;
  };
  std::size_t count = 0;
  for (const Bead& bead : deck.beads) {
    const IndexRange ours = bead.sentences[0], theirs = bead.sentences[1];
    if (theirs.empty()) continue;
    const bool right = !ours.empty() &&
                       paragraph_of(deck.speeches[0], ours.begin) ==
                           first + paragraph_of(deck.speeches[1], theirs.begin) &&
                       paragraph_of(deck.speeches[0], ours.end - 1) ==
                           first + paragraph_of(deck.speeches[1], theirs.end - 1);
    count += !right;
  }
  return count;
}

}  // namespace

TEST_CASE("what there is of an unfinished translation is matched to the beginning") {
  for (std::size_t i = 1; i < remarks().speeches.size(); ++i) {
    const Speech& translation = remarks().speeches[i];
    CAPTURE(translation.language.text());
    for (std::size_t count = 2; count < translation.paragraphs.size(); ++count) {
      CAPTURE(count);
      CHECK(misplaced(read_stretch(translation, 0, count), 0) == 0);
    }
  }
}

TEST_CASE("and what there is of one begun in the middle, to the middle") {
  for (std::size_t i = 1; i < remarks().speeches.size(); ++i) {
    const Speech& translation = remarks().speeches[i];
    CAPTURE(translation.language.text());
    for (const std::size_t first : {11U, 15U, 22U, 29U}) {
      CAPTURE(first);
      CHECK(misplaced(read_stretch(translation, first, 15), first) == 0);
    }
  }
}

TEST_CASE("one gap is one thing to say, whichever side it is on") {
  const Speech& french = remarks().speeches[1];
  const Deck begun = read_stretch(french, 0, 12);
  REQUIRE(begun.problems.size() == 3);
  const Problem& gap = begun.problems.back();
  CHECK(gap.code == "missing-translation");
  CHECK(gap.message.starts_with("32 passages, en.txt:31 to en.txt:95, are not translated yet"));

  TemporaryFolder folder;
  std::string paragraphs;
  for (std::size_t i = 0; i < 5; ++i) paragraphs += french.paragraphs[i].text + "\n\n";
  folder
      .with("deck.toml",
            "title = 'Le discours'\n[languages.fr]\nstatus = 'original'\n[languages.en]\n")
      .with("fr.txt", paragraphs)
      .with("en.txt", read_file(remarks().speeches.front().file));
  const Deck longer = read(folder.path());
  REQUIRE(longer.problems.size() == 3);
  const auto extra = std::find_if(longer.problems.begin(), longer.problems.end(),
                                  [](const Problem& each) { return each.code == "extra-passage"; });
  REQUIRE(extra != longer.problems.end());
  CAPTURE(extra->message);
  CHECK(extra->message.starts_with(
      "39 passages, en.txt:15 to en.txt:95, translate nothing in fr.txt: "));
}
