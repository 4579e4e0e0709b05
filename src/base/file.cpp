#include "base/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/failure.h"

namespace lectern {
namespace {

[[noreturn]] void fail(std::string_view verb, const std::filesystem::path& path) {
  const std::error_code reason(errno, std::generic_category());
  throw Failure("cannot " + std::string(verb) + ' ' + path.string() + ": " + reason.message());
}

/// Waits until the file or folder is on the disk.
void sync(const std::filesystem::path& path, int flags) {
  const int descriptor = open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) fail("write", path);
  const bool done = fsync(descriptor) == 0;
  close(descriptor);
  if (!done) fail("write", path);
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  // A FIFO or a device would block, a folder opens and then reads nothing.
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    throw Failure("cannot read " + path.string() + ": not a regular file");
  }
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  if (!stream) fail("read", path);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (stream.bad()) fail("read", path);
  return bytes;
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  errno = 0;
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (!stream) fail("write", path);
}

void replace_file(const std::filesystem::path& path, std::string_view bytes, Outlives outlives) {
  const std::filesystem::path beside = path.string() + ".new";
  std::error_code error;
  try {
    write_file(beside, bytes);
    if (outlives == Outlives::PowerCut) sync(beside, O_WRONLY);
    std::filesystem::rename(beside, path, error);
    if (error) {
      errno = error.value();
      fail("write", path);
    }
  } catch (const Failure&) {
    std::filesystem::remove(beside, error);  // a full disk needs the room
    throw;
  }
  if (outlives == Outlives::PowerCut) {
    sync(path.has_parent_path() ? path.parent_path() : ".", O_RDONLY | O_DIRECTORY);
  }
}

}  // namespace lectern
