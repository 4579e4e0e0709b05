// What verbs print, whatever files are called: data on standard output, findings on standard error.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "base/problem.h"

namespace lectern::app {

enum class Lines { Indented, One };

/// What is not UTF-8, such as the name of a file, is printed with U+FFFD in its place.
void print(const nlohmann::ordered_json& json, Lines lines = Lines::Indented);

/// A line on standard error, whatever is in it.
void tell(std::string_view line);

/// Those of this severity and worse.
void report(const Problems& problems, Severity least = Severity::Note);

}  // namespace lectern::app
