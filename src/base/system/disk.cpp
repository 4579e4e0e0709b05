#include "base/system/disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/handle.h"

namespace lectern {

int Disk::open_at(int folder, const std::filesystem::path& file, int flags, mode_t mode) {
  return openat(folder, file.c_str(), flags | O_CLOEXEC, mode);
}

ssize_t Disk::read(int descriptor, void* bytes, std::size_t size) {
  return ::read(descriptor, bytes, size);
}

ssize_t Disk::write(int descriptor, const void* bytes, std::size_t size) {
  return ::write(descriptor, bytes, size);
}

int Disk::sync(int descriptor) { return fsync(descriptor); }

int Disk::sync_file_system(int descriptor) { return syncfs(descriptor); }

int Disk::rename_at(int folder, const std::string& from, const std::string& to) {
  return renameat(folder, from.c_str(), folder, to.c_str());
}

int Disk::remove_at(int folder, const std::string& name) {
  const int result = unlinkat(folder, name.c_str(), 0);
  return result != 0 && errno == EISDIR ? unlinkat(folder, name.c_str(), AT_REMOVEDIR) : result;
}

int Disk::make_folder_at(int folder, const std::string& name) {
  return mkdirat(folder, name.c_str(), 0777);
}

int Disk::list(const std::filesystem::path& folder, std::vector<std::string>& names) {
  names.clear();
  const Handle<DIR, closedir> opened(opendir(folder.c_str()));
  if (!opened) return -1;
  errno = 0;
  while (const dirent* entry = readdir(opened.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  return errno == 0 ? 0 : -1;
}

int Disk::open_inotify() { return inotify_init1(IN_NONBLOCK | IN_CLOEXEC); }

int Disk::watch(int inotify, const std::filesystem::path& folder, std::uint32_t mask) {
  return inotify_add_watch(inotify, folder.c_str(), mask);
}

Disk& system_disk() {
  static Disk disk;
  return disk;
}

}  // namespace lectern
