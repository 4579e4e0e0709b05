// In one line what there is to show, and how much is wrong with it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/problem.h"
#include "base/time.h"
#include "show/show.h"

namespace lectern::app {

struct Overview {
  std::size_t languages = 0;  ///< of all that is read, captions too
  std::size_t slides = 0;     ///< of one round
  Duration round{};
};

Overview overview_of(const show::Show& show);

/// "1 error, 2 warnings, 1 note", those that there are; "no findings".
std::string counted(const Problems& problems);

/// "6 languages, 198 slides, 41 min 3 s a round; 2 warnings, 2 notes"; where there is nothing to
/// show, that.
std::string summary_of(const std::optional<Overview>& overview, const Problems& problems);

/// "9 min 20 s".
std::string in_words(Duration duration);

}  // namespace lectern::app
