// What each language says on a page where some of them lack a passage.
#include "slide/lead.h"

#include <doctest/doctest.h>

#include <array>

#include "slide/layout/page_text.h"

using namespace lectern;
using namespace lectern::slide;

namespace {

/// A bead that is a paragraph in both languages; `,` ends a salutation.
struct Line {
  std::string english;
  std::string swahili;
};
using Lines = std::vector<Line>;

deck::Deck deck_of(const Lines& lines) {
  deck::Deck deck;
  for (const char* language : {"en", "sw"}) {
    deck::Speech speech;
    speech.language = *LanguageTag::parse(language);
    deck.speeches.push_back(speech);
  }
  for (const Line& line : lines) {
    const std::array texts{line.english, line.swahili};
    deck::Bead bead;
    bead.ends_paragraph = true;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      deck::Speech& speech = deck.speeches[i];
      const std::size_t begin = speech.sentences.size();
      if (!texts[i].empty()) {
        speech.sentences.push_back({speech.paragraphs.size(), 0});
        deck::Paragraph paragraph;
        paragraph.text = texts[i];
        paragraph.sentences = {{0, texts[i].size()}};
        speech.paragraphs.push_back(paragraph);
        bead.leads_next = texts[i].back() == ',';
      }
      bead.sentences.push_back({begin, speech.sentences.size()});
    }
    deck.beads.push_back(bead);
  }
  return deck;
}

/// Its pages, `/` before each: the lead, `+`, the passage.
std::string dump(const deck::Deck& deck, std::size_t speech, const Fullness& fullness) {
  const text::FunctionWordLists none;
  Cuts cuts(none);
  std::string text;
  for (const Page& page : paginate(deck.beads, fullness)) {
    const PageText copy = page_text_of(deck, speech, page, cuts);
    text += "/" + copy.lead + (copy.lead.empty() ? "" : "+") + copy.passage;
  }
  return text;
}

}  // namespace

TEST_CASE("a salutation stays with the passage it leads in every language that has both") {
  struct Row {
    std::string what;
    Lines lines;
    std::string english;
    std::string swahili;
  };
  for (const Row& row : {
           Row{"both have both",
               {{"Sir,", "Bwana,"}, {"Thanks.", "Asante."}},
               "/Sir,+Thanks.",
               "/Bwana,+Asante."},
           Row{"a passage that one has between them",
               {{"Sir,", "Bwana,"}, {"", "Karibu."}, {"Thanks.", "Asante."}},
               "//Sir,+Thanks.",
               "/Bwana,+Karibu./Asante."},
           Row{"the passage is missing in one: it leads the next that is there",
               {{"Sir,", "Bwana,"}, {"Welcome.", ""}, {"Thanks.", "Asante."}},
               "/Sir,+Welcome./Thanks.",
               "//Bwana,+Asante."},
           Row{"there is no other: it stands where it is",
               {{"Sir,", "Bwana,"}, {"Welcome.", ""}, {"Thanks.", ""}},
               "/Sir,+Welcome./Thanks.",
               "/Bwana,+/"},
           Row{"two that lead nothing any more",
               {{"Sir,", "Bwana,"}, {"Welcome.", ""}, {"Friends,", "Rafiki,"}, {"Thanks.", ""}},
               "/Sir,+Welcome./Friends,+Thanks.",
               "/Bwana,+/Rafiki,+"},
           Row{"only one has it",
               {{"", "Bwana,"}, {"Welcome.", "Karibu."}, {"Thanks.", "Asante."}},
               "/Welcome./Thanks.",
               "/Bwana,+Karibu./Asante."},
       }) {
    CAPTURE(row.what);
    const deck::Deck deck = deck_of(row.lines);
    const auto half = [](const Page&) { return 0.5; };
    CHECK(dump(deck, 0, half) == row.english);
    CHECK(dump(deck, 1, half) == row.swahili);
  }
}

TEST_CASE("a salutation that leaves no room stands alone, once, in every language") {
  const deck::Deck deck = deck_of({{"Sir,", "Bwana,"}, {"", "Karibu."}, {"Thanks.", "Asante."}});
  const auto no_room_for_both = [](const Page& page) -> std::optional<double> {
    if (!page.lead.empty() && !page.passage.empty()) return std::nullopt;
    return 0.5;
  };
  CHECK(dump(deck, 0, no_room_for_both) == "/Sir,+//Thanks.");
  CHECK(dump(deck, 1, no_room_for_both) == "/Bwana,+/Karibu./Asante.");
}
