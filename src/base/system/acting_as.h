// Root at work on what somebody else owns: with that user's rights, not with its own.
#pragma once

#include <sys/types.h>

#include <vector>

namespace lectern {

/// While it lives, files are opened, made and removed as by the user that it became, by this thread
/// and those that it starts. Only root becomes anybody, and only once: one that is made while
/// another lives leaves that as it is.
class ActingAs {
 public:
  ActingAs() = default;
  ~ActingAs();
  ActingAs(const ActingAs&) = delete;
  ActingAs& operator=(const ActingAs&) = delete;

  /// As whom files are opened now.
  static uid_t user();

  /// Throws Failure, with the command to use instead, where the system does not allow it.
  void become(uid_t user);

 private:
  bool changed_ = false;
  gid_t group_ = 0;
  std::vector<gid_t> groups_;
};

}  // namespace lectern
