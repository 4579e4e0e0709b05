// Two passes of weighted means: down the rows, then across.
#include "screen/compose/scaling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace lectern::screen {
namespace {

using Channels = std::array<std::uint32_t, 3>;

void add(Channels& sum, const Channels& value, std::uint32_t weight) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += value[i] * weight;
}

Channels channels(Pixel pixel) { return {pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF}; }

/// Of sums in 256ths of 256ths.
Pixel to_pixel(const Channels& sum) {
  Pixel pixel = 0;
  for (const std::uint32_t channel : sum) pixel = pixel << 8 | (channel + (1U << 15)) >> 16;
  return pixel;
}

}  // namespace

Scaling::AxisWeights::AxisWeights(int from_length, int to_length) : from(from_length) {
  const double step = static_cast<double>(from_length) / to_length;
  spans.reserve(static_cast<std::size_t>(to_length));
  for (int i = 0; i < to_length; ++i) {
    const double begin = i * step;
    const double end = std::min((i + 1) * step, static_cast<double>(from_length));
    Span span{static_cast<int>(begin), {}};
    // Each weight is rounded where its pixel ends, so that they always come to 256.
    int given = 0;
    for (int pixel = span.first; given < 256; ++pixel) {
      const double covered = std::min(1.0, (pixel + 1 - begin) / (end - begin));
      const bool is_last = pixel + 1 >= from_length;
      const int upto = is_last ? 256 : static_cast<int>(std::lround(covered * 256));
      span.weights.push_back(static_cast<std::uint16_t>(upto - given));
      given = upto;
    }
    spans.push_back(std::move(span));
  }
}

Scaling::Scaling(Size from, Size to)
    : columns_(from.width, to.width), rows_(from.height, to.height) {}

Rect Scaling::affected(const Rect& changed) const {
  const auto range = [](const AxisWeights& axis, int begin, int end) {
    const auto from = std::ranges::partition_point(axis.spans, [&](const Span& span) {
      return span.first + static_cast<int>(span.weights.size()) <= begin;
    });
    const auto to = std::ranges::partition_point(
        axis.spans, [&](const Span& span) { return span.first < end; });
    return std::pair{static_cast<int>(from - axis.spans.begin()),
                     static_cast<int>(std::max(from, to) - axis.spans.begin())};
  };
  if (changed.empty()) return {};
  const auto [left, right] = range(columns_, changed.x, changed.right());
  const auto [top, bottom] = range(rows_, changed.y, changed.bottom());
  return {left, top, right - left, bottom - top};
}

void Scaling::apply(const Picture& from, Picture& to, const Rect& part) const {
  if (part.empty()) return;
  const Span& first = columns_.spans[static_cast<std::size_t>(part.x)];
  const Span& last = columns_.spans[static_cast<std::size_t>(part.right() - 1)];
  const int begin = first.first;
  const auto width = static_cast<std::size_t>(last.first - begin) + last.weights.size();
  std::vector<Channels> columns(width);

  for (int y = part.y; y < part.bottom(); ++y) {
    const Span& rows = rows_.spans[static_cast<std::size_t>(y)];
    std::ranges::fill(columns, Channels{});
    for (std::size_t i = 0; i < rows.weights.size(); ++i) {
      const Pixel* source = from.row(rows.first + static_cast<int>(i)) + begin;
      for (std::size_t x = 0; x < width; ++x) add(columns[x], channels(source[x]), rows.weights[i]);
    }
    Pixel* target = to.row(y);
    for (int x = part.x; x < part.right(); ++x) {
      const Span& span = columns_.spans[static_cast<std::size_t>(x)];
      const auto offset = static_cast<std::size_t>(span.first - begin);
      Channels sum{};
      for (std::size_t i = 0; i < span.weights.size(); ++i) {
        add(sum, columns[offset + i], span.weights[i]);
      }
      target[x] = to_pixel(sum);
    }
  }
}

const Picture& Fitted::shown(const Picture& picture, Size size, std::vector<Rect>& changed) {
  if (size == picture.size()) return picture;
  if (!scaling_ || scaling_->from() != picture.size() || scaling_->to() != size) {
    scaling_.emplace(picture.size(), size);
    scaled_.emplace(size);
    changed = {picture.bounds()};
  }
  for (Rect& rect : changed) {
    rect = scaling_->affected(rect);
    scaling_->apply(picture, *scaled_, rect);
  }
  return *scaled_;
}

}  // namespace lectern::screen
