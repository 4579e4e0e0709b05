// A TOML file whose comments say what its keys mean, taken apart: what a manual page is made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::manual {

struct CommentedKey {
  std::string assignment;  ///< `rate = 1.0`
  std::string comment;
};

/// What stands below a table's head, or before the first. Of what is said of the table, lines that
/// were indented by more than one space are an example.
struct CommentedTable {
  std::string name;  ///< empty: what stands before the first table
  std::string comment;
  std::vector<std::string> examples;
  std::vector<CommentedKey> keys;
};

/// A comment belongs to what stands before it on its line; one that is indented goes on from there.
/// One at the margin belongs to the key on the next line, else to the table. A key that is
/// commented out without a space is one that may be left out.
std::vector<CommentedTable> commented_tables(std::string_view toml);

}  // namespace lectern::manual
