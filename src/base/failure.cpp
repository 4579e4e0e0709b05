#include "base/failure.h"

#include <filesystem>
#include <new>

namespace lectern {

std::string message_of(const std::exception& failure) {
  if (const auto* on_disk = dynamic_cast<const std::filesystem::filesystem_error*>(&failure)) {
    return on_disk->path1().string() + ": " + on_disk->code().message();
  }
  if (dynamic_cast<const std::bad_alloc*>(&failure) != nullptr) return "there is no memory left";
  return failure.what();
}

}  // namespace lectern
