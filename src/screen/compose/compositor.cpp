#include "screen/compose/compositor.h"

#include <algorithm>
#include <unordered_map>

#include "screen/compose/blend.h"
#include "screen/compose/dirty.h"
#include "screen/glyphs/glyph_rasteriser.h"
#include "screen/glyphs/mask.h"
#include "screen/glyphs/weight.h"

namespace lectern::screen {
namespace {

bool is_empty(const show::PlacedImage& image) { return !image.image; }
bool is_empty(const show::Fill& fill) { return fill.rect.empty(); }
bool is_empty(const show::Item& item) { return !item.block; }

template <typename T>
std::vector<T> visible(const std::vector<T>& all) {
  std::vector<T> seen;
  std::ranges::copy_if(all, std::back_inserter(seen),
                       [](const T& each) { return each.opacity != 0 && !is_empty(each); });
  return seen;
}

/// What can be seen of a frame: invisible items and fills make no difference between two.
show::Frame visible(const show::Frame& frame) {
  return {frame.ground,
          visible(frame.fills),
          visible(frame.items),
          visible(frame.images),
          {visible(frame.over.fills), visible(frame.over.items)}};
}

/// The elements of either list that the other has not, in the same order. What both have may keep
/// its pixels where none of these lies.
template <typename T>
std::vector<T> difference(const std::vector<T>& before, const std::vector<T>& after) {
  std::vector<T> different;
  auto old = before.begin();
  for (const T& element : after) {
    const auto same = std::find(old, before.end(), element);
    if (same == before.end()) {
      different.push_back(element);
    } else {
      different.insert(different.end(), old, same);
      old = std::next(same);
    }
  }
  different.insert(different.end(), old, before.end());
  return different;
}

/// The part of an item that is drawn anew; a mask stays as it is made wherever its item drifts.
struct Ink {
  const Mask& mask;
  Point drift;  // from the mask's position to the picture's
  Rect part;    // of the mask
  Color color;
  show::Opacity opacity;

  std::span<const std::uint8_t> row(const Rect& seen) const {
    return mask.row(seen.y).subspan(static_cast<std::size_t>(seen.x - mask.bounds().x),
                                    static_cast<std::size_t>(seen.width));
  }
};

std::span<Pixel> row_of(Picture& picture, const Rect& row) {
  return {picture.row(row.y) + row.x, static_cast<std::size_t>(row.width)};
}

/// Lays a row of an item on the picture: its ink, and upon it what has colours of its own.
void lay_item(Picture& picture, const Ink& ink, const Rect& row) {
  const Rect part = intersection(ink.part, moved(row, -ink.drift));
  if (part.empty()) return;
  blend(row_of(picture, moved(part, ink.drift)), ink.row(part), ink.color, ink.opacity);
  for (const PlacedSprite& sprite : ink.mask.sprites()) {
    const Rect seen = intersection(sprite.bounds, part);
    if (!seen.empty())
      blend_over(row_of(picture, moved(seen, ink.drift)), sprite.row(seen), ink.opacity);
  }
}

}  // namespace

struct Compositor::State {
  using Masks = std::unordered_map<slide::BlockPointer, Mask>;

  State(Size upright, Rotation turn) : panel(upright), rotation(turn) {}

  void set_ground(Color color);
  const Mask& mask(const slide::BlockPointer& block);
  const Image& image(const ImagePointer& upright);
  void forget_masks();
  std::vector<Rect> changes(const show::Frame& frame);
  void add_changes(const std::vector<show::Fill>& before, const std::vector<show::Fill>& after,
                   DirtyRects& dirty);
  void add_changes(const std::vector<show::Item>& before, const std::vector<show::Item>& after,
                   DirtyRects& dirty);
  std::vector<Ink> inks_of(const std::vector<show::Item>& items, const Rect& rect);
  void lay_row(const std::vector<show::Fill>& fills, const std::vector<Ink>& inks, const Rect& row);
  void redraw(const show::Frame& frame, const Rect& rect);
  Rect turned(const Rect& rect) const { return rotated(rect, panel, rotation); }

  Picture& drawn();

  const Size panel;
  const Rotation rotation;
  std::optional<Picture> picture;  // none before the first frame
  Pixel* memory = nullptr;         // not the compositor's own
  GlyphRasteriser glyphs;
  Color ground;  // that masks are weighted for
  std::optional<show::Frame> last;
  std::vector<slide::BlockPointer> held;      // those of the last frame, seen or not
  std::vector<slide::BlockPointer> prepared;  // and those to come
  Masks masks;
  std::unordered_map<ImagePointer, ImagePointer> turned_images;  // as the picture is
};

Picture& Compositor::State::drawn() {
  if (!picture) {
    const Size size = rotated(panel, rotation);
    picture = memory ? Picture(size, memory) : Picture(size);
  }
  return *picture;
}

void Compositor::State::set_ground(Color color) {
  if (color == ground) return;
  masks.clear();
  ground = color;
}

const Mask& Compositor::State::mask(const slide::BlockPointer& block) {
  const auto found = masks.find(block);
  if (found != masks.end()) return found->second;
  Mask upright = weighted(rasterise(*block, panel, glyphs), weight_of(block->color, ground));
  return masks
      .emplace(block,
               rotation == Rotation::None ? std::move(upright) : rotated(upright, panel, rotation))
      .first->second;
}

const Image& Compositor::State::image(const ImagePointer& upright) {
  if (rotation == Rotation::None) return *upright;
  ImagePointer& own = turned_images[upright];
  if (!own) own = std::make_shared<const Image>(rotated(*upright, rotation));
  return *own;
}

void Compositor::State::forget_masks() {
  std::erase_if(masks, [this](const Masks::value_type& entry) {
    return std::ranges::find(held, entry.first) == held.end() &&
           std::ranges::find(prepared, entry.first) == prepared.end();
  });
}

std::vector<Rect> Compositor::State::changes(const show::Frame& frame) {
  DirtyRects dirty(drawn().bounds());
  if (!last || last->ground != frame.ground) {
    dirty.add(drawn().bounds());
  } else {
    for (const show::PlacedImage& each : difference(last->images, frame.images)) {
      dirty.add(turned(each.bounds()));
    }
    add_changes(last->fills, frame.fills, dirty);
    add_changes(last->items, frame.items, dirty);
    add_changes(last->over.fills, frame.over.fills, dirty);
    add_changes(last->over.items, frame.over.items, dirty);
  }
  return std::move(dirty).rects();
}

void Compositor::State::add_changes(const std::vector<show::Fill>& before,
                                    const std::vector<show::Fill>& after, DirtyRects& dirty) {
  for (const show::Fill& fill : difference(before, after)) dirty.add(turned(fill.rect));
}

void Compositor::State::add_changes(const std::vector<show::Item>& before,
                                    const std::vector<show::Item>& after, DirtyRects& dirty) {
  for (const show::Item& item : difference(before, after)) {
    dirty.add(moved(mask(item.block).bounds(), rotated(item.drift, rotation)));
  }
}

/// Those of the items that lie in the rectangle.
std::vector<Ink> Compositor::State::inks_of(const std::vector<show::Item>& items,
                                            const Rect& rect) {
  std::vector<Ink> inks;
  for (const show::Item& item : items) {
    const Mask& ink = mask(item.block);
    const Point drift = rotated(item.drift, rotation);
    const Rect part = intersection(ink.bounds(), moved(rect, -drift));
    if (!part.empty()) inks.push_back({ink, drift, part, item.block->color, item.opacity});
  }
  return inks;
}

void Compositor::State::lay_row(const std::vector<show::Fill>& fills, const std::vector<Ink>& inks,
                                const Rect& row) {
  for (const show::Fill& each : fills) {
    fill(row_of(drawn(), intersection(turned(each.rect), row)), each.color, each.opacity);
  }
  for (const Ink& ink : inks) lay_item(drawn(), ink, row);
}

void Compositor::State::redraw(const show::Frame& frame, const Rect& rect) {
  const std::vector<Ink> inks = inks_of(frame.items, rect);
  const std::vector<Ink> over = inks_of(frame.over.items, rect);
  // Row by row, so that what one layer wrote is still at hand for the next.
  for (int y = rect.y; y < rect.bottom(); ++y) {
    const Rect row{rect.x, y, rect.width, 1};
    fill(row_of(drawn(), row), frame.ground, show::opaque);
    for (const show::PlacedImage& each : frame.images) {
      const Rect whole = turned(each.bounds());
      const Rect part = intersection(whole, row);
      if (part.empty()) continue;
      blend_over(row_of(drawn(), part),
                 image(each.image)
                     .row(y - whole.y)
                     .subspan(static_cast<std::size_t>(part.x - whole.x),
                              static_cast<std::size_t>(part.width)),
                 each.opacity);
    }
    lay_row(frame.fills, inks, row);
    lay_row(frame.over.fills, over, row);
  }
}

Compositor::Compositor(Size panel, Rotation rotation)
    : state_(std::make_unique<State>(panel, rotation)) {}

Compositor::~Compositor() = default;

std::vector<Rect> Compositor::compose(const show::Frame& frame) {
  show::Frame seen = visible(frame);
  state_->set_ground(seen.ground);
  // A face that fails must fail before anything is drawn.
  for (const show::Item& item : seen.items) state_->mask(item.block);
  for (const show::Item& item : seen.over.items) state_->mask(item.block);
  std::vector<Rect> changed = state_->changes(seen);
  for (const Rect& rect : changed) state_->redraw(seen, rect);
  std::erase_if(state_->turned_images, [&](const auto& entry) {
    return std::ranges::none_of(
        seen.images, [&](const show::PlacedImage& each) { return each.image == entry.first; });
  });
  state_->last = std::move(seen);
  state_->held.clear();
  for (const show::Item& item : frame.items) state_->held.push_back(item.block);
  for (const show::Item& item : frame.over.items) state_->held.push_back(item.block);
  state_->forget_masks();
  return changed;
}

void Compositor::draw_in(Pixel* memory) {
  if (memory == state_->memory) return;
  state_->memory = memory;
  state_->picture.reset();
  forget();
}

void Compositor::forget() { state_->last.reset(); }

Size Compositor::picture_size() const { return rotated(state_->panel, state_->rotation); }

const Picture& Compositor::picture() const { return state_->drawn(); }

void Compositor::prepare(std::span<const slide::BlockPointer> blocks) {
  state_->prepared.assign(blocks.begin(), blocks.end());
  state_->forget_masks();
  for (const slide::BlockPointer& block : blocks) {
    if (block) state_->mask(block);
  }
}

}  // namespace lectern::screen
