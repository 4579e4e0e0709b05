#include "base/system/ownership.h"

#include "base/system/path_walk.h"

namespace lectern {
namespace {

/// A group that has its owner's number is that user's private one.
bool open_to_others(const struct stat& status) {
  const bool private_group = status.st_gid == status.st_uid;
  return !S_ISLNK(status.st_mode) &&
         ((status.st_mode & S_IWOTH) != 0 || ((status.st_mode & S_IWGRP) != 0 && !private_group));
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

}  // namespace lectern
