// What documents say, whatever they are written with: a document of Word, of LibreOffice, a page.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "documents/document.h"

using namespace lectern;

namespace {

bool is_named(const documents::Document& document, const std::string& words) {
  return std::ranges::any_of(document.notes, [&](const std::string& note) {
    return note.find(words) != std::string::npos;
  });
}

std::string styled(const std::string& style, const std::string& text) {
  return "<w:r><w:rPr>" + style + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

documents::Document word(const std::string& body, const std::string& styles = "") {
  return documents::read_word_parts(
      "<w:document xmlns:w='w' xmlns:m='m'><w:body>" + body + "</w:body></w:document>", styles, "");
}

documents::Document open_document(const std::string& body) {
  return documents::read_open_document(
      "<office:document xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:table='b'>"
      "<office:automatic-styles>"
      "<style:style style:name='up'><style:text-properties style:text-position='super 58%'/>"
      "</style:style>"
      "<style:style style:name='down'><style:text-properties style:text-position='-33% 58%'/>"
      "</style:style></office:automatic-styles><office:body><office:text>" +
      body + "</office:text></office:body></office:document>");
}

documents::Document page(const std::string& body) {
  return documents::read_web_page("<html><body>" + body + "</body></html>",
                                  {"page.html", "", "en"});
}

/// `^{…}` and `_{…}` as each kind of document has them.
std::string marked(std::string text, const std::vector<std::string>& marks) {
  for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
    for (std::size_t at = 0; (at = text.find(marks[i], at)) != std::string::npos;) {
      text.replace(at, marks[i].size(), marks[i + 1]);
      at += marks[i + 1].size();
    }
  }
  return text;
}

std::string in_word(const std::string& text) {
  const std::string next = "</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='";
  return "<w:p><w:r><w:t>" +
         marked(text, {"^{", next + "superscript'/></w:rPr><w:t>", "_{",
                       next + "subscript'/></w:rPr><w:t>", "}", "</w:t></w:r><w:r><w:t>"}) +
         "</w:t></w:r></w:p>";
}

std::string in_open_document(const std::string& text) {
  return "<text:p>" +
         marked(text, {"^{", "<text:span text:style-name='up'>", "_{",
                       "<text:span text:style-name='down'>", "}", "</text:span>"}) +
         "</text:p>";
}

std::string in_page(const std::string& text) {
  return "<p>" + marked(text, {"^{", "<sup>", "_{", "<sub>"}) + "</p>";
}

std::string closed_in_page(std::string text) {
  std::string open;
  for (std::size_t at = 0; (at = text.find_first_of("^_}", at)) != std::string::npos; ++at) {
    if (text[at] == '}') {
      text.replace(at, 1, open);
    } else {
      open = text[at] == '^' ? "</sup>" : "</sub>";
    }
  }
  return in_page(text);
}

}  // namespace

TEST_CASE("what is raised or lowered stays so, and what has no such letters is on the line") {
  struct Case {
    std::string written;
    std::string read;
    std::string named = "";  ///< that it has no such letters
  };
  for (const Case& each : {
           Case{"1.200 m^{2}, 10^{8} m s^{−1}, 10^{–19} C.", "1.200 m², 10⁸ m s⁻¹, 10⁻¹⁹ C."},
           Case{"CO_{2} und H_{2}O, E = mc^{2}.", "CO₂ und H₂O, E = mc²."},
           Case{"Uran ^{235}U und ^{14}C.", "Uran ²³⁵U und ¹⁴C."},
           Case{"^{14}C am Anfang.", "¹⁴C am Anfang."},
           Case{"2^{n} mal x^{k+1}.", "2ⁿ mal xᵏ⁺¹."},
           Case{"Le XIX^{e} siècle, M^{me} Curie.", "Le XIXᵉ siècle, Mᵐᵉ Curie."},
           Case{"The 3^{rd} floor, Jr^{a}.", "The 3rd floor, Jrᵃ."},
           Case{"Le XVIII^{ème} siècle.", "Le XVIIIème siècle."},
           Case{"Siehe Quelle^{1} und mehr^{2, 3}.", "Siehe Quelle¹ und mehr², ³."},
           Case{"Acme^{®}, viel^{*}.", "Acme®, viel*."},
           Case{"Die Höhe^{ 2 } ist.", "Die Höhe ² ist."},
           Case{"Die^{} Höhe^{ }ist.", "Die Höhe ist."},
           Case{"10^{3/2} und 2^{1,5}.", "103/2 und 21,5.", "“103/2”"},
           Case{"Die v_{Schall} ist groß.", "Die vSchall ist groß.", "“vSchall”"},
       }) {
    CAPTURE(each.written);
    for (const documents::Document& document :
         {word(in_word(each.written)), open_document(in_open_document(each.written)),
          page(closed_in_page(each.written))}) {
      CHECK(document.text == each.read + "\n");
      CHECK(is_named(document, "raised or lowered") == !each.named.empty());
      if (!each.named.empty()) CHECK(is_named(document, each.named));
    }
  }
}

TEST_CASE("what stands above the line is told by its style too, and in parts") {
  const std::string styles =
      "<w:styles xmlns:w='w'><w:style w:styleId='up'><w:rPr><w:vertAlign w:val='superscript'/>"
      "</w:rPr></w:style><w:style w:styleId='sign'><w:basedOn w:val='up'/></w:style></w:styles>";
  const std::string up = "<w:vertAlign w:val='superscript'/>", sign = "<w:rStyle w:val='sign'/>";
  const std::string plain = "<w:rStyle w:val='sign'/><w:vertAlign w:val='baseline'/>";
  const auto read = [&](const std::string& body) {
    return word("<w:p>" + body + "</w:p>", styles).text;
  };
  CHECK(read(styled("", "10") + styled(up, "–") + styled(up, "19") + styled("", " C")) ==
        "10⁻¹⁹ C\n");
  CHECK(read(styled("", "10") + styled(up, "3") + styled(up, "/2")) == "103/2\n");
  CHECK(read(styled("", "m") + styled(sign, "2")) == "m²\n");
  CHECK(read(styled("", "m") + styled(plain, "2")) == "m2\n");
  CHECK(read("<m:oMath><m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup>"
             "<m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>") == "E=mc²\n");
  CHECK(page("<p><math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn>"
             "</msup></mrow><annotation>E=mc^2</annotation></semantics></math></p>")
            .text == "E=mc²\n");
}

TEST_CASE("of a footnote that has a mark of its own the mark goes with it") {
  const std::string mark =
      "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>*</w:t></w:r>";
  const documents::Document read = word("<w:p>" + styled("", "Bonsoir") + mark + "</w:p>");
  CHECK(read.text == "Bonsoir\n");
  CHECK(is_named(read, "footnotes are left out: 1"));
}

TEST_CASE("lines typed with Enter, and parted by empty paragraphs, are lines as in a text") {
  const std::string sentence =
      "We have come a long way to be here tonight, and nobody knows how far it will be from here.";
  struct Case {
    const char* kind;
    std::vector<std::string> typed;  ///< paragraphs
    std::string read;
  };
  for (const Case& each : {
           Case{"a poem",
                {"The Ferry", "Ana Kovač", "", "The river keeps", "its own accounts.", "",
                 "I count the lights.", "What else is there to do"},
                "The Ferry\\\nAna Kovač\n\nThe river keeps\\\nits own accounts.\n\nI count the "
                "lights.\\\nWhat else is there to do\n"},
           Case{"names of donors, with prose about them",
                {"Our donors", "", sentence, "", "Gold", "Huber", "Lenz", "", "Silver", "Maier"},
                "Our donors\n\n" + sentence + "\n\nGold\\\nHuber\\\nLenz\n\nSilver\\\nMaier\n"},
           Case{"a poem without stanzas",
                {"Rain", "", "It rains on the roof", "it rains on the lake", "it rains",
                 "and rains."},
                "Rain\n\nIt rains on the roof\\\nit rains on the lake\\\nit rains\\\nand rains.\n"},
           Case{"a letter that is signed",
                {"Dear friends,", "", sentence, "", sentence, "", "Anna Berg", "Mayor"},
                "Dear friends,\n\n" + sentence + "\n\n" + sentence + "\n\nAnna Berg\\\nMayor\n"},
           Case{"prose with an empty paragraph between each",
                {"Welcome.", "", sentence, "", "Thank you.", "", "Good night."},
                "Welcome.\n\n" + sentence + "\n\nThank you.\n\nGood night.\n"},
           Case{"prose whose headings stand on their paragraphs",
                {"The bridge", sentence, "", "The river", sentence, "", "Thanks", "Good night."},
                "The bridge\n\n" + sentence + "\n\nThe river\n\n" + sentence +
                    "\n\nThanks\n\nGood night.\n"},
           Case{"short prose in parts",
                {"Good evening.", "Thank you all.", "It is late.", "", "We shall begin.",
                 "Please sit."},
                "Good evening.\n\nThank you all.\n\nIt is late.\n\nWe shall begin.\n\nPlease "
                "sit.\n"},
           Case{"prose without empty paragraphs",
                {"Title", "Good evening", "Thank you", "Good night"},
                "Title\n\nGood evening\n\nThank you\n\nGood night\n"},
       }) {
    CAPTURE(each.kind);
    std::string in_word, in_open, in_divisions, in_paragraphs;
    for (const std::string& line : each.typed) {
      in_word += "<w:p>" + (line.empty() ? "" : styled("", line)) + "</w:p>";
      in_open += "<text:p>" + line + "</text:p>";
      in_divisions += "<div>" + (line.empty() ? "<br>" : line) + "</div>";
      in_paragraphs += "<p class='MsoNormal'>" + (line.empty() ? "&nbsp;" : line) + "</p>\n";
    }
    CHECK(word(in_word).text == each.read);
    CHECK(open_document(in_open).text == each.read);
    CHECK(page("<div>" + in_divisions + "</div>").text == each.read);
    CHECK(page(in_paragraphs).text == each.read);
  }
}

TEST_CASE("headings, items and what stands in tables join no lines") {
  const std::string lines = "<text:p>Gold</text:p><text:p>Huber</text:p><text:p/>";
  const std::string item =
      "<text:list><text:list-item><text:p>Lenz</text:p></text:list-item></text:list>";
  const std::string table =
      "<table:table><table:table-row><table:table-cell><text:p>In a cell.</text:p>"
      "</table:table-cell></table:table-row></table:table>";
  CHECK(open_document("<text:h>Donors</text:h>" + lines + lines + "<text:p>Maier</text:p>" + item +
                      "<text:p>Berg</text:p>" + table + "<text:p>Wehrle</text:p>")
            .text ==
        "# Donors\n\nGold\\\nHuber\n\nGold\\\nHuber\n\nMaier\n\n- Lenz\n\nBerg\n\nIn a "
        "cell.\n\nWehrle\n");
}

TEST_CASE("a list goes on with the number that it is told to") {
  CHECK(page("<ol start='3'><li>Three</li><li>Four</li></ol>").text == "3. Three\n\n4. Four\n");
  CHECK(page("<ol><li>One</li><li value='7'>Seven</li><li>Eight</li></ol>").text ==
        "1. One\n\n7. Seven\n\n8. Eight\n");
  CHECK(page("<ol start='x'><li>One</li></ol>").text == "1. One\n");
}

TEST_CASE("signs of fonts that have nothing else are the characters they look like, or named") {
  const auto sign = [](const std::string& font, const std::string& code) {
    return word("<w:p><w:r><w:sym w:font='" + font + "' w:char='" + code + "'/></w:r>" +
                styled("", " Salt") + "</w:p>");
  };
  CHECK(sign("Wingdings", "F0FC").text == "✓ Salt\n");
  CHECK(sign("Wingdings 2", "F050").text == "✓ Salt\n");
  CHECK(sign("Symbol", "F061").text == "α Salt\n");
  CHECK(sign("Symbol", "F0B7").text == "• Salt\n");
  CHECK(is_named(sign("Wingdings", "F021"), "signs of the font “Wingdings”"));
  CHECK(is_named(sign("Webdings", "F021"), "signs of the font “Webdings”"));
  CHECK_FALSE(is_named(sign("Wingdings", "F0FC"), "signs"));
  CHECK(word("<w:p>" + styled("<w:rFonts w:ascii='Wingdings'/>", "ü") + styled("", " Salt") +
             "</w:p>")
            .text == "✓ Salt\n");
}

TEST_CASE("tabs part columns, whose rows stay together, and a page ends a paragraph") {
  const std::string tab = "<w:r><w:tab/></w:r>";
  const auto line = [](const std::string& runs) { return "<w:p>" + runs + "</w:p>"; };
  CHECK(word(line(styled("", "Adults") + tab + tab + styled("", "8 €") + tab) +
             line(tab + styled("", "Children") + tab + styled("", "4 €")) +
             line(styled("", "Closed on Monday.")))
            .text == "Adults\t8 €\\\nChildren\t4 €\n\nClosed on Monday.\n");
  CHECK(word(line(styled("", "1.") + tab + styled("", "Stay calm."))).text == "1. Stay calm.\n");
  CHECK(open_document("<text:p>A<text:tab/>B</text:p><text:p>C<text:tab/>D</text:p>").text ==
        "A\tB\\\nC\tD\n");
  const std::string new_page = "<w:r><w:br w:type='page'/></w:r>";
  CHECK(word(line(styled("", "One") + new_page + styled("", "Two"))).text == "One\n\nTwo\n");
  CHECK(word("<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>" + new_page + styled("", "Two") +
             "</w:p>")
            .text == "# Two\n");
}
