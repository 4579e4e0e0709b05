// What a program that reads files from anybody may do, and no more.
#pragma once

namespace lectern::pictures {

/// So much memory and time, no core file. Before anything is read.
void limit_resources();

/// From now on it can only reckon, and write to what is open: no file, no network, no other
/// program. Throws Failure where the system cannot hold it to that.
void enter_sandbox();

}  // namespace lectern::pictures
