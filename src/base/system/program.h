// Another program, run to its end.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

/// What a program wrote, and how it ended.
struct Ended {
  std::string output;  ///< standard output and standard error
  int status = 0;      ///< as waitpid says it

  bool well() const { return status == 0; }
  int signal() const;  ///< that ended it; 0: none did
};

/// Runs the program with `input` as a file to read, and waits for it. One that writes more than
/// `most_output` is killed. Throws Failure when it cannot be started.
Ended run_program(const std::filesystem::path& program, std::vector<std::string> arguments,
                  std::string_view input, std::size_t most_output);

}  // namespace lectern
