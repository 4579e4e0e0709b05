// Pages: which beads share a slide, and where a long one is cut.
#include "slide/page.h"

#include <doctest/doctest.h>

#include <numeric>

#include "slide/layout/page_text.h"

using namespace lectern;
using namespace lectern::slide;

namespace {

const LanguageTag english = *LanguageTag::parse("en");

/// Beads of one language, a letter each: `s` a salutation, `.` a sentence, `|` one that ends its
/// paragraph, `+` one after which the list that it is in goes on.
std::vector<deck::Bead> beads(std::string_view pattern) {
  std::vector<deck::Bead> all;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    all.push_back({.sentences = {{i, i + 1}},
                   .leads_next = pattern[i] == 's',
                   .ends_paragraph = pattern[i] != '.',
                   .list_goes_on = pattern[i] == '+'});
  }
  return all;
}

/// Pages as text: the beads that lead, `+`, those of the passage; `/` between parts of one.
std::string dump(const std::vector<Page>& pages) {
  std::string text;
  for (const Page& page : pages) {
    if (!text.empty()) text += ' ';
    for (std::size_t i = page.lead.begin; i < page.lead.end; ++i) text += std::to_string(i);
    if (!page.lead.empty()) text += '+';
    for (std::size_t i = page.passage.begin; i < page.passage.end; ++i) text += std::to_string(i);
    if (page.parts > 1) {
      text += '/' + std::to_string(page.part + 1) + "of" + std::to_string(page.parts);
    }
  }
  return text;
}

/// As if every bead were `sizes[i]` high, a part of it so much less, and a body 10.
Fullness high(std::vector<int> sizes) {
  return [sizes = std::move(sizes)](const Page& page) -> std::optional<double> {
    const auto sum = [&](IndexRange range) {
      return std::accumulate(sizes.begin() + static_cast<std::ptrdiff_t>(range.begin),
                             sizes.begin() + static_cast<std::ptrdiff_t>(range.end), 0.0);
    };
    const double lead = sum(page.lead);
    const double cut = page.passage.empty() ? lead : sum(page.passage);
    const double height = cut / static_cast<double>(page.parts) + (page.passage.empty() ? 0 : lead);
    if (height > 10) return std::nullopt;
    return height / 10;
  };
}

}  // namespace

TEST_CASE("beads are gathered within their paragraph, salutations lead, pages are even") {
  struct Row {
    const char* what;
    const char* beads;
    std::vector<int> heights;
    const char* pages;
  };
  for (const Row& row : {
           Row{"what fits together stays together", "..|", {3, 3, 3}, "012"},
           Row{"a page never crosses a paragraph", ".||", {2, 2, 2}, "01 2"},
           Row{"items of a list are on one page", "s++|.|", {1, 2, 2, 2, 3, 3}, "0+123 45"},
           Row{"an item is not torn to fill pages evenly", ".+.|", {2, 1, 4, 5}, "01 23"},
           Row{"nor to save a page", "+.+.+.|", {4, 4, 3, 4, 3, 4, 3}, "0 12 34 56"},
           Row{"not the first of them either", ".+.+.|", {3, 4, 3, 4, 3, 3}, "01 23 45"},
           Row{"but one that has no room on a page is", "+..|", {4, 4, 4, 4}, "01 23"},
           Row{"two pages are filled evenly, not greedily", "...|", {3, 3, 3, 3}, "01 23"},
           Row{"no page has a short rest if it can be helped", "..|", {4, 5, 2}, "0 12"},
           Row{"a salutation leads the next slide", "s.|", {1, 3, 3}, "0+12"},
           Row{"two salutations lead it together", "ss|", {1, 1, 3}, "01+2"},
           Row{"a salutation leads only the first page", "s..|", {2, 4, 4, 4}, "0+1 23"},
           Row{"a salutation that ends the speech has a slide of its own", "|s", {3, 1}, "0 1+"},
           Row{"a bead too high for a page is shown in parts",
               ".|",
               {25, 3},
               "0/1of3 0/2of3 0/3of3 1"},
           Row{"a salutation that leaves no room stands alone", "s.|", {10, 3, 3}, "0+ 12"},
           Row{"a salutation stands alone rather than tear the sentence it leads",
               "s.|",
               {6, 6, 3},
               "0+ 12"},
           Row{"nor for its sake is a long sentence torn in more parts",
               "s|",
               {8, 12},
               "0+ 1/1of2 1/2of2"},
           Row{"but leads a part where that takes no more of them",
               "s|",
               {2, 12},
               "0+1/1of2 1/2of2"},
           Row{"a salutation too high for a page is shown in parts",
               "s.|",
               {25, 3, 3},
               "0+/1of3 0+/2of3 0+/3of3 12"},
           Row{"what no cut can help is left whole", "|", {100000}, "0"},
       }) {
    CAPTURE(row.what);
    CHECK(dump(paginate(beads(row.beads), high(row.heights))) == row.pages);
  }
}

TEST_CASE("what is cut says the same in all languages, unless evenly cut it takes fewer slides") {
  const std::vector<deck::Bead> bead = beads("|");
  const auto pages = [&](std::size_t alike_takes) {
    return paginate(bead, [&](const Page& page) -> std::optional<double> {
      if (page.parts < (page.alike ? alike_takes : 3)) return std::nullopt;
      return 1;
    });
  };
  CHECK(pages(3).size() == 3);
  CHECK(pages(3).front().alike);
  CHECK(pages(4).size() == 3);
  CHECK_FALSE(pages(4).front().alike);
}

TEST_CASE("a long sentence is cut after a clause near its middle, else between words") {
  struct Row {
    const char* text;
    std::size_t parts;
    std::vector<std::string> stretches;
  };
  for (const Row& row : {
           Row{"To be, or not to be.", 1, {"To be, or not to be."}},
           Row{"We came from afar, and we stayed here.",
               2,
               {"We came from afar,", "and we stayed here."}},
           Row{"Yes, the rest of this has no clause at all in it.",
               2,
               {"Yes, the rest of this has", "no clause at all in it."}},
           Row{"Mick O'Farrell, stoker, 27\u2028Thomas Reid, trimmer, 19, who was new\u2028Ann Lee",
               2,
               {"Mick O'Farrell, stoker, 27",
                "Thomas Reid, trimmer, 19, who was new\u2028Ann Lee"}},
           Row{"one two three four", 4, {"one", "two", "three", "four"}},
           Row{"Donaudampfschiff", 2, {"Donaudampfschiff", ""}},
       }) {
    CAPTURE(row.text);
    CHECK(split(row.text, text::cuts(row.text, english, {}), row.parts) == row.stretches);
  }
}

TEST_CASE("a translation is cut where its original is") {
  struct Row {
    std::string what;
    std::string original;
    std::string translation;
    std::vector<std::string> stretches;
  };
  const std::string winter =
      "In the winter the river froze. The miller asked it to stop. The mill said nothing, for "
      "mills do not speak.";
  for (const Row& row : {
           Row{"after the sentence of the same number, though another ends nearer the middle",
               winter,
               "Es war ein Winter, in dem der Fluss zufror. Der Müller bat die Mühle aufzuhören, "
               "und er nahm dazu den Hut ab. Sie schwieg.",
               {"Es war ein Winter, in dem der Fluss zufror. Der Müller bat die Mühle "
                "aufzuhören, und er nahm dazu den Hut ab.",
                "Sie schwieg."}},
           Row{"after the line of the same number, however long those before it are",
               "one one one\u2028two two two\u2028three three\u2028four four",
               "ein\u2028zwei\u2028und drei und nochmals drei\u2028vier",
               {"ein\u2028zwei", "und drei und nochmals drei\u2028vier"}},
           Row{"near as large a share of it where it has not as many sentences",
               "The river froze hard and the miller asked it to stop. The mill said nothing.",
               "Der Fluss fror zu, und der Müller kam, bat sie aufzuhören; sie schwieg.",
               {"Der Fluss fror zu, und der Müller kam, bat sie aufzuhören;", "sie schwieg."}},
           Row{"evenly where the original does not say it",
               "",
               "We came from afar, and we stayed here.",
               {"We came from afar,", "and we stayed here."}},
       }) {
    CAPTURE(row.what);
    const auto original = text::cuts(row.original, english, {});
    const auto translation = text::cuts(row.translation, english, {});
    CHECK(split_like({row.original, original}, {row.translation, translation}, 2) == row.stretches);
  }
}

TEST_CASE("the parts of a text are all of it, in order, and no word is cut") {
  const std::string text =
      "Its roots, however, extend to the early declarations of ECOWAS, the pioneering work of the "
      "High Commissioner on National Minorities of the OSCE, the legal and human rights traditions "
      "of the Americas and the spirit of non-indifference that animates the African Union.";
  for (std::size_t parts = 1; parts < 60; ++parts) {
    CAPTURE(parts);
    std::string whole;
    for (const std::string& part : split(text, text::cuts(text, english, {}), parts)) {
      // after a hyphen a line may break, and no space stands there
      if (!whole.empty() && !part.empty() && whole.back() != '-') whole += ' ';
      whole += part;
    }
    CHECK(whole == text);
  }
}

TEST_CASE(
    "a page is divided for a language that does not get it on a slide, its salutation first") {
  const Page page{{0, 1}, {1, 4}};
  const auto all = beads("s..|");
  CHECK(dump(divided(page, all, high({2, 2, 2, 2}))) == "0+123");
  CHECK(dump(divided(page, all, high({2, 4, 4, 4}))) == "0+1 23");
  CHECK(dump(divided(page, all, high({2, 4, 4, 16}))) == "0+12 3/1of2 3/2of2");
  CHECK(dump(divided({{2, 2}, {2, 3}, 1, 2}, all, high({9, 9, 99, 9}))) == "2/2of2");
}
