#include "pictures/scaler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace lectern::pictures {
namespace {

constexpr std::size_t channels = 4;
constexpr std::array<unsigned, channels> shifts{24U, 16U, 8U, 0U};

/// What one pixel covers along an axis: pixels from the first on, and how much of each.
struct Cover {
  std::size_t first = 0;
  std::vector<std::uint32_t> shares;
};

/// The sum of each pixel's shares.
std::uint32_t whole_of(int from, int to) {
  return 2 * static_cast<std::uint32_t>(std::max(from, to));
}

/// Of `count` pixels from `begin` on, among `to` that `from` become.
std::vector<Cover> covers(int from, int to, int begin, int count) {
  const std::int64_t pixel = std::int64_t{2} * to;  // so that halves are whole
  const std::int64_t half = std::max(from, to);
  std::vector<Cover> result;
  for (std::int64_t i = begin; i < begin + count; ++i) {
    const std::int64_t middle = (2 * i + 1) * from;
    Cover cover;
    const auto within = [from](std::int64_t k) { return std::clamp<std::int64_t>(k, 0, from - 1); };
    const std::int64_t first = (middle - half) / pixel - (middle < half ? 1 : 0);
    cover.first = static_cast<std::size_t>(within(first));
    for (std::int64_t k = first; k * pixel < middle + half; ++k) {
      const std::int64_t begins = std::max(middle - half, k * pixel);
      const std::int64_t ends = std::min(middle + half, (k + 1) * pixel);
      const auto place = static_cast<std::size_t>(within(k)) - cover.first;  // its edge goes on
      cover.shares.resize(place + 1);
      if (ends > begins) cover.shares[place] += static_cast<std::uint32_t>(ends - begins);
    }
    result.push_back(std::move(cover));
  }
  return result;
}

using Channels = std::array<std::uint32_t, channels>;

Channels premultiplied(std::uint32_t pixel) {
  const std::uint32_t alpha = pixel >> 24U;
  Channels result{alpha, pixel >> 16U & 0xFFU, pixel >> 8U & 0xFFU, pixel & 0xFFU};
  if (alpha == 255) return result;
  for (std::size_t i = 1; i < channels; ++i) result[i] = (result[i] * alpha + 127) / 255;
  return result;
}

/// Divides by one number often: sums of up to 2^34 whose mean is below 2^16, to 1/64.
class Divider {
 public:
  explicit Divider(std::uint32_t by) : factor_((std::uint64_t{1} << 40U) / by + 1) {}
  std::uint64_t operator()(std::uint64_t sum) const { return sum * factor_ >> 40U; }

 private:
  std::uint64_t factor_;
};

/// Rows in their final width, each channel in 256ths; the last two are at hand.
class Rows {
 public:
  Rows(const Pixels& pixels, std::vector<Cover> across, std::uint32_t whole)
      : pixels_(pixels), across_(std::move(across)), divided_(whole) {}

  const std::vector<std::uint32_t>& row(std::size_t y) {
    Held& held = held_[y % held_.size()];
    if (!held.filled || held.y != y) {
      held.y = y;
      held.filled = true;
      resize(y, held.values);
    }
    return held.values;
  }

 private:
  struct Held {
    std::size_t y = 0;
    bool filled = false;
    std::vector<std::uint32_t> values;
  };

  void resize(std::size_t y, std::vector<std::uint32_t>& values) {
    const auto width = static_cast<std::size_t>(pixels_.size.width);
    const auto row = pixels_.pixels.subspan(y * width, width);
    values.clear();
    for (const Cover& cover : across_) {
      std::array<std::uint64_t, channels> sums{};
      for (std::size_t i = 0; i < cover.shares.size(); ++i) {
        const Channels own = premultiplied(row[cover.first + i]);
        for (std::size_t c = 0; c < channels; ++c)
          sums[c] += std::uint64_t{own[c]} * cover.shares[i];
      }
      for (const std::uint64_t sum : sums) {
        values.push_back(static_cast<std::uint32_t>(divided_(sum << 8U)));
      }
    }
  }

  Pixels pixels_;
  std::vector<Cover> across_;
  Divider divided_;
  std::array<Held, 2> held_;
};

}  // namespace

Size fitted(Size own, const Wanted& wanted) {
  const double across = static_cast<double>(wanted.box.width) / own.width;
  const double down = static_cast<double>(wanted.box.height) / own.height;
  const double scale = wanted.fit == Fit::Cover ? std::max(across, down) : std::min(across, down);
  const auto length = [scale](int pixels) {
    return std::max(1, static_cast<int>(std::lround(pixels * scale)));
  };
  return {length(own.width), length(own.height)};
}

Image scaled(const Pixels& pixels, const Wanted& wanted) {
  const Size own = pixels.size;
  const Size all = fitted(own, wanted);
  const Size part{std::min(all.width, wanted.box.width), std::min(all.height, wanted.box.height)};
  Rows rows(pixels, covers(own.width, all.width, (all.width - part.width) / 2, part.width),
            whole_of(own.width, all.width));
  const Divider divided(whole_of(own.height, all.height));
  Image image{part, {}};
  image.pixels.reserve(static_cast<std::size_t>(part.width) *
                       static_cast<std::size_t>(part.height));
  std::vector<std::uint64_t> sums(static_cast<std::size_t>(part.width) * channels);
  for (const Cover& cover :
       covers(own.height, all.height, (all.height - part.height) / 2, part.height)) {
    std::fill(sums.begin(), sums.end(), 0);
    for (std::size_t i = 0; i < cover.shares.size(); ++i) {
      const auto& row = rows.row(cover.first + i);
      for (std::size_t at = 0; at < sums.size(); ++at) {
        sums[at] += std::uint64_t{row[at]} * cover.shares[i];
      }
    }
    for (std::size_t at = 0; at < sums.size(); at += channels) {
      std::uint32_t pixel = 0;
      for (std::size_t c = 0; c < channels; ++c) {
        const auto value = static_cast<std::uint32_t>(divided(sums[at + c]) + 128) >> 8U;
        pixel |= std::min<std::uint32_t>(value, 255) << shifts[c];
      }
      image.pixels.push_back(pixel);
    }
  }
  return image;
}

}  // namespace lectern::pictures
