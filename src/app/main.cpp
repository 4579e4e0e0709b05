// The program: everything is in the modules.
#include "app/command_line.h"

int main(int argc, char** argv) { return lectern::app::run(argc, argv); }
