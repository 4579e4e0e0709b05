// The page of a speech for a visitor's phone: what its elements say of the text.
#include "app/rendering/reading_page.h"

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::app;

namespace {

class Page {
 public:
  Page() {
    folder_
        .with("en.txt",
              "New York, 12 July 2011 - Remarks on <peace> & \"care\"\n\n"
              "Excellencies,\n\nWe are here.\n\n# What is next\n\n- to listen\n\n- to learn\n\n"
              "Roses are red,\\\nviolets are blue.\n\nThank you.\n")
        .with("ar.txt",
              "نيويورك، 12 تموز/يوليه 2011 - كلمة عن السلام\n\nأصحاب السعادة،\n\nنحن هنا.\n\n"
              "# ما التالي\n\n- أن نصغي\n\n- أن نتعلم\n\nالورد أحمر،\\\nوالبنفسج أزرق.\n\nشكرا "
              "لكم.\n")
        .with("deck.toml",
              "rights = \"© all\"\n[languages.en]\nstatus = \"original\"\n[languages.ar]\n"
              "translator = \"A. & B.\"\n");
    deck_ = deck::read(folder_.path());
    config_.labels = {{"en", {"official", "unofficial", "Translation: "}}};
  }

  std::string of(const std::vector<std::size_t>& speeches) const {
    return reading_page(deck_, speeches, config_);
  }

 private:
  TemporaryFolder folder_;
  deck::Deck deck_;
  config::Config config_;
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("headings, lists and verse are what they are to whoever hears the page") {
  const std::string page = Page().of({0, 1});
  for (const char* part :
       {"<html lang=\"en\" dir=\"ltr\">", "<article id=\"en\" lang=\"en\" dir=\"ltr\"",
        "<article id=\"ar\" lang=\"ar\" dir=\"rtl\"",
        "<h1 id=\"en-title\">Remarks on &lt;peace&gt; &amp; &quot;care&quot;</h1>",
        "<p id=\"en-1\" class=\"salutation\">Excellencies,</p>", "<p id=\"en-2\">We are here.</p>",
        "<h2 id=\"en-3\">What is next</h2>",
        "<ul class=\"list\" role=\"list\">\n<li id=\"en-4\"><span aria-hidden=\"true\">• </span>to "
        "listen</li>\n<li id=\"en-5\"><span aria-hidden=\"true\">• </span>to learn</li>\n</ul>",
        "<p id=\"en-6\" class=\"verse\"><span>Roses are red,</span><span>violets are "
        "blue.</span></p>",
        "<h2 id=\"ar-3\">ما التالي</h2>", "<p id=\"ar-2\">نحن هنا.</p>", "A. &amp; B.",
        "<a href=\"#ar\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">العربية</a>"}) {
    CAPTURE(std::string(part));
    CHECK(count(page, part) == 1);
  }
  CHECK(count(page, "<article") == 2);
  CHECK(count(page, "<h1") == 2);
}

TEST_CASE("a page of one language has nothing to choose from") {
  const std::string page = Page().of({1});
  CHECK(page.find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
  CHECK(page.find("<nav") == std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(count(page, "<article") == 1);
}
