// Translations that are not finished: of the remarks only the beginning.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/file.h"
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
  folder.with("deck.toml", "[languages.en]\nstatus = 'original'\n")
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
