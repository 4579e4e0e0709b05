#include "manual/commented_toml.h"

#include <sstream>
#include <utility>

namespace lectern::manual {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

void append(std::string& text, const std::string& line) {
  if (line.empty()) return;
  text += (text.empty() || text.ends_with('\n') ? "" : "\n") + line;
}

/// What is on the line, and the comment after it.
std::pair<std::string, std::string> parted(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == '#' && !quoted) return {trimmed(line.substr(0, i)), trimmed(line.substr(i + 1))};
  }
  return {trimmed(line), ""};
}

/// `#date = 2011-07-12`: a key that may be left out, as it would be written.
bool is_optional_key(std::string_view line) {
  return line.size() > 1 && line[0] == '#' && line[1] >= 'a' && line[1] <= 'z' &&
         line.find(" = ") != std::string_view::npos;
}

class Parser {
 public:
  void read(std::string_view line) {
    const bool at_margin = line.starts_with('#') && !is_optional_key(line);
    const auto [code, comment] = parted(is_optional_key(line) ? line.substr(1) : line);
    if (code.starts_with('[')) {
      keep_waiting();
      tables_.push_back({code.substr(1, code.find(']') - 1), comment, {}, {}});
    } else if (!code.empty()) {
      table().keys.push_back({code, std::exchange(waiting_, "")});
      append(table().keys.back().comment, comment);
    } else if (at_margin && line.starts_with("#  ")) {
      keep_waiting();
      table().examples.emplace_back(line.substr(line.find_first_not_of(" #")));
    } else if (at_margin && !comment.empty()) {
      append(waiting_, comment);
    } else if (comment.empty()) {
      keep_waiting();
    } else {
      append(table().keys.empty() ? table().comment : table().keys.back().comment, comment);
    }
  }

  std::vector<CommentedTable> release() {
    keep_waiting();
    return std::move(tables_);
  }

 private:
  CommentedTable& table() { return tables_.back(); }

  /// What stood at the margin was not said of a key: it is of the table, a paragraph of its own.
  void keep_waiting() {
    if (waiting_.empty()) return;
    if (!table().comment.empty()) append(table().comment, "\n");
    append(table().comment, std::exchange(waiting_, ""));
  }

  std::vector<CommentedTable> tables_{CommentedTable{}};
  std::string waiting_;  // for what it is said of
};

}  // namespace

std::vector<CommentedTable> commented_tables(std::string_view toml) {
  Parser parser;
  std::istringstream lines{std::string(toml)};
  for (std::string line; std::getline(lines, line);) parser.read(line);
  return parser.release();
}

}  // namespace lectern::manual
