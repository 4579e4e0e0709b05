// What a panel shows when there is nothing to show.
#include "content/notice.h"

#include <doctest/doctest.h>

#include "content/load.h"
#include "support/environment.h"
#include "support/fonts_folder.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::content;

namespace {

struct Locale {
  explicit Locale(const char* language) : lang("LANG", language) {}

  Environment all{"LC_ALL", std::nullopt};
  Environment messages{"LC_MESSAGES", std::nullopt};
  Environment lang;
};

LoadResult missing(Problems problems) {
  LoadResult result{{}, {}, nullptr, false, {}, nullptr, std::move(problems)};
  result.request.display = {640, 360};
  result.config = config::default_config("/srv/deck", LECTERN_ASSETS).config;
  return result;
}

/// "fr: En attente… | en: Waiting…"
std::string text_of(const LoadResult& notice) {
  std::string text;
  if (!notice.prepared) return text;
  for (const slide::Edition& edition : notice.prepared->show.slides.editions) {
    text += (text.empty() ? "" : " | ") + edition.language.text() + ":";
    for (const slide::Slide& slide : edition.slides) {
      for (const slide::Reading& reading : slide.readings) text += ' ' + reading.text;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a notice says in the machine's language and in English what is waited for, and where") {
  struct Row {
    const char* locale;
    const char* text;
  };
  for (const Row& row :
       {Row{"C.UTF-8", "en: Waiting for content: no such folder (/srv/deck, line 3)"},
        Row{"tlh_QO", "en: Waiting for content: no such folder (/srv/deck, line 3)"},
        Row{"en_GB.UTF-8", "en: Waiting for content: no such folder (/srv/deck, line 3)"},
        Row{"zh_TW",
            "zh: 正在等待内容： no such folder (/srv/deck, line 3) | "
            "en: Waiting for content: no such folder (/srv/deck, line 3)"}}) {
    CAPTURE(row.locale);
    const Locale locale(row.locale);
    const LoadResult notice =
        notice_of(missing({{"/srv/deck", 3, 1, Severity::Error, "x", "no such folder"},
                           {"/srv/deck", 4, 1, Severity::Note, "x", "unimportant"}}));
    CHECK(text_of(notice) == row.text);
    CHECK(notice.stands_in());
  }
  const Locale locale("C");
  LoadResult unknown = missing({});
  unknown.snapshot = open_content({"/srv/deck", {}, {}}).snapshot;
  CHECK(text_of(notice_of(unknown)) == "en: Waiting for content: /srv/deck");
}

TEST_CASE("a notice is set in whatever font there is, in the languages that it writes") {
  const Locale locale("ar_EG.UTF-8");
  const Problems problems{{{}, 0, 0, Severity::Error, "x", "nothing"}};
  {
    const FontsFolder fonts({"NotoSerif-Regular"});
    CHECK(text_of(notice_of(missing(problems))) == "en: Waiting for content: nothing");
  }
  {
    const FontsFolder fonts({"NotoSerif-Regular", "NotoNaskhArabic-Regular"});
    CHECK(text_of(notice_of(missing(problems))) ==
          "ar: في انتظار المحتوى: nothing | en: Waiting for content: nothing");
  }
  const FontsFolder none({});
  const LoadResult notice = notice_of(missing(problems));
  CHECK_FALSE(notice.prepared);
  CHECK(has_error(notice.problems));
}
