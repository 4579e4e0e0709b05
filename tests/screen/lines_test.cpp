// Lines on slides: nothing touches the line above, in scripts that reach far up and down.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "deck/deck.h"
#include "screen/glyphs/glyph_rasteriser.h"
#include "screen/glyphs/mask.h"
#include "slide/slide.h"
#include "support/temporary_folder.h"

namespace lectern::screen {
namespace {

struct Speech {
  const char* language;
  const char* title;
  const char* text;
};

// From the Universal Declaration of Human Rights; titles with what reaches farthest.
constexpr Speech speeches[] = {
    {"ur", "شیخ مستنصر کی صحیح تاریخ پر تحقیق کے نتیجے میں سنجیدہ تجسس",
     "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں"},
    {"bo", "ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ། ཨོཾ་བཛྲ་སཏྭ་ཧཱུྃ། ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ། ཨོཾ་བཛྲ་སཏྭ་ཧཱུྃ།",
     "འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས་ཆེ་མཐོངས་དང༌། ཐོབ་ཐངགི་རང་དབང་འདྲ་མཉམ་དུ་ཡོད་ལ། "
     "ཁོང་ཚོར་རང་བྱུང་གི་བློ་རྩལ་དང་བསམ་ཚུལ་བཟང་པོ་འདོན་པའི་འོས་བབས་ཀྱང་ཡོད།"},
    {"th", "ปฏิญญาสากลว่าด้วยสิทธิมนุษยชน ที่ผู้ปู่ย่าญาติฐานฏิ้นี้ฝั่งกั้น",
     "โดยที่การไม่นำพาและการเหยียดหยามต่อสิทธิมนุษยชน ยังผลให้มีการหระทำอันป่าเถื่อน "
     "ซี่งเป็นการละเมิดมโนธรรมของมนุษยชาติอย่างร้ายแรง และใต้[ได้]มีการประกาศว่า "
     "ปณิธานสูงสุดของสามัญชนได้แก่ความต้องการให้มนุษย์มีชีวิตอยู่ในโลกด้วยอิสรภาพในการพูด และความเชื่อถือ "
     "และอิสรภาพพ้นจากความหวาดกลัวและความต้องการ"},
    {"vi", "TUYÊN NGÔN TOÀN THẾ GIỚI VỀ NHÂN QUYỀN CỦA LIÊN HỢP QUỐC",
     "Việc thừa nhận nhân phẩm vốn có, các quyền bình đẳng và không thể tách rời của mọi thành "
     "viên trong gia đình nhân loại là cơ sở cho tự do, công bằng và hoà bình trên thế giới,"},
    {"my", "လူ့အခွင့်အရေး ကြေညာစာတမ်း မြွှာကြွေးကြော်ကြေညာပြီး",
     "လူခပ်သိမ်းတို့သည်၊ တရားလက်လွတ် နှိပ်စက်ကလူပြုမှု၊ အုပ်စိုးမှုနှင့် ဖိစီး ညှဉ်းပန်းမှု တို့ကို နောက်ဆုံး မလွှဲသာ မရှောင်သာ လက်နက် စွဲကိုင်ကာ "
     "တော်လှန်ခြင်း၊ ပုန်ကန်ခြင်းမပြုစေရန်၊ လူအခွင့်ရေး များကိုဥပဒေဖြင့် ထိန်းသိမ်းကာကွယ် ပေးရမည်ဖြစ်သောကြောင့် လည်းကောင်း၊"},
    {"km", "សេចក្តីប្រកាសជាសកលស្តីពីសិទ្ធិមនុស្ស ក្រឡុំស្ត្រី្យប្ញ្ញុំ",
     "ដោយយល់ឃើញថា ជាការចាំបាច់ ដែលសិទ្ធិមនុស្សត្រូវតែបានការពារដោយនីតិរដ្ឋ ដើម្បីជៀសវាងកុំឱ្យមនុស្សបង្ខំចិត្ដជាចុងក្រោយបង្អស់ "
     "បះបោរប្រឆាំងទល់នឹងអំណាចផ្ដាច់ការ និងការគាបសង្កត់។"},
    {"hi", "मानव अधिकारों की सार्वभौम घोषणा, ट्ठ्र द्ध्र्यू ड्ढ्यूँ",
     "मानव अधिकारों की यह सार्वभौम घोषणा सभी देशों और सभी लोगों की समान सफलता है । इसका उद्देश्य यह है कि "
     "प्रत्येक व्यक्ति और समाज का प्रत्येक भाग इस घोषणा को लगातार दृष्टि में रखते हुए अध्यापन और शिक्षा के द्वारा यह "
     "प्रयत्न करेगा कि इन अधिकारों और आज़ादियों के प्रति सम्मान की भावना जाग्रत हो, और उत्तरोत्तर ऐसे राष्ट्रीय "
     "तथा अन्तर्राष्ट्रीय उपाय किये जाएं जिनसे सदस्य देशों की जनता तथा उनके द्वारा अधिकृत प्रदेशों की जनता इन "
     "अधिकारों की सार्वभौम और प्रभावोत्पादक स्वीकृति दे और उनका पालन करावे ।"},
    {"en",
     "A title with 🌍 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and the gypsy’s (quay) Åström of all "
     "the "
     "years that are",
     "Peace 🕊️ and justice ⚖️ for families 👨‍👩‍👧‍👦 of every nation "
     "🇺🇳, "
     "with "
     "hands "
     "👍🏽 that build and eyes that see, 1️⃣ step after another 😀."},
};

text::FontStacks stacks() {
  text::FontStacks stacks;
  stacks.by_language["ur"] = {"NotoNastaliqUrdu-Regular", "NotoSans-Regular"};
  stacks.by_script = {{"Deva", {"NotoSansDevanagari-Regular", "NotoSans-Regular"}},
                      {"Khmr", {"NotoSansKhmer-Regular", "NotoSans-Regular"}},
                      {"Latn", {"NotoSans-Regular"}},
                      {"Mymr", {"NotoSansMyanmar-Regular", "NotoSans-Regular"}},
                      {"Thai", {"NotoSansThai-Regular", "NotoSans-Regular"}},
                      {"Tibt", {"NotoSerifTibetan-Regular", "NotoSans-Regular"}},
                      {"Zsye", {"NotoColorEmoji"}}};
  stacks.fallback = {"NotoSans-Regular", "NotoSansSymbols2-Regular"};
  return stacks;
}

slide::Slides slides_of(const Speech& speech, Size panel, text::Fonts& fonts) {
  TemporaryFolder folder;
  const std::string name = speech.language;
  folder.with(name + ".txt", speech.text + std::string("\n"));
  folder.with("deck.toml", "[languages." + name + "]\nstatus = \"original\"\ntitle = \"" +
                               speech.title + "\"\nspeaker = \"" + speech.title + "\"\n");
  slide::Settings settings;
  settings.panel = {panel, Inches(43.0), 0.05};
  settings.viewer = {Metres(3.0), slide::Legibility::Iso9241};
  settings.reading_time = [](const slide::Reading&) { return Duration{}; };
  return slide::set(deck::read(folder.path()), settings, fonts);
}

struct Rows {
  int first = 0;
  int last = 0;
};

/// Where a line has ink: in all, and from the first to the last row of each column.
struct Ink {
  Rect bounds;
  std::map<int, Rows> columns;
};

Ink ink_of(const slide::PlacedLine& line, Size panel, GlyphRasteriser& glyphs) {
  slide::Block alone;
  alone.lines = {line};
  const Mask mask = rasterise(alone, panel, glyphs);
  Ink ink{mask.bounds(), {}};
  const auto add = [&](int x, int first, int last) {
    Rows& rows = ink.columns.try_emplace(x, Rows{first, last}).first->second;
    rows = {std::min(rows.first, first), std::max(rows.last, last)};
  };
  for (int y = ink.bounds.y; y < ink.bounds.bottom(); ++y) {
    const auto row = mask.row(y);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i] > 0) add(ink.bounds.x + static_cast<int>(i), y, y);
    }
  }
  for (const PlacedSprite& sprite : mask.sprites()) {
    for (int x = sprite.bounds.x; x < sprite.bounds.right(); ++x) {
      add(x, sprite.bounds.y, sprite.bounds.bottom() - 1);
    }
  }
  return ink;
}

bool stand_apart(const Ink& upper, const Ink& lower) {
  return std::ranges::all_of(lower.columns, [&](const auto& column) {
    const auto above = upper.columns.find(column.first);
    return above == upper.columns.end() || above->second.last + 1 < column.second.first;
  });
}

}  // namespace

TEST_CASE("no line touches the one above it, and no ink leaves its block") {
  text::Fonts fonts(stacks());
  GlyphRasteriser glyphs;
  for (const Speech& speech : speeches) {
    CAPTURE(speech.language);
    for (const Size panel : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}}) {
      const slide::Slides slides = slides_of(speech, panel, fonts);
      CHECK(slides.problems.empty());
      int neighbours = 0;
      for (const slide::Slide& slide : slides.editions.front().slides) {
        for (const slide::BlockPointer& block : slide.blocks) {
          CAPTURE(static_cast<int>(block->role));
          std::optional<Ink> above;
          Rect all;
          for (const slide::PlacedLine& line : block->lines) {
            const Ink ink = ink_of(line, panel, glyphs);
            if (above) CHECK(stand_apart(*above, ink));
            all = bounding(all, ink.bounds);
            above = ink;
          }
          // But for the edge of a stroke that covers part of a row.
          CHECK(all.y >= block->bounds.y - 1);
          CHECK(all.bottom() <= block->bounds.bottom() + 1);
          neighbours += static_cast<int>(block->lines.size()) - 1;
        }
      }
      CHECK(neighbours >= 2);
    }
  }
}

TEST_CASE("lines with emoji stand as far apart as lines without") {
  text::Fonts fonts(stacks());
  const Speech plain{"en", "",
                     "Peace and justice for the families of every nation, with hands "
                     "that build and eyes that see, one step after another."};
  const Speech& mixed = speeches[std::size(speeches) - 1];
  REQUIRE(std::string(mixed.language) == "en");
  const auto distances = [&](const Speech& speech) {
    std::set<int> all;
    const slide::Slides slides = slides_of(speech, {1920, 1080}, fonts);
    for (const slide::BlockPointer& block : slides.editions.front().slides.back().blocks) {
      if (block->role != slide::Role::Passage) continue;
      for (std::size_t i = 1; i < block->lines.size(); ++i) {
        all.insert(block->lines[i].baseline - block->lines[i - 1].baseline);
      }
    }
    return all;
  };
  CHECK(distances(plain).size() == 1);
  CHECK(distances(mixed) == distances(plain));
}

}  // namespace lectern::screen
