#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "base/descriptor.h"
#include "base/failure.h"

namespace lectern {
namespace {

[[noreturn]] void fail(std::string_view verb, const std::filesystem::path& path) {
  const std::error_code reason(errno, std::generic_category());
  throw Failure("cannot " + std::string(verb) + ' ' + path.string() + ": " + reason.message());
}

/// Waits until the file or folder, or its whole file system, is on the disk.
void sync(const std::filesystem::path& path, int flags, int (*wait)(int)) {
  const Descriptor descriptor(open(path.c_str(), flags | O_CLOEXEC));
  if (!descriptor || wait(descriptor.number()) != 0) fail("write", path);
}

/// Opens what is a regular file when it is asked and still is when it is open: opening a device can
/// have effects of its own.
Descriptor open_regular(const std::filesystem::path& path, struct stat& status) {
  const auto refuse = [&] {
    throw Failure("cannot read " + path.string() + ": not a regular file");
  };
  if (stat(path.c_str(), &status) != 0) fail("read", path);
  if (!S_ISREG(status.st_mode)) refuse();
  Descriptor descriptor(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!descriptor || fstat(descriptor.number(), &status) != 0) fail("read", path);
  if (!S_ISREG(status.st_mode)) refuse();
  return descriptor;
}

/// Appends what is read next; false at the end.
bool read_more(int descriptor, std::string& bytes, const std::filesystem::path& path) {
  const std::size_t before = bytes.size();
  if (bytes.capacity() == before) bytes.reserve(2 * before);
  bytes.resize(bytes.capacity());
  ssize_t count = 0;
  do {
    count = read(descriptor, bytes.data() + before, bytes.size() - before);
  } while (count < 0 && errno == EINTR);
  if (count < 0) fail("read", path);
  bytes.resize(before + static_cast<std::size_t>(count));
  return count > 0;
}

void keep_owner(const std::filesystem::path& from, const std::filesystem::path& to) {
  struct stat status {};
  if (stat(from.c_str(), &status) != 0) return;
  // Whoever may not give a file away writes one of his own, as with any editor.
  if (chown(to.c_str(), status.st_uid, status.st_gid) != 0) errno = 0;
  if (chmod(to.c_str(), status.st_mode & 07777U) != 0) errno = 0;
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t most_bytes) {
  struct stat status {};
  const Descriptor descriptor = open_regular(path, status);
  const auto refuse = [&] {
    throw Failure("cannot read " + path.string() + ": larger than " +
                  std::to_string(most_bytes >> 20U) + " MiB");
  };
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (size > most_bytes) refuse();
  std::string bytes;
  bytes.reserve(size + 1);  // one more, so that the end is seen without growing
  while (read_more(descriptor.number(), bytes, path)) {
    if (bytes.size() > most_bytes) refuse();
  }
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
    if (outlives == Outlives::PowerCut) sync(beside, O_WRONLY, fsync);
    keep_owner(path, beside);
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
    try {
      sync_folder(path.has_parent_path() ? path.parent_path() : ".");
    } catch (const Failure&) {
      return;  // it has been written: whoever was told otherwise would write it twice
    }
  }
}

void sync_folder(const std::filesystem::path& path) { sync(path, O_RDONLY | O_DIRECTORY, fsync); }

void sync_file_system(const std::filesystem::path& folder) {
  sync(folder, O_RDONLY | O_DIRECTORY, syncfs);
}

}  // namespace lectern
