// What a shell completes of a command line.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "config/assets.h"

namespace lectern::manual {

/// The words that an option wants: of `po|xliff|vtt` they are that, of CODE the codes. Empty where
/// nobody can tell.
std::string words_for(const CLI::Option& option, const config::FindingPages& findings);

/// A script for bash: verbs, options, the words that some options want, codes of findings; files
/// and folders where nothing else is known. It needs nothing but bash.
std::string bash_completion(const CLI::App& app, const config::FindingPages& findings);

}  // namespace lectern::manual
