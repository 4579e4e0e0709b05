// A file's bytes in memory, as far as they are looked at.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace lectern {

/// Pages come from the system's cache of the file when they are first read, and cost nothing else.
class MappedFile {
 public:
  MappedFile() = default;
  /// Throws Failure when the file cannot be read, is empty or is no regular file.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  std::span<const std::byte> bytes() const { return bytes_; }

  /// Lets go of all pages: what is read again is taken from the system's cache again.
  void release_pages() const;

 private:
  std::span<const std::byte> bytes_;
};

}  // namespace lectern
