// What is said of a command line that is none.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace lectern::app {

/// The verb, or what is within it, that the words which were parsed name; else the program itself.
const CLI::App& named_verb(const CLI::App& app);

/// Of a command line, or within a verb.
std::vector<const CLI::App*> verbs_of(const CLI::App& app);
/// `--json`, `--language`: the long names.
std::vector<std::string> options_of(const CLI::App& verb);

/// Lines for standard error: what is wrong, what was most likely meant, and where there is more.
std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& error);

}  // namespace lectern::app
