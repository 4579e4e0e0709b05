#include "base/system/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/failure.h"
#include "base/system/descriptor.h"

namespace lectern {
namespace {

[[noreturn]] void fail(std::string_view verb, const std::filesystem::path& path) {
  const std::error_code reason(errno, std::generic_category());
  throw Failure("cannot " + std::string(verb) + ' ' + path.string() + ": " + reason.message());
}

/// Once more where a signal came between.
template <typename Call>
ssize_t uninterrupted(Call call) {
  ssize_t result = 0;
  do {
    result = call();
  } while (result < 0 && errno == EINTR);
  return result;
}

/// Waits until the file or folder is on the disk; false, with `errno`, when it cannot be.
bool synced(const std::filesystem::path& path, int flags, Disk& disk) {
  const Descriptor descriptor(disk.open(path, flags));
  return descriptor && disk.sync(descriptor.number()) == 0;
}

/// The same of a file's new bytes.
bool written(const std::filesystem::path& path, std::string_view bytes, Disk& disk) {
  const Descriptor descriptor(disk.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666));
  if (!descriptor) return false;
  while (!bytes.empty()) {
    const ssize_t count =
        uninterrupted([&] { return disk.write(descriptor.number(), bytes.data(), bytes.size()); });
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// Opens what is a regular file when it is asked and still is when it is open: opening a device can
/// have effects of its own.
Descriptor open_regular(const std::filesystem::path& path, struct stat& status, Disk& disk) {
  const auto refuse = [&] {
    throw Failure("cannot read " + path.string() + ": not a regular file");
  };
  if (stat(path.c_str(), &status) != 0) fail("read", path);
  if (!S_ISREG(status.st_mode)) refuse();
  Descriptor descriptor(disk.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY));
  if (!descriptor || fstat(descriptor.number(), &status) != 0) fail("read", path);
  if (!S_ISREG(status.st_mode)) refuse();
  return descriptor;
}

/// Appends what is read next; false at the end.
bool read_more(int descriptor, std::string& bytes, const std::filesystem::path& path, Disk& disk) {
  const std::size_t before = bytes.size();
  if (bytes.capacity() == before) bytes.reserve(2 * before);
  bytes.resize(bytes.capacity());
  const ssize_t count = uninterrupted(
      [&] { return disk.read(descriptor, bytes.data() + before, bytes.size() - before); });
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

std::string read_file(const std::filesystem::path& path, std::size_t most_bytes, Disk& disk) {
  struct stat status {};
  const Descriptor descriptor = open_regular(path, status, disk);
  const auto refuse = [&] {
    throw TooLarge("cannot read " + path.string() + ": larger than " +
                   std::to_string(most_bytes >> 20U) + " MiB");
  };
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (size > most_bytes) refuse();
  std::string bytes;
  bytes.reserve(size + 1);  // one more, so that the end is seen without growing
  while (read_more(descriptor.number(), bytes, path, disk)) {
    if (bytes.size() > most_bytes) refuse();
  }
  return bytes;
}

std::vector<std::string> list_folder(const std::filesystem::path& folder, Disk& disk) {
  std::vector<std::string> names;
  if (disk.list(folder, names) != 0) fail("read the folder", folder);
  std::sort(names.begin(), names.end());
  return names;
}

void write_file(const std::filesystem::path& path, std::string_view bytes, Disk& disk) {
  if (!written(path, bytes, disk)) fail("write", path);
}

void replace_file(const std::filesystem::path& name, std::string_view bytes, Outlives outlives,
                  Disk& disk) {
  const std::filesystem::path path = at_end_of_links(name);
  const std::filesystem::path beside =
      path.parent_path() / ('.' + path.filename().string() + ".new");
  const bool durable = outlives == Outlives::PowerCut;
  bool done = written(beside, bytes, disk) && (!durable || synced(beside, O_WRONLY, disk));
  if (done) {
    keep_owner(path, beside);
    done = disk.rename(beside, path) == 0;
  }
  if (!done) {
    const int reason = errno;
    disk.remove(beside);  // a full disk needs the room
    errno = reason;
    fail("write", path);
  }
  // It has been written, whatever the disk says of its folder: whoever was told otherwise would
  // write it twice.
  if (durable) synced(folder_of(path), O_RDONLY | O_DIRECTORY, disk);
}

std::filesystem::path copy_beside(const std::filesystem::path& file, std::string_view suffix,
                                  Disk& disk) {
  std::filesystem::path beside = free_name(file, suffix);
  write_file(beside, read_file(file, largest_picture, disk), disk);
  keep_owner(file, beside);
  sync_file_system(folder_of(beside), disk);
  return beside;
}

std::filesystem::path move_beside(const std::filesystem::path& file, std::string_view suffix,
                                  Disk& disk) {
  std::filesystem::path beside = free_name(file, suffix);
  rename_file(file, beside, disk);
  return beside;
}

void make_folders(const std::filesystem::path& folder, Disk& disk) {
  std::error_code error;
  if (folder.empty() || std::filesystem::is_directory(folder, error)) return;
  make_folders(folder.parent_path(), disk);
  if (disk.make_folder(folder) != 0 && errno != EEXIST) fail("write", folder);
}

void rename_file(const std::filesystem::path& from, const std::filesystem::path& to, Disk& disk) {
  if (disk.rename(from, to) != 0) fail("write", to);
}

void remove_tree(const std::filesystem::path& path, Disk& disk) {
  if (disk.remove(path) == 0 || errno == ENOENT) return;
  if (errno != ENOTEMPTY && errno != EEXIST) fail("remove", path);
  for (const std::string& name : list_folder(path, disk)) remove_tree(path / name, disk);
  if (disk.remove(path) != 0) fail("remove", path);
}

void sync_folder(const std::filesystem::path& path, Disk& disk) {
  if (!synced(path, O_RDONLY | O_DIRECTORY, disk)) fail("write", path);
}

void sync_file_system(const std::filesystem::path& folder, Disk& disk) {
  const Descriptor descriptor(disk.open(folder, O_RDONLY | O_DIRECTORY));
  if (!descriptor || disk.sync_file_system(descriptor.number()) != 0) fail("write", folder);
}

std::shared_ptr<const std::string> DiskReader::read(const std::filesystem::path& file,
                                                    std::size_t most_bytes) const {
  return std::make_shared<const std::string>(read_file(file, most_bytes, disk_));
}

std::vector<std::string> DiskReader::list(const std::filesystem::path& folder) const {
  return list_folder(folder, disk_);
}

const FileReader& disk_reader() {
  static const DiskReader reader(system_disk());
  return reader;
}

}  // namespace lectern
