// Files in other encodings than UTF-8: read, or named with the command that converts them.
#include "deck/format/encoding.h"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <filesystem>
#include <string>

#include "dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;
using namespace std::string_literals;

namespace {

/// By ICU, whose marks are left out.
std::string encoded_in(const std::string& encoding, const std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding.c_str(), &status);
  ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  std::string bytes(static_cast<std::size_t>(text.length()) * 8 + 16, '\0');
  const int size = ucnv_fromUChars(converter, bytes.data(), static_cast<int>(bytes.size()),
                                   text.getBuffer(), text.length(), &status);
  ucnv_close(converter);
  REQUIRE_MESSAGE(U_SUCCESS(status), encoding);
  return bytes.substr(0, static_cast<std::size_t>(size));
}

LanguageTag tag(const char* text) { return *LanguageTag::parse(text); }

/// What is written in Unicode's other encodings.
constexpr const char* thanks = "Merci à tous.\n\nÀ l’été, ☂ 𝄞 !\n";

}  // namespace

TEST_CASE("UTF-16 and UTF-32 are read like UTF-8, and that is noted") {
  struct Row {
    const char* encoding;
    std::string mark;
  };
  for (const auto& [encoding, mark] :
       {Row{"UTF-16LE", "\xFF\xFE"}, Row{"UTF-16BE", "\xFE\xFF"}, Row{"UTF-32LE", "\xFF\xFE\0\0"s},
        Row{"UTF-32BE", "\0\0\xFE\xFF"s}}) {
    CAPTURE(encoding);
    Problems problems;
    const auto text = utf8_of(mark + encoded_in(encoding, thanks), "fr.txt", tag("fr"), problems);
    CHECK(text == thanks);
    CHECK(test::dump(problems) == "fr.txt:1:1 note encoding\n");
  }
}

TEST_CASE("UTF-16 without its mark is known by its bytes, and by its language's letters") {
  for (const char* language : {"fr", "zh-Hans", "ru", "ar"}) {
    for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
      CAPTURE(language);
      CAPTURE(encoding);
      const std::string written = std::string(language) == "fr" ? thanks
                                  : std::string(language) == "ru"
                                      ? "Большое спасибо.\n\nВсем вам.\n"
                                  : std::string(language) == "ar" ? "شكرا لكم.\n\nجميعا.\n"
                                                                  : "谢谢大家。\n\n再次感谢。\n";
      Problems problems;
      CHECK(utf8_of(encoded_in(encoding, written), "t.txt", tag(language), problems) == written);
      CHECK(test::dump(problems) == "t.txt:1:1 note encoding\n");
    }
  }
}

TEST_CASE("a text in another encoding is named with it, and with the command that converts it") {
  struct Row {
    const char* encoding;
    const char* language;
    const char* text;
  };
  constexpr std::array rows{
      Row{"windows-1252", "fr", "L’été où l’on a découvert « Noël » : 20 €."},
      Row{"windows-1252", "de", "Schöne Grüße aus Köln – und „danke“."},
      Row{"windows-1252", "es", "¿Dónde está el niño? ¡Aquí, señor!"},
      Row{"macintosh", "fr", "L’été où l’on a découvert « Noël » à Besançon."},
      Row{"windows-1250", "pl", "Zażółć gęślą jaźń – dziękuję."},
      Row{"windows-1250", "cs", "Příliš žluťoučký kůň úpěl ďábelské ódy."},
      Row{"windows-1250", "hu", "Árvíztűrő tükörfúrógép, köszönöm."},
      Row{"windows-1254", "tr", "Değerli dostlar, teşekkür ediyoruz, ışık sönmedi."},
      Row{"windows-1251", "ru", "Дорогие друзья, спасибо вам за то, что вы пришли."},
      Row{"KOI8-R", "ru", "Дорогие друзья, спасибо вам за то, что вы пришли."},
      Row{"IBM866", "ru", "Дорогие друзья, спасибо вам за то, что вы пришли."},
      Row{"KOI8-U", "uk", "Щиро дякуємо вам усім за їхню допомогу й підтримку в цій справі."},
      Row{"windows-1253", "el", "Αγαπητοί φίλοι, σας ευχαριστούμε που ήρθατε."},
      Row{"windows-1255", "he", "ידידים יקרים, תודה שבאתם לכאן היום."},
      Row{"windows-1256", "ar", "أصدقائي الأعزاء، شكرا لكم على حضوركم اليوم."},
      Row{"windows-1257", "lt", "Ačiū jums, mieli bičiuliai, kad atėjote; ąžuolų šešėlyje."},
      Row{"windows-1258", "vi", "Cảm ơn các bạn."},
      Row{"windows-874", "th", "ขอบคุณทุกท่านที่มาในวันนี้"},
      Row{"Shift_JIS", "ja", "皆さん、今日は来てくださってありがとうございます。"},
      Row{"EUC-JP", "ja", "皆さん、今日は来てくださってありがとうございます。"},
      Row{"ISO-2022-JP", "ja", "皆さん、今日は来てくださってありがとうございます。"},
      Row{"gb18030", "zh-Hans", "亲爱的朋友们，感谢你们今天的到来。"},
      Row{"Big5", "zh-Hant", "親愛的朋友們，感謝你們今天的到來。"},
      Row{"EUC-KR", "ko", "친구 여러분, 오늘 와 주셔서 감사합니다."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.encoding);
    CAPTURE(row.language);
    // Vietnamese of Windows has its tones apart
    const bool apart = std::string(row.encoding) == "windows-1258";
    const std::string text = apart ? "Ca\u0309m ơn các ba\u0323n." : row.text;
    const std::filesystem::path file = "deck/"s + row.language + ".txt";
    Problems problems;
    CHECK_FALSE(
        utf8_of("Hm.\n\n" + encoded_in(row.encoding, text), file, tag(row.language), problems));
    REQUIRE(problems.size() == 1);
    CHECK(test::dump(problems).find(".txt:3:") != std::string::npos);
    CHECK(problems[0].code == "invalid-utf8");
    CAPTURE(problems[0].message);
    CHECK(problems[0].message.find("`lectern import " + file.string() + " deck --encoding "s +
                                   row.encoding + '`') != std::string::npos);
  }
}

TEST_CASE("what is damaged, and what is in no encoding, is no other encoding") {
  struct Row {
    std::string bytes;
    const char* said;
  };
  for (const auto& [bytes, said] :
       {Row{"Un été, une école, un élève, à l’\xE9tang.", "most of the text is UTF-8"},
        Row{"\xA4\xAC\xA6\xB6\xBC \xA6\xA4\xAC.", "in no other encoding"},
        Row{"cut off at once: é à è \xE2\x80", "most of the text is UTF-8"},
        Row{"\0\0\0\0\1\2\0\0\0\0\0\0\0\0\0\0\0\0"s, "NUL bytes"}}) {
    CAPTURE(bytes);
    Problems problems;
    CHECK_FALSE(utf8_of(bytes, "fr.txt", tag("fr"), problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.find(said) != std::string::npos);
  }
}

TEST_CASE("half a character of UTF-16 is an error with its place, and nothing is lost silently") {
  Problems problems;
  CHECK_FALSE(utf8_of("\xFF\xFEO\0\n\0u\0\x3D\xD8i\0"s, "fr.txt", tag("fr"), problems));
  CHECK(test::dump(problems) == "fr.txt:1:1 note encoding\nfr.txt:2:2 error bad-encoding\n");
}

TEST_CASE("a catalogue is read in the encoding that its header names") {
  const std::string header =
      "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=windows-1251\\n\"\n\n";
  CHECK(charset_of_catalogue(header) == "windows-1251");
  CHECK(charset_of_catalogue("msgstr \"Content-Type: text/plain; charset=CHARSET\\n\"").empty());
  TemporaryFolder folder;
  folder.with("en.txt", "Thank you.")
      .with("ru.po",
            header + encoded_in("windows-1251", "msgid \"Thank you.\"\nmsgstr \"Спасибо.\"\n"))
      .with("deck.toml",
            "\xFF\xFE" +
                encoded_in("UTF-16LE", "[languages.en]\nstatus = 'original'\n[languages.ru]\n"));
  const Deck deck = read(folder.path());
  CHECK(test::dump(deck.problems) == "deck.toml:1:1 note encoding\nru.po:1:1 note encoding\n");
  CHECK(test::dump(deck) == "Thank you. | Спасибо. ¶\n");
}
