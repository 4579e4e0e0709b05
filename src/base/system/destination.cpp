#include "base/system/destination.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

#include "base/failure.h"

namespace lectern {

Destination::Destination(const std::filesystem::path& path, LinkAtEnd at_end) {
  auto end = walk_path(path, at_end, [&](const PathStep& step) {
    if (!step.gone_through) return;
    const uid_t maker = step.status.st_uid;
    owner_.become(maker);
    if (S_ISLNK(step.status.st_mode) && maker != 0 && maker != ActingAs::user()) {
      throw Failure("somebody else made the link \"" + step.name +
                    "\": nothing is written through it; name what it leads to");
    }
  });
  if (!end) {
    const int reason = errno;
    throw Failure("cannot write " + path.string() + ": " + std::generic_category().message(reason));
  }
  end_ = std::move(*end);
}

std::filesystem::path Destination::path() const {
  return "/proc/self/fd/" + std::to_string(folder());
}

Descriptor Destination::readable_folder() const {
  return Descriptor(openat(folder(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

void act_as_owner_on_the_way(const std::filesystem::path& path, ActingAs& owner) {
  if (ActingAs::user() != 0) return;
  walk_path(path, LinkAtEnd::Followed, [&](const PathStep& step) {
    if (step.gone_through) owner.become(step.status.st_uid);
  });
}

}  // namespace lectern
