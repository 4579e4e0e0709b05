#include "base/system/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <random>
#include <system_error>

#include "base/failure.h"
#include "base/system/descriptor.h"
#include "base/system/destination.h"

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

bool write_all(int descriptor, std::string_view bytes, Disk& disk) {
  while (!bytes.empty()) {
    const ssize_t count =
        uninterrupted([&] { return disk.write(descriptor, bytes.data(), bytes.size()); });
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

/// What stands at a name, itself; nothing where there is none.
std::optional<struct stat> status_at(int folder, const std::string& name) {
  struct stat status {};
  if (fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
  return status;
}

/// Whoever may not give a file away writes one of his own, as with any editor.
void be_as(const struct stat& other, int descriptor) {
  if (fchown(descriptor, other.st_uid, other.st_gid) != 0 &&
      fchown(descriptor, static_cast<uid_t>(-1), other.st_gid) != 0) {
    errno = 0;
  }
  if (fchmod(descriptor, other.st_mode & 0777U) != 0) errno = 0;
}

constexpr std::size_t token_length = 16;
constexpr std::string_view being_written = ".new";

/// `.NAME.TOKEN.new`, a name that nobody can have made before.
std::string new_name(const std::string& name) {
  std::random_device random;  // of the system's: it cannot be told before
  std::string token;
  while (token.size() < token_length) token += "0123456789abcdef"[random() % 16];
  return '.' + name + '.' + token + std::string(being_written);
}

/// Whoever writes a new file holds it so, and who finds one that nobody holds may remove it: its
/// writer has died.
bool held(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB) == 0; }

/// Removes what was being written in place of the file when a process died or the power was cut.
void remove_left_behind(const Destination& file, Disk& disk) {
  std::vector<std::string> names;
  if (disk.list(file.path(), names) != 0) return;
  const std::string first = '.' + file.name() + '.';
  for (const std::string& name : names) {
    const bool may_be = name.size() == first.size() + token_length + being_written.size() &&
                        name.starts_with(first) && name.ends_with(being_written);
    if (!may_be) continue;
    const Descriptor left(openat(file.folder(), name.c_str(),
                                 O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (left && held(left.number())) disk.remove_at(file.folder(), name);
  }
}

/// Whether it is still there: somebody may have taken it for one that was left behind before it was
/// held.
bool has_name(int descriptor) {
  struct stat status {};
  return fstat(descriptor, &status) != 0 || status.st_nlink > 0;
}

/// A file under a name that nothing had, as `model` is, where there is one. Nothing, with errno,
/// when it cannot be made and written.
Descriptor written_anew(int folder, const std::string& name, std::string_view bytes,
                        const std::optional<struct stat>& model, Disk& disk) {
  constexpr int made = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
  const auto make = [&] {
    return Descriptor(disk.open_at(folder, name, made, model ? 0600 : 0666));
  };
  Descriptor file = make();
  while (file && held(file.number()) && !has_name(file.number())) file = make();
  if (!file) return {};
  if (write_all(file.number(), bytes, disk)) {
    if (model) be_as(*model, file.number());
    return file;
  }
  const int reason = errno;
  disk.remove_at(folder, name);  // a full disk needs the room
  errno = reason;
  return {};
}

std::string numbered(const std::string& name, std::string_view suffix, int count) {
  const std::string beside = name + std::string(suffix);
  return count == 1 ? beside : beside + '-' + std::to_string(count);
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t most_bytes, Disk& disk) {
  ActingAs owner;
  act_as_owner_on_the_way(path, owner);
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
  const Destination to(path, LinkAtEnd::Followed);
  const Descriptor file(disk.open_at(to.folder(), to.name(),
                                     O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NOCTTY, 0666));
  if (!file || !write_all(file.number(), bytes, disk)) fail("write", path);
}

void append_to_file(const std::filesystem::path& path, std::string_view bytes, Disk& disk) {
  const Destination to(path, LinkAtEnd::Followed);
  const Descriptor file(disk.open_at(to.folder(), to.name(),
                                     O_WRONLY | O_APPEND | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK));
  struct stat status {};
  if (!file || fstat(file.number(), &status) != 0) fail("write", path);
  if (!S_ISREG(status.st_mode)) {
    throw Failure("cannot write " + path.string() + ": not a regular file");
  }
  if (!write_all(file.number(), bytes, disk) || disk.sync(file.number()) != 0) fail("write", path);
}

void replace_file(const std::filesystem::path& path, std::string_view bytes, Outlives outlives,
                  Disk& disk) {
  const Destination to(path, LinkAtEnd::Followed);
  const auto present = status_at(to.folder(), to.name());
  if (to.name().empty() || (present && !S_ISREG(present->st_mode))) {
    throw Failure("cannot write " + path.string() + ": not a regular file");
  }
  const bool durable = outlives == Outlives::PowerCut;
  const std::string beside = new_name(to.name());
  const Descriptor file = written_anew(to.folder(), beside, bytes, present, disk);
  const bool whole = file && (!durable || disk.sync(file.number()) == 0);
  if (!whole || disk.rename_at(to.folder(), beside, to.name()) != 0) {
    const int reason = errno;
    if (file) disk.remove_at(to.folder(), beside);
    errno = reason;
    fail("write", path);
  }
  if (!durable) return;
  // It has been written, whatever the disk says of its folder: whoever was told otherwise would
  // write it twice.
  if (const Descriptor folder = to.readable_folder()) disk.sync(folder.number());
  remove_left_behind(to, disk);
}

std::filesystem::path copy_beside(const std::filesystem::path& file, std::string_view suffix,
                                  Disk& disk) {
  const Destination to(file, LinkAtEnd::Meant);
  const std::string bytes = read_file(file, largest_picture, disk);
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) fail("read", file);
  for (int count = 1;; ++count) {
    const std::string name = numbered(to.name(), suffix, count);
    std::filesystem::path beside = file.parent_path() / name;
    const Descriptor copy = written_anew(to.folder(), name, bytes, status, disk);
    if (!copy && errno == EEXIST) continue;
    if (!copy) fail("write", beside);
    if (disk.sync_file_system(copy.number()) != 0) fail("write", beside);
    return beside;
  }
}

std::filesystem::path move_beside(const std::filesystem::path& file, std::string_view suffix,
                                  Disk& disk) {
  const Destination from(file, LinkAtEnd::Meant);
  int count = 1;
  while (status_at(from.folder(), numbered(from.name(), suffix, count))) ++count;
  const std::string name = numbered(from.name(), suffix, count);
  if (disk.rename_at(from.folder(), from.name(), name) != 0) fail("write", file);
  return file.parent_path() / name;
}

void make_folders(const std::filesystem::path& folder, Disk& disk) {
  std::error_code error;
  if (folder.empty() || std::filesystem::is_directory(folder, error)) return;
  make_folders(folder.parent_path(), disk);
  const Destination to(folder, LinkAtEnd::Meant);
  if (to.name().empty()) return;  // `there/`, which has just been made
  if (disk.make_folder_at(to.folder(), to.name()) != 0 && errno != EEXIST) fail("write", folder);
}

void rename_file(const std::filesystem::path& file, const std::string& name, Disk& disk) {
  const Destination from(file, LinkAtEnd::Meant);
  if (disk.rename_at(from.folder(), from.name(), name) != 0) fail("write", file);
}

void remove_file(const std::filesystem::path& name, Disk& disk) {
  std::error_code error;
  if (!std::filesystem::exists(name, error)) return;
  const Destination file(name, LinkAtEnd::Followed);
  if (disk.remove_at(file.folder(), file.name()) != 0 && errno != ENOENT) fail("remove", name);
}

void remove_tree(const std::filesystem::path& path, Disk& disk) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(path, error))) return;
  const Destination at(path, LinkAtEnd::Meant);
  if (disk.remove_at(at.folder(), at.name()) == 0 || errno == ENOENT) return;
  if (errno != ENOTEMPTY && errno != EEXIST) fail("remove", path);
  for (const std::string& name : list_folder(path, disk)) remove_tree(path / name, disk);
  if (disk.remove_at(at.folder(), at.name()) != 0) fail("remove", path);
}

void sync_folder(const std::filesystem::path& path, Disk& disk) {
  const Descriptor folder(disk.open(path, O_RDONLY | O_DIRECTORY));
  if (!folder || disk.sync(folder.number()) != 0) fail("write", path);
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

bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
         folder.end();
}

}  // namespace lectern
