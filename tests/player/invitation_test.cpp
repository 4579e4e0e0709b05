// The names of the languages on every slide, as they are set.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "content/prepared_show.h"
#include "slide/invitation.h"

using namespace lectern;
using namespace lectern::slide;

namespace {

content::PreparedShow remarks(Size size, bool invite,
                              const std::vector<LanguageTag>& languages = {}) {
  config::Config config = config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config;
  config.panel.size = size;
  config.languages = languages;
  config.invite = invite;
  return content::assemble(config);
}

/// What slides have that they had not without the invitation.
std::vector<BlockPointer> invitation_of(const Slide& slide, const Slide& without) {
  REQUIRE(slide.blocks.size() >= without.blocks.size());
  return {slide.blocks.begin() + std::ssize(without.blocks), slide.blocks.end()};
}

}  // namespace

TEST_CASE("every slide names the languages there are, in one line, and moves nothing for it") {
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{600, 1080}}) {
    CAPTURE(size.width);
    const content::PreparedShow invites = remarks(size, true);
    const content::PreparedShow without = remarks(size, false);
    const auto& editions = invites.show.slides.editions;
    for (std::size_t e = 0; e < editions.size(); ++e) {
      CAPTURE(editions[e].language.text());
      const auto& slides = editions[e].slides;
      const auto& bare = without.show.slides.editions[e].slides;
      REQUIRE(slides.size() == bare.size());
      const auto first = invitation_of(slides[1], bare[1]);
      // where there is no room for all, the language of the slide has its label
      const bool all = first.size() == editions.size();
      const bool others = first.size() == editions.size() - 1;
      CHECK((all || others || (first.empty() && size.width < 1920)));
      const bool from_left = editions[e].direction == text::Direction::LeftToRight;
      const Theme& theme = invites.config.style.theme;
      CHECK(std::ranges::count_if(first, [&](const BlockPointer& each) {
              return each->color == theme.salutation;
            }) == (all ? 1 : 0));
      if (all) CHECK(first[e]->color == theme.salutation);
      for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i]->role == Role::Label);
        const Rect& bounds = first[i]->bounds;
        CHECK(contains(safe_rect(invites.config.panel), bounds));
        for (const BlockPointer& other : bare[1].blocks) {
          CHECK(intersection(bounds, other->bounds).empty());
        }
        if (i == 0) continue;
        const Rect& before = first[i - 1]->bounds;
        CHECK((from_left ? bounds.x > before.right() : bounds.right() < before.x));
      }
      for (std::size_t s = 0; s < slides.size(); ++s) {
        CHECK(invitation_of(slides[s], bare[s]) == first);  // it stays while slides change
        for (std::size_t b = 0; b < bare[s].blocks.size(); ++b) {
          CHECK(slides[s].blocks[b]->bounds == bare[s].blocks[b]->bounds);
        }
      }
    }
  }
}

TEST_CASE("a wall names every language in its own script") {
  const content::PreparedShow invites = remarks({1920, 1080}, true);
  const content::PreparedShow without = remarks({1920, 1080}, false);
  const auto& editions = invites.show.slides.editions;
  for (std::size_t e = 0; e < editions.size(); ++e) {
    const auto names =
        invitation_of(editions[e].slides.front(), without.show.slides.editions[e].slides.front());
    std::set<LanguageTag> languages;
    for (const BlockPointer& name : names) languages.insert(name->language);
    CHECK(languages.size() == names.size());
  }
}

TEST_CASE("one language alone invites nobody") {
  const std::vector<LanguageTag> english{*LanguageTag::parse("en")};
  const content::PreparedShow invites = remarks({1920, 1080}, true, english);
  const content::PreparedShow without = remarks({1920, 1080}, false, english);
  CHECK(invites.show.slides.editions[0].slides[1].blocks.size() ==
        without.show.slides.editions[0].slides[1].blocks.size());
}
