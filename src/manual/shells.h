// What zsh and fish complete of a command line.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "config/assets.h"

namespace lectern::manual {

// Verbs and options with what they do, the words that some options want, codes of findings; files
// and folders where nothing else is known.

std::string zsh_completion(const CLI::App& app, const config::FindingPages& findings);
std::string fish_completion(const CLI::App& app, const config::FindingPages& findings);

}  // namespace lectern::manual
