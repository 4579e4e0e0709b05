// Memory of a graphics card's that it can show and the processor draws in.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/geometry.h"
#include "screen/compose/picture.h"
#include "screen/output/card.h"

namespace lectern::screen {

/// A "dumb" buffer of DRM's, one Pixel a pixel, rows apart as the card wants them. The card must
/// outlive it.
class DumbBuffer {
 public:
  /// Black. Throws Failure when the card has no such memory.
  DumbBuffer(const Card& card, Size size)
      : memory_(card, size), mapping_(memory_), frame_(memory_) {}

  Size size() const { return memory_.size; }

  /// The number that the card knows it by.
  std::uint32_t frame() const { return frame_.number; }

  /// Write only: it is not cached, and reading it takes many times as long.
  Pixel* row(int y) {
    return reinterpret_cast<Pixel*>(mapping_.bytes + static_cast<std::size_t>(y) * memory_.pitch);
  }

 private:
  struct Memory {
    Memory(const Card& owner, Size wanted);
    ~Memory();
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

    int card;
    Size size;
    std::uint32_t handle = 0;
    std::uint32_t pitch = 0;  // in bytes
    std::uint64_t length = 0;
  };
  struct Mapping {
    explicit Mapping(const Memory& memory);
    ~Mapping();
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    std::byte* bytes = nullptr;
    std::size_t length;
  };
  struct Frame {
    explicit Frame(const Memory& memory);
    ~Frame();
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    int card;
    std::uint32_t number = 0;
  };

  Memory memory_;
  Mapping mapping_;
  Frame frame_;
};

}  // namespace lectern::screen
