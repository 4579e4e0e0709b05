// lectern check: everything that is wrong with configuration, texts, fonts and layout.
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "app/verbs/verbs.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

void print(const Problems& problems, OutputFormat output) {
  if (output == OutputFormat::Text) {
    for (const Problem& problem : problems) std::cout << to_string(problem) << '\n';
    return;
  }
  auto list = nlohmann::ordered_json::array();
  for (const Problem& problem : problems) {
    list.push_back({{"file", problem.file.string()},
                    {"line", problem.line},
                    {"column", problem.column},
                    {"severity", name(problem.severity)},
                    {"code", problem.code},
                    {"message", problem.message}});
  }
  std::cout << list.dump(2) << '\n';
}

/// A folder in which the kiosk is to write and cannot, as far as whoever checks can tell: the
/// player may be another user, on another machine.
void check_file(const config::Config& config, const std::string& key, const fs::path& file,
                Problems& problems) {
  if (file.empty()) return;
  const fs::path folder = fs::absolute(file).parent_path();
  std::error_code unknown;
  std::string message;
  if (!fs::is_directory(folder, unknown)) {
    message = "there is no folder " + folder.string() + ": make it, for the kiosk's user";
  } else if (access(folder.c_str(), W_OK) != 0) {
    message = "you may not write in " + folder.string() + ": the kiosk's user must be allowed to";
  } else {
    return;
  }
  problems.push_back(problem_with(config, key, Severity::Note, "not-writable", message));
}

}  // namespace

int check(const content::Target& target, OutputFormat output) {
  content::OpenedContent opened = content::open_content(target);
  Problems problems = std::move(opened.problems);
  if (!has_error(problems)) {
    const content::PreparedShow prepared = content::assemble(opened.config, *opened.snapshot);
    problems.insert(problems.end(), prepared.problems.begin(), prepared.problems.end());
    check_file(opened.config, "status.file", opened.config.status.file, problems);
    check_file(opened.config, "status.prometheus", opened.config.status.prometheus, problems);
  }
  print(problems, output);
  const bool clean = std::all_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.severity == Severity::Note;
  });
  return clean ? exit_fine : exit_findings;
}

}  // namespace lectern::app
