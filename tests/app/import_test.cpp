// What people send, put into a deck: encodings, documents, translators' files and tables.
#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "base/system/file.h"
#include "support/archive.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;

namespace {

/// A deck with an original, and what comes in beside it.
class Desk {
 public:
  Desk() {
    std::filesystem::create_directory(folder_.path() / "deck");
    with("deck/en.txt",
         "Good evening to all.\n\nWe meet by the water. It carried us.\n\nThank you.\n");
    with("deck/deck.toml", "[languages.en]\nstatus = 'original'\n");
  }
  Desk& with(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_.path() / name, std::ios::binary) << bytes;
    return *this;
  }
  std::filesystem::path path(const std::string& name) const { return folder_.path() / name; }
  Outcome import(const std::string& arguments) const {
    return lectern_with("import " + arguments + " 2>&1", folder_.path());
  }
  bool has(const std::string& name) const { return std::filesystem::exists(path(name)); }
  std::string at(const std::string& name) const {
    return has(name) ? read_file(path(name)) : "no " + name;
  }

 private:
  TemporaryFolder folder_;
};

bool says(const Outcome& outcome, const std::string& words) {
  return outcome.output.find(words) != std::string::npos;
}

std::string word_document(const std::string& body) {
  return "<w:document xmlns:w='w' xmlns:mc='mc' xmlns:wps='wps'><w:body>" + body +
         "</w:body></w:document>";
}

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }

std::string cell(const std::string& text) { return "<w:tc>" + paragraph(run(text)) + "</w:tc>"; }

std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }

}  // namespace

TEST_CASE("a text in another encoding is converted: as it seems, which is said, or as ordered") {
  Desk desk;
  desk.with("fr.txt", "Bonsoir \xE0 tous, l\x92\xE9t\xE9.\n");
  Outcome outcome = desk.import("fr.txt deck");
  CHECK(outcome.status == 0);
  CHECK(says(outcome, "fr.txt is read as windows-1252"));
  CHECK(desk.at("deck/fr.txt") == "Bonsoir à tous, l’été.\n");
  outcome = desk.import("fr.txt deck --encoding IBM850");
  CHECK(outcome.status == 0);
  CHECK(desk.at("deck/fr.txt") != desk.at("deck/fr.txt.before-import"));
  outcome = desk.import("fr.txt deck --encoding klingon");
  CHECK(outcome.status == 1);
  CHECK(says(outcome, "no encoding is known as klingon"));
  outcome = desk.import("fr.txt deck --encoding Shift_JIS");
  CHECK(outcome.status == 1);
  CHECK(says(outcome, "belongs to no character of Shift_JIS"));
}

TEST_CASE("a document of Word is read for what it says") {
  Desk desk;
  const std::string deleted = "<w:del><w:r><w:delText>Non.</w:delText></w:r></w:del>";
  const std::string box =
      "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" +
      paragraph(run("Dans un cadre.")) +
      "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
      paragraph(run("Dans un cadre.")) +
      "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  const std::string field =
      "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" +
      run("le 12 juillet") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
  write_archive(
      desk.path("fr.docx"),
      {{"word/document.xml",
        word_document(
            "<w:p><w:pPr><w:pStyle w:val='T1'/></w:pPr>" + run("Au bord de l’eau") + "</w:p>" +
            paragraph(run("Bon") + run("soir ") + deleted + "<w:ins>" + run("à tous, ") +
                      "</w:ins>" + field + "<w:r><w:footnoteReference/></w:r>" + run(".")) +
            "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>" + run("Un") + "</w:p>" +
            "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>" + run("Deux") + "</w:p>" +
            paragraph("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Une ")) +
            paragraph(run("seule phrase.")) + "<w:tbl><w:tr><w:tc>" + paragraph(run("Case")) +
            "</w:tc></w:tr></w:tbl>" + paragraph(run("Fin.") + box))},
       {"word/styles.xml",
        "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='T1'><w:name w:val='heading "
        "1'/>"
        "</w:style></w:styles>"},
       {"word/numbering.xml",
        "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start "
        "w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText "
        "w:val='%1.'/></w:lvl></w:abstractNum><w:num "
        "w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>"}});
  const Outcome outcome = desk.import("fr.docx deck");
  CAPTURE(outcome.output);
  CHECK(outcome.status == 0);
  CHECK(desk.at("deck/fr.txt") ==
        "# Au bord de l’eau\n\nBonsoir à tous, le 12 juillet.\n\n1. Un\n\n2. Deux\n\nUne seule "
        "phrase.\n\nCase\n\nFin.\n\nDans un cadre.\n");
  CHECK(says(outcome, "footnotes are left out: 1"));
  CHECK(says(outcome, "changes are tracked"));
}

TEST_CASE("a table beside which the original stands is a translation of it") {
  Desk desk;
  const std::string two_paragraphs = row("<w:tc>" + paragraph(run("Good evening to all.")) +
                                         paragraph(run("We meet by the water. It carried us.")) +
                                         "</w:tc><w:tc>" + paragraph(run("Guten Abend.")) +
                                         paragraph(run("Wir treffen uns am Wasser.")) + "</w:tc>");
  write_archive(desk.path("table.docx"),
                {{"word/document.xml",
                  word_document(paragraph(run("For the translator")) + "<w:tbl>" +
                                row(cell("English") + cell("Deutsch")) + two_paragraphs +
                                row(cell("Thank you.") + cell("Danke.")) + "</w:tbl>")}});
  Outcome outcome = desk.import("table.docx deck");
  CAPTURE(outcome.output);
  CHECK(outcome.status == 0);
  CHECK(desk.has("deck/de.po"));
  CHECK(desk.at("deck/de.po").find("msgstr \"Wir treffen uns am Wasser.\"") != std::string::npos);
  // the same in a deck of another speech is a text
  desk.with("deck/en.txt", "Another speech.\n\nIt has no table.\n");
  outcome = desk.import("table.docx deck --language fr");
  CHECK(desk.at("deck/fr.txt").find("Guten Abend.") != std::string::npos);
}

TEST_CASE("a table of figures and what runs over the pages are left out, and named") {
  Desk desk;
  write_archive(
      desk.path("fr.docx"),
      {{"word/document.xml",
        word_document(paragraph(run("Voici les chiffres.")) + "<w:tbl>" +
                      row(cell("An") + cell("Barques")) + row(cell("1914") + cell("12")) +
                      "</w:tbl>" + paragraph(run("Merci.")))},
       {"word/header1.xml",
        "<w:hdr xmlns:w='w'>" + paragraph(run("Mairie") + run(" de Turku")) + "</w:hdr>"},
       {"word/footer1.xml", "<w:ftr xmlns:w='w'>" +
                                paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("2")) +
                                "</w:ftr>"}});
  const Outcome outcome = desk.import("fr.docx deck");
  CAPTURE(outcome.output);
  CHECK(desk.at("deck/fr.txt") == "Voici les chiffres.\n\nMerci.\n");
  CHECK(says(outcome, "a table is left out, which begins “An”"));
  CHECK(says(outcome, "its header, “Mairie de Turku”, is left out"));
  CHECK(!says(outcome, "its footer"));
}

TEST_CASE("what only looks like a mark in a document stays text") {
  Desk desk;
  write_archive(
      desk.path("fr.docx"),
      {{"word/document.xml",
        word_document(paragraph(run("# 4 est le bateau.")) + paragraph(run("> 5 tonnes")) +
                      paragraph(run("[[Applaudissements]] dans la salle")) +
                      paragraph(run("Un chemin : C:\\Textes\\fr") + "<w:r><w:br/></w:r>" +
                                run("## et la suite")) +
                      paragraph(run("- dit le capitaine")))}});
  std::filesystem::create_directory(desk.path("alone"));
  const Outcome outcome = desk.import("fr.docx alone");
  CAPTURE(outcome.output);
  CHECK(desk.at("alone/fr.txt") ==
        "\\# 4 est le bateau.\n\n\\> 5 tonnes\n\n\\[[Applaudissements]] dans la salle\n\n"
        "Un chemin : C:\\\\Textes\\\\fr\\\n\\## et la suite\n\n- dit le capitaine\n");
  const std::string shown = lectern_with("timeline alone --json", desk.path("")).output;
  for (const char* text : {"\"# 4 est le bateau.\"", "\"> 5 tonnes\"",
                           "\"[[Applaudissements]] dans", "C:\\\\Textes\\\\fr", "## et la suite"}) {
    CAPTURE(text);
    CHECK(shown.find(text) != std::string::npos);
  }
}

TEST_CASE("the name of a file moves no terminal and begins no line") {
  Desk desk;
  desk.with("a\x1B[31m\nfr.txt", "Bonsoir.\n");
  const Outcome outcome =
      desk.import(R"x("$(printf 'a\033[31m\nfr.txt')" deck --language fr --encoding utf-8)x");
  CHECK(outcome.output.find('\x1B') == std::string::npos);
}

TEST_CASE("a text of LibreOffice is read for what it says") {
  Desk desk;
  desk.with(
      "fr.fodt",
      "<office:document xmlns:office='o' xmlns:text='t' xmlns:style='s' "
      "xmlns:fo='f'><office:styles>"
      "<style:default-style style:family='paragraph'><style:text-properties fo:language='fr' "
      "fo:country='FR'/></style:default-style></office:styles><office:body><office:text>"
      "<text:p text:style-name='Title'>Au port</text:p>"
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>Non.</text:p></"
      "text:deletion>"
      "</text:changed-region></text:tracked-changes><text:h text:outline-level='2'>Titre</text:h>"
      "<text:p>Bonsoir<text:s/>à <text:span>tous</text:span><text:note><text:note-citation>1"
      "</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note>.</"
      "text:p>"
      "<text:list><text:list-item><text:p>Un</text:p></text:list-item></text:list>"
      "</office:text></office:body></office:document>");
  const Outcome outcome = desk.import("fr.fodt deck");
  CAPTURE(outcome.output);
  CHECK(outcome.status == 0);
  CHECK(desk.at("deck/fr.txt") == "# Au port\n\n## Titre\n\nBonsoir à tous.\n\n- Un\n");
}

TEST_CASE("of a page of the Web what it is about is read") {
  Desk desk;
  desk.with("page.html",
            "<!DOCTYPE html><html "
            "lang='fr'><head><title>T</title><style>p{}</style></head><body><nav>Menu</nav>"
            "<main><h1>Titre</h1><p>Bonsoir &agrave; <b>tous</b><sup><a "
            "href='#n1'>1</a></sup>.<p>Merci.<ul>"
            "<li>Un<li>Deux</ul><script>non()</script></main><footer>Pied</footer></body></html>");
  const Outcome outcome = desk.import("page.html deck");
  CAPTURE(outcome.output);
  CHECK(outcome.status == 0);
  CHECK(desk.at("deck/fr.txt") == "# Titre\n\nBonsoir à tous.\n\nMerci.\n\n- Un\n\n- Deux\n");
}

TEST_CASE("a page that a converter made has its title, and no footnotes") {
  Desk desk;
  desk.with("fr.html",
            "<html><body><header id='title-block-header'><h1 class='title'>Au port</h1></header>"
            "<p>Bonsoir<a href='#fn1' role='doc-noteref'><sup>1</sup></a>.</p>"
            "<section class='footnotes' role='doc-endnotes'><ol><li>Note.</li></ol></section>"
            "</body></html>");
  const Outcome outcome = desk.import("fr.html deck");
  CAPTURE(outcome.output);
  CHECK(desk.at("deck/fr.txt") == "# Au port\n\nBonsoir.\n");
  CHECK(says(outcome, "footnotes are left out: 1"));
}

TEST_CASE("of a page its table of contents is no part, and what it leads to is") {
  Desk desk;
  desk.with("fr.html",
            "<html><body><main><h1>Au port</h1><p><b>Table des matières</b></p><ul><li><a "
            "href='#a'>1. Le quai</a><ul><li><a href='#aa'>1.1 La pluie</a></li></ul></li><li><a "
            "href='#b'>2. La mer</a></li></ul><h2 id='a'>1. Le quai</h2><p>Voici le quai.</p>"
            "<ul><li><a href='#b'>La mer</a> est loin.</li><li>Le ciel.</li></ul><p "
            "class='MsoToc1'>La mer....2</p></main></body></html>");
  const Outcome outcome = desk.import("fr.html deck");
  CAPTURE(outcome.output);
  CHECK(desk.at("deck/fr.txt") ==
        "# Au port\n\n## 1. Le quai\n\nVoici le quai.\n\n- La mer est loin.\n\n- Le ciel.\n");
}

TEST_CASE("a speech that goes out as subtitles comes back with its paragraphs") {
  const std::string english =
      "Lisbon, 4 May 2024 - Opening of the Museum\n\nMr. Mayor,\n\nExcellencies,\n\nFor eleven "
      "years people told us that the river could not be bridged, and for eleven years we believed "
      "them. They were right.\n\n# The builders\n\nI name three of them:\n\n- Anna, who drew "
      "it\n\n- Berta, who paid for it – out of her own pocket\n\n- Carla\n\nThe Council "
      "decides:\n\n(a) to go on;\n\n(ii) to say 3 < 4 & so on.\n\nThank you.\n";
  const std::string japanese =
      "京都、1968年11月3日 — "
      "開館の挨拶\n\n皆様、\n\n本日は足元の悪い中、誠にありがとうございます。\n\n# "
      "土と火\n\nやきものは、土と水と火から生まれます。「土は三年、火は一生」と、私の師はよくおっし"
      "ゃいました。\n\n"
      "一、土を知ること。\n\n二、火を恐れること。\n\nご清聴ありがとうございました。\n";
  // spaces go where a caption's line ends; a dash at the beginning of one would be a speaker's
  const auto letters = [](std::string text) {
    for (const char* mark : {"- ", "• ", "– ", "— ", " ", "\\\n", "\u2060"}) {
      for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) {
        text.erase(at, std::string_view(mark).size());
      }
    }
    return text;
  };
  struct Row {
    const char* language;
    std::string text;
  };
  for (const auto& [language, text] : {Row{"en", english}, Row{"ja", japanese}}) {
    for (const std::string format : {"vtt", "srt"}) {
      CAPTURE(format);
      Desk desk;
      std::filesystem::create_directory(desk.path("one"));
      std::filesystem::create_directory(desk.path("other"));
      const std::string name = language;
      desk.with("one/" + name + ".txt", text);
      CHECK(lectern_with("export one --language " + name + " --format " + format + " --out " +
                             name + '.' + format,
                         desk.path(""))
                .status == 0);
      const Outcome outcome = desk.import(name + '.' + format + " other --as-text");
      CAPTURE(outcome.output);
      CHECK(outcome.status == 0);
      CHECK(letters(desk.at("other/" + name + ".txt")) == letters(text));
    }
  }
}

TEST_CASE("XLIFF goes out and comes back, and what is not approved is fuzzy") {
  Desk desk;
  CHECK(
      lectern_with("export deck --language fr --format xliff --out fr.xlf", desk.path("")).status ==
      0);
  std::string xliff = desk.at("fr.xlf");
  const auto translate = [&](const std::string& original, const std::string& target) {
    const std::string source = "<source>" + original + "</source>";
    xliff.insert(xliff.find(source) + source.size(), target);
  };
  translate("Good evening to all.", "<target state='final'>Bonsoir à tous.</target>");
  translate("Thank you.", "<target state='needs-review-translation'>Merci.</target>");
  desk.with("fr.xlf", xliff);
  Outcome outcome = desk.import("fr.xlf deck");
  CAPTURE(outcome.output);
  CHECK(outcome.status == 0);
  const std::string po = desk.at("deck/fr.po");
  CHECK(po.find("msgid \"Good evening to all.\"\nmsgstr \"Bonsoir à tous.\"") != std::string::npos);
  CHECK(po.find("msgstr \"\"\n\n#: en.txt:5\n#, fuzzy\nmsgctxt \"p3\"") != std::string::npos);
  CHECK(lectern_with("export deck --language fr --format xliff --out again.xlf", desk.path(""))
            .status == 0);
  CHECK(desk.at("again.xlf").find("<target state=\"final\">Bonsoir à tous.</target>") !=
        std::string::npos);
}

TEST_CASE("what a translator's program cut into sentences is put together again") {
  struct Row {
    const char* name;
    std::string bytes;
  };
  const std::string table =
      "English;Français\r\n\"Good evening to all.\";\"Bonsoir; à tous.\"\r\nWe meet by the "
      "water.;Nous "
      "voici.\r\nIt carried us.;Elle nous a portés.\r\nThank you.;Merci.\r\n";
  const std::string second =
      "<xliff version='2.1' xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='en' "
      "trgLang='fr'><file "
      "id='f'><unit id='1'><segment><source>Good evening to all.</source><target>Bonsoir; à "
      "tous.</target></segment></unit><unit id='2'><segment><source>We meet by the "
      "<pc id='1'>water</pc>.</source><target>Nous voici.</target></segment><ignorable><source> "
      "</source></ignorable><segment><source>It carried us.</source><target>Elle nous a "
      "portés.</target></segment></unit><unit id='3'><segment><source>Thank "
      "you.</source><target>Merci."
      "</target></segment></unit></file></xliff>";
  for (const auto& [name, bytes] : {Row{"table.csv", table}, Row{"work.xliff", second}}) {
    CAPTURE(std::string(name));
    Desk desk;
    desk.with(name, bytes);
    const Outcome outcome = desk.import(std::string(name) + " deck --as-text");
    CAPTURE(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(desk.at("deck/fr.txt") ==
          "Bonsoir; à tous.\n\nNous voici. Elle nous a portés.\n\nMerci.\n");
  }
}

TEST_CASE("the language is what the file says, else its name, and who disagrees is told") {
  struct Row {
    const char* name;
    const char* lang;
    const char* options;
    const char* written;
    const char* said;
  };
  for (const Row& row :
       {Row{"page.html", "fr-FR", "", "deck/fr.txt", ""},
        Row{"fr_final.html", "", "", "deck/fr.txt", ""},
        Row{"fr.html", "en", "", "deck/fr.txt", "says that it is in en, and its name"},
        Row{"page.html", "zh-TW", "", "deck/zh-Hant.txt", ""},
        Row{"page.html", "de", "--language fr", "deck/fr.txt", "it is taken for fr"},
        Row{"page.html", "", "", "", "say --language"},
        Row{"page.html", "", "--language jp", "", "do you mean ja?"}}) {
    CAPTURE(std::string(row.name));
    CAPTURE(std::string(row.lang));
    Desk desk;
    desk.with(row.name,
              "<html lang='" + std::string(row.lang) + "'><body><p>Bonsoir.</body></html>");
    const Outcome outcome = desk.import(std::string(row.name) + " deck " + row.options);
    CAPTURE(outcome.output);
    CHECK(outcome.status == (*row.written ? 0 : 1));
    CHECK((!*row.written || desk.has(row.written)));
    CHECK(says(outcome, row.said));
  }
}

TEST_CASE("a document is in the language that it reads as, not in its editor's") {
  const std::string german =
      "Sehr geehrte Damen und Herren, heute eröffnen wir dieses Museum. Es hat lange gedauert, "
      "und wir danken allen, die uns geholfen haben.";
  const std::string finnish =
      "Hyvät naiset ja herrat, tänään avaamme tämän museon. Se kesti kauan, ja kiitämme kaikkia, "
      "jotka ovat auttaneet meitä.";
  struct Row {
    const char* editors;
    std::string text;
    const char* written;
    const char* said;
  };
  for (const auto& [editors, text, written, said] :
       {Row{"en-US", german, "deck/de.txt", "reads as German (de), which it is taken for"},
        Row{"sv-SE", finnish, "deck/fi.txt", "reads as Finnish (fi), which it is taken for"},
        Row{"de-DE", german, "deck/de.txt", "paragraphs in de"},
        Row{"sv-SE", "Helsinki 1917", "deck/sv.txt", "paragraphs in sv"}}) {
    CAPTURE(text);
    Desk desk;
    write_archive(desk.path("Rede (final) 2.docx"),
                  {{"word/document.xml", word_document(paragraph(run(text)))},
                   {"word/styles.xml",
                    "<w:styles xmlns:w='w'><w:docDefaults><w:rPrDefault><w:rPr><w:lang "
                    "w:val='" +
                        std::string(editors) +
                        "'/></w:rPr></w:rPrDefault>"
                        "</w:docDefaults></w:styles>"}});
    const Outcome outcome = desk.import("'Rede (final) 2.docx' deck");
    CAPTURE(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(desk.has(written));
    CHECK(says(outcome, said));
  }
}

TEST_CASE("of a table in two languages a new deck takes one, and then the other beside it") {
  Desk desk;
  std::filesystem::create_directory(desk.path("new"));
  const auto line = [](const char* english, const char* german) {
    return row(cell(english) + cell(german));
  };
  write_archive(
      desk.path("Wandtexte.docx"),
      {{"word/document.xml",
        word_document("<w:tbl>" + line("The Harbour", "Der Hafen") +
                      line("The harbour was dug by hand in 1870. Four hundred men worked there.",
                           "Der Hafen wurde 1870 von Hand gegraben. Vierhundert Männer arbeiteten "
                           "dort.") +
                      line("Nobody wrote down their names.", "Niemand schrieb ihre Namen auf.") +
                      "</w:tbl>")}});
  Outcome outcome = desk.import("Wandtexte.docx new --language de");
  CAPTURE(outcome.output);
  CHECK(says(outcome, "what is in German (de) is taken; import it again with --language for en"));
  CHECK(desk.at("new/de.txt") ==
        "Der Hafen\n\nDer Hafen wurde 1870 von Hand gegraben. Vierhundert Männer arbeiteten "
        "dort.\n\nNiemand schrieb ihre Namen auf.\n");
  // a table in a speech is no more than a part of it
  write_archive(
      desk.path("speech.docx"),
      {{"word/document.xml",
        word_document(
            paragraph(run("Good evening to all of you who have come to the harbour tonight, "
                          "and to those who could not come.")) +
            "<w:tbl>" + line("The harbour is old.", "Der Hafen ist sehr alt.") + "</w:tbl>")}});
  std::filesystem::create_directory(desk.path("other"));
  desk.import("speech.docx other --language en");
  CHECK(desk.at("other/en.txt").starts_with("Good evening to all of you"));

  outcome = desk.import("Wandtexte.docx new --language en --as-text");
  CHECK(desk.at("new/en.txt") ==
        "The Harbour\n\nThe harbour was dug by hand in 1870. Four hundred men worked "
        "there.\n\nNobody wrote down their names.\n");
}

TEST_CASE("the row above a table that names its languages is no passage") {
  const std::string texts =
      "The Pass;Der Pass\nThe road was built in the year of the great storm.;Die Straße wurde im "
      "Jahr des großen Sturms gebaut.\nDrive slowly.;Langsam fahren.\n";
  struct Row {
    std::string head;
    bool is_head;
  };
  for (const Row& row :
       {Row{"English;Deutsch", true}, Row{"en;de-CH", true},
        Row{"ENGLISH (original);Deutsch", true}, Row{"Anglais;German", true},
        Row{"English text;Deutscher Text", false}, Row{"Text in English;Text auf Deutsch", true},
        Row{"source;target", true}, Row{"The English rose;Die Rose", false},
        Row{"We speak English.;Wir sprechen.", false}}) {
    CAPTURE(row.head);
    Desk desk;
    desk.with("wall.csv", row.head + '\n' + texts);
    std::filesystem::create_directory(desk.path("new"));
    CHECK(desk.import("wall.csv new --language en").status == 0);
    CHECK(desk.at("new/en.txt").starts_with("The Pass\n") == row.is_head);
    CHECK(desk.import("wall.csv new --language de").status == 0);
    CHECK(desk.at("new/de.po").find("Langsam fahren.") != std::string::npos);
    const std::string first = '"' + row.head.substr(0, row.head.find(';')) + '"';
    CHECK((desk.at("new/de.po").find(first) == std::string::npos) == row.is_head);
  }
}

TEST_CASE("a table that has the title and the dateline in rows of their own has the headline") {
  Desk desk;
  desk.with("deck/en.txt", "Opening\n\nLisbon, 4 May 2024\n\nThank you.\n")
      .with("fr.csv",
            "English,Français\nOpening,Inauguration\n\"Lisbon, 4 May 2024\",\"Lisbonne, le 4 mai "
            "2024\"\nThank you.,Merci.\n");
  const Outcome outcome = desk.import("fr.csv deck");
  CAPTURE(outcome.output);
  CHECK(outcome.status == 0);
  CHECK(desk.at("deck/fr.po").find("msgstr \"Lisbonne, le 4 mai 2024 - Inauguration\"") !=
        std::string::npos);
  CHECK_FALSE(says(outcome, "extra-passage"));
}

TEST_CASE("what is made to cost too much is refused, and changes nothing") {
  Desk desk;
  write_archive(
      desk.path("bomb.docx"),
      {{"word/document.xml", word_document(paragraph(run(std::string(200'000'000, 'a'))))}});
  std::string entities = "<!DOCTYPE xliff [<!ENTITY a 'aaaaaaaaaa'>";
  for (char c = 'b'; c < 'm'; ++c) {
    entities += std::string("<!ENTITY ") + c + " '";
    for (int i = 0; i < 10; ++i) entities += std::string("&") + static_cast<char>(c - 1) + ';';
    entities += "'>";
  }
  desk.with("bomb.xlf", entities +
                            "]><xliff version='1.2'><file target-language='fr'><body><trans-unit "
                            "id='1'><source>&l;</source></trans-unit></body></file></xliff>");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:ins>";
  write_archive(desk.path("deep.docx"), {{"word/document.xml", word_document(deep)}});
  desk.with("entity.xlf", "<!DOCTYPE xliff [<!ENTITY a SYSTEM '/etc/passwd'>]><xliff>&a;</xliff>");
  desk.with("large.html", std::string(100'000'000, ' '));
  desk.with("none.docx", "no archive")
      .with("old.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
      .with("fr.rtf", "{\\rtf1}");
  struct Row {
    const char* name;
    const char* said;
  };
  for (const auto& [name, said] :
       {Row{"bomb.docx", "more than 16 MiB"}, Row{"bomb.xlf", "is damaged"},
        Row{"entity.xlf", "declares entities"}, Row{"deep.docx", "damaged"},
        Row{"large.html", "larger than 64 MiB"}, Row{"none.docx", "is damaged"},
        Row{"old.docx", "has a password"}, Row{"fr.rtf", "save it as .docx or .odt"}}) {
    CAPTURE(std::string(name));
    const Outcome outcome = desk.import(std::string(name) + " deck --language fr");
    CAPTURE(outcome.output);
    CHECK(outcome.status == 1);
    CHECK(says(outcome, said));
    CHECK_FALSE(desk.has("deck/fr.txt"));
  }
}
