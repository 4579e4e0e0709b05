// The command line: what the program is asked to do.
#pragma once

namespace lectern::app {

/// Parses the arguments, runs the verb and returns the exit status. Every Failure ends here, as a
/// sentence on standard error.
int run(int argc, char** argv);

}  // namespace lectern::app
