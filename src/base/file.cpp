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

/// Waits until the file or folder, or its whole file system, is on the disk; false, with `errno`,
/// when it cannot be.
bool synced(const std::filesystem::path& path, int flags, int (*wait)(int)) {
  const Descriptor descriptor(open(path.c_str(), flags | O_CLOEXEC));
  return descriptor && wait(descriptor.number()) == 0;
}

/// The same of a file's new bytes.
bool written(const std::filesystem::path& path, std::string_view bytes) {
  errno = 0;
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  return stream.good();
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

/// The regular file that is to be replaced or made: a link to it stays.
std::filesystem::path at_end_of_links(std::filesystem::path path) {
  struct stat status {};
  const bool there = stat(path.c_str(), &status) == 0;
  if (!there && errno != ENOENT) fail("write", path);
  if (there && !S_ISREG(status.st_mode)) {
    throw Failure("cannot write " + path.string() + ": not a regular file");
  }
  std::error_code no_link;
  for (auto next = std::filesystem::read_symlink(path, no_link); !no_link;
       next = std::filesystem::read_symlink(path, no_link)) {
    path = path.parent_path() / next;
  }
  return path;
}

std::filesystem::path free_name(const std::filesystem::path& file, std::string_view suffix) {
  const std::string name = file.string() + std::string(suffix);
  std::filesystem::path beside = name;
  struct stat status {};
  for (int count = 2; lstat(beside.c_str(), &status) == 0; ++count) {
    beside = name + '-' + std::to_string(count);
  }
  return beside;
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : ".";
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
  if (!written(path, bytes)) fail("write", path);
}

void replace_file(const std::filesystem::path& name, std::string_view bytes, Outlives outlives) {
  const std::filesystem::path path = at_end_of_links(name);
  const std::filesystem::path beside =
      path.parent_path() / ('.' + path.filename().string() + ".new");
  const bool durable = outlives == Outlives::PowerCut;
  bool done = written(beside, bytes) && (!durable || synced(beside, O_WRONLY, fsync));
  if (done) {
    keep_owner(path, beside);
    done = rename(beside.c_str(), path.c_str()) == 0;
  }
  if (!done) {
    const int reason = errno;
    unlink(beside.c_str());  // a full disk needs the room
    errno = reason;
    fail("write", path);
  }
  // It has been written, whatever the disk says of its folder: whoever was told otherwise would
  // write it twice.
  if (durable) synced(folder_of(path), O_RDONLY | O_DIRECTORY, fsync);
}

std::filesystem::path copy_beside(const std::filesystem::path& file, std::string_view suffix) {
  const std::filesystem::path beside = free_name(file, suffix);
  std::error_code error;
  std::filesystem::copy_file(file, beside, error);
  errno = error.value();
  if (error) fail("write", beside);
  keep_owner(file, beside);
  sync_file_system(folder_of(beside));
  return beside;
}

std::filesystem::path move_beside(const std::filesystem::path& file, std::string_view suffix) {
  const std::filesystem::path beside = free_name(file, suffix);
  if (rename(file.c_str(), beside.c_str()) != 0) fail("write", beside);
  return beside;
}

void sync_folder(const std::filesystem::path& path) {
  if (!synced(path, O_RDONLY | O_DIRECTORY, fsync)) fail("write", path);
}

void sync_file_system(const std::filesystem::path& folder) {
  if (!synced(folder, O_RDONLY | O_DIRECTORY, syncfs)) fail("write", folder);
}

}  // namespace lectern
