// Works off requests for content beside the show that plays, on a thread of its own.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "base/system/descriptor.h"
#include "content/load.h"

namespace lectern::content {

/// One after another. A request that has not been begun when the next one comes is dropped, and so
/// is the one that is worked on where the next says so, or when this ends; other work is done to
/// its end.
class Loader {
 public:
  /// What the request that is being worked on is for whoever makes the next one.
  enum class Older { StillWanted, OutOfDate };

  /// Whether the show goes before what is loaded beside it, or somebody waits for that.
  enum class Priority { BehindShow, AsShow };

  /// `load` is called on the loader's thread.
  explicit Loader(std::function<LoadResult(const LoadRequest&)> load,
                  Priority priority = Priority::BehindShow);
  ~Loader();

  void request(LoadRequest request, Older older = Older::StillWanted);
  /// Whether there is a request that has not come to a result.
  bool busy();
  /// Does something that may take long, such as writing to a disk, after what was requested. What
  /// it returns is to be said, where it is not empty.
  void after(std::function<std::string()> work);
  /// The same, and is readable when it is done; `receive` has nothing then.
  void after_and_wake(std::function<std::string()> work);

  /// Readable when there is a result.
  int descriptor() const { return ready_.number(); }
  std::optional<LoadResult> receive();
  /// What was to be said since the last call.
  std::vector<std::string> notices();

 private:
  void run(const std::stop_token& stop);
  void load_next(std::unique_lock<std::mutex>& lock);

  const std::function<LoadResult(const LoadRequest&)> load_;
  const Priority priority_;
  const Descriptor ready_;  // an eventfd
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::optional<LoadRequest> next_;
  std::optional<std::stop_source> loading_;
  struct Work {
    std::function<std::string()> work;
    bool wakes = false;
  };

  std::deque<Work> work_;
  std::optional<LoadResult> done_;
  std::vector<std::string> notices_;
  std::jthread thread_;
};

}  // namespace lectern::content
