// How large passages are set: three steps of one scale, so that text fills the panel.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>

#include "content/prepared_show.h"
#include "support/temporary_folder.h"
#include "text/break/sense.h"

using namespace lectern;

namespace {

content::PreparedShow shown(const std::filesystem::path& deck, Size panel,
                            Seconds maximum = Seconds(30)) {
  config::Config config = config::default_config(deck, LECTERN_ASSETS).config;
  config.panel.size = panel;
  config.pace.maximum = maximum;
  return content::assemble(config);
}

constexpr double interval = 4.0 / 3.0;
constexpr double rounding = 0.03;  // of whole pixels

/// What a slide says, as it is set.
struct Passage {
  const slide::Slide* slide = nullptr;
  double size = 0;  ///< of the em
  Rect text;        ///< salutation and passage
  int room = 0;     ///< from the label to the credit
};

std::optional<Passage> passage_on(const slide::Slide& slide) {
  if (slide.kind != slide::Slide::Kind::Passage) return std::nullopt;
  Passage passage{&slide, 0, {}, 0};
  int top = 0;
  int bottom = 0;
  for (const slide::BlockPointer& block : slide.blocks) {
    switch (block->role) {
      case slide::Role::Label: top = block->bounds.bottom(); break;
      case slide::Role::Credit: bottom = block->bounds.y; break;
      case slide::Role::Passage:
        passage.size = static_cast<double>(block->lines.front().line.runs.front().size);
        [[fallthrough]];
      default: passage.text = bounding(passage.text, block->bounds);
    }
  }
  passage.room = bottom - top;
  return passage.size > 0 ? std::optional(passage) : std::nullopt;
}

std::vector<Passage> passages_of(const slide::Edition& edition) {
  std::vector<Passage> passages;
  for (const slide::Slide& slide : edition.slides) {
    if (const auto passage = passage_on(slide)) passages.push_back(*passage);
  }
  return passages;
}

bool share_paragraph(const deck::Deck& deck, const Passage& one, const Passage& next) {
  return next.slide->number == one.slide->number + 1 &&
         !deck.beads[one.slide->beads.end - 1].ends_paragraph;
}

const std::vector<Size> panels{{1920, 1080}, {1080, 1920}, {1024, 600}};

}  // namespace

TEST_CASE("passages are set in three steps of one scale, and neighbours differ by one at most") {
  for (const Size panel : panels) {
    const content::PreparedShow prepared = shown(LECTERN_ASSETS "/remarks", panel);
    const Pixels least =
        slide::legible_cap_height(prepared.show.slides.panel, prepared.config.viewer);
    for (const slide::Edition& edition : prepared.show.slides.editions) {
      CAPTURE(panel.width);
      CAPTURE(edition.language.text());
      const std::vector<Passage> passages = passages_of(edition);
      std::set<double> sizes;
      for (const Passage& passage : passages) sizes.insert(passage.size);
      CHECK(sizes.size() >= 2);
      CHECK(sizes.size() <= 3);
      CHECK(*sizes.begin() * 0.72 >= static_cast<double>(least));
      for (auto size = sizes.begin(); std::next(size) != sizes.end(); ++size) {
        CHECK(*std::next(size) / *size == doctest::Approx(interval).epsilon(rounding));
      }
      for (std::size_t i = 1; i < passages.size(); ++i) {
        if (!share_paragraph(prepared.deck, passages[i - 1], passages[i])) continue;
        CAPTURE(passages[i].slide->readings.front().text);
        const double step = passages[i].size / passages[i - 1].size;
        CHECK(std::max(step, 1 / step) <= interval + rounding);
      }
    }
  }
}

TEST_CASE("text fills the panel: half of the passages are nearly half as high, or as wide") {
  for (const Size panel : panels) {
    const content::PreparedShow prepared = shown(LECTERN_ASSETS "/remarks", panel);
    for (const slide::Edition& edition : prepared.show.slides.editions) {
      CAPTURE(panel.width);
      CAPTURE(edition.language.text());
      const std::vector<Passage> passages = passages_of(edition);
      const auto filling = std::ranges::count_if(passages, [&](const Passage& passage) {
        return passage.text.height >= 0.45 * passage.room ||
               passage.text.width >= 0.9 * prepared.show.slides.progress.width;
      });
      CHECK(2 * static_cast<std::size_t>(filling) >= passages.size());
    }
  }
}

TEST_CASE("what is said in few words is said in the largest letters, what takes many in smaller") {
  TemporaryFolder folder;
  const std::string line = "We learned it from those who came before us, and from those who left. ";
  folder.with("en.txt", "Nobody leaves home lightly.\n\n" + line + line + line + "\n\n" +
                            "We learned it, as everybody does, from all of those who came here "
                            "before any of us were born, and from those who left again, with what "
                            "they could carry, on the roads that we now take to work, past the "
                            "houses that they had built, the fields that they had sown and the "
                            "schools where they had taught their children, and ours, to read.\n");
  for (const Size panel : panels) {
    CAPTURE(panel.width);
    const content::PreparedShow prepared = shown(folder.path(), panel);
    const auto passages = passages_of(prepared.show.slides.editions.front());
    REQUIRE(passages.size() >= 3);
    const double usual = std::round(0.065 * std::min(panel.width, panel.height));
    const auto steps = [&](std::size_t i) { return passages[i].size / usual; };
    CHECK(steps(0) == doctest::Approx(interval).epsilon(rounding));
    CHECK(steps(1) == doctest::Approx(1).epsilon(rounding));
    CHECK(steps(2) <= 1);
  }
}

TEST_CASE(
    "a language with tall lines takes the slides that it needs, and leaves the others theirs") {
  // from the Universal Declaration of Human Rights
  const std::string english =
      "All human beings are born free and equal in dignity and rights. They are endowed with "
      "reason and conscience. They should act towards one another in a spirit of brotherhood. ";
  const std::string urdu =
      "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت "
      "ہوئی ہے۔ اس لئے انہیں ایک دوسرے کے ساتھ بھائی چارے کا سلوک کرنا چاہیئے۔ ";
  TemporaryFolder folder;
  folder.with("en.txt", english + english + "\n\n" + english + "\n");
  const auto texts = [](const slide::Edition& edition) {
    std::vector<std::string> all;
    for (const slide::Slide& slide : edition.slides) all.push_back(slide.readings.front().text);
    return all;
  };
  folder.with("deck.toml", "[languages.en]\nstatus = \"original\"\n");
  constexpr Seconds slow_readers(120);
  const auto alone =
      texts(shown(folder.path(), {1920, 1080}, slow_readers).show.slides.editions.front());
  folder.with("ur.txt", urdu + urdu + "\n\n" + urdu + "\n");
  const content::PreparedShow prepared = shown(folder.path(), {1920, 1080}, slow_readers);
  CHECK(texts(prepared.show.slides.editions[0]) == alone);

  const slide::Edition& tall = prepared.show.slides.editions[1];
  CHECK(tall.slides.size() > alone.size());
  std::string said;
  for (const slide::Slide& slide : tall.slides) said += slide.readings.front().text + ' ';
  CHECK(said == urdu + urdu + urdu);
  CHECK(std::ranges::is_sorted(tall.slides, {}, &slide::Slide::number));
  CHECK(tall.slides.back().number + 1 == prepared.show.slides.count);
  for (const Problem& problem : prepared.problems) CHECK(problem.severity == Severity::Note);
}

TEST_CASE("what would be torn within a phrase of Japanese is set a step smaller") {
  // from the Universal Declaration of Human Rights
  TemporaryFolder folder;
  folder.with(
      "ja.txt",
      "成年の男女は、人種、国籍又は宗教によるいかなる制限をも受けることなく、婚姻し、かつ家庭を"
      "つくる権利を有する。成年の男女は、婚姻中及びその解消に際し、婚姻に関し平等の権利を有する。"
      "\n\n技術教育及び職業教育は、一般に利用できるものでなければならず、また、高等教育は、"
      "能力に応じ、すべての者にひとしく開放されていなければならない。\n");
  const content::PreparedShow prepared = shown(folder.path(), {1920, 1080});
  const LanguageTag japanese = *LanguageTag::parse("ja");
  std::size_t ends = 0;
  for (const Passage& passage : passages_of(prepared.show.slides.editions.front())) {
    const std::string& text = passage.slide->readings.front().text;
    CAPTURE(text);
    const std::vector<text::Cut> cuts =
        text::cuts(text, japanese, prepared.config.function_words.of(japanese));
    for (const slide::BlockPointer& block : passage.slide->blocks) {
      if (block->role != slide::Role::Passage) continue;
      for (const slide::PlacedLine& line : block->lines) {
        const std::size_t end = line.line.range.end;
        const auto cut =
            std::ranges::find(cuts, end, [](const text::Cut& each) { return each.spaces.begin; });
        if (end == text.size()) continue;
        CAPTURE(text.substr(0, end));
        REQUIRE(cut != cuts.end());
        CHECK(cut->cost < text::within_phrase);
        ++ends;
      }
    }
  }
  CHECK(ends >= 4);
}

TEST_CASE("titles and headings are set in bold, in every script that has one") {
  TemporaryFolder folder;
  folder.with("en.txt", "Lisbon, 4 May 2024 - The Bell\n\n# The Rope\n\nIt rang.\n");
  folder.with("ar.txt", "لشبونة، 4 مايو 2024 - الجرس\n\n# الحبل\n\nقُرع الجرس.\n");
  folder.with("ja.txt", "リスボン、2024年5月4日 - 鐘\n\n# 綱\n\n鐘が鳴った。\n");
  const content::PreparedShow prepared = shown(folder.path(), {1920, 1080});
  for (const slide::Edition& edition : prepared.show.slides.editions) {
    std::size_t bold = 0;
    for (const slide::Slide& slide : edition.slides) {
      for (const slide::BlockPointer& block : slide.blocks) {
        const bool heads = slide.kind == slide::Slide::Kind::Section;
        const bool expected =
            block->role == slide::Role::Title || (heads && block->role == slide::Role::Heading);
        for (const slide::PlacedLine& line : block->lines) {
          for (const text::GlyphRun& run : line.line.runs) {
            CAPTURE(run.face->postscript_name());
            CHECK(run.face->postscript_name().ends_with("-Bold") == expected);
            bold += expected;
          }
        }
      }
    }
    CHECK(bold == 2);
  }
}
