// A disk of which one call goes wrong.
#pragma once

#include <cerrno>

#include "base/system/disk.h"

namespace lectern {

class FaultyDisk final : public Disk {
 public:
  enum class Fault {
    NoSpace,
    InputOutput,
    ReadOnly,
    NoDescriptor,
    Interrupted,  ///< by a signal, where a call can be
    Short,        ///< fewer bytes are read or written than asked for
    Death,        ///< the call is the last that this process gets done
  };
  static constexpr Fault faults[] = {Fault::NoSpace,      Fault::InputOutput, Fault::ReadOnly,
                                     Fault::NoDescriptor, Fault::Interrupted, Fault::Short,
                                     Fault::Death};

  /// `call`: which, from 0; below 0: none.
  FaultyDisk(Fault fault, int call) : fault_(fault), call_(call) {}

  int calls() const { return calls_; }
  bool dead() const { return dead_; }

 private:
  enum class Kind { Bytes, Other };

  template <typename Call>
  auto at(Kind kind, Call call) {
    const auto done = [&](bool half) {
      if constexpr (requires { call(half); }) {
        return call(half);
      } else {
        return call();
      }
    };
    using Result = decltype(done(false));
    const bool now = calls_++ == call_;
    if (dead_) return failed<Result>(EIO);
    if (!now) return done(false);
    switch (fault_) {
      case Fault::NoSpace: return failed<Result>(ENOSPC);
      case Fault::InputOutput: return failed<Result>(EIO);
      case Fault::ReadOnly: return failed<Result>(EROFS);
      case Fault::NoDescriptor: return failed<Result>(EMFILE);
      case Fault::Interrupted: return kind == Kind::Bytes ? failed<Result>(EINTR) : done(false);
      case Fault::Short: return done(true);
      case Fault::Death: dead_ = true; return done(false);
    }
    return done(false);
  }

  template <typename Result>
  static Result failed(int reason) {
    errno = reason;
    return -1;
  }

 public:
  int open_at(int folder, const std::filesystem::path& file, int flags, mode_t mode) override {
    return at(Kind::Other, [&] { return Disk::open_at(folder, file, flags, mode); });
  }
  ssize_t read(int descriptor, void* bytes, std::size_t size) override {
    return at(Kind::Bytes, [&](bool half) {
      return Disk::read(descriptor, bytes, half ? (size + 1) / 2 : size);
    });
  }
  ssize_t write(int descriptor, const void* bytes, std::size_t size) override {
    return at(Kind::Bytes, [&](bool half) {
      return Disk::write(descriptor, bytes, half ? (size + 1) / 2 : size);
    });
  }
  int sync(int descriptor) override {
    return at(Kind::Other, [&] { return Disk::sync(descriptor); });
  }
  int sync_file_system(int descriptor) override {
    return at(Kind::Other, [&] { return Disk::sync_file_system(descriptor); });
  }
  int rename_at(int folder, const std::string& from, const std::string& to) override {
    return at(Kind::Other, [&] { return Disk::rename_at(folder, from, to); });
  }
  int remove_at(int folder, const std::string& name) override {
    return at(Kind::Other, [&] { return Disk::remove_at(folder, name); });
  }
  int make_folder_at(int folder, const std::string& name) override {
    return at(Kind::Other, [&] { return Disk::make_folder_at(folder, name); });
  }
  int list(const std::filesystem::path& folder, std::vector<std::string>& names) override {
    return at(Kind::Other, [&] { return Disk::list(folder, names); });
  }
  int open_inotify() override {
    return at(Kind::Other, [&] { return Disk::open_inotify(); });
  }
  int watch(int inotify, const std::filesystem::path& folder, std::uint32_t mask) override {
    return at(Kind::Other, [&] { return Disk::watch(inotify, folder, mask); });
  }

 private:
  Fault fault_;
  int call_;
  int calls_ = 0;
  bool dead_ = false;
};

}  // namespace lectern
