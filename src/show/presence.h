// How long everything is shown while a show plays for so long, such as a day.
#pragma once

#include <vector>

#include "base/time.h"
#include "show/show.h"

namespace lectern::show {

struct Stay {
  Point offset;
  Duration time{};
};

struct Presence {
  std::vector<Duration> cues;  ///< each of the timeline's
  std::vector<std::vector<Stay>>
      drift;  ///< how far each edition is moved and how long, each offset once
};

/// From instant 0 to `length`. Nothing of an empty show.
Presence presence_in(const Show& show, Duration length);

}  // namespace lectern::show
