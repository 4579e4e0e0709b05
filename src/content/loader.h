// Works off requests for content beside the show that plays, on a thread of its own.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/system/descriptor.h"
#include "content/load.h"

namespace lectern::content {

/// One after another, at a lower priority than the thread that shows. A request that has not been
/// begun when the next one comes, or when this ends, is dropped; other work is done to its end.
class Loader {
 public:
  /// `load` is called on the loader's thread.
  explicit Loader(std::function<LoadResult(const LoadRequest&)> load);
  ~Loader();

  void request(LoadRequest request);
  /// Does something that may take long, such as writing to a disk, after what was requested. What
  /// it returns is to be said, where it is not empty.
  void after(std::function<std::string()> work);

  /// Readable when there is a result.
  int descriptor() const { return ready_.number(); }
  std::optional<LoadResult> receive();
  /// What was to be said since the last call.
  std::vector<std::string> notices();

 private:
  void run(const std::stop_token& stop);

  const std::function<LoadResult(const LoadRequest&)> load_;
  const Descriptor ready_;  // an eventfd
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::optional<LoadRequest> next_;
  std::deque<std::function<std::string()>> work_;
  std::optional<LoadResult> done_;
  std::vector<std::string> notices_;
  std::jthread thread_;
};

}  // namespace lectern::content
