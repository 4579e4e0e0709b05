// Which slide whoever saves a text wants to see.
#pragma once

#include <optional>

#include "app/preview/finder.h"
#include "content/prepared_show.h"

namespace lectern::app {

/// The first slide of which a text says something else than before, in the language that was shown
/// if it is of that; nothing where the slide that was shown is one of those that changed, or no
/// text did.
std::optional<Hit> changed_slide(const content::PreparedShow& before,
                                 const content::PreparedShow& now, const Hit& shown);

}  // namespace lectern::app
