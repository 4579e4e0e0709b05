// Runs the program as it is called.
#pragma once

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

namespace lectern {

struct Outcome {
  int status = 0;
  std::string output;
};

/// Runs `lectern` with arguments as a shell reads them, in a folder. Standard error is part of the
/// output only where the arguments say so.
inline Outcome lectern_with(const std::string& arguments,
                            const std::filesystem::path& folder = ".") {
  FILE* pipe = popen(("cd " + folder.string() + "; " LECTERN_PROGRAM " " + arguments).c_str(), "r");
  REQUIRE(pipe != nullptr);
  Outcome outcome;
  std::array<char, 65536> chunk;
  while (const std::size_t size = fread(chunk.data(), 1, chunk.size(), pipe)) {
    outcome.output.append(chunk.data(), size);
  }
  const int status = pclose(pipe);
  REQUIRE(WIFEXITED(status));
  outcome.status = WEXITSTATUS(status);
  return outcome;
}

}  // namespace lectern
