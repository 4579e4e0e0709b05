// A flaw in what somebody wrote: a speech, a deck.toml, a configuration. Data, never an exception.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

enum class Severity { Note, Warning, Error };

/// `line` and `column` count from 1, columns in bytes; 0 where the flaw has no position of its own.
struct Problem {
  std::filesystem::path file;
  int line = 0;
  int column = 0;
  Severity severity = Severity::Error;
  std::string code;     ///< stable and kebab-case: `invalid-utf8`
  std::string message;  ///< a sentence for a curator
};

using Problems = std::vector<Problem>;

std::string_view name(Severity severity);

/// `path:line:column`, as much of it as is known, on one line.
std::string place_of(const Problem& problem);

/// `path:line:column: severity: message [code]`, the form compilers and editors share.
std::string to_string(const Problem& problem);

/// By file, line and column; those of one position stay in the order they were found.
void sort_by_position(Problems& problems);

bool has_error(const Problems& problems);

}  // namespace lectern
