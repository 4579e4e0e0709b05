// Lines of verse and of addresses that are wider than the panel.
#include <doctest/doctest.h>

#include "content/prepared_show.h"
#include "support/temporary_folder.h"

using namespace lectern;

namespace {

struct Verse {
  const char* language;
  const char* text;
};

/// Where a line begins: from the edge of the block at which its language does.
double start_of(const slide::PlacedLine& line, const slide::Block& block, bool from_left) {
  const auto left = static_cast<double>(line.x);
  if (from_left) return left - block.bounds.x;
  return block.bounds.right() - left - static_cast<double>(line.line.width);
}

}  // namespace

TEST_CASE("what goes on of a line that its author ends hangs by an em, whichever way it runs") {
  for (const Verse& verse : {
           Verse{"en",
                 "We rang the bell at six for boats that never came to any quay we knew of, or to "
                 "any other on this coast,\nwe rang it in the fog,\nand all the town came down,\n"
                 "as if it called them home.\n"},
           Verse{"ar",
                 "قرعنا الجرس في السادسة لقوارب لم تصل قط إلى أي رصيف عرفناه في تلك الأيام البعيدة "
                 "من عمرنا كله،\nقرعناه في الضباب،\nونزلت المدينة كلها،\nكأنه يدعوهم إلى البيت.\n"},
       }) {
    CAPTURE(verse.language);
    TemporaryFolder folder;
    folder.with(std::string(verse.language) + ".txt", verse.text);
    config::Config config = config::default_config(folder.path(), LECTERN_ASSETS).config;
    config.panel.size = {1080, 1920};
    const content::PreparedShow prepared = content::assemble(config);
    const slide::Edition& edition = prepared.show.slides.editions.front();
    const bool from_left = edition.direction == text::Direction::LeftToRight;
    std::size_t flush = 0;
    std::size_t hanging = 0;
    for (const slide::Slide& slide : edition.slides) {
      for (const slide::BlockPointer& block : slide.blocks) {
        if (block->role != slide::Role::Passage) continue;
        for (const slide::PlacedLine& line : block->lines) {
          const auto em = static_cast<double>(line.line.runs.front().size);
          const double expected = line.line.continues ? em : 0;
          CHECK(std::abs(start_of(line, *block, from_left) - expected) <= 2);
          ++(line.line.continues ? hanging : flush);
        }
      }
    }
    CHECK(flush == 4);
    CHECK(hanging >= 1);
  }
}
