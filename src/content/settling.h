// When content that is being changed has come to rest and is to be read.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

#include "base/time.h"

namespace lectern::content {

/// A change is due once nothing more has happened for a while: a folder is seldom copied in one go.
/// While a file is being written, as over a slow network, that while is longer; but what never
/// comes to rest is read all the same in the end. Times are of any clock that never runs backwards.
class Settling {
 public:
  static constexpr Duration quiet = std::chrono::seconds(1);
  static constexpr Duration quiet_in_writing = std::chrono::seconds(30);
  static constexpr Duration longest = std::chrono::seconds(30);
  static constexpr Duration longest_in_writing = std::chrono::minutes(10);

  enum class Writing { No, Yes };

  /// From now on nothing more has to happen for so long, while no file is being written.
  void rest_for(Duration rest) { rest_ = rest; }

  /// Something has changed, and a file is or is not still being written.
  void change(SteadyTime now, Writing writing) {
    if (!last_) first_ = restless_since_ = now;
    last_ = now;
    if (writing == Writing::Yes) {
      if (!writing_since_) writing_since_ = now;
    } else if (writing_since_) {
      // A long copy is done, which was no restlessness; a file that is rewritten on and on is.
      if (now - *writing_since_ > quiet) restless_since_ = now;
      writing_since_.reset();
    }
  }

  /// When it is to be read; nothing: there is nothing to read.
  std::optional<SteadyTime> due() const {
    if (!last_) return std::nullopt;
    const SteadyTime latest = first_ + longest_in_writing;
    return writing_since_ ? std::min(*last_ + quiet_in_writing, latest)
                          : std::min({*last_ + rest_, restless_since_ + longest, latest});
  }

  /// Whether it is due; from then on nothing is, until the next change.
  bool consume(SteadyTime now) {
    if (!last_ || now < *due()) return false;
    last_.reset();
    writing_since_.reset();
    return true;
  }

 private:
  Duration rest_ = quiet;
  std::optional<SteadyTime> last_;
  std::optional<SteadyTime> writing_since_;
  SteadyTime first_{};
  SteadyTime restless_since_{};
};

}  // namespace lectern::content
