#include "screen/output/dumb_buffer.h"

#include <sys/mman.h>

#include "base/failure.h"

namespace lectern::screen {

DumbBuffer::Memory::Memory(const Card& owner, Size wanted)
    : card(owner.descriptor()), size(wanted) {
  if (drmModeCreateDumbBuffer(card, static_cast<std::uint32_t>(size.width),
                              static_cast<std::uint32_t>(size.height), 8 * sizeof(Pixel), 0,
                              &handle, &pitch, &length) != 0) {
    throw Failure(drm_reason("the graphics card has no memory for a picture"));
  }
}

DumbBuffer::Memory::~Memory() { drmModeDestroyDumbBuffer(card, handle); }

DumbBuffer::Mapping::Mapping(const Memory& memory) : length(memory.length) {
  std::uint64_t offset = 0;
  void* mapped = MAP_FAILED;
  if (drmModeMapDumbBuffer(memory.card, memory.handle, &offset) == 0) {
    mapped = mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_SHARED, memory.card,
                  static_cast<off_t>(offset));
  }
  if (mapped == MAP_FAILED) throw Failure(drm_reason("cannot draw in the graphics card's memory"));
  bytes = static_cast<std::byte*>(mapped);
}

DumbBuffer::Mapping::~Mapping() { munmap(bytes, length); }

DumbBuffer::Frame::Frame(const Memory& memory) : card(memory.card) {
  constexpr std::uint8_t depth = 24;
  if (drmModeAddFB(card, static_cast<std::uint32_t>(memory.size.width),
                   static_cast<std::uint32_t>(memory.size.height), depth, 8 * sizeof(Pixel),
                   memory.pitch, memory.handle, &number) != 0) {
    throw Failure(drm_reason("the graphics card cannot show pictures of 32 bits a pixel"));
  }
}

DumbBuffer::Frame::~Frame() { drmModeRmFB(card, number); }

}  // namespace lectern::screen
