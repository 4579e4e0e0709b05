#include "base/system/acting_as.h"

#include <grp.h>
#include <pwd.h>
#include <sys/fsuid.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <string>

#include "base/failure.h"

namespace lectern {
namespace {

/// As setgroups(2) does it, for this thread: the C library's own is for all of the process.
bool set_groups(const std::vector<gid_t>& groups) {
#ifdef SYS_setgroups32
  constexpr long number = SYS_setgroups32;
#else
  constexpr long number = SYS_setgroups;
#endif
  return syscall(number, groups.size(), groups.data()) == 0;
}

std::vector<gid_t> groups_now() {
  std::vector<gid_t> groups(static_cast<std::size_t>(std::max(getgroups(0, nullptr), 0)));
  if (getgroups(static_cast<int>(groups.size()), groups.data()) < 0) groups.clear();
  return groups;
}

struct Account {
  std::string name;
  std::vector<gid_t> groups;  ///< its own is the first
};

Account account_of(uid_t user) {
  passwd entry{};
  passwd* found = nullptr;
  std::array<char, 4096> room{};
  const bool known =
      getpwuid_r(user, &entry, room.data(), room.size(), &found) == 0 && found != nullptr;
  // Nobody is in the groups of a user whom the system does not know.
  if (!known) return {'#' + std::to_string(user), {user}};
  int count = 64;
  std::vector<gid_t> groups(static_cast<std::size_t>(count));
  if (getgrouplist(entry.pw_name, entry.pw_gid, groups.data(), &count) < 0) {
    return {entry.pw_name, {entry.pw_gid}};
  }
  groups.resize(static_cast<std::size_t>(count));
  return {entry.pw_name, std::move(groups)};
}

/// setfsuid(2) and setfsgid(2) tell what was, not whether it worked.
constexpr uid_t unchanged = static_cast<uid_t>(-1);

}  // namespace

uid_t ActingAs::user() { return static_cast<uid_t>(setfsuid(unchanged)); }

void ActingAs::become(uid_t user) {
  if (user == 0 || ActingAs::user() != 0) return;
  const Account account = account_of(user);
  groups_ = groups_now();
  if (set_groups(account.groups)) {
    changed_ = true;
    group_ = static_cast<gid_t>(setfsgid(account.groups.front()));
    setfsuid(user);
  }
  if (!changed_ || ActingAs::user() != user) {
    throw Failure("what belongs to " + account.name + " is not changed as root: use `sudo -u " +
                  account.name + " lectern …`");
  }
}

ActingAs::~ActingAs() {
  if (!changed_) return;
  setfsuid(0);
  setfsgid(group_);
  set_groups(groups_);
}

}  // namespace lectern
