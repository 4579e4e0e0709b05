#include "base/system/program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "base/failure.h"
#include "base/system/descriptor.h"
#include "base/system/spawn.h"

namespace lectern {
namespace {

[[noreturn]] void fail(const std::filesystem::path& program, int error) {
  throw Failure("cannot start " + program.string() + ": " + std::generic_category().message(error));
}

/// A file in memory that holds the bytes, to be read from its beginning.
Descriptor file_of(std::string_view bytes, const std::filesystem::path& program) {
  Descriptor file(memfd_create("input", MFD_CLOEXEC));
  while (file && !bytes.empty()) {
    const ssize_t written = write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(program, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!file || lseek(file.number(), 0, SEEK_SET) != 0) fail(program, errno);
  return file;
}

/// All that comes, unless that is more than so much.
bool read_all(int pipe, std::size_t most, std::string& output) {
  std::array<char, 65536> chunk{};
  while (true) {
    const ssize_t size = read(pipe, chunk.data(), chunk.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return size == 0;
    if (output.size() + static_cast<std::size_t>(size) > most) return false;
    output.append(chunk.data(), static_cast<std::size_t>(size));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return status;
}

}  // namespace

int Ended::signal() const { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }

Ended run_program(const std::filesystem::path& program, std::vector<std::string> arguments,
                  std::string_view input, std::size_t most_output) {
  const Descriptor file = file_of(input, program);
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail(program, errno);
  const Descriptor output(ends[0]);
  Descriptor child_output(ends[1]);
  Spawn spawn;
  spawn.with_usual_signals();
  spawn.with_file(file.number(), STDIN_FILENO);
  spawn.with_file(child_output.number(), STDOUT_FILENO);
  spawn.with_file(child_output.number(), STDERR_FILENO);
  spawn.without_other_files();
  arguments.insert(arguments.begin(), program.string());
  pid_t child = 0;
  if (const int error = spawn.start(program, std::move(arguments), child); error != 0) {
    fail(program, error);
  }
  child_output = {};
  Ended ended;
  if (!read_all(output.number(), most_output, ended.output)) kill(child, SIGKILL);
  ended.status = wait_for(child);
  return ended;
}

}  // namespace lectern
