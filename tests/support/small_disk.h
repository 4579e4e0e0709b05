// A file system of 64 kB in memory, to be filled and made read-only.
#pragma once

#include <sys/mount.h>

#include <filesystem>
#include <string>

#include "base/failure.h"
#include "base/system/file.h"
#include "support/temporary_folder.h"

namespace lectern {

/// Mounting is for root alone: ask `mounted`.
class SmallDisk {
 public:
  SmallDisk()
      : mounted_(mount("lectern-test", path().c_str(), "tmpfs", 0, "size=64k,nr_inodes=16") == 0) {}
  ~SmallDisk() {
    if (mounted_) umount2(path().c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool mounted() const { return mounted_; }
  const std::filesystem::path& path() const { return folder_.path(); }

  void fill() const {
    try {
      write_file(path() / "filling", std::string(80'000, 'x'));
    } catch (const Failure&) {  // as it should: what fits is there
    }
  }
  void empty() const { std::filesystem::remove(path() / "filling"); }

  bool make(unsigned long flags) const {
    return mount("lectern-test", path().c_str(), nullptr, MS_REMOUNT | flags, nullptr) == 0;
  }
  bool read_only() const { return make(MS_RDONLY); }
  bool writable() const { return make(0); }

 private:
  TemporaryFolder folder_;
  bool mounted_;
};

}  // namespace lectern
