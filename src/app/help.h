// What `--help` prints: the options, then what the manual says, with examples and exit statuses.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace lectern::app {

/// Of the verb that was named, or of the program; in lines of at most `columns`.
std::string long_help(const CLI::App& app, int columns);

}  // namespace lectern::app
