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

TEST_CASE("every slide of every panel names the languages there are, clear of what else it shows") {
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{600, 1080}, Size{800, 480}}) {
    CAPTURE(size.width);
    const content::PreparedShow invites = remarks(size, true);
    const content::PreparedShow without = remarks(size, false);
    const auto& editions = invites.show.slides.editions;
    for (std::size_t e = 0; e < editions.size(); ++e) {
      CAPTURE(editions[e].language.text());
      const auto& slides = editions[e].slides;
      const Slide& bare = without.show.slides.editions[e].slides.front();
      const auto first = invitation_of(slides.front(), bare);
      std::set<LanguageTag> named;
      for (const BlockPointer& name : first) named.insert(name->language);
      // where there is no room for all, the language of the slide has its label
      const bool all = first.size() == editions.size();
      CHECK((all || first.size() == editions.size() - 1));
      CHECK(named.size() == first.size());  // each by its own name
      CHECK(named.contains(editions[e].language) == all);
      const Theme& theme = invites.config.style.theme;
      CHECK(std::ranges::count(first, theme.salutation,
                               [](const auto& each) { return each->color; }) == (all ? 1 : 0));
      for (const Slide& slide : slides) {
        const auto names = std::ranges::search(slide.blocks, first);
        CHECK(std::ranges::equal(names, first));  // they stay while slides change
        for (const BlockPointer& name : names) {
          CHECK(name->role == Role::Label);
          CHECK(contains(safe_rect(invites.config.panel), name->bounds));
          for (const BlockPointer& other : slide.blocks) {
            CHECK((other == name || intersection(name->bounds, other->bounds).empty()));
          }
        }
      }
    }
  }
}

TEST_CASE("names beside the label move nothing, and come in the order of reading") {
  const content::PreparedShow invites = remarks({1920, 1080}, true);
  const content::PreparedShow without = remarks({1920, 1080}, false);
  const auto& editions = invites.show.slides.editions;
  for (std::size_t e = 0; e < editions.size(); ++e) {
    CAPTURE(editions[e].language.text());
    const auto& slides = editions[e].slides;
    const auto& bare = without.show.slides.editions[e].slides;
    REQUIRE(slides.size() == bare.size());
    for (std::size_t s = 0; s < slides.size(); ++s) {
      for (std::size_t b = 0; b < bare[s].blocks.size(); ++b) {
        CHECK(slides[s].blocks[b]->bounds == bare[s].blocks[b]->bounds);
      }
    }
    const bool from_left = editions[e].direction == text::Direction::LeftToRight;
    const auto names = invitation_of(slides[1], bare[1]);
    for (std::size_t i = 1; i < names.size(); ++i) {
      const Rect& before = names[i - 1]->bounds;
      const Rect& bounds = names[i]->bounds;
      CHECK((from_left ? bounds.x > before.right() : bounds.right() < before.x));
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
