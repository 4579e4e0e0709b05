#include "config/stick.h"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>
#include <vector>

#include "base/failure.h"
#include "config/toml_reader.h"

namespace lectern::config {
namespace {

namespace fs = std::filesystem;

/// A key of a stick's that it may not say, or not always. Without a table: of the whole; without a
/// key: all of the table.
struct Rule {
  enum class Allowed {
    Never,
    OnIt,      ///< a path to what is on the stick
    NamesOnly  ///< no file of its own
  };

  std::string_view table;
  std::string_view key;
  Allowed allowed;
};

constexpr std::array rules{Rule{"", "deck", Rule::Allowed::OnIt},
                           Rule{"hours", "on_open", Rule::Allowed::Never},
                           Rule{"hours", "on_close", Rule::Allowed::Never},
                           Rule{"status", "", Rule::Allowed::Never},
                           Rule{"stick", "play", Rule::Allowed::Never},
                           Rule{"stick", "adopt", Rule::Allowed::Never},
                           Rule{"style", "background", Rule::Allowed::OnIt},
                           Rule{"style", "logo", Rule::Allowed::OnIt},
                           Rule{"style", "theme", Rule::Allowed::OnIt},
                           Rule{"style", "fonts", Rule::Allowed::NamesOnly}};

bool is_on(const fs::path& folder, const std::string& name) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(folder / name, error);
  return !error && lies_in(real, fs::weakly_canonical(folder, error)) && !error;
}

/// Why the value is left out; empty where it is not.
std::string objection_to(const toml::node& node, Rule::Allowed allowed, const fs::path& folder) {
  if (allowed == Rule::Allowed::Never) return "a stick may not say this";
  const auto name = node.value<std::string>();
  if (!name) return {};  // which is said to be wrong where it is read
  if (allowed == Rule::Allowed::NamesOnly) {
    return name->ends_with(".toml") ? "a stick may not bring fonts" : "";
  }
  return is_on(folder, *name) ? "" : "a stick may name only what is on it";
}

Problem untrusted(const std::string& name, const toml::node& node, const std::string& why) {
  const toml::source_position& begin = node.source().begin;
  return {file_of(node),
          static_cast<int>(begin.line),
          static_cast<int>(begin.column),
          Severity::Warning,
          "untrusted",
          name + ": left out: " + why};
}

void apply(const Rule& rule, toml::table& table, std::string_view key, const fs::path& folder,
           Problems& problems) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return;
  const std::string why = objection_to(*node, rule.allowed, folder);
  if (why.empty()) return;
  const std::string in =
      rule.table.empty() || rule.key.empty() ? "" : std::string(rule.table) + '.';
  problems.push_back(untrusted(in + std::string(key), *node, why));
  table.erase(key);
}

}  // namespace

bool has_stick_configuration(const fs::path& folder, const FileReader& files) {
  try {
    const std::vector<std::string> names = files.list(folder);
    return std::ranges::find(names, stick_configuration) != names.end();
  } catch (const Failure&) {
    return false;  // whoever reads the folder says so
  }
}

void leave_out_untrusted(toml::table& stick, const fs::path& folder, Problems& problems) {
  for (const Rule& rule : rules) {
    if (rule.table.empty() || rule.key.empty()) {
      apply(rule, stick, rule.key.empty() ? rule.table : rule.key, folder, problems);
    } else if (toml::table* table = stick[rule.table].as_table()) {
      apply(rule, *table, rule.key, folder, problems);
    }
  }
}

}  // namespace lectern::config
