#include "base/system/path_walk.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <utility>
#include <vector>

namespace lectern {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // of path_resolution(7)

std::string target_of(int link) {
  std::array<char, PATH_MAX> target{};
  const ssize_t length = readlinkat(link, "", target.data(), target.size());
  return {target.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0))};
}

class Walk {
 public:
  Walk(LinkAtEnd at_end, const std::function<void(const PathStep&)>& look)
      : at_end_(at_end), look_(look) {}

  std::optional<PathEnd> to(const fs::path& path) {
    go(fs::absolute(path));
    while (!ahead_.empty()) {
      std::string name = std::move(ahead_.back());
      ahead_.pop_back();
      if (!step(std::move(name))) return std::nullopt;
    }
    return std::move(end_);
  }

 private:
  /// Puts the steps of a path before those that are ahead.
  void go(const fs::path& path) {
    if (path.is_absolute()) end_.folder = Descriptor(open("/", O_PATH | O_DIRECTORY | O_CLOEXEC));
    std::vector<std::string> steps;
    for (const fs::path& part : path.relative_path()) {
      if (!part.empty() && part != ".") steps.push_back(part.string());
    }
    ahead_.insert(ahead_.end(), steps.rbegin(), steps.rend());
  }

  bool step(std::string name) {
    const bool last = ahead_.empty();
    Descriptor next(openat(end_.folder.number(), name.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    struct stat status {};
    if (!next || fstat(next.number(), &status) != 0) {
      end_.name = std::move(name);
      return errno == ENOENT && last;
    }
    const bool link = S_ISLNK(status.st_mode) && (!last || at_end_ == LinkAtEnd::Followed);
    const bool arrived = last && !link && name != "..";
    look_({name, status, !arrived});
    if (link) return follow(next.number());
    if (arrived) {
      end_.name = std::move(name);
      return true;
    }
    end_.folder = std::move(next);
    errno = ENOTDIR;
    return S_ISDIR(status.st_mode);
  }

  bool follow(int link) {
    const std::string target = target_of(link);
    errno = ELOOP;
    if (target.empty() || ++followed_ > most_links) return false;
    go(target);
    return true;
  }

  const LinkAtEnd at_end_;
  const std::function<void(const PathStep&)>& look_;
  PathEnd end_;
  std::vector<std::string> ahead_;  ///< the next step is the last
  int followed_ = 0;
};

}  // namespace

std::optional<PathEnd> walk_path(const fs::path& path, LinkAtEnd at_end,
                                 const std::function<void(const PathStep&)>& look) {
  return Walk(at_end, look).to(path);
}

}  // namespace lectern
