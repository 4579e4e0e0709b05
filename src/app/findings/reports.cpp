#include "app/findings/reports.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "app/findings/lines.h"
#include "base/one_line.h"
#include "base/utf8.h"
#include "kiosk/build.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// From the folder that is worked in, where it lies in that.
fs::path told_path(const fs::path& file) {
  std::error_code unknown;
  const fs::path here = fs::current_path(unknown);
  const fs::path whole = (here / file).lexically_normal();
  return !here.empty() && lies_in(whole, here) ? whole.lexically_relative(here) : whole;
}

/// As a URI has it (RFC 3986, section 2.1), be it UTF-8 or not.
std::string uri_of(const fs::path& file) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = file.is_absolute() ? "file://" : "";
  for (const char c : file.string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    const auto byte = static_cast<unsigned char>(c);
    if (plain) {
      uri += c;
    } else {
      uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return uri;
}

/// In characters, from 1; nothing where the finding has no column.
std::optional<std::size_t> column_of(const Problem& problem, Lines& lines) {
  if (problem.column <= 0) return std::nullopt;
  const auto byte = static_cast<std::size_t>(problem.column - 1);
  const auto line = lines.line_of(problem);
  if (!line) return byte + 1;
  return count_characters(repaired(line->substr(0, std::min(byte, line->size())))) + 1;
}

Json location_of(const Problem& problem, Lines& lines) {
  Json place{{"artifactLocation", {{"uri", uri_of(told_path(problem.file))}}}};
  if (problem.line > 0) {
    place["region"] = {{"startLine", problem.line}};
    if (const auto column = column_of(problem, lines)) place["region"]["startColumn"] = *column;
  }
  return {{"physicalLocation", std::move(place)}};
}

Json rules_of(const Problems& problems, const config::FindingPages& pages) {
  std::set<std::string> codes;
  for (const Problem& problem : problems) codes.insert(problem.code);
  auto rules = Json::array();
  for (const std::string& code : codes) {
    Json rule{{"id", code}};
    if (const auto page = pages.find(code); page != pages.end()) {
      rule["shortDescription"] = {{"text", page->second.found}};
      rule["fullDescription"] = {{"text", page->second.visitor}};
      rule["help"] = {{"text", page->second.mend}};
    }
    rules.push_back(std::move(rule));
  }
  return rules;
}

/// What begins the next property, or the message, or a line, is written as its code.
std::string escaped(std::string_view text, std::string_view special) {
  std::string escaped_text;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      escaped_text += c;
      continue;
    }
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned char>(c));
    escaped_text += code;
  }
  return escaped_text;
}

const char* command_for(Severity severity) {
  switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: break;
  }
  return "notice";
}

}  // namespace

Json as_sarif(const Problems& problems, const config::FindingPages& pages,
              const FileReader& files) {
  Lines lines(files);
  auto results = Json::array();
  for (const Problem& problem : problems) {
    Json result{{"ruleId", problem.code},
                {"level", name(problem.severity)},
                {"message", {{"text", problem.message}}}};
    if (!problem.file.empty()) result["locations"] = Json::array({location_of(problem, lines)});
    results.push_back(std::move(result));
  }
  const Json driver{
      {"name", "lectern"}, {"version", kiosk::version()}, {"rules", rules_of(problems, pages)}};
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", Json::array({Json{{"tool", {{"driver", driver}}},
                                     {"columnKind", "unicodeCodePoints"},
                                     {"results", std::move(results)}}})}};
}

std::string as_annotations(const Problems& problems, const FileReader& files) {
  constexpr std::string_view in_property = "%\r\n:,";
  constexpr std::string_view in_message = "%\r\n";
  Lines lines(files);
  std::string text;
  for (const Problem& problem : problems) {
    std::string properties = "title=" + escaped(problem.code, in_property);
    if (!problem.file.empty()) {
      properties += ",file=" + escaped(repaired(told_path(problem.file).string()), in_property);
      if (problem.line > 0) properties += ",line=" + std::to_string(problem.line);
      if (const auto column = column_of(problem, lines)) {
        properties += ",col=" + std::to_string(*column);
      }
    }
    text += std::string("::") + command_for(problem.severity) + ' ' + properties +
            "::" + escaped(one_line(problem.message), in_message) + '\n';
  }
  return text;
}

}  // namespace lectern::app
