// lectern check: everything that is wrong with configuration, texts, fonts and layout.
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "content/compatibility.h"
#include "review/review.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

void print_all(const Problems& problems, OutputFormat output) {
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
  print(list);
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

/// Adds what is found to the problems, up to where it throws since something cannot be read or set.
void find_problems(const content::Target& target, Problems& problems) {
  const auto add = [&](const Problems& more, std::size_t known = 0) {
    problems.insert(problems.end(), more.begin() + static_cast<std::ptrdiff_t>(known), more.end());
  };
  const content::OpenedContent opened = content::open_content(target);
  add(opened.problems);
  if (has_error(problems)) return;
  check_file(opened.config, "status.file", opened.config.status.file, problems);
  check_file(opened.config, "status.prometheus", opened.config.status.prometheus, problems);
  content::SourceMaterial material = content::read_material(opened.config, *opened.snapshot);
  add(review::review(material.deck));
  const Problems unsuited = content::incompatibilities(opened.config, material.deck);
  const std::size_t known = unsuited.size() + material.deck.problems.size();
  add(unsuited);
  add(material.deck.problems);
  // what is known is said again, before what is wrong with the slides
  add(content::assemble(opened.config, std::move(material), *opened.snapshot).problems, known);
}

}  // namespace

int check(const content::Target& target, OutputFormat output) {
  Problems problems;
  try {
    find_problems(target, problems);
  } catch (const std::exception& failure) {
    problems.push_back({target.path, 0, 0, Severity::Error, "failure", message_of(failure)});
  }
  review::put_in_order(problems);
  print_all(problems, output);
  const bool clean = std::all_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.severity == Severity::Note;
  });
  return clean ? exit_fine : exit_findings;
}

}  // namespace lectern::app
