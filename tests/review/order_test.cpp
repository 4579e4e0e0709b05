// Arabic and Hebrew that were typed or copied in visual order.
#include <doctest/doctest.h>

#include <string>

#include "reviewed.h"

using namespace lectern;
using test::reviewed;

TEST_CASE("text from the right in the order in which it is seen is found, once") {
  struct Row {
    const char* file;
    const char* text;
  };
  for (const auto& [file, text] : {
           // marks first
           Row{"he.txt",
               ".הדלקנו את הפנסים על הקרח\n\n,האנשים הלכו אל האיים\n\n?מי זוכר את הדרך\n"},
           Row{"ar.txt", ".أشعلنا الفوانيس فوق الجليد\n\n؟من يذكر الطريق\n\n.شكرا لكم\n"},
           Row{"he.srt",
               "1\n00:00:01,000 --> 00:00:03,000\n.הדלקנו את הפנסים\n\n"
               "2\n00:00:03,000 --> 00:00:05,000\n...והלכנו על הקרח\n\n"
               "3\n00:00:05,000 --> 00:00:07,000\n?מי זוכר את הדרך\n"},
           // letters last first
           Row{"he.txt", ".חרקה לע םיסנפה תא ונקלדה\n\n.םייאה לא וכלה םישנאה\n"},
           Row{"ar.txt", ".ديلجلا قوف سيناوفلا انلعشأ\n\n.ةريزجلا ىلإ سانلا ىشم\n"},
           Row{"ar.txt", ".ﺪﻴﻠﺠﻟﺍ ﻕﻮﻓ ﺲﻴﻧﺍﻮﻔﻟﺍ ﺎﻨﻠﻌﺷﺃ\n\n.ﺓﺮﻳﺰﺠﻟﺍ ﻰﻟﺇ ﺱﺎﻨﻟﺍ ﻰﺸﻣ\n"},
           Row{"fa.txt",
               ".دندرک نشور ار اه‌سوناف ﻡﺩﺮﻣ\n\n.ﺪﻨﺘﻓﺭ "
               "ﻩﺮﻳﺰﺟ "
               "ﻪﺑ "
               "ﺎﻬﻧﺁ\n"},
       }) {
    CAPTURE(std::string(text));
    CHECK(reviewed({{file, text}}).ends_with("visual-order\n"));
  }
}

TEST_CASE("text from the right as it is read has no finding") {
  struct Row {
    const char* file;
    const char* text;
  };
  for (const auto& [file, text] : {
           Row{"he.txt", "הדלקנו את הפנסים על הקרח.\n\nהאנשים הלכו אל האיים, ומי זוכר את הדרך?\n"},
           Row{"he.txt", "קליפ, סטארט־אפ ו־.NET: מילים זרות.\n"},
           Row{"ar.txt",
               "أشعلنا الفوانيس فوق الجليد.\n\nمشى الناس إلى الجزيرة، فمن يذكر الطريق؟\n"},
           Row{"ar.txt", "ﺃﺷﻌﻠﻨﺎ ﺍﻟﻔﻮﺍﻧﻴﺲ ﻓﻮﻕ ﺍﻟﺠﻠﻴﺪ.\n\nﻣﺸﻰ ﺍﻟﻨﺎﺱ ﺇﻟﻰ ﺍﻟﺠﺰﻳﺮﺓ.\n"},
           Row{"ur.txt", "ہم نے برف پر چراغ جلائے۔\n\nلوگ جزیروں تک گئے، راستہ کسے یاد ہے؟\n"},
           Row{"fa.txt",
               "مردم فانوس‌ها را روشن کردند.\n\nآنها به جزیره "
               "رفتند؟\n"},
           Row{"en.txt", "...and then they went. .5 of it, ?perhaps.\n"},
       }) {
    CAPTURE(std::string(text));
    CHECK(reviewed({{file, text}}).find("visual-order") == std::string::npos);
  }
}
