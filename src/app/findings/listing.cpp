#include "app/findings/listing.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "app/findings/excerpt.h"
#include "app/findings/lines.h"
#include "app/findings/summary.h"
#include "base/one_line.h"
#include "deck/format/folder.h"
#include "review/text.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

/// What SGR (ECMA-48 8.3.117) does to a piece of text; nothing where there are no colours.
class Ink {
 public:
  explicit Ink(bool colors) : colors_(colors) {}

  std::string bold(const std::string& text) const { return with("1", text); }
  std::string dim(const std::string& text) const { return with("2", text); }
  std::string underlined(const std::string& text) const { return with("4", text); }
  std::string of(Severity severity, const std::string& text) const {
    switch (severity) {
      case Severity::Error: return with("1;31", text);
      case Severity::Warning: return with("1;35", text);
      case Severity::Note: break;
    }
    return with("1;36", text);
  }

 private:
  std::string with(const char* sgr, const std::string& text) const {
    return colors_ ? "\033[" + std::string(sgr) + 'm' + text + "\033[0m" : text;
  }

  bool colors_;
};

/// What the findings of a file are about: "French (fr)", or what is no language's.
std::string subject_of(const fs::path& file) {
  const auto language = deck::language_named(file);
  return language ? review::name_and_tag(*language) : "Configuration and deck";
}

std::string excerpt_in_lines(const std::string& line, const Problem& problem,
                             const Terminal& terminal, const Ink& ink) {
  const std::string indent = "    ";
  const int room = std::max(20, terminal.columns - static_cast<int>(indent.size()) - 1);
  const auto byte = static_cast<std::size_t>(std::max(0, problem.column - 1));
  const Excerpt excerpt = excerpt_of(line, byte, room);
  std::string text = indent + excerpt.before + ink.underlined(excerpt.word) + excerpt.after + '\n';
  if (problem.column > 0 && !excerpt.right_to_left) {
    text += indent + std::string(static_cast<std::size_t>(excerpt.columns_before), ' ') +
            ink.of(problem.severity, "^") + '\n';
  }
  return text;
}

struct Group {
  std::string subject;
  Problems problems;
};

/// In the order in which each is first met.
std::vector<Group> grouped(const Problems& problems) {
  std::vector<Group> groups;
  for (const Problem& problem : problems) {
    const std::string subject = subject_of(problem.file);
    auto group = std::ranges::find(groups, subject, &Group::subject);
    if (group == groups.end()) group = groups.insert(groups.end(), {subject, {}});
    group->problems.push_back(problem);
  }
  return groups;
}

}  // namespace

std::string as_lines(const Problems& problems) {
  std::string lines;
  for (const Problem& problem : problems) lines += to_string(problem) + '\n';
  return lines;
}

std::string as_listing(const Problems& problems, const Terminal& terminal,
                       const FileReader& files) {
  const Ink ink(terminal.colors);
  Lines lines(files);
  std::string listing;
  for (const Group& group : grouped(problems)) {
    listing += ink.bold(group.subject) + ": " + counted(group.problems) + "\n\n";
    for (const Problem& problem : group.problems) {
      const std::string place = place_of(problem);
      listing += (place.empty() ? "" : ink.bold(place) + ": ") +
                 ink.of(problem.severity, std::string(name(problem.severity)) + ":") + ' ' +
                 one_line(problem.message) + ' ' + ink.dim('[' + problem.code + ']') + '\n';
      const auto line = lines.line_of(problem);
      if (line && !line->empty()) listing += excerpt_in_lines(*line, problem, terminal, ink);
    }
    listing += '\n';
  }
  return listing;
}

nlohmann::ordered_json as_json(const Problems& problems) {
  auto list = nlohmann::ordered_json::array();
  for (const Problem& problem : problems) {
    list.push_back({{"file", problem.file.string()},
                    {"line", problem.line},
                    {"column", problem.column},
                    {"severity", name(problem.severity)},
                    {"code", problem.code},
                    {"message", problem.message}});
  }
  return list;
}

}  // namespace lectern::app
