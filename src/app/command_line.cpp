#include "app/command_line.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <iostream>
#include <system_error>

#include "app/fill.h"
#include "app/grammar.h"
#include "app/help.h"
#include "app/usage.h"
#include "base/failure.h"
#include "base/one_line.h"
#include "base/system/terminal.h"

namespace lectern::app {
namespace {

/// Where one of the standard streams is closed a file that is opened later would get its number,
/// and what is printed: this, which can only be used the other way, gets it instead.
void fill_closed_streams() {
  constexpr std::array modes{O_WRONLY, O_RDONLY, O_RDONLY};
  for (std::size_t i = 0; i < modes.size(); ++i) {
    if (fcntl(static_cast<int>(i), F_GETFD) < 0) open("/dev/null", modes[i]);
  }
}

/// Whoever reads what was printed has all of it where the status says so.
int with_all_printed(int status) {
  errno = 0;
  if (fflush(stdout) == 0 && ferror(stdout) == 0) return status;
  const int reason = errno;
  std::cerr << "lectern: cannot write standard output";
  if (reason != 0) std::cerr << ": " << std::generic_category().message(reason);
  std::cerr << '\n';
  return status == exit_fine ? exit_findings : status;
}

int parse_and_run(int argc, char** argv) {
  Request request;
  const auto app = command_line(request);
  try {
    app->parse(argc, argv);
    return request.verb();
  } catch (const CLI::CallForAllHelp&) {
    const auto terminal = terminal_of(STDOUT_FILENO);
    std::cout << long_help(*app, std::min(terminal.value_or(Terminal{}).columns, widest_text));
    return exit_fine;
  } catch (const CLI::Success& asked) {  // for help in brief, or the version
    return app->exit(asked);
  } catch (const CLI::ParseError& error) {
    std::cerr << what_is_wrong(*app, error);
    return exit_usage;
  } catch (const std::exception& failure) {
    std::cerr << "lectern: " << one_line(message_of(failure)) << '\n';
  }
  return exit_findings;
}

}  // namespace

int run(int argc, char** argv) {
  fill_closed_streams();
  return with_all_printed(parse_and_run(argc, argv));
}

}  // namespace lectern::app
