#include "base/system/ownership.h"

#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <system_error>

#include "base/system/path_walk.h"

namespace lectern {
namespace {

/// A group that has its owner's number is that user's private one.
bool open_to_others(const struct stat& status) {
  const bool private_group = status.st_gid == status.st_uid;
  return !S_ISLNK(status.st_mode) &&
         ((status.st_mode & S_IWOTH) != 0 || ((status.st_mode & S_IWGRP) != 0 && !private_group));
}

/// Of a person's account; those of services are below (login.defs(5), SYS_UID_MAX), and from 61184
/// on (systemd.exec(5), DynamicUser).
std::optional<uid_t> person() {
  const uid_t user = geteuid();
  return user >= 1000 && user < 61184 ? std::optional(user) : std::nullopt;
}

/// File systems without owners, as sticks have: everything in them belongs to whoever mounted them.
/// A board's /boot is one too, and whoever can write there has the board.
bool brought_along(const std::filesystem::path& path) {
  constexpr std::array<unsigned long, 7> kinds{
      0x4d44,                   // FAT (statfs(2) has the numbers)
      0x2011bab0,               // exFAT
      0x5346544e,               // NTFS
      0x7366746e, 0x65735546,   // NTFS by ntfs3, and by FUSE
      0x9660,     0x15013346};  // ISO 9660, UDF
  std::error_code error;
  const std::filesystem::path real = std::filesystem::weakly_canonical(path, error);
  const std::string name = real.string();
  if (name.starts_with("/media/") || name.starts_with("/run/media/")) return true;
  struct statfs system {};
  const bool known =
      statfs(name.c_str(), &system) == 0 || statfs(real.parent_path().c_str(), &system) == 0;
  const auto kind = static_cast<unsigned long>(system.f_type) & 0xffffffffUL;
  return known && !name.starts_with("/boot/") && std::ranges::find(kinds, kind) != kinds.end();
}

}  // namespace

bool only_changed_by(std::optional<uid_t> user, const std::filesystem::path& path) {
  bool only = true;
  bool anybody_adds = false;  // in the folder that has been come to
  const auto end = walk_path(path, LinkAtEnd::Followed, [&](const PathStep& step) {
    const struct stat& status = step.status;
    const bool open = open_to_others(status);
    // in a sticky folder nobody moves or removes what belongs to others
    const bool sticky = step.gone_through && (status.st_mode & S_ISVTX) != 0;
    only = only && (status.st_uid == 0 || status.st_uid == user) && (!open || sticky);
    anybody_adds = step.gone_through && !S_ISLNK(status.st_mode) && open;
  });
  return end && only && !anybody_adds;
}

bool in_trusted_hands(const std::filesystem::path& path) {
  return only_changed_by(person(), path) && !brought_along(path);
}

}  // namespace lectern
