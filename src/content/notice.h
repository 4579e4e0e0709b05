// The content of last resort: what is missing, and where it was looked for.
#pragma once

#include "config/config.h"
#include "content/snapshot.h"

namespace lectern::content {

/// A deck of a slide or a few that say what is waited for: what is wrong, as far as it is known, or
/// else where the deck should be. In English, and before that in the language of the machine
/// (`$LC_ALL`, `$LC_MESSAGES`, `$LANG`) where the words are known; set for the panel of `config`,
/// in whatever fonts there are. Throws Failure when there are none.
OpenedContent open_notice(config::Config config, const Problems& problems,
                          const config::Sources& looked_for);

}  // namespace lectern::content
