// What verbs print, whatever files are called: data on standard output, findings on standard error.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "app/rendering/progress.h"
#include "app/verbs/verbs.h"
#include "base/problem.h"

namespace lectern::app {

enum class Lines { Indented, One };

/// What is not UTF-8, such as the name of a file, is printed with U+FFFD in its place.
void print(const nlohmann::ordered_json& json, Lines lines = Lines::Indented);

/// A line on standard error, whatever is in it.
void tell(std::string_view line);

/// A line that says how far something has come is for who has not asked for more, or for less.
ProgressLine::Wanted progress_of(Verbosity verbosity);

/// Those of this severity and worse.
void report(const Problems& problems, Severity least = Severity::Note);

}  // namespace lectern::app
