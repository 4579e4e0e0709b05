// What `lectern check` prints of what it found: for programs and editors, and for a person.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/problem.h"
#include "base/system/file.h"
#include "base/system/terminal.h"

namespace lectern::app {

/// `path:line:column: severity: message [code]` of each.
std::string as_lines(const Problems& problems);

/// The same for a person: by language, what has errors first, each with the line that it stands in
/// and a caret beneath its place. A line that runs from right to left has none, since terminals
/// order such lines each in its own way: its word is underlined where there are colours.
std::string as_listing(const Problems& problems, const Terminal& terminal,
                       const FileReader& files = disk_reader());

nlohmann::ordered_json as_json(const Problems& problems);

}  // namespace lectern::app
