// The proof that is signed: `lectern proof`, and `render --proof`. What real readers of PDF make of
// it is in system/proof.sh.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "app/rendering/thumbnail.h"
#include "base/system/file.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;
namespace fs = std::filesystem;

namespace {

std::string page_of(const TemporaryFolder& folder, const std::string& arguments) {
  const fs::path file = folder.path() / "proof.html";
  const Outcome outcome = lectern_with(
      "proof " + arguments + " --panel 320x180 --out " + file.string() + " 2>&1", folder.path());
  CAPTURE(outcome.output);
  CHECK(outcome.status == 0);
  return read_file(file);
}

/// A German that is of another wording of the second paragraph, and has another year in the first.
void put_deck(TemporaryFolder& folder) {
  folder
      .with("deck/en.txt",
            "We gather here to remember. In 1999 the city lost half of its people.\n\n"
            "Every region knows the agony of mass killings & hunger.\n\nThank you very much.\n")
      .with("deck/de.txt",
            "Wir sind hier, um zu gedenken. 1998 verlor die Stadt die Hälfte ihrer Menschen.\n\n"
            "Jede Region kennt die Qual von Massenmorden & Hunger.\n\nVielen Dank.\n")
      .with("deck/deck.toml",
            "title = \"Remembering\"\nspeaker = \"Somebody\"\ndate = 2011-07-12\n"
            "[languages.en]\nstatus = \"original\"\n"
            "[languages.de]\nstatus = \"official\"\ntranslator = \"Erika \\\"E\\\" <M>\"\n"
            "title = \"Gedenken\"\n");
}

std::string particular(const std::string& term, const std::string& text) {
  return "<dt>" + term + "</dt><dd>" + text;
}

/// What stands between two words, from the first on.
std::string between(const std::string& text, const std::string& first, const std::string& last) {
  const std::size_t begin = text.find(first);
  REQUIRE(begin != std::string::npos);
  return text.substr(begin, text.find(last, begin) - begin);
}

}  // namespace

TEST_CASE("a thumbnail's pixels are the means of those that they stand for") {
  screen::Picture picture({7, 5});
  for (int y = 0; y < 5; ++y) {
    for (int x = 0; x < 7; ++x) picture.row(y)[x] = x % 2 == 0 ? 0xFF0000U : 0x000102U;
  }
  const screen::Picture small = app::thumbnail_of(picture, 4);
  CHECK(small.size() == Size{3, 2});
  for (const screen::Pixel pixel : small.pixels()) CHECK(pixel == 0x800101U);
  CHECK(app::thumbnail_of(picture, 7).size() == picture.size());
  CHECK(app::thumbnail_of(screen::Picture({900, 1}), 4).size() == Size{4, 1});
}

TEST_CASE(
    "a proof says of each language who translated it, from which wording, and what is wrong") {
  TemporaryFolder folder;
  put_deck(folder);
  const std::string html = page_of(folder, "deck");
  const std::string german = between(html, "<section class=\"part\" id=\"de\"", "</html>");
  for (const std::string& part :
       {std::string("<h1 lang=\"de\" dir=\"ltr\">Gedenken</h1>"),
        particular("Speech", "Remembering"), particular("Speaker", "Somebody"),
        particular("Date", "12 July 2011"),
        particular("Language", "German (de), official translation"),
        particular("Translator", "Erika &quot;E&quot; &lt;M&gt;"),
        particular("Made from", "not written down; the original is now en.txt, SHA-256 "),
        particular("Panel", "320 × 180 pixels, 43.0 inches, read from 3.0 m"),
        particular("Findings", "1 warning"), std::string("Massenmorden &amp; Hunger."),
        std::string("Approval: German (de)")}) {
    CHECK_MESSAGE(german.find(part) != std::string::npos, part);
  }
  const std::string english = between(html, "<section class=\"part\" id=\"en\"", "</section>\n<");
  CHECK(english.find(particular("Language", "English (en), the original")) != std::string::npos);
  CHECK(english.find("Translator") == std::string::npos);
  CHECK(english.find("1998") == std::string::npos);
}

TEST_CASE("a slide of a proof stands beside its source, with file, line, time and findings") {
  TemporaryFolder folder;
  put_deck(folder);
  const std::string html = page_of(folder, "deck --language de");
  const std::string slide = between(html, "<article id=\"de-2\"", "</article>");
  for (const char* part :
       {"class=\"found\"", "name=\"de-2\"", "name=\"de-2-remarks\"", "English (en) · en.txt:1</p>",
        "<p lang=\"en\" dir=\"ltr\">We gather here", "German (de) · de.txt:1</p>",
        "<p lang=\"de\" dir=\"ltr\">Wir sind hier", " s<label>", "[number-differs]"}) {
    CHECK_MESSAGE(slide.find(part) != std::string::npos, part);
  }
  CHECK(slide.find("We gather") < slide.find("Wir sind"));
  CHECK(between(html, "<article id=\"de-3\"", "</article>").find("class=\"found\"") ==
        std::string::npos);
  CHECK(html.find("id=\"en\"") == std::string::npos);
}

TEST_CASE("a proof says that a passage was translated from an earlier wording") {
  TemporaryFolder folder;
  put_deck(folder);
  const std::string deck = (folder.path() / "deck").string();
  CHECK(lectern_with("align " + deck + " --accept 2>&1").status == 0);
  const std::string as_now = page_of(folder, "deck --language de");
  CHECK(as_now.find(particular("Made from", "the original as it is: en.txt")) != std::string::npos);
  folder.with("deck/en.txt",
              "We gather here to remember. In 1999 the city lost half of its people.\n\n"
              "Every region knows the agony of mass killings & hunger.\n\nThank you.\n");
  const std::string later = page_of(folder, "deck --language de");
  CHECK(later.find(particular("Made from", "an earlier wording: 1 passage of the original")) !=
        std::string::npos);
  CHECK(between(later, "<article id=\"de-4\"", "</article>").find("[stale]") != std::string::npos);
}

TEST_CASE("a proof needs nothing beside it, is the same bytes each time, and names its content") {
  TemporaryFolder folder;
  put_deck(folder);
  const std::string html = page_of(folder, "deck");
  for (const char* elsewhere : {"http", "url(", "<link", "src=\"/", "@import"}) {
    CHECK_MESSAGE(html.find(elsewhere) == std::string::npos, elsewhere);
  }
  CHECK(html == page_of(folder, "deck"));
  for (const char* name : {"a.pdf", "b.pdf"}) {
    CHECK(lectern_with("proof deck --panel 320x180 --out " + std::string(name), folder.path())
              .status == 0);
  }
  const std::string pdf = read_file(folder.path() / "a.pdf");
  CHECK(pdf.starts_with("%PDF-1."));
  CHECK(pdf == read_file(folder.path() / "b.pdf"));
}

TEST_CASE("what a proof is written as is said by its name") {
  TemporaryFolder folder;
  put_deck(folder);
  for (const char* wrong : {"proof", "proof.doc", "proof.pdf.txt"}) {
    const Outcome outcome =
        lectern_with("proof deck --out " + std::string(wrong) + " 2>&1", folder.path());
    CHECK(outcome.status == 2);
    CHECK(outcome.output.find("must end in .pdf or .html") != std::string::npos);
    CHECK_FALSE(fs::exists(folder.path() / wrong));
  }
  CHECK(lectern_with("proof deck --panel 320x180 --slide 9 --out a.PDF 2>/dev/null", folder.path())
            .status == 1);
  CHECK(lectern_with("proof deck --panel 320x180 --slide 2 --out a.PDF", folder.path()).status ==
        0);
  CHECK(read_file(folder.path() / "a.PDF").starts_with("%PDF"));
}

TEST_CASE("a proof is UTF-8 whatever the files are called, and names a line where there is one") {
  TemporaryFolder folder;
  folder.with("caf\xe9/en.txt", "One \uE000.\n").with("caf\xe9/qq.txt", "What?\n");
  const std::string html = page_of(folder, "caf\xe9");
  CHECK(html.find("<h1 lang=\"en\" dir=\"ltr\">caf\uFFFD</h1>") != std::string::npos);
  CHECK(html.find("<li>en.txt:1: no font has") != std::string::npos);
  CHECK(html.find("<li>qq.txt: ") != std::string::npos);
  CHECK(html.find("txt:0") == std::string::npos);
}

TEST_CASE("render writes the proof of what it draws") {
  TemporaryFolder folder;
  put_deck(folder);
  CHECK(lectern_with("render deck --panel 320x180 --language de --slide 2 --out out --proof a.html",
                     folder.path())
            .status == 0);
  CHECK(fs::exists(folder.path() / "out/002-de.png"));
  CHECK(read_file(folder.path() / "a.html") == page_of(folder, "deck --language de --slide 2"));
}
