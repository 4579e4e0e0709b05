#include "player/memory.h"

#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

namespace lectern::player {
namespace {

/// Segments that are mapped without the right to write are as they are in their file.
int release_segments(dl_phdr_info* library, std::size_t, void*) {
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  for (int i = 0; i < library->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = library->dlpi_phdr[i];
    if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) continue;
    const std::uintptr_t begin = library->dlpi_addr + segment.p_vaddr;
    const std::uintptr_t first = begin / page * page;
    madvise(reinterpret_cast<void*>(first), begin + segment.p_memsz - first, MADV_DONTNEED);
  }
  return 0;
}

}  // namespace

void trim_memory(const content::PreparedShow& prepared) {
  prepared.fonts.release_pages();
  malloc_trim(0);
  dl_iterate_phdr(release_segments, nullptr);
}

}  // namespace lectern::player
