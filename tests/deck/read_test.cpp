#include <doctest/doctest.h>

#include <unistd.h>
#include <string>

#include "base/failure.h"
#include "deck/deck.h"
#include "deck/format/limits.h"
#include "dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

std::string tags(const Deck& deck) {
  std::string all;
  for (const Speech& speech : deck.speeches) {
    all += (all.empty() ? "" : " ") + speech.language.text();
    if (speech.status == Status::Original) all += '!';
    if (speech.status == Status::Unknown) all += '?';
  }
  return all;
}

}  // namespace

TEST_CASE("a folder of texts is a deck without any deck.toml") {
  TemporaryFolder folder;
  folder
      .with("en.txt", "New York, 12 July 2011 - Remarks\n\nExcellencies,\n\nThank you. Good night.")
      .with("notes.txt", "Do not read.")
      .with("README.txt", "Do not read.")
      .with(".fr.txt", "Caché.")
      .with("fr.md", "Non.");
  const Deck deck = read(folder.path());
  CHECK(test::dump(deck) == "Excellencies, > ¶\nThank you.\nGood night. ¶\n");
  CHECK(test::dump(deck.problems) ==
        "README.txt note not-a-language\nfr.md warning not-read\nnotes.txt note not-a-language\n");
  REQUIRE(tags(deck) == "en!");
  const Credits& credits = deck.speeches[0].credits;
  CHECK(credits.place == "New York");
  CHECK(credits.title == "Remarks");
  CHECK(credits.date == std::chrono::year(2011) / 7 / 12);
  CHECK(deck.folder == folder.path());
}

TEST_CASE("a file that is no language of anybody's is left out, and the rest plays") {
  struct Row {
    const char* name;
    const char* code;
    const char* advice;
  };
  for (const auto& [name, code, advice] : {
           Row{"old.txt", "unknown-language", "name the script, as in old-Latn.txt"},
           Row{"tmp.txt", "unknown-language", "name the script"},
           Row{"xx.txt", "unknown-language", "name the script"},
           Row{"fr_old.txt", "unknown-language", "no language is known as fr-old"},
           Row{"fr-copy.txt", "unknown-language", "do you mean fr.txt?"},
           Row{"fr (1).txt", "not-a-language", "do you mean fr.txt?"},
           Row{"fr - Copy.txt", "not-a-language", "do you mean fr.txt?"},
           Row{"speech-fr.txt", "not-a-language", "do you mean fr.txt?"},
           Row{"remarks_pt_BR.txt", "not-a-language", "do you mean pt-BR.txt?"},
           Row{"Remarks in French.po", "not-a-language", "do you mean fr.po?"},
           Row{"Français.txt", "not-a-language", "do you mean fr.txt?"},
           Row{"Franc\xCC\xA7"
               "ais.txt",
               "not-a-language", "do you mean fr.txt?"},
           Row{"中文.txt", "not-a-language", "do you mean zh.txt?"},
           Row{"my speech.txt", "not-a-language", "so the file is not shown"},
           Row{"jp.txt", "unknown-language", "do you mean ja.txt?"},
           Row{"cn.txt", "unknown-language", "do you mean zh.txt?"},
           Row{"ua.txt", "unknown-language", "do you mean uk.txt?"},
           Row{"cz.po", "unknown-language", "do you mean cs.po?"},
           Row{"gr.txt", "unknown-language", "do you mean el.txt?"},
           Row{"french.txt", "not-a-language", "do you mean fr.txt?"},
           Row{"Deutsch.txt", "not-a-language", "do you mean de.txt?"},
           Row{"fr.docx", "not-read", "/fr.docx /"},
           Row{"fr_final.docx", "not-read", "`lectern import /"},
           Row{"fr.doc", "not-read", "save it as .docx or .odt"},
           Row{"fr.pdf", "not-read", "copy its text"},
           Row{"fr.ass", "not-read", "save it as .srt or .vtt"},
           Row{"fr.mp3", "not-read", "only .txt, .po, .vtt and .srt"},
           Row{"LICENSE", "not-read", "only .txt, .po, .vtt and .srt"},
       }) {
    CAPTURE(std::string(name));
    const Deck deck =
        read(TemporaryFolder().with("en.txt", "Thank you.").with(name, "Thank you.").path());
    CHECK(tags(deck) == "en!");
    REQUIRE(deck.problems.size() == 1);
    CHECK(deck.problems[0].code == code);
    CAPTURE(deck.problems[0].message);
    CHECK(deck.problems[0].file.filename() == name);
    CHECK(deck.problems[0].message.find(advice) != std::string::npos);
  }
  for (const char* name : {"bak.txt", "xx-Latn.txt", "fr-CA.txt", "de-1996.txt", "zh-Hant.txt"}) {
    CAPTURE(std::string(name));
    const Deck deck =
        read(TemporaryFolder().with("en.txt", "Thank you.").with(name, "Thank you.").path());
    CHECK(deck.speeches.size() == 2);
  }
}

TEST_CASE("a file is taken for what its name means, and its right name is said") {
  struct Row {
    const char* name;
    const char* language;
    bool noted;
  };
  for (const auto& [name, language, noted] : {Row{"iw.txt", "he", true},
                                              Row{"in.txt", "id", true},
                                              Row{"ji.po", "yi", true},
                                              Row{"mo.txt", "ro", true},
                                              Row{"tl.txt", "fil", true},
                                              Row{"no.txt", "nb", true},
                                              Row{"sr@latin.txt", "sr-Latn", true},
                                              Row{"sr_latin.txt", "sr-Latn", true},
                                              Row{"sr-Latn.txt", "sr-Latn", false},
                                              Row{"zh_CN.txt", "zh-CN", false},
                                              Row{"zh_TW.txt", "zh-TW", false},
                                              Row{"zh-Hant-HK.txt", "zh-Hant-HK", false},
                                              Row{"pt_BR.txt", "pt-BR", false},
                                              Row{"FR.TXT", "fr", false},
                                              Row{"Zh-hans.txt", "zh-Hans", false},
                                              Row{"fre.txt", "fr", true},
                                              Row{"fra.txt", "fr", true},
                                              Row{"ger.txt", "de", true},
                                              Row{"fr.txt.txt", "fr", true},
                                              Row{"ar.txt.TXT", "ar", true}}) {
    CAPTURE(std::string(name));
    const std::string text = std::filesystem::path(name).extension() == ".po"
                                 ? "msgid \"Thank you.\"\nmsgstr \"Thank you.\"\n"
                                 : "Thank you.";
    const Deck deck = read(TemporaryFolder()
                               .with("en.txt", "Thank you.")
                               .with(name, text)
                               .with("deck.toml", "[languages.en]\nstatus='original'\n[languages." +
                                                      std::string(language) + "]\n")
                               .path());
    CHECK(tags(deck) == "en! " + std::string(language));
    CHECK(test::dump(deck.problems) == (noted ? std::string(name) + " note file-name\n" : ""));
  }
  TemporaryFolder folder;
  folder.with("he.txt", "Thank you.").with("iw.txt", "Thank you.");
  CHECK(test::dump(read(folder.path()).problems) ==
        "iw.txt note file-name\niw.txt error duplicate-language\n");
}

TEST_CASE("what programs and people keep beside the texts is passed over") {
  TemporaryFolder folder;
  folder.with("en.txt", "Thank you.");
  for (const char* name :
       {".DS_Store", "Thumbs.db", "desktop.ini", "en.txt~", "en.txt.bak", "#en.txt#", "~$fr.docx",
        ".~lock.fr.odt#", "en.txt.before-import", "fr.po.before-import-2", "en.txt.before-accept",
        "photo.JPG", "logo.svg", "kiosk.toml", "fr.txt.part"}) {
    folder.with(name, "?");
  }
  std::filesystem::create_directory(folder.path() / "old");
  CHECK(test::dump(read(folder.path()).problems) == "");
}

TEST_CASE(
    "where nothing says which is the original it is what lacks least, English before others") {
  const auto first_of = [](const char* de, const char* en, const char* ja) {
    TemporaryFolder folder;
    folder.with("de.txt", de).with("en.txt", en).with("ja.txt", ja);
    return read(folder.path()).speeches.front().language.text();
  };
  CHECK(first_of("Eins.\n\nZwei.", "One.\n\nTwo.", "一つ。\n\n二つ。") == "en");
  CHECK(first_of("Eins.\n\nZwei.", "One.", "一つ。\n\n二つ。") == "de");
  CHECK(first_of("Eins.", "One.", "一つ。\n\n二つ。") == "ja");
}

TEST_CASE("a document beside the text that was made of it is no more than noted") {
  TemporaryFolder folder;
  folder.with("en.txt", "Thank you.").with("fr.txt", "Merci.").with("fr.docx", "?");
  folder.with("deck.toml", "[languages.en]\nstatus='original'\n[languages.fr]\n");
  CHECK(test::dump(read(folder.path()).problems) == "fr.docx note not-read\n");
}

TEST_CASE("the original comes first, then deck.toml's order, then the alphabet") {
  struct Row {
    const char* toml;
    const char* tags;
    const char* problems;
  };
  for (const auto& [toml, expected, problems] : {
           Row{"", "en? ar? fr? zh-Hans?", "en.txt warning no-original\n"},
           Row{"[languages.fr]\n", "fr? ar? en? zh-Hans?", "fr.txt warning no-original\n"},
           Row{"[languages.fr]\nsource_sha256 = '"
               "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'\n",
               "en? fr ar? zh-Hans?", "deck.toml:1:12 warning stale\nen.txt warning no-original\n"},
           Row{"[languages]\nar.status='official'\nfr.translator='T'\nzh-hans.made_from=[]\n",
               "en! ar fr zh-Hans", "en.txt note no-original\nzh_hans.txt:1:1 warning stale\n"},
           Row{"[languages.en]\nstatus='original'\n", "en! ar fr zh-Hans",
               "ar.txt note unlisted-language\nfr.txt note unlisted-language\n"
               "zh_hans.txt note unlisted-language\n"},
           Row{"[languages.zh-Hans]\n[languages.fr]\nstatus='original'\n[languages.ar]\n"
               "[languages.en]\n",
               "fr! zh-Hans ar en", ""},
           Row{"[languages]\nen.status='original'\nfr.status='original'\nar={}\nzh-hans={}\n",
               "en! fr ar zh-Hans", "deck.toml:3:1 error second-original\n"},
           Row{"[languages]\nfr.status='unofficial'\nen={}\nar={}\nzh-hans={}\n",
               "en? fr ar? zh-Hans?", "en.txt warning no-original\n"},
           Row{"[languages]\nde.status='original'\nen={}\nfr={}\nar={}\nzh-hans={}\n",
               "en fr ar zh-Hans", "deck.toml:2:1 error missing-text\n"},
           Row{"titel = 'a'", "en? ar? fr? zh-Hans?",
               "deck.toml:1:1 error unknown-key\nen.txt warning no-original\n"},
           Row{"][", "en? ar? fr? zh-Hans?", "deck.toml:1:1 error invalid-toml\n"},
       }) {
    CAPTURE(toml);
    TemporaryFolder folder;
    folder.with("en.txt", "Thank you.").with("fr.txt", "Merci à vous.");
    folder.with("ar.txt", "شكراً لكم.").with("zh_hans.txt", "非常感谢。").with("deck.toml", toml);
    const Deck deck = read(folder.path());
    CHECK(tags(deck) == expected);
    CHECK(test::dump(deck.problems) == problems);
    CHECK(deck.beads.size() == 1);
  }
}

TEST_CASE("a language's own credits go before its headline, and that before the original's") {
  TemporaryFolder folder;
  folder.with("en.txt", "New York, 12 July 2011 - Remarks\n\nThank you.")
      .with("fr.txt", "Genève, 13 juillet 2011 – Allocution\n\nMerci.")
      .with("es.txt", "Gracias.")
      .with("deck.toml",
            "title = 'Dialogue'\nspeaker = 'B'\nsource = 'S'\n"
            "[languages.en]\nstatus='original'\n[languages.fr]\nplace='Nyon'\ntranslator='T'\n"
            "[languages.es]\n");
  const Deck deck = read(folder.path());
  REQUIRE(tags(deck) == "en! fr es");
  const auto line = [&](std::size_t i) {
    const Credits& credits = deck.speeches[i].credits;
    return credits.title + '/' + credits.speaker + '/' + credits.place + '/' + credits.source +
           '/' + std::to_string(credits.date ? static_cast<unsigned>(credits.date->day()) : 0U);
  };
  CHECK(line(0) == "Dialogue/B/New York/S/12");
  CHECK(line(1) == "Allocution/B/Nyon/S/13");
  CHECK(line(2) == "Dialogue/B//S/12");
  CHECK(deck.speeches[1].translator == "T");
}

TEST_CASE("a translation's headline is one although its date does not read") {
  TemporaryFolder folder;
  folder.with("en.txt", "New York, 12 July 2011 - Remarks\n\nThank you.")
      .with("pt.txt", "Nova Iorque, aos 12 do mês de julho – Discurso\n\nObrigado.")
      .with("deck.toml", "[languages.en]\nstatus='original'\n[languages.pt]\n");
  const Deck deck = read(folder.path());
  CHECK(test::dump(deck.problems) == "");
  CHECK(test::dump(deck) == "Thank you. | Obrigado. ¶\n");
  CHECK(deck.speeches[1].credits.title == "Discurso");
  CHECK(deck.speeches[1].credits.date == std::chrono::year(2011) / 7 / 12);
}

TEST_CASE("a headline on two lines is one in every language, and goes on with nothing after it") {
  TemporaryFolder folder;
  // Georgian has no capitals that would begin a sentence; its date is a made-up one
  folder.with("en.txt", "Opening\nLisbon, 4 May 2024\n\nDear friends,\n\nThank you. Good night.")
      .with("ka.txt",
            "გახსნა\nლისაბონი, 4-ში 2024\n\nძვირფასო მეგობრებო,\n\nმადლობა. ღამე მშვიდობისა.")
      .with("deck.toml", "[languages.en]\nstatus = 'original'\n[languages.ka]\n");
  const Deck deck = read(folder.path());
  CHECK(test::dump(deck.problems) == "");
  REQUIRE(deck.speeches.size() == 2);
  for (const Speech& speech : deck.speeches) {
    CAPTURE(speech.language.text());
    REQUIRE(speech.headline);
    CHECK(speech.paragraphs.size() == 2);
    CHECK(speech.credits.date == std::chrono::year(2024) / 5 / 4);
  }
  CHECK(deck.speeches[1].credits.title == "გახსნა");
  CHECK(deck.speeches[1].credits.place == "ლისაბონი");
}

TEST_CASE("what stands above a speech in one language is its headline in all, read or not") {
  struct Row {
    const char* language;
    const char* opening;
    const char* title;
  };
  for (const auto& [language, opening, title] :
       {Row{"he", "ירושלים, י״ב בתמוז תשע״א - דברי פתיחה", "ירושלים, י״ב בתמוז תשע״א - דברי פתיחה"},
        Row{"la", "Oratio de museo aperto – Romae, a. d. IV Idus Iulias",
            "Oratio de museo aperto – Romae, a. d. IV Idus Iulias"},
        Row{"eu", "# Museoaren inaugurazioa", "Museoaren inaugurazioa"},
        Row{"eu", "Museoaren inaugurazioa", "Museoaren inaugurazioa"},
        Row{"eu", "Museoaren inaugurazioa\n\nGasteiz, 2011ko uda", "Museoaren inaugurazioa"}}) {
    CAPTURE(opening);
    TemporaryFolder folder;
    folder.with("en.txt", "Rome, 12 July 2011 - Opening\n\nWelcome to you all.\n\nThank you.")
        .with(std::string(language) + ".txt", std::string(opening) + "\n\nXyz abc.\n\nAbc.")
        .with("deck.toml",
              "[languages.en]\nstatus='original'\n[languages." + std::string(language) + "]\n");
    const Deck deck = read(folder.path());
    CHECK(test::dump(deck.problems) == "");
    CHECK(test::dump(deck) == "Welcome to you all. | Xyz abc. ¶\nThank you. | Abc. ¶\n");
    REQUIRE(deck.speeches[1].headline);
    CHECK(deck.speeches[1].headline->title == title);
  }
}

TEST_CASE("a title that deck.toml says as well is not said twice, in any language") {
  TemporaryFolder folder;
  folder.with("en.txt", "THE MILL\n\nOnce there was a mill.\n\nIt turned.")
      .with("fr.txt", "Le Moulin\n\nIl était un moulin.\n\nIl tournait.")
      .with("ka.txt", "წისქვილი, რომელიც ბრუნავდა\n\nიყო წისქვილი. ბრუნავდა.")
      .with("th.txt", "โรงสี\n\nกาลครั้งหนึ่งมีโรงสี\n\nมันหมุน")
      .with("de.txt", "Es war einmal eine Mühle.\n\nSie drehte sich.")
      .with("deck.toml",
            "title='The Mill'\n[languages.en]\nstatus='original'\n[languages.fr]\ntitle='Le "
            "moulin'\n[languages.ka]\n[languages.th]\n[languages.de]\n");
  const Deck deck = read(folder.path());
  CHECK(test::dump(deck.problems) == "");
  REQUIRE(deck.speeches.size() == 5);
  CHECK(deck.speeches[0].credits.title == "The Mill");
  CHECK(deck.speeches[1].credits.title == "Le moulin");
  CHECK(deck.speeches[2].credits.title == "წისქვილი, რომელიც ბრუნავდა");
  CHECK(deck.speeches[3].credits.title == "โรงสี");
  CHECK_FALSE(deck.speeches[4].headline);
  for (const Speech& speech : deck.speeches) CHECK(speech.sentences.size() == 2);
}

TEST_CASE("what one language alone begins with is no headline unless it looks like one") {
  TemporaryFolder folder;
  folder.with("en.txt", "Rome, 12 July 2011 - Opening\n\nWelcome to you all.\n\nThank you.")
      .with("th.txt", "ท่านผู้มีเกียรติ\n\nยินดีต้อนรับทุกท่าน\n\nขอบคุณ")
      .with("deck.toml", "[languages.en]\nstatus='original'\n[languages.th]\n");
  CHECK_FALSE(read(folder.path()).speeches[1].headline);
}

TEST_CASE("a text without a title is lent one, and told so, whichever text it is") {
  for (const std::string original : {"en", "fr"}) {
    CAPTURE(original);
    TemporaryFolder folder;
    folder.with("en.txt", "The Bridge\nTbilisi, 3 May 1951\n\nThe bridge is open.\n\nThank you.")
        .with("fr.txt", "Le pont est ouvert.\n\nMerci.")
        .with("deck.toml", "[languages." + original + "]\nstatus = 'original'\n");
    const Deck deck = read(folder.path());
    for (const Speech& speech : deck.speeches) CHECK(speech.credits.title == "The Bridge");
    CHECK(test::dump(deck.problems).find("fr.txt warning missing-title\n") != std::string::npos);
  }
}

TEST_CASE("a text that cannot be shown is left out, and the rest of the deck stays") {
  struct Row {
    std::string bytes;
    std::string problems;
  };
  for (const auto& [bytes, problems] : {
           Row{"", "fr.txt:1:1 error empty-text\n"},
           Row{"\n \n", "fr.txt:1:1 warning not-begun\n"},
           Row{"Oui.\n\n\xC9t\xE9", "fr.txt:3:1 error invalid-utf8\n"},
           Row{std::string(5'000'000, 'a'), "fr.txt error too-large\n"},
       }) {
    CAPTURE(problems);
    TemporaryFolder folder;
    folder.with("en.txt", "Thank you.").with("fr.txt", bytes);
    const Deck deck = read(folder.path());
    CHECK(tags(deck) == "en!");
    CHECK(test::dump(deck.problems) == problems);
    CHECK(deck.beads.size() == 1);
  }
}

TEST_CASE("what is not a readable file is reported as such") {
  TemporaryFolder folder;
  folder.with("en.txt", "Thank you.").with("ru.txt", "Спасибо.");
  std::filesystem::create_directory(folder.path() / "es.txt");
  std::filesystem::create_symlink("nowhere", folder.path() / "fr.txt");
  std::filesystem::permissions(folder.path() / "ru.txt", std::filesystem::perms::none);
  std::filesystem::create_directory(folder.path() / "deck.toml");
  const Deck deck = read(folder.path());
  const std::string expected =
      "deck.toml error unreadable\nes.txt error unreadable\nfr.txt error unreadable\n";
  // Root reads everything.
  if (geteuid() == 0) {
    CHECK(test::dump(deck.problems) == expected);
  } else {
    CHECK(test::dump(deck.problems) == expected + "ru.txt error unreadable\n");
  }
}

TEST_CASE("a folder without a text is a problem, a missing folder a failure") {
  TemporaryFolder folder;
  Deck deck = read(folder.path());
  CHECK(deck.speeches.empty());
  CHECK(deck.beads.empty());
  REQUIRE(deck.problems.size() == 1);
  CHECK(deck.problems[0].code == "no-text");
  CHECK(deck.problems[0].severity == Severity::Error);
  CHECK(deck.problems[0].file == folder.path());

  folder.with("en.txt", "\xFF").with("deck.toml", "[languages.fr]\n");
  deck = read(folder.path());
  CHECK(deck.speeches.empty());
  CHECK(has_error(deck.problems));

  CHECK_THROWS_AS(read(folder.path() / "missing"), Failure);
  CHECK_THROWS_AS(read(folder.path() / "en.txt"), Failure);
  CHECK_THROWS_AS(read(""), Failure);
}

TEST_CASE("two files of one language are an error, and the first of them is shown") {
  TemporaryFolder folder;
  folder.with("zh-Hans.txt", "谢谢。").with("zh_hans.txt", "多谢。");
  const Deck deck = read(folder.path());
  CHECK(tags(deck) == "zh-Hans!");
  CHECK(test::dump(deck) == "谢谢。 ¶\n");
  CHECK(test::dump(deck.problems) == "zh_hans.txt error duplicate-language\n");
}

TEST_CASE("the smallest and the longest texts are speeches too") {
  TemporaryFolder folder;
  folder.with("en.txt", "Peace");
  CHECK(test::dump(read(folder.path())) == "Peace ¶\n");
  folder.with("en.txt", "Excellencies,");
  CHECK(test::dump(read(folder.path())) == "Excellencies, ¶\n");
  folder.with("en.txt", "New York, 12 July 2011 - Remarks");
  CHECK(test::dump(read(folder.path())) == "New York, 12 July 2011 - Remarks ¶\n");

  std::string line;
  for (int i = 0; i < 1'350; ++i) line += "This is one of very many sentences. ";
  folder.with("en.txt", line).with("fr.txt", line + "Fin.");
  const Deck deck = read(folder.path());
  CHECK(deck.speeches[0].sentences.size() == 1'350);
  CHECK(deck.beads.size() > 1'200);
  folder.with("en.txt", std::string(longest_paragraph, 'a')).with("fr.txt", "Un seul mot.");
  CHECK(read(folder.path()).beads.size() == 1);
}

TEST_CASE("a heading is a bead of its own, in a translation that does not mark it too") {
  TemporaryFolder folder;
  folder.with("en.txt", "We gather today.\n\n# What we know\n\nthe first thing is this.\n")
      .with("fr.txt",
            "Nous sommes réunis.\n\nCe que nous savons\n\nVoici la "
            "première chose.\n");
  const Deck deck = read(folder.path());
  CHECK(test::dump(deck) ==
        "We gather today. | Nous sommes réunis. ¶\n"
        "What we know | Ce que nous savons # ¶\n"
        "the first thing is this. | Voici la première chose. ¶\n");
}

TEST_CASE("of deck.toml with an error, the error is said, and nothing that only follows from it") {
  struct Row {
    const char* toml;
    const char* problems;
  };
  const std::string languages =
      "[languages.en]\nstatus = \"original\"\n[languages.fr]\nstatus = \"unofficial\"\n"
      "[languages.it]\nstatus = \"official\"\n";
  for (const auto& [toml, problems] : {
           Row{"[languages.fr]\nstatus = \"unofficial\"\nstatus = \"official\"\n",
               "deck.toml:3:10 error invalid-toml\n"},
           Row{"title = \"Remarks\n", "deck.toml:1:17 error invalid-toml\n"},
           Row{"[language.en]\nstatus = \"original\"\n", "deck.toml:1:2 error unknown-key\n"},
           Row{"[languages.en]\nstatus = \"orignal\"\n", "deck.toml:2:10 error bad-value\n"},
           Row{"[languages.en]\nstatus original\n", "deck.toml:2:8 error invalid-toml\n"},
           Row{"title = \"\"\"Remarks\n[languages.en]\nstatus = \"original\"\n",
               "deck.toml:3:21 error invalid-toml\n"},
       }) {
    CAPTURE(std::string(toml));
    TemporaryFolder folder;
    folder.with("deck.toml", toml)
        .with("en.txt", "The ice came early.\n\nThey crossed it with lanterns.\n")
        .with("fr.txt", "La glace vint tôt.\n\nIls la traversèrent avec des lanternes.\n")
        .with("it.txt", "Il ghiaccio venne presto.\n\nLo attraversarono con le lanterne.\n");
    CHECK(test::dump(read(folder.path()).problems) == problems);
  }
}

TEST_CASE("what deck.toml says beside the line with the error still counts") {
  TemporaryFolder folder;
  folder
      .with("deck.toml",
            "speaker = \"Marta\"\nspeaker = \"Anna\"\n[languages.fr]\nstatus = \"original\"\n")
      .with("en.txt", "The ice came early.\n\nThey crossed it.\n")
      .with("fr.txt", "La glace vint tôt.\n\nIls la traversèrent.\n");
  const Deck deck = read(folder.path());
  CHECK(tags(deck) == "fr! en");
  CHECK(deck.speeches[0].credits.speaker == "Marta");
}

TEST_CASE("where a first line and deck.toml differ, deck.toml counts in every language") {
  TemporaryFolder folder;
  folder
      .with("deck.toml",
            "place = \"Bergen\"\ndate = 2024-02-03\n[languages.en]\nstatus = \"original\"\n"
            "[languages.de]\nplace = \"Bergen\"\n[languages.fr]\nstatus = \"unofficial\"\n")
      .with("en.txt", "Oslo, 3 March 2024 - The lanterns\n\nThe ice came early.\n")
      .with("de.txt", "Oslo, 3. März 2024 - Die Laternen\n\nDas Eis kam früh.\n")
      .with("fr.txt", "Bergen, 3 février 2024 - Les lanternes\n\nLa glace vint tôt.\n");
  const Deck deck = read(folder.path());
  CHECK(test::dump(deck.problems) ==
        "de.txt:1:1 warning headline-conflict\n"
        "en.txt:1:1 warning headline-conflict\n");
  for (const Speech& speech : deck.speeches) {
    CAPTURE(speech.language.text());
    CHECK(speech.credits.place == "Bergen");
    CHECK(speech.credits.date == std::chrono::year(2024) / 2 / 3);
  }
}
