// The compositor: what it draws, what it says has changed, and that the one follows the other.
#include "screen/compose/compositor.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "shaped.h"
#include "support/noto.h"
#include "support/recording_output.h"

namespace lectern::screen {
namespace {

constexpr Size panel{320, 200};
constexpr Color night{10, 20, 30};
constexpr Color paper{240, 230, 220};

bool same(const Picture& a, const Picture& b) {
  return a.size() == b.size() && std::ranges::equal(a.pixels(), b.pixels());
}

bool disjoint(const std::vector<Rect>& rects) {
  for (std::size_t i = 0; i < rects.size(); ++i) {
    for (std::size_t j = i + 1; j < rects.size(); ++j) {
      if (!intersection(rects[i], rects[j]).empty()) return false;
    }
  }
  return true;
}

Picture composed(const show::Frame& frame, Rotation rotation) {
  Compositor compositor(panel, rotation);
  compositor.compose(frame);
  return compositor.picture();
}

}  // namespace

TEST_CASE("the first frame is drawn whole, the same one again not at all") {
  const text::Face face = noto("NotoSans-Regular");
  const show::Frame frame{
      night, {{{10, 190, 50, 4}, paper}}, {{block_at(shaped(face, 30, "Peace"), {20, 60}, paper)}}};
  Compositor compositor(panel, Rotation::None);
  CHECK(compositor.compose(frame) == std::vector<Rect>{{0, 0, 320, 200}});
  CHECK(compositor.picture().row(0)[0] == to_pixel(night));
  CHECK(compositor.picture().row(192)[20] == to_pixel(paper));
  CHECK(std::ranges::count(compositor.picture().pixels(), to_pixel(paper)) > 300);
  CHECK(compositor.compose(frame).empty());

  // An equal frame that is another object is the same one.
  const show::Frame copy = frame;
  CHECK(compositor.compose(copy).empty());
}

TEST_CASE("a fade redraws its own block, a progress line its own rectangle") {
  const text::Face face = noto("NotoSans-Regular");
  const slide::BlockPointer block = block_at(shaped(face, 30, "Peace"), {20, 60}, paper);
  const slide::BlockPointer other = block_at(shaped(face, 20, "Justice"), {20, 160}, paper);
  show::Frame frame{night, {{{10, 190, 50, 4}, paper}}, {{block}, {other}}};
  Compositor compositor(panel, Rotation::None);
  compositor.compose(frame);

  frame.items[0].opacity = 100;
  const std::vector<Rect> faded = compositor.compose(frame);
  REQUIRE(faded.size() == 1);
  CHECK(contains(Rect{18, 30, 100, 40}, faded[0]));

  frame.fills[0].rect.width = 60;
  CHECK(compositor.compose(frame) == std::vector<Rect>{{10, 190, 60, 4}});

  frame.items.clear();
  CHECK(compositor.compose(frame).size() == 2);

  frame.ground = paper;
  CHECK(compositor.compose(frame) == std::vector<Rect>{{0, 0, 320, 200}});
}

TEST_CASE("what cannot be seen changes nothing") {
  const text::Face face = noto("NotoSans-Regular");
  const slide::BlockPointer block = block_at(shaped(face, 30, "Peace"), {20, 60}, paper);
  Compositor compositor(panel, Rotation::None);
  compositor.compose({night, {}, {}});
  CHECK(compositor.compose({night, {}, {{block, 0}}}).empty());
  CHECK(compositor.compose({night, {{{0, 0, 9, 9}, paper, 0}}, {}}).empty());
  CHECK(compositor.compose({night, {{{0, 0, 0, 9}, paper}}, {{nullptr}}}).empty());
  CHECK(compositor.compose({night, {{{-50, -50, 20, 20}, paper}}, {}}).empty());
  CHECK(std::ranges::count(compositor.picture().pixels(), to_pixel(night)) == 320 * 200);
}

TEST_CASE("items are laid on in their order, in shares of their opacity") {
  Compositor compositor({4, 1}, Rotation::None);
  compositor.compose(
      {{0, 0, 0}, {{{0, 0, 2, 1}, {255, 255, 255}, 128}, {{1, 0, 2, 1}, {0, 0, 255}, 128}}, {}});
  const Pixel* row = compositor.picture().row(0);
  CHECK(row[0] == 0x808080);
  CHECK(row[1] == 0x4040C0);
  CHECK(row[2] == 0x000080);
  CHECK(row[3] == 0x000000);
}

TEST_CASE("the panel may hang turned") {
  const text::Face face = noto("NotoSans-Regular");
  const text::Face emoji = noto("NotoColorEmoji");
  const text::Line line = beside(shaped(face, 30, "Peace"), shaped(emoji, 30, "🕊️"));
  auto image = std::make_shared<Image>(Image{{5, 3}, {}});
  for (std::uint32_t i = 0; i < 15; ++i)
    image->pixels.push_back(i % 4 == 3 ? 0 : 0xFF000000U | i * 999);
  const show::Frame frame{night,
                          {{{10, 190, 50, 4}, paper}},
                          {{block_at(line, {20, 60}, paper), 200}},
                          {{image, {300, 20}, 180}}};
  const Picture upright = composed(frame, Rotation::None);
  for (const Rotation rotation : {Rotation::Quarter, Rotation::Half, Rotation::ThreeQuarters}) {
    const Picture turned = composed(frame, rotation);
    REQUIRE(turned.size() == rotated(panel, rotation));
    int different = 0;
    for (int y = 0; y < panel.height; ++y) {
      for (int x = 0; x < panel.width; ++x) {
        const Rect pixel = rotated(Rect{x, y, 1, 1}, panel, rotation);
        different += upright.row(y)[x] != turned.row(pixel.y)[pixel.x] ? 1 : 0;
      }
    }
    CHECK(different == 0);
  }
}

TEST_CASE(
    "pictures lie beneath all else, in their own transparency, and only what changes is drawn") {
  const auto backdrop = std::make_shared<const Image>(
      Image{{4, 1}, {0xFF102030, 0xFF102030, 0xFF102030, 0xFF102030}});
  const auto logo = std::make_shared<const Image>(Image{{2, 1}, {0xFFFFFFFF, 0x80800000}});
  Compositor compositor({4, 1}, Rotation::None);
  show::Frame frame{{0, 0, 0}, {{{0, 0, 2, 1}, {0, 0, 255}}}, {}, {{backdrop, {}}, {logo, {1, 0}}}};
  CHECK(compositor.compose(frame) == std::vector<Rect>{{0, 0, 4, 1}});
  const auto pixels = [&] {
    const auto row = compositor.picture().pixels();
    return std::vector<Pixel>(row.begin(), row.end());
  };
  CHECK(pixels() == std::vector<Pixel>{0x0000FF, 0x0000FF, 0x881018, 0x102030});
  CHECK(compositor.compose(frame).empty());
  frame.images[1].corner = {2, 0};
  CHECK(compositor.compose(frame) == std::vector<Rect>{{1, 0, 3, 1}});
  CHECK(pixels() == std::vector<Pixel>{0x0000FF, 0x0000FF, 0xFFFFFF, 0x881018});
  frame.images.pop_back();
  compositor.compose(frame);
  CHECK(pixels() == std::vector<Pixel>{0x0000FF, 0x0000FF, 0x102030, 0x102030});
}

TEST_CASE("a block that has drifted looks as if it had been set there, however the panel hangs") {
  const text::Face faces[] = {noto("NotoSans-Regular"), noto("NotoColorEmoji")};
  const text::Line line = beside(shaped(faces[0], 30, "Peace"), shaped(faces[1], 30, "🕊"));
  const slide::BlockPointer block = block_at(line, {20, 60}, paper);
  for (const Rotation rotation :
       {Rotation::None, Rotation::Quarter, Rotation::Half, Rotation::ThreeQuarters}) {
    Compositor compositor(panel, rotation);
    compositor.compose({night, {}, {{block}}});
    for (const Point drift : {Point{5, -3}, Point{-6, 0}, Point{0, 4}, Point{}}) {
      const slide::BlockPointer there = block_at(line, Point{20, 60} + drift, paper);
      const auto changed = compositor.compose({night, {}, {{block, show::opaque, drift}}});
      CHECK(same(compositor.picture(), composed({night, {}, {{there}}}, rotation)));
      REQUIRE(changed.size() == 1);
      CHECK(changed[0].width * changed[0].height < panel.width * panel.height / 4);
    }
  }
}

TEST_CASE("an emoji has its own colours, and fades with its block") {
  const text::Face face = noto("NotoColorEmoji");
  const slide::BlockPointer green_on_any = block_at(shaped(face, 40, "🟩"), {20, 60}, paper);
  const auto middle = [&](show::Opacity opacity) {
    return composed({night, {}, {{green_on_any, opacity}}}, Rotation::None).row(45)[44];
  };
  const Pixel green = middle(show::opaque);
  CHECK((green >> 8 & 0xFF) > 100);
  CHECK((green >> 16 & 0xFF) < (green >> 8 & 0xFF));
  for (int shift = 0; shift < 24; shift += 8) {
    const auto channel = [shift](Pixel pixel) { return static_cast<int>(pixel >> shift & 0xFF); };
    const int between = (channel(green) + channel(to_pixel(night))) / 2;
    CHECK(std::abs(channel(middle(128)) - between) <= 1);
    CHECK(channel(middle(0)) == channel(to_pixel(night)));
  }
}

TEST_CASE("preparing a block draws nothing and makes no difference to the picture") {
  const text::Face face = noto("NotoSans-Regular");
  const slide::BlockPointer now = block_at(shaped(face, 30, "Peace"), {20, 60}, paper);
  const slide::BlockPointer next = block_at(shaped(face, 30, "Justice"), {20, 60}, paper);
  Compositor compositor(panel, Rotation::Quarter);
  const show::Frame frame{night, {}, {{now}}};
  compositor.compose(frame);
  const std::vector<slide::BlockPointer> coming{next, now};
  compositor.prepare(coming);
  CHECK(compositor.compose(frame).empty());
  CHECK(same(compositor.picture(), composed(frame, Rotation::Quarter)));
  const show::Frame after{night, {}, {{next}}};
  compositor.compose(after);
  compositor.prepare({});
  CHECK(same(compositor.picture(), composed(after, Rotation::Quarter)));
}

TEST_CASE("a block is let go once it is neither shown nor prepared") {
  const text::Face face = noto("NotoSans-Regular");
  auto block = block_at(shaped(face, 30, "Peace"), {20, 60}, paper);
  const std::weak_ptr<const slide::Block> watched = block;
  Compositor compositor(panel, Rotation::None);
  compositor.prepare(std::vector{block});
  compositor.compose({night, {}, {{block, 0}}});
  compositor.prepare({});
  block.reset();
  CHECK_FALSE(watched.expired());  // it stands in the last frame, if unseen
  compositor.compose({night, {}, {}});
  CHECK(watched.expired());
}

TEST_CASE("a sequence of frames ends in the picture that its last frame makes alone") {
  const text::Face faces[] = {noto("NotoSans-Regular"), noto("NotoNaskhArabic-Regular"),
                              noto("NotoColorEmoji")};
  const text::Line lines[] = {
      shaped(faces[0], 30, "Peace, fjord"), shaped(faces[1], 34, "السلام"),
      beside(shaped(faces[0], 28, "Dove"), shaped(faces[2], 28, "🕊️🇺🇳"))};
  std::mt19937 random(5);
  const auto below = [&](unsigned bound) { return static_cast<int>(random() % bound); };
  const auto color = [&] {
    return Color{static_cast<std::uint8_t>(random()), static_cast<std::uint8_t>(random()),
                 static_cast<std::uint8_t>(random())};
  };
  const auto opacity = [&] {
    const int kind = below(4);
    return static_cast<show::Opacity>(kind == 0 ? 0 : kind == 1 ? 255 : below(256));
  };
  std::vector<slide::BlockPointer> blocks;
  for (int i = 0; i < 12; ++i) {
    blocks.push_back(block_at(lines[i % 3], {below(340) - 60, below(230)}, color()));
  }
  std::vector<show::Fill> fills;
  for (int i = 0; i < 6; ++i) {
    fills.push_back(
        {{below(360) - 20, below(220) - 20, below(150), below(60)}, color(), opacity()});
  }

  const auto change = [&](show::Frame& frame) {
    switch (below(7)) {
      case 0:
        if (below(5) == 0) frame.ground = color();
        break;
      case 1:
        frame.items.push_back({blocks[static_cast<std::size_t>(below(12))], opacity()});
        break;
      case 2:
        if (!frame.items.empty()) frame.items[random() % frame.items.size()].opacity = opacity();
        break;
      case 3: std::ranges::shuffle(frame.items, random); break;
      case 4:
        frame.fills.push_back(fills[static_cast<std::size_t>(below(6))]);
        if (frame.fills.size() > 4) frame.fills.erase(frame.fills.begin());
        break;
      case 5:
        if (!frame.items.empty())
          frame.items.erase(frame.items.begin() + below(static_cast<unsigned>(frame.items.size())));
        break;
      case 6:
        if (!frame.items.empty()) {
          frame.items[random() % frame.items.size()].drift = {below(13) - 6, below(13) - 6};
        }
        break;
      default: break;
    }
  };

  for (const Rotation rotation :
       {Rotation::None, Rotation::Quarter, Rotation::Half, Rotation::ThreeQuarters}) {
    Compositor compositor(panel, rotation);
    RecordingOutput output(rotated(panel, rotation));
    show::Frame frame{night, {}, {}};
    for (int step = 0; step < 150; ++step) {
      for (int changes = below(4); changes > 0; --changes) change(frame);
      const std::vector<Rect> changed = compositor.compose(frame);
      REQUIRE(disjoint(changed));
      for (const Rect& rect : changed) {
        REQUIRE_FALSE(rect.empty());
        REQUIRE(contains(compositor.picture().bounds(), rect));
      }
      // A output that copies only what changed shows the picture, and the picture is the frame's.
      output.present(compositor.picture(), changed);
      REQUIRE(same(output.shown(), compositor.picture()));
      REQUIRE(same(compositor.picture(), composed(frame, rotation)));
      REQUIRE(compositor.compose(frame).empty());
    }
  }
}

}  // namespace lectern::screen
